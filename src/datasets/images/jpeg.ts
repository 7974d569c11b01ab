import wasmBinary from '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm';
import decodeJsquash, { init } from '@jsquash/jpeg/decode.js';
import type { Image } from './image.ts';
import { readJpegHeader } from './jpeg-header.ts';

/** What the decoder wrote since it was last asked: its warnings and errors. */
let said: string[] = [];
let ready: Promise<void> | undefined;

/**
 * Decodes a JPEG with MozJPEG (libjpeg's accurate integer DCT and smooth chroma, bit-equal to Pillow). Its orientation tag
 * is not applied, as Pillow does not. What libjpeg only warns of, such as damaged data, is an error here.
 * Throws SyntaxError.
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Image> {
  const { width, height, components } = readJpegHeader(bytes);
  // The decoder makes its result with the browser's constructor.
  (globalThis as { ImageData?: unknown }).ImageData ??= PlainImage;
  ready ??= init({ wasmBinary, printErr: (line: string) => said.push(line) } as Parameters<typeof init>[0]);
  await ready;
  said = [];
  const image: PlainImage | undefined = await decodeJsquash(new Uint8Array(bytes).buffer).catch(() => undefined);
  if (!image || said.length > 0) {
    // Its memory may be in any state.
    ready = undefined;
    throw new SyntaxError(`is damaged${said[0] === undefined ? '' : ` (${said[0]})`}`);
  }
  if (image.width !== width || image.height !== height) throw new SyntaxError('contradicts its own size');
  return { height, width, channels: components, values: withoutAlpha(image.data, components) };
}

/** Four bytes a pixel, gray in each of three → the channels alone. */
function withoutAlpha(rgba: Uint8ClampedArray, channels: 1 | 3): Float64Array {
  const values = new Float64Array((rgba.length / 4) * channels);
  for (let pixel = 0; pixel < rgba.length / 4; pixel++)
    for (let channel = 0; channel < channels; channel++)
      values[pixel * channels + channel] = rgba[4 * pixel + channel]!;
  return values;
}

class PlainImage {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}
