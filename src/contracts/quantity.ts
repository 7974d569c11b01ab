const SECOND = 1000;
const MILLISECONDS: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: SECOND,
  min: 60 * SECOND,
  h: 3600 * SECOND,
};

const BYTES: Record<string, number> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/** `5 ms`, `2 s`, `5 min` or a bare number of milliseconds → milliseconds. The schema has already checked the form. */
export function parseDuration(value: string | number): number {
  return parseQuantity(value, MILLISECONDS);
}

/** `2 MB` (10⁶), `1 MiB` (2²⁰) or a bare number of bytes → bytes. The schema has already checked the form. */
export function parseBytes(value: string | number): number {
  return parseQuantity(value, BYTES);
}

/** `10%` → 0.1; a bare number stays as it is. */
export function parseFraction(value: string | number): number {
  return parseQuantity(value, { '%': 0.01 });
}

function parseQuantity(value: string | number, units: Record<string, number>): number {
  if (typeof value === 'number') return value;
  const match = /^(-?[0-9.]+(?:[eE][+-]?[0-9]+)?) ?(\D+)$/.exec(value);
  const factor = match && units[match[2]!];
  if (!match || factor === undefined)
    throw new RangeError(`not a quantity in ${Object.keys(units).join(', ')}: ${value}`);
  const number = Number(match[1]);
  // Dividing keeps decimal thresholds exact: 30 % is 0.3, while 30 × 0.01 is not.
  return factor < 1 ? number / Math.round(1 / factor) : number * factor;
}
