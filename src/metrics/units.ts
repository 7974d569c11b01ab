import { Random } from './random.ts';
import type { Units } from './resampling.ts';
import { errorsOf } from './row-errors.ts';

/** Rows are drawn in at most this many groups; the spread of a sum is then known to √(2 / 2048), 3 %. */
const MOST_GROUPS = 2048;
const LEAST_GROUPS = 256;
/** Terms that 2,000 resamples add up, at most: about a second. */
const WORK = 4e8;
const RESAMPLES = 2000;
/** Where fewer than this share of terms is not 0, only those are added. */
const DENSE = 0.4;

/** Rows whose metrics are functions of sums over rows. */
export interface RowSums {
  rows: number;
  /** Sums that there are. */
  width: number;
  /** Adds what one row gives to `width` sums from `sums[at]` on. */
  add(row: number, sums: Float64Array, at: number): void;
  /** Metrics from the sums; the last of the `width + 1` numbers is how many rows were drawn. */
  metrics(sums: Float64Array): ArrayLike<number>;
  /**
   * That the metrics have derivatives with respect to the sums and do not change where all sums grow by one factor, so that
   * their standard errors can be had.
   */
  smooth?: boolean;
}

/**
 * Draws rows, or where there are many, random groups of them: metrics of sums have the same spread, and a draw takes a
 * bounded time for any number of rows.
 */
export function rowUnits({ rows, width, add, metrics, smooth = false }: RowSums, seed: number): Units {
  const affordable = Math.floor(WORK / RESAMPLES / (width + 1));
  const groups = Math.min(rows, Math.max(LEAST_GROUPS, Math.min(MOST_GROUPS, affordable)));
  const order = groups < rows ? Random.seeded(seed).permutation(rows) : undefined;
  const stride = width + 1;
  const terms = new Float64Array(groups * stride);
  for (let place = 0; place < rows; place++) {
    const at = (place % groups) * stride;
    add(order ? order[place]! : place, terms, at);
    terms[at + width]!++;
  }
  const sums = new Float64Array(stride);
  const addDrawn = addUp(terms, stride);
  const total = (drawn: Float64Array) => {
    sums.fill(0);
    addDrawn(drawn, sums);
    return sums;
  };
  const units = { counts: new Float64Array(groups).fill(1), metrics: (drawn: Float64Array) => metrics(total(drawn)) };
  if (!smooth) return units;
  const errors = errorsOf(metrics, terms, stride);
  return { ...units, errors: (drawn) => errors(total(drawn), drawn) };
}

/** Adds each group's terms, as often as it was drawn, to the sums. Most terms may be 0, as of a row that is in one bin of many. */
function addUp(terms: Float64Array, stride: number): (drawn: Float64Array, sums: Float64Array) => void {
  const places = new Uint32Array(terms.reduce((count, term) => count + (term === 0 ? 0 : 1), 0));
  if (places.length > terms.length * DENSE) {
    return (drawn, sums) => {
      for (let group = 0, at = 0; group < drawn.length; group++, at += stride) {
        const times = drawn[group]!;
        if (times === 0) continue;
        for (let term = 0; term < stride; term++) sums[term]! += times * terms[at + term]!;
      }
    };
  }
  const ends = new Uint32Array(terms.length / stride);
  let filled = 0;
  for (let group = 0, at = 0; group < ends.length; group++, at += stride) {
    for (let term = 0; term < stride; term++) if (terms[at + term] !== 0) places[filled++] = at + term;
    ends[group] = filled;
  }
  return (drawn, sums) => {
    for (let group = 0, next = 0; group < ends.length; group++) {
      const [times, end] = [drawn[group]!, ends[group]!];
      for (; next < end; next++) sums[places[next]! - group * stride]! += times * terms[places[next]!]!;
    }
  };
}
