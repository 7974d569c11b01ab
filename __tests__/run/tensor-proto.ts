/** A tensor of float32 values, as the ONNX test data hold them. */
export interface FloatTensor {
  dims: number[];
  values: Float32Array;
}

/**
 * Reads a TensorProto of floats: dims 1 (repeated or packed varints), float_data 4 (packed), raw_data 9.
 * Layout: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function readTensorProto(bytes: Buffer): FloatTensor {
  const dims: number[] = [];
  let floats: Buffer = Buffer.alloc(0);
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const [field, wire] = [tag >>> 3, tag & 7];
    if (wire === 0) {
      const value = varint();
      if (field === 1) dims.push(value);
    } else if (wire === 2) {
      const end = varint() + at;
      if (field === 4 || field === 9) floats = bytes.subarray(at, end);
      while (field === 1 && at < end) dims.push(varint());
      at = end;
    } else {
      throw new Error(`field ${field} has wire type ${wire}`);
    }
  }
  const values = Float32Array.from({ length: floats.length / 4 }, (_, index) => floats.readFloatLE(4 * index));
  return { dims, values };
}
