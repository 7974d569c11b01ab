import type { Labels } from '../../contracts/dataset.ts';
import { MAX_LABELS } from '../limits.ts';
import { type Place, problem, quote } from '../problem.ts';

/** Indices, one a row, of a file whose length is not known before its end. */
export class IndexCollector {
  #values = new Int32Array(1024);
  #rows = 0;

  add(index: number, place: Place): void {
    if (this.#rows === this.#values.length) this.#values = grown(this.#values, new Int32Array(2 * this.#rows), place);
    this.#values[this.#rows++] = index;
  }

  finish(): Int32Array {
    return this.#values.slice(0, this.#rows);
  }
}

/** Class indices. */
export class ClassCollector {
  readonly #indices = new IndexCollector();

  add(index: number, place: Place): void {
    this.#indices.add(index, place);
  }

  finish(): Labels {
    return { kind: 'class', values: this.#indices.finish() };
  }
}

/** Rows of a 0/1 matrix of `width` labels. */
export class MatrixCollector {
  readonly width: number;
  #values: Uint8Array;
  #length = 0;

  constructor(width: number) {
    this.width = width;
    this.#values = new Uint8Array(width * Math.max(1, Math.floor(1024 / width)));
  }

  /** Throws `dataset.label_matrix` for anything but the numbers 0 and 1. */
  add(row: ArrayLike<unknown>, place: Place): void {
    if (this.#length === this.#values.length)
      this.#values = grown(this.#values, new Uint8Array(2 * this.#length), place);
    for (let label = 0; label < this.width; label++) {
      const value = row[label];
      if (value !== 0 && value !== 1) {
        const what = `label ${label} (counted from 0) is ${quote(value)}; a label matrix holds only 0 and 1`;
        throw problem('label_matrix', place, what, 'Write 1 where the label applies and 0 where it does not.');
      }
      this.#values[this.#length++] = value;
    }
  }

  finish(): Labels {
    return { kind: 'multilabel', values: this.#values.slice(0, this.#length), width: this.width };
  }
}

const REPAIR = 'Repair the value or leave out the row; numbers are for scores and for `task: regression`.';

/** Rows of `width` real numbers. */
export class NumberCollector {
  readonly width: number;
  readonly #noun: 'label' | 'score';
  #values: Float64Array;
  #length = 0;

  constructor(width: number, noun: 'label' | 'score' = 'label') {
    this.width = width;
    this.#noun = noun;
    this.#values = new Float64Array(width * Math.max(1, Math.floor(1024 / width)));
  }

  /** Throws `dataset.label_number` for anything but finite numbers. */
  add(row: ArrayLike<unknown>, place: Place): void {
    if (this.#length === this.#values.length)
      this.#values = grown(this.#values, new Float64Array(2 * this.#length), place);
    for (let output = 0; output < this.width; output++) {
      const value = row[output];
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw problem(`${this.#noun}_number`, place, `the ${this.#noun} ${quote(value)} is no finite number`, REPAIR);
      }
      this.#values[this.#length++] = value;
    }
  }

  finish(): Labels {
    return { kind: 'regression', values: this.#values.slice(0, this.#length), width: this.width };
  }
}

function grown<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T, place: Place): T {
  if (to.length > MAX_LABELS)
    throw problem('too_large', place, `more than ${MAX_LABELS / 2} labels`, 'Judge a smaller dataset.');
  to.set(from);
  return to;
}
