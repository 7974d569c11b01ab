/** How many rows a group needs before a number about it means anything, where nothing else is said. */
export const MIN_SUPPORT = 30;

/** A column that groups rows: of each row, an index into the names of the groups. */
interface Grouping {
  name: string;
  groups: readonly string[];
  of: Int32Array;
}

/** The rows of one group, ascending. */
export interface Group {
  /** `speaker=anna`. */
  slice: string;
  rows: Int32Array;
}

/** Every group of a column. */
export function groupsOf({ name, groups, of }: Grouping): Group[] {
  const sizes = new Int32Array(groups.length);
  for (const group of of) sizes[group]!++;
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  const next = new Int32Array(groups.length);
  of.forEach((group, row) => {
    rows[group]![next[group]!++] = row;
  });
  return groups.map((group, index) => ({ slice: `${name}=${group}`, rows: rows[index]! }));
}

/** Rows of a row-major matrix of `width` columns. */
export function takeRows<T extends Float64Array | Int32Array | Uint8Array>(
  values: T,
  width: number,
  rows: Int32Array,
): T {
  const taken = new (values.constructor as new (length: number) => T)(rows.length * width);
  rows.forEach((row, to) => {
    taken.set(values.subarray(row * width, (row + 1) * width), to * width);
  });
  return taken;
}
