import type { Result } from '../../schemas/generated/result.d.ts';
import { reports } from '../reports/index.ts';
import { localBaseline } from '../run/baseline/local.ts';
import { judgeSession, UNKNOWN_ID } from '../run/session.ts';
import { EXIT, exitStatus } from '../verdict/exit-status.ts';
import type { Command } from './command.ts';
import { createServices } from './services.ts';
import { atMostOne, parseArguments, UsageError } from './usage.ts';
import { REPORT_FILES, writeReport } from './write-report.ts';

/** Judges a gate: the table goes to stdout, the reports to the files that were asked for. */
export const check: Command = {
  usage:
    'check [GATE] [--json FILE] [--markdown FILE] [--junit FILE] [--html FILE] [--only ID]... [--baseline FILE|FOLDER]',
  summary: 'Run the models of a gate file (a file, a folder or a pattern) and judge them.',
  async run(args, distDir) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'string' },
      markdown: { type: 'string' },
      junit: { type: 'string' },
      html: { type: 'string' },
      only: { type: 'string', multiple: true },
      baseline: { type: 'string' },
    });
    const result = await judge(atMostOne(positionals), values, distDir);
    process.stdout.write(reports.terminal(result, terminalOptions()));
    const written = await Promise.all(REPORT_FILES.map((report) => writeReport(report, values[report], result)));
    return written.every(Boolean) ? exitStatus(result) : Math.max(exitStatus(result), EXIT.error);
  },
};

async function judge(
  gate: string | undefined,
  { only, baseline: file }: { only?: string[] | undefined; baseline?: string | undefined },
  distDir: string,
): Promise<Result> {
  const { services, done } = createServices(distDir);
  const ids = only?.flatMap((list) => list.split(','));
  const baseline = file === undefined ? undefined : localBaseline(file, process.cwd());
  const request = { gate, cwd: process.cwd(), ...(ids && { only: ids }), ...(baseline && { baseline }) };
  const result = await judgeSession(request, services);
  done();
  const unknown = result.errors.filter(({ code }) => code === UNKNOWN_ID);
  if (unknown.length > 0) throw new UsageError(`--only: ${unknown.map(({ message }) => message).join('; ')}`);
  return result;
}

function terminalOptions(): { color: boolean; width: number } {
  const { isTTY, columns } = process.stdout;
  const { FORCE_COLOR: forced } = process.env;
  const color = process.env.NO_COLOR ? false : forced === undefined ? Boolean(isTTY) : forced !== '0';
  return { color, width: columns ?? 120 };
}
