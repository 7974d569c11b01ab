/** A unit is worth `factor` × 10^`power` of its base; powers of ten apart, so that decimals stay exact. */
type Units = Record<string, { factor: number; power: number }>;

const ten = (power: number) => ({ factor: 1, power });
const binary = (bits: number) => ({ factor: 2 ** bits, power: 0 });

const milliseconds: Units = {
  ns: ten(-6),
  us: ten(-3),
  µs: ten(-3),
  ms: ten(0),
  s: ten(3),
  min: { factor: 6, power: 4 },
  h: { factor: 36, power: 5 },
};

const bytes: Units = {
  B: ten(0),
  kB: ten(3),
  KB: ten(3),
  MB: ten(6),
  GB: ten(9),
  TB: ten(12),
  KiB: binary(10),
  MiB: binary(20),
  GiB: binary(30),
  TiB: binary(40),
};

const fractions: Units = { '%': ten(-2) };

/** `5 ms`, `2 s`, `5 min` or a bare number of milliseconds → milliseconds. The schema has already checked the form. */
export function parseDuration(value: string | number): number {
  return parseQuantity(value, milliseconds);
}

/** `2 MB` (10⁶), `1 MiB` (2²⁰) or a bare number of bytes → bytes. The schema has already checked the form. */
export function parseBytes(value: string | number): number {
  return parseQuantity(value, bytes);
}

/** `10%` → 0.1; a bare number stays as it is. */
export function parseFraction(value: string | number): number {
  return parseQuantity(value, fractions);
}

function parseQuantity(value: string | number, units: Units): number {
  if (typeof value === 'number') return value;
  const match = /^(-?[0-9]+(?:\.[0-9]+)?)(?:[eE]([+-]?[0-9]+))? ?(\D+)$/.exec(value);
  const unit = match && Object.hasOwn(units, match[3]!) ? units[match[3]!] : undefined;
  if (!match || unit === undefined)
    throw new RangeError(`not a quantity in ${Object.keys(units).join(', ')}: ${value}`);
  // Multiplying would make 16060 bytes more than "16.06 kB", and 30 % something else than 0.3.
  return Number(`${match[1]}e${Number(match[2] ?? 0) + unit.power}`) * unit.factor;
}
