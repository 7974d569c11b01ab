import type { DataFormat } from '../../schemas/generated/gate.d.ts';
import type { PreparedDataset } from '../contracts/dataset.ts';
import type { NumericType } from './elements.ts';

/** A data file on this machine, expanded where it was gzip. `name` is what messages call it. */
export interface DataFile {
  name: string;
  path: string;
  bytes: number;
}

/** One record of a table; `line` is where it begins, from 1. */
export interface Row {
  cells: readonly unknown[];
  line: number;
}

/**
 * Named columns. `text` cells are strings as written; `json` cells are JSON values.
 * `rows` can be called again, reads from the start and yields a bounded number of rows at a time.
 */
export interface Table {
  kind: 'table';
  file: DataFile;
  cells: 'text' | 'json';
  columns: readonly string[];
  /** Whether the order of `columns` is the file's. */
  ordered: boolean;
  first: Row;
  rows(): AsyncIterable<Row[]>;
}

/** Numbers whose first axis is samples; `read` gives rows [start, start + count) as row-major little-endian elements. */
export interface NumberArray {
  kind: 'numbers';
  name: string;
  dtype: NumericType;
  shape: readonly number[];
  /** How many rows are best read at once. */
  blockRows: number;
  read(start: number, count: number): Promise<Uint8Array>;
}

export interface TextArray {
  kind: 'text';
  name: string;
  shape: readonly number[];
  blockRows: number;
  read(start: number, count: number): Promise<string[]>;
}

export type NamedArray = NumberArray | TextArray;

/** One array without a key (npy, idx) or several with keys (npz). */
export interface Arrays {
  kind: 'arrays';
  file: DataFile;
  /** Undefined for a file that is one array. */
  keys: readonly string[] | undefined;
  open(key: string | undefined): Promise<NamedArray>;
}

/** What a table and arrays both become. */
export type Prepared = Omit<PreparedDataset, 'id' | 'sha256'>;

/** A path for a new temporary file; nothing in a data file has a say in it. */
export type Scratch = () => string;

/** How data is written in a file. Adding one is a file in `src/datasets` and a line in its index. */
export interface DataKind {
  id: DataFormat;
  title: string;
  /** Whether a file of this name (lower case, without `.gz`) is this kind. */
  claims(name: string): boolean;
  /** Whether the first bytes (up to 512) can be this kind. */
  recognises(head: Uint8Array): boolean;
  open(file: DataFile, scratch: Scratch): Promise<Table | Arrays>;
}
