const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/**
 * A decimal number as the nearest float64, or NaN where the text is none. JavaScript alone would read blank text as 0 and
 * take hexadecimal; a number beyond float64 is infinite.
 */
export function parseNumber(text: string): number {
  const value = Number(text);
  const first = text.charCodeAt(0);
  // Text that begins with another digit, a sign or a point is decimal whenever JavaScript reads it; 0 can begin 0x10.
  const decimal = (first > ZERO && first <= NINE) || first === PLUS || first === MINUS || first === POINT;
  return decimal || (first === ZERO && text.charCodeAt(1) === POINT) || DECIMAL.test(text) ? value : Number.NaN;
}

/** The spellings of NaN and infinity that programs write into tables. */
export function spellsNonFinite(text: string): boolean {
  return /^\s*[+-]?(?:nan|inf|infinity)\s*$/i.test(text);
}
