// Control, format, surrogate and private code points, line separators, and all else that a reader cannot see.
const INVISIBLE = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;

// In order: `www` before its dot, what may be a commit, all ASCII punctuation that may mean something.
const ACTIVE = /www(?=\.)|[0-9a-f]{7,}|(?!: )[!-$&(-+\-./:<-@[-`{-~]/giu;
const HARMLESS_INSIDE_A_WORD = /[-_./]/;
const TRIGGER = /[@#:]/;

/** Shows what cannot be seen, or would move what can be (controls, newlines, ANSI, bidi), as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** At most `length` UTF-16 units: the beginning and the end, since names often differ there. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, Math.ceil((length - 1) / 2)).replace(/[\ud800-\udbff]$/, '');
  const tail = text.slice(text.length - Math.floor((length - 1) / 2)).replace(/^[\udc00-\udfff]/, '');
  return `${head}…${tail}`;
}

/**
 * Foreign prose for GitHub-flavoured Markdown, inside or outside of HTML. GitHub looks for mentions and references in
 * the text that is left after entities are decoded, so those are broken by a zero-width space as well.
 */
export function markdownProse(text: string, length = 400): string {
  return inert(short(text, length), '&#8203;');
}

/** A foreign name: GitHub links nothing in `<code>`, and `<wbr>` keeps the e-mail autolinker out without a trace in a copy. */
export function markdownCode(name: string, length = 80): string {
  return `<code>${inert(short(name, length), '<wbr>')}</code>`;
}

/** Foreign text for XML 1.0, as an attribute or as content. */
export function xmlText(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return visible(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Foreign text for HTML, as the value of a quoted attribute or as content. */
export function htmlText(text: string, length = 1000): string {
  return xmlText(short(text, length));
}

/** Foreign text for a terminal. A runner takes `##[` for a command wherever it stands in a line. */
export function terminalText(text: string, length = 400): string {
  return cut(short(text, length).replaceAll('##[', '#\\u{23}['), length);
}

/** Cut first, so that a very long name costs no more than a short one, and again since what is made visible is longer. */
function short(text: string, length: number): string {
  return cut(visible(cut(text, length)), length);
}

function inert(text: string, breaker: string): string {
  return text.replace(ACTIVE, (match: string, offset: number) => {
    const [before, after] = [text[offset - 1] ?? '', text[offset + match.length] ?? ''];
    if (match.length > 1) return /^www$/i.test(match) ? match + breaker : match.replace(/.{6}(?=.)/g, `$&${breaker}`);
    if (HARMLESS_INSIDE_A_WORD.test(match) && /[a-z0-9]/i.test(before) && /[a-z0-9]/i.test(after)) {
      return match === '-' && /[a-z]\d/i.test(before + after) ? match + breaker : match;
    }
    const entity = `&#${match.charCodeAt(0)};`;
    return TRIGGER.test(match) && after !== ' ' ? entity + breaker : entity;
  });
}
