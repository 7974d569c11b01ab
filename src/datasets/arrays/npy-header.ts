/** The dictionary of a npy header. `descr` is undefined where it is not one simple type (a record of fields). */
export interface NpyHeader {
  descr: string | undefined;
  fortranOrder: boolean;
  shape: number[];
}

const TOKEN = /\s*(?:'([^'\\]*)'|"([^"\\]*)"|(True|False)|(\d+)L?|([{}()[\],:]))\s*/y;

type Value = string | boolean | number | Value[] | { items: Value[] };

/**
 * Reads the Python literal that heads a npy file (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html):
 * a dictionary with exactly `descr`, `fortran_order` and `shape`. Nothing is evaluated. Throws SyntaxError.
 */
export function parseNpyHeader(text: string): NpyHeader {
  const tokens = tokenize(text);
  let position = 0;
  const take = () => tokens[position++];
  const expect = (symbol: string) => {
    if (take()?.symbol !== symbol) throw new SyntaxError(`expected ${symbol}`);
  };

  const value = (depth: number): Value => {
    const token = take();
    if (!token || depth > 8) throw new SyntaxError('the header is not a dictionary of plain values');
    if (token.literal !== undefined) return token.literal;
    if (token.symbol === '(') return sequence(')', depth);
    if (token.symbol === '[') return { items: sequence(']', depth) };
    throw new SyntaxError(`unexpected ${token.symbol}`);
  };
  const sequence = (close: string, depth: number): Value[] => {
    const items: Value[] = [];
    while (tokens[position]?.symbol !== close) {
      items.push(value(depth + 1));
      if (tokens[position]?.symbol !== close) expect(',');
    }
    position++;
    return items;
  };

  expect('{');
  const entries = new Map<Value, Value>();
  while (tokens[position]?.symbol !== '}') {
    const key = value(0);
    expect(':');
    entries.set(key, value(0));
    if (tokens[position]?.symbol !== '}') expect(',');
  }
  position++;
  if (position !== tokens.length) throw new SyntaxError('text follows the dictionary');
  return checked(entries);
}

function checked(entries: Map<Value, Value>): NpyHeader {
  const descr = entries.get('descr');
  const fortranOrder = entries.get('fortran_order');
  const shape = entries.get('shape');
  if (entries.size !== 3 || descr === undefined || typeof fortranOrder !== 'boolean' || !isShape(shape))
    throw new SyntaxError('the header needs exactly descr, fortran_order and shape');
  return { descr: typeof descr === 'string' ? descr : undefined, fortranOrder, shape };
}

function isShape(value: Value | undefined): value is number[] {
  return Array.isArray(value) && value.length <= 32 && value.every((dim) => Number.isSafeInteger(dim));
}

function tokenize(text: string): { literal?: string | boolean | number; symbol?: string }[] {
  const tokens: { literal?: string | boolean | number; symbol?: string }[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError('the header is not a dictionary of plain values');
    const [, single, double, truth, digits, symbol] = match;
    if (symbol !== undefined) tokens.push({ symbol });
    else if (truth !== undefined) tokens.push({ literal: truth === 'True' });
    else tokens.push({ literal: digits === undefined ? (single ?? double)! : Number(digits) });
  }
  return tokens;
}
