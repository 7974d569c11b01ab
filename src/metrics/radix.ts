/** What moves with a score in the narrowest type that holds it. */
export type Payload = Uint8Array | Uint16Array | Uint32Array;

/** Scores in ascending order as keys of 32 bits, or 64 where `low` holds the lower half. The payload has moved with them. */
export interface SortedScores {
  high: Uint32Array;
  low: Uint32Array | undefined;
  payload: Payload;
}

interface Digit {
  word: 'high' | 'low';
  shift: number;
}

const SIGN = 0x80000000;
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGITS - 1;
/** Below this many scores an insertion sort beats counting digits. */
const SMALL = 48;

/**
 * Sorts scores by radix: one pass on the leading bits that differ splits them into parts that fit the cache, each of
 * which is sorted by an LSD radix sort. The time is linear whatever the scores are.
 *
 * Keys are the bits of the number with the sign bit flipped for positive and every bit flipped for negative numbers
 * (Herf 2001, "Radix Tricks"), 32 bits where every score is a float32 value and 64 otherwise. Minus zero equals zero.
 * Scores that are equal come out in no particular order. Takes 8 (16) bytes and two payload elements a score.
 *
 * @param scores finite; not changed
 * @param payload one element a score; its contents are lost
 */
export function sortScores(scores: Float64Array, payload: Payload): SortedScores {
  const input = toKeys(scores, payload);
  const output: SortedScores = {
    high: new Uint32Array(scores.length),
    low: input.low && new Uint32Array(scores.length),
    payload: emptyLike(payload),
  };
  const shift = Math.max(0, differingBits(input.high) - DIGIT_BITS);
  const digits: Digit[] = [];
  if (input.low) for (let done = 0; done < 32; done += DIGIT_BITS) digits.push({ word: 'low', shift: done });
  for (let done = 0; done < shift; done += DIGIT_BITS) digits.push({ word: 'high', shift: done });

  const offsets = new Uint32Array(DIGITS);
  countDigits(input.high, shift, 0, scores.length, offsets);
  const ends = offsets.slice(1);
  moveByDigit(input, output, { word: 'high', shift }, 0, scores.length, offsets);
  for (let digit = 0, start = 0; digit < DIGITS; digit++) {
    const end = ends[digit] ?? scores.length;
    sortPart(output, input, digits, start, end, offsets);
    start = end;
  }
  return digits.length % 2 === 0 ? output : input;
}

/** The score at a place of the sorted order. */
export function scoreAt({ high, low }: SortedScores, index: number): number {
  const key = high[index]!;
  const positive = key >= SIGN;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(0, positive ? key ^ SIGN : ~key);
  if (!low) return bits.getFloat32(0);
  bits.setUint32(4, positive ? low[index]! : ~low[index]!);
  return bits.getFloat64(0);
}

function toKeys(scores: Float64Array, payload: Payload): SortedScores {
  const narrow = new Float32Array(scores);
  const high = new Uint32Array(narrow.buffer);
  for (let i = 0; i < high.length; i++) {
    if (narrow[i] !== scores[i]) return toWideKeys(scores, payload);
    const bits = high[i]!;
    high[i] = bits === SIGN ? SIGN : bits ^ ((bits >> 31) | SIGN);
  }
  return { high, low: undefined, payload };
}

function toWideKeys(scores: Float64Array, payload: Payload): SortedScores {
  const high = new Uint32Array(scores.length);
  const low = new Uint32Array(scores.length);
  const value = new Float64Array(1);
  const words = new Uint32Array(value.buffer);
  for (let i = 0; i < scores.length; i++) {
    value[0] = scores[i]! + 0; // turns minus zero into zero
    const flip = words[1]! >= SIGN ? -1 : 0;
    low[i] = words[0]! ^ flip;
    high[i] = words[1]! ^ (flip | SIGN);
  }
  return { high, low, payload };
}

/** The number of trailing bits in which keys differ. */
function differingBits(keys: Uint32Array): number {
  let differing = 0;
  for (let i = 1; i < keys.length; i++) differing |= keys[i]! ^ keys[0]!;
  return 32 - Math.clz32(differing);
}

/** Sorts `from[start .. end)` by the digits, least significant first; the result lies in `to` where their number is odd. */
function sortPart(
  from: SortedScores,
  to: SortedScores,
  digits: readonly Digit[],
  start: number,
  end: number,
  offsets: Uint32Array,
): void {
  if (end - start < SMALL) {
    insertionSort(from, start, end);
    if (digits.length % 2 === 1) copy(from, to, start, end);
    return;
  }
  let source = from;
  let target = to;
  for (const digit of digits) {
    countDigits(source[digit.word]!, digit.shift, start, end, offsets);
    moveByDigit(source, target, digit, start, end, offsets);
    [source, target] = [target, source];
  }
}

/** Sets `offsets[d]` to the place of the first key with digit d. */
function countDigits(keys: Uint32Array, shift: number, start: number, end: number, offsets: Uint32Array): void {
  offsets.fill(0);
  for (let i = start; i < end; i++) offsets[(keys[i]! >>> shift) & DIGIT_MASK]!++;
  let place = start;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = offsets[digit]!;
    offsets[digit] = place;
    place += count;
  }
}

/** Moves `from[start .. end)` to the places that `offsets` gives their digits, in order. */
function moveByDigit(
  from: SortedScores,
  to: SortedScores,
  { word, shift }: Digit,
  start: number,
  end: number,
  offsets: Uint32Array,
): void {
  const { high, low, payload } = from;
  const { high: toHigh, low: toLow, payload: toPayload } = to;
  if (!low || !toLow) {
    for (let i = start; i < end; i++) {
      const key = high[i]!;
      const place = offsets[(key >>> shift) & DIGIT_MASK]!++;
      toHigh[place] = key;
      toPayload[place] = payload[i]!;
    }
    return;
  }
  const keys = word === 'high' ? high : low;
  for (let i = start; i < end; i++) {
    const place = offsets[(keys[i]! >>> shift) & DIGIT_MASK]!++;
    toHigh[place] = high[i]!;
    toLow[place] = low[i]!;
    toPayload[place] = payload[i]!;
  }
}

function insertionSort({ high, low, payload }: SortedScores, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const key = high[i]!;
    const lowKey = low ? low[i]! : 0;
    const moved = payload[i]!;
    let place = i;
    while (place > start && (high[place - 1]! > key || (high[place - 1] === key && low && low[place - 1]! > lowKey))) {
      high[place] = high[place - 1]!;
      if (low) low[place] = low[place - 1]!;
      payload[place] = payload[place - 1]!;
      place--;
    }
    high[place] = key;
    if (low) low[place] = lowKey;
    payload[place] = moved;
  }
}

function copy(from: SortedScores, to: SortedScores, start: number, end: number): void {
  to.high.set(from.high.subarray(start, end), start);
  to.low?.set(from.low!.subarray(start, end), start);
  to.payload.set(from.payload.subarray(start, end), start);
}

function emptyLike(payload: Payload): Payload {
  if (payload instanceof Uint8Array) return new Uint8Array(payload.length);
  return payload instanceof Uint16Array ? new Uint16Array(payload.length) : new Uint32Array(payload.length);
}
