/** The page's only style sheet. Colours of the two schemes differ in their variables alone. */
export const STYLE = `
:root{color-scheme:light dark;
--page:#f4f6f8;--card:#fff;--ink:#1c2430;--soft:#5a6675;--line:#dfe4ea;--faint:#eef1f5;--link:#0b5fc0;
--pass:#177a3c;--fail:#c62030;--error:#7a3fd0;--warn:#8f5b00;--info:#0b6b80;--mute:#5a6675;--allowed:#177a3c;--right:#1f6feb;--wrong:#d1242f;--on:#fff}
@media (prefers-color-scheme:dark){:root{
--page:#0e1217;--card:#171c24;--ink:#e4e9f0;--soft:#9aa6b5;--line:#2b333f;--faint:#1f2630;--link:#74b4ff;
--pass:#4cc274;--fail:#ff7a80;--error:#b993ff;--warn:#e0a83c;--info:#4fc3d9;--mute:#9aa6b5;--allowed:#4cc274;--right:#4c94ff;--wrong:#ff6b72;--on:#0e1217}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%}
main{max-width:1180px;margin:0 auto;padding:24px 20px 40px}
h1,h2,h3,h4,p,dl,figure,ul{margin:0}
h2{font-size:17px;margin:28px 0 12px}
.card>h2{margin-top:0}
h3{font-size:17px;margin-bottom:12px}
h4{font-size:15px;margin-bottom:8px}
code{font:.92em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
.is-pass{--status:var(--pass)}.is-fail{--status:var(--fail)}.is-error{--status:var(--error)}
.is-inconclusive,.is-warn{--status:var(--warn)}.is-waived{--status:var(--info)}.is-skipped{--status:var(--mute)}
.card{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:18px 20px;margin:16px 0}
.banner{background:var(--card);border:1px solid var(--line);border-top:6px solid var(--status);border-radius:12px;padding:20px 22px 18px}
.product{color:var(--soft);font-size:13px}
h1{font-size:22px;line-height:1.35;margin:8px 0 6px;font-weight:600}
.verdict{display:inline-block;background:var(--status);color:var(--on);border-radius:8px;padding:1px 12px;margin-right:6px;letter-spacing:.04em;font-weight:700}
.reason{overflow-wrap:anywhere}
.summary{color:var(--soft)}
.counts{display:flex;flex-wrap:wrap;gap:6px;margin-top:10px}
.pill{display:inline-block;white-space:nowrap;color:var(--status);border:1px solid color-mix(in srgb,var(--status) 45%,transparent);background:color-mix(in srgb,var(--status) 11%,transparent);border-radius:99px;padding:0 9px;font:600 12.5px/1.65 system-ui,sans-serif}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th{color:var(--soft);font-weight:600;font-size:12.5px;text-align:left;border-bottom:1px solid var(--line);white-space:nowrap}
th,td{padding:6px 10px 6px 0;vertical-align:middle}
td{border-bottom:1px solid var(--faint);overflow-wrap:break-word}
td code{display:inline-block;max-width:36ch;overflow-wrap:break-word}
tbody tr:last-child td{border-bottom:0}
.number{text-align:right;font-variant-numeric:tabular-nums}
td.number:not(:has(.why)){white-space:nowrap}
td.chart{min-width:180px}
.measurements+.scroll{margin-top:14px}
.measurements table{table-layout:fixed;min-width:760px}
.measurements th:first-child{width:26%}
.measurements .chart{width:190px}
.why{color:var(--soft);font-size:13.5px;text-align:left;overflow-wrap:anywhere}
.more,.place{color:var(--soft);font-size:13px}
.place{overflow-wrap:anywhere}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(250px,1fr));gap:8px 24px;font-size:14px}
.facts>div{min-width:0}
.facts dt{color:var(--soft);font-size:12.5px}
.facts dd{margin:0;overflow-wrap:anywhere}
.problems{display:grid;gap:8px;margin-top:14px}
.problem{border-left:4px solid var(--status);background:color-mix(in srgb,var(--status) 7%,transparent);border-radius:0 8px 8px 0;padding:8px 12px;overflow-wrap:anywhere}
.problem+.problem{margin-top:8px}
.problems .problem+.problem{margin-top:0}
.remedy{margin-top:2px}
.name{color:var(--soft)}
ul{padding-left:20px}
li{overflow-wrap:anywhere}
.check{border-top:1px solid var(--line);margin-top:16px;padding-top:14px}
figure{margin-top:14px;min-width:0;max-width:100%}
.figures{display:flex;flex-wrap:wrap;gap:0 44px}
figure table{width:auto}
figure th,figure td{padding-right:24px}
figcaption{color:var(--soft);font-size:13px;margin-bottom:4px}
.check>.facts{margin-top:14px}
.range{display:block;max-width:100%}
.axis{fill:var(--line)}
.allowed{fill:var(--allowed);opacity:.13}
.interval{fill:var(--status);opacity:.38}
.limit{fill:var(--ink)}
.dot,.fill{fill:var(--status)}
.confusion table{width:auto;font-size:12.5px;font-variant-numeric:tabular-nums}
.confusion th{padding:3px 8px 3px 0;border:0;font-weight:500;color:var(--ink)}
.confusion thead th{vertical-align:bottom;padding:0 0 5px;text-align:center}
.confusion thead span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap}
.confusion td{min-width:34px;height:28px;padding:0 5px;text-align:center;border:2px solid var(--card);border-radius:6px}
.confusion .none{color:var(--line)}
.confusion .right{background:color-mix(in srgb,var(--right) var(--share),var(--faint))}
.confusion .wrong{background:color-mix(in srgb,var(--wrong) var(--share),var(--faint))}
.confusion .strong{color:var(--on)}
footer{color:var(--soft);font-size:12.5px;text-align:center;margin-top:20px}
@media (max-width:640px){main{padding:12px 10px}.card,.banner{padding:14px}
.stacked thead,.stacked td:not([data-title]),.stacked td:empty{display:none}
.stacked tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}
.stacked td{display:flex;justify-content:space-between;align-items:center;gap:12px;padding:2px 0;border:0;text-align:right}
.stacked td.number:not(:has(.why)){white-space:normal}
.stacked td::before{content:attr(data-title);color:var(--soft);font-size:12.5px;flex:none}
.stacked td code{max-width:none;overflow-wrap:anywhere}}
@media print{:root{--page:#fff}body{font-size:11px}main{max-width:none;padding:0}table{font-size:10.5px}
.card,.banner{break-inside:auto;border-radius:0}.problem,tr,figure,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}
.scroll{overflow:visible}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
