/** A number for a sentence: four significant digits, whole numbers in full. */
export function short(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}

/** A measured number for a sentence about its limit: as `short`, with more digits where it takes them to see on which side it lies. */
export function beside(value: number, threshold: number): string {
  const side = (shown: number) => Math.sign(shown - threshold);
  for (let digits = 4; digits < 17; digits++) {
    const shown = Number(value.toPrecision(digits));
    if (Number.isInteger(value) || side(shown) !== side(value)) continue;
    return String(shown);
  }
  return String(value);
}

/** What stands behind a number of this unit. */
export function suffix(unit: string): string {
  return unit === 'ms' || unit === 'bytes' ? ` ${unit}` : '';
}
