import { ModelGateError } from '../contracts/errors.ts';
import type { ByteSource, Format, FormatId } from '../contracts/model.ts';
import { foreignFormat } from './foreign.ts';
import { keras } from './keras.ts';
import { lfsPointer, lfsPointerError } from './lfs.ts';
import { onnx } from './onnx.ts';
import { rtneural } from './rtneural.ts';
import { savedModel } from './saved-model.ts';
import { sizeOf } from './shared/problems.ts';
import { tfjs } from './tfjs.ts';
import { tflite } from './tflite.ts';

/** SavedModel comes first: what it is recognised by, a small ONNX file could begin with, and not the other way round. */
export const formats: Readonly<Partial<Record<FormatId, Format>>> = {
  saved_model: savedModel,
  onnx,
  keras,
  rtneural,
  tfjs,
  tflite,
};

const HEAD_BYTES = 4096;

/**
 * The format of a model file, by its content; the name's extension is not trusted.
 *
 * Throws `artifact.missing`, `artifact.empty`, `artifact.lfs_pointer`, `artifact.html`, `format.unsupported` for a known
 * other format, or `format.not_a_model`.
 */
export async function recogniseFormat(source: ByteSource, name: string): Promise<Format> {
  const size = await sizeOf(source, name);
  if (size === 0) {
    throw new ModelGateError(
      'artifact.empty',
      `${name} is empty (0 bytes)`,
      'Export, copy or download the model again.',
    );
  }
  const head = await source.read(name, 0, Math.min(size, HEAD_BYTES));
  if (lfsPointer(head)) throw lfsPointerError(name);
  const text = asText(head);
  const format = Object.values(formats).find((each) => each.recognise(head, text));
  if (format) return format;
  if (text !== undefined) throw notAModel(name, text);
  const title = foreignFormat(head);
  throw title ? unsupported(name, title) : unknown(name, 'begins like no model format that is known here');
}

function notAModel(name: string, text: string): ModelGateError {
  const start = text.replace(/^\ufeff?\s*/, '');
  if (/^<(!doctype\s+html|html|head|body|\?xml|!--)/i.test(start)) {
    return new ModelGateError(
      'artifact.html',
      `${name} is a web page, not a model: a login or error page was saved in its place`,
      'Check the address and the access token, and download the model again.',
    );
  }
  if (/^[{[]/.test(start)) return unsupported(name, 'a JSON file');
  return unknown(name, 'is a text file, whatever its name says');
}

function unsupported(name: string, title: string): ModelGateError {
  return new ModelGateError(
    'format.unsupported',
    `${name} is ${title}, which Model Gate does not read`,
    `Convert the model to a supported format: ${titles()}.`,
  );
}

function unknown(name: string, what: string): ModelGateError {
  return new ModelGateError(
    'format.not_a_model',
    `${name} ${what}`,
    `Check that the right file was given. Supported: ${titles()}.`,
  );
}

function titles(): string {
  return Object.values(formats)
    .map(({ title, extensions }) => `${title} (${extensions.join(', ')})`)
    .join(', ');
}

/** The head as text, or undefined where it holds control characters or is no UTF-8. */
function asText(head: Uint8Array): string | undefined {
  try {
    // Streaming, since the head may end in the middle of a character.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(head, { stream: true });
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
