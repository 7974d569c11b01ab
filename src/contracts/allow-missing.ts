/** The groups of a column are below its name, as `speaker=anna` is below `speaker`. */
const BELOW = ['/', '='];
/** Letters of an entry, as the schema of the gate file says. */
const LONGEST = 300;

/**
 * Whether `allow_missing` lets something go that the baseline has and this run has not: it names it, or what it is below.
 *
 * @param name `model/check/metric`, `model/check/group` or what these are below
 */
export function mayBeMissing(name: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => name === one || BELOW.some((separator) => name.startsWith(`${one}${separator}`)));
}

/** The name itself and all that it is below: every entry of `allow_missing` that lets it go. */
export function namesThatAllow(name: string): string[] {
  const head = name.slice(0, LONGEST + 1);
  const ends = Array.from(head.matchAll(/[/=]/g), ({ index }) => index);
  return [...ends.map((end) => name.slice(0, end)), name];
}
