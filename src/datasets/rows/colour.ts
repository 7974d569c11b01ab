/** ITU-R BT.601 luma, the weights of Pillow's convert("L") and OpenCV; unrounded. */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/** Pixels of red, green, blue → one value each. */
export function toGray(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length / 3);
  for (let pixel = 0; pixel < result.length; pixel++)
    result[pixel] = RED * values[3 * pixel]! + GREEN * values[3 * pixel + 1]! + BLUE * values[3 * pixel + 2]!;
  return result;
}

/** Each value three times. */
export function toThree(values: Float64Array): Float64Array {
  return new Float64Array(values.length * 3).map((_, index) => values[Math.floor(index / 3)]!);
}

/** The channels of each pixel in reverse: red, green, blue ↔ blue, green, red. */
export function reversed(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) result[index] = values[index + 2 - 2 * (index % 3)]!;
  return result;
}
