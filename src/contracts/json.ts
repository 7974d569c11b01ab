/** What a JSON text may be. Numbers cost eight bytes each, so the text's own size bounds them. */
export interface JsonLimits {
  /** Arrays and objects inside each other. */
  depth: number;
  /** Arrays and objects, all together. */
  containers: number;
  /** Texts and keys, all together. */
  strings: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Parses JSON (RFC 8259, UTF-8, a byte order mark is passed over). How deep and how crowded it is, is counted before it is
 * parsed: what a parser builds can take a hundred times the memory of the text.
 *
 * Throws SyntaxError where it is no JSON and RangeError beyond a limit. Both say what is wrong without quoting the text.
 */
export function parseJson(bytes: Uint8Array, limits: JsonLimits): unknown {
  const problem = beyond(bytes, limits);
  if (problem) throw new RangeError(problem);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError('it is not UTF-8 text');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // The rest of the message quotes the text.
    const position = /at position \d+/.exec((error as Error).message)?.[0];
    throw new SyntaxError(position ? `the error is ${position}` : 'it ends too early or has a stray character');
  }
}

/** What is beyond its limit, if anything is. Text that is no JSON is counted somehow, and refused later. */
function beyond(bytes: Uint8Array, { depth, containers, strings }: JsonLimits): string | undefined {
  const found = { depth: 0, containers: 0, strings: 0 };
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) {
      inString = true;
      if (++found.strings > strings) return `it has more than ${strings} texts and keys`;
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      if (++found.depth > depth) return `arrays and objects are nested deeper than ${depth}`;
      if (++found.containers > containers) return `it has more than ${containers} arrays and objects`;
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) found.depth -= 1;
  }
  return undefined;
}
