/** A number for a sentence: four significant digits. */
export function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
