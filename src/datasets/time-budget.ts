import { parseDuration } from '../contracts/quantity.ts';
import type { NamedArray, Table } from './kind.ts';
import { type Place, problem, quote } from './problem.ts';

const DEFAULT_TIME = '10 min';

/**
 * What reading and preprocessing one dataset for one model may take, in wall-clock time. It is looked at between images,
 * batches and blocks of rows, each of which is bounded in size.
 */
export class TimeBudget {
  readonly #dataset: string;
  readonly #time: string;
  readonly #now: () => number;
  #ends: number;

  /** `time` as the gate file has it; `now` in milliseconds. */
  constructor(dataset: string, time: string = DEFAULT_TIME, now: () => number = () => performance.now()) {
    this.#dataset = dataset;
    this.#time = time;
    this.#now = now;
    this.#ends = now() + parseDuration(time);
  }

  /** Throws `dataset.too_slow` once the time is over; `place` is what was reached. */
  check(place: Place): void {
    if (this.#now() <= this.#ends) return;
    const what = `dataset ${quote(this.#dataset)} is not ready after ${this.#time}`;
    const remedy = `Raise its \`time:\` (${DEFAULT_TIME} where none is given), or give it fewer or smaller rows.`;
    throw problem('too_slow', place, what, remedy);
  }

  /** A download does not count: it has limits of its own. */
  async outside<T>(task: () => Promise<T>): Promise<T> {
    const begun = this.#now();
    try {
      return await task();
    } finally {
      this.#ends += this.#now() - begun;
    }
  }

  /** The table, whose rows can be read for as long as there is time. */
  table(table: Table): Table {
    const check = (line: number) => this.check({ file: table.file.name, line });
    return {
      ...table,
      async *rows() {
        for await (const batch of table.rows()) {
          check(batch[0]?.line ?? 1);
          yield batch;
        }
      },
    };
  }

  /** The array, whose rows can be read for as long as there is time. */
  array(array: NamedArray): NamedArray {
    const check = (row: number) => this.check({ file: array.name, row });
    const timed =
      <T>(read: (start: number, count: number) => Promise<T>) =>
      async (start: number, count: number) => {
        check(start);
        return read(start, count);
      };
    return array.kind === 'text' ? { ...array, read: timed(array.read) } : { ...array, read: timed(array.read) };
  }
}
