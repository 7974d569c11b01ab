/** Wire types of ModelProto's fields (0 varint, 2 length-delimited), by field number. */
const wireTypes: Readonly<Record<number, number>> = {
  1: 0,
  2: 2,
  3: 2,
  4: 2,
  5: 0,
  6: 2,
  7: 2,
  8: 2,
  14: 2,
  20: 2,
  25: 2,
  26: 2,
};

/** Producer name, its version and the domain are short; a longer one is another protobuf file (a TensorFlow SavedModel). */
const shortFields: ReadonlySet<number> = new Set([2, 3, 4]);
const MAX_SHORT_BYTES = 1024;

/**
 * Whether a file's first bytes are fields of a ModelProto. ONNX has no magic number, so every field that starts in the head
 * must have a number and a wire type of onnx.proto3.
 */
export function looksLikeModel(head: Uint8Array): boolean {
  let at = 0;
  while (at < head.length) {
    const tag = readVarint(head, at);
    if (!tag) return at > 0;
    const field = Math.floor(tag.value / 8);
    if (!Object.hasOwn(wireTypes, field) || wireTypes[field] !== tag.value % 8) return false;
    const value = readVarint(head, tag.next);
    if (!value) return true;
    if (shortFields.has(field) && value.value > MAX_SHORT_BYTES) return false;
    at = value.next + (wireTypes[field] === 2 ? value.value : 0);
  }
  return at > 0;
}

/** Undefined where the varint does not end in the head, or is no 64-bit number. */
function readVarint(bytes: Uint8Array, start: number): { value: number; next: number } | undefined {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[start + i];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { value, next: start + i + 1 };
  }
  return undefined;
}
