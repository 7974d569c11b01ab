/** The groups of a column are below its name, as `speaker=anna` is below `speaker`. */
const BELOW = ['/', '='];

/**
 * Whether `allow_missing` lets something go that the baseline has and this run has not: it names it, or what it is below.
 *
 * @param name `model/check/metric`, `model/check/group` or what these are below
 */
export function mayBeMissing(name: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => name === one || BELOW.some((separator) => name.startsWith(`${one}${separator}`)));
}
