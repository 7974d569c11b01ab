import type { Gate } from '../../schemas/generated/gate.d.ts';
import type { SourceLocation } from './errors.ts';

/** Keys and indices from the top of a document to a value in it. */
export type DocumentPath = readonly (string | number)[];

/** Where a value of the gate file stands; for a value that is not there, the nearest one around it. */
export type Locate = (path: DocumentPath) => SourceLocation;

/** A gate file that was read and found valid. */
export interface LoadedGate {
  /** As a person would type it: relative to the working directory where it lies below it. */
  path: string;
  sha256: string;
  /** Absolute folder that relative paths in the gate file start at. */
  baseDir: string;
  document: Gate;
  locate: Locate;
}
