/** A decoded image: row-major height × width × channels, each value from 0 to 255. */
export interface Image {
  height: number;
  width: number;
  /** 1 (gray) or 3 (red, green, blue). */
  channels: 1 | 3;
  values: Float64Array;
}

/** Pixels of one image: what its header may declare. As float64 in three channels they take 384 MiB. */
const MAX_IMAGE_PIXELS = 2 ** 24;

/** Throws SyntaxError for a size that is impossible, or larger than is decoded. */
export function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new SyntaxError(`has the impossible size ${width}×${height}`);
  if (width * height <= MAX_IMAGE_PIXELS) return;
  throw new SyntaxError(`declares ${width}×${height} pixels, more than the ${MAX_IMAGE_PIXELS} that are decoded`);
}
