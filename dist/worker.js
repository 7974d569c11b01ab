import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);

// src/contracts/errors.ts
var ModelGateError = class extends Error {
  name = "ModelGateError";
  code;
  remedy;
  at;
  constructor(code, message, remedy, at) {
    super(oneLine(message));
    this.code = code;
    this.remedy = oneLine(remedy);
    this.at = at;
  }
  toProblem() {
    const problem = { code: this.code, message: this.message, remedy: this.remedy };
    if (this.at) problem.at = this.at;
    return problem;
  }
};
function oneLine(text) {
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}

// src/runtimes/failure.ts
var RuntimeFailure = class extends Error {
  name = "RuntimeFailure";
  code;
  constructor(code, message) {
    super(message);
    this.code = code;
  }
};

// src/worker/channel.ts
import { Socket } from "node:net";
import { StringDecoder } from "node:string_decoder";
var CHANNEL_FD = 3;
function openChannel(onMessage, onEnd) {
  const socket = new Socket({ fd: CHANNEL_FD, readable: true, writable: true });
  const decoder = new StringDecoder("utf8");
  let pending = "";
  socket.on("data", (chunk) => {
    const lines = (pending + decoder.write(chunk)).split("\n");
    pending = lines.pop() ?? "";
    for (const line of lines) onMessage(JSON.parse(line));
  });
  socket.on("error", onEnd);
  socket.on("close", onEnd);
  return {
    send: (message) => new Promise((resolve2) => socket.write(`${JSON.stringify(message)}
`, () => resolve2()))
  };
}

// src/runtimes/arrays.ts
var ARRAYS = {
  float16: Uint16Array,
  bfloat16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array
};
function bytesPerElement(dtype) {
  return ARRAYS[dtype]?.BYTES_PER_ELEMENT;
}
function viewOf(dtype, buffer, byteOffset, length) {
  const array = ARRAYS[dtype];
  if (!array) throw new TypeError(`no array holds elements of type ${dtype}`);
  return new array(buffer, byteOffset, length);
}
function elementsOf(shape) {
  return shape.reduce((product, dim) => product * dim, 1);
}

// src/worker/row-reader.ts
import { closeSync, openSync, read } from "node:fs";
import { promisify } from "node:util";
var readInto = promisify(read);
var RowReader = class {
  fd;
  rowBytes;
  chunkRows;
  unread;
  spare;
  ahead;
  /** `rows` rows of `rowBytes` bytes from the start of a file, `chunkRows` at a time. */
  constructor(path4, rows, rowBytes, chunkRows) {
    this.rowBytes = rowBytes;
    this.chunkRows = chunkRows;
    this.unread = rows;
    this.fd = openSync(path4, "r");
    this.spare = this.allocate();
    this.ahead = this.readAhead(this.allocate());
  }
  /** The next chunk; it is overwritten once the one after it is taken. */
  async take() {
    const chunk = await this.ahead;
    this.ahead = this.readAhead(this.spare);
    this.spare = chunk.bytes;
    return chunk;
  }
  async close() {
    await this.ahead.catch(() => void 0);
    closeSync(this.fd);
  }
  allocate() {
    return new Uint8Array(this.chunkRows * this.rowBytes);
  }
  /** A failure is the failure of whoever takes the chunk, and of nobody if that never happens. */
  readAhead(bytes) {
    const chunk = this.read(bytes);
    chunk.catch(() => void 0);
    return chunk;
  }
  async read(bytes) {
    const rows = Math.min(this.unread, this.chunkRows);
    this.unread -= rows;
    const length = rows * this.rowBytes;
    for (let done = 0; done < length; ) {
      const { bytesRead } = await readInto(this.fd, bytes, done, length - done, null);
      if (bytesRead === 0) throw new Error("an input file ends before its last row");
      done += bytesRead;
    }
    return { bytes, rows };
  }
};

// src/worker/feeds.ts
var CHUNK_BYTES = 2 * 2 ** 20;
var FeedReader = class {
  columns;
  /** With `fill`, a last batch of fewer rows is filled up to `batch` with copies of its last row. */
  constructor(feeds, rows, batch, fill) {
    this.columns = feeds.map((feed) => new Column(feed, rows, batch, fill));
  }
  async next() {
    const tensors = {};
    for (const column of this.columns) tensors[column.name] = await column.next();
    return tensors;
  }
  async close() {
    for (const column of this.columns) await column.close();
  }
};
var Column = class {
  name;
  feed;
  reader;
  rowElements;
  rowBytes;
  batch;
  fill;
  chunk;
  /** Rows of the chunk that were handed out. */
  used = 0;
  constructor(feed, rows, batch, fill) {
    const elementBytes = bytesPerElement(feed.dtype);
    if (elementBytes === void 0) {
      const what = `the input "${feed.name}" takes ${feed.dtype}, which no file can hold`;
      throw new RuntimeFailure("model.unsupported_type", what);
    }
    this.name = feed.name;
    this.feed = feed;
    this.rowElements = elementsOf(feed.rowShape);
    this.rowBytes = this.rowElements * elementBytes;
    this.batch = batch;
    this.fill = fill;
    const batches = Math.floor(CHUNK_BYTES / (batch * this.rowBytes + 1));
    const chunkRows = batch * Math.max(1, Math.min(batches, Math.ceil(rows / batch)));
    this.reader = new RowReader(feed.path, rows, this.rowBytes, chunkRows);
  }
  async next() {
    if (!this.chunk || this.used === this.chunk.rows) {
      this.chunk = await this.reader.take();
      this.used = 0;
    }
    const { bytes, rows: held } = this.chunk;
    const offset = this.used * this.rowBytes;
    const rows = Math.min(this.batch, held - this.used);
    const filled = this.fill ? this.batch : rows;
    const end = offset + rows * this.rowBytes;
    for (let row = rows; row < filled; row++) {
      bytes.copyWithin(offset + row * this.rowBytes, end - this.rowBytes, end);
    }
    this.used += rows;
    const data = viewOf(this.feed.dtype, bytes.buffer, offset, filled * this.rowElements);
    return { dtype: this.feed.dtype, shape: [filled, ...this.feed.rowShape], data };
  }
  close() {
    return this.reader.close();
  }
};

// src/worker/output-files.ts
import { closeSync as closeSync2, openSync as openSync2, writeSync } from "node:fs";
import path from "node:path";

// src/contracts/tensor.ts
function formatShape(shape) {
  return shape ? `[${shape.map((dim) => dim ?? "?").join(", ")}]` : "[unknown shape]";
}

// src/worker/widen.ts
function widen(tensor) {
  if (tensor.dtype !== "float16" && tensor.dtype !== "bfloat16") return tensor;
  const bits = tensor.data;
  const data = tensor.dtype === "float16" ? fromFloat16(bits) : fromBfloat16(bits);
  return { dtype: "float32", shape: tensor.shape, data };
}
function fromFloat16(bits) {
  table ??= Float32Array.from({ length: 2 ** 16 }, (_, value2) => float16(value2));
  const wide = new Float32Array(bits.length);
  for (let i = 0; i < bits.length; i++) wide[i] = table[bits[i]];
  return wide;
}
var table;
function float16(bits) {
  const sign = bits & 32768 ? -1 : 1;
  const exponent = bits >> 10 & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
function fromBfloat16(bits) {
  const wide = new Uint32Array(bits.length);
  for (let i = 0; i < bits.length; i++) wide[i] = bits[i] << 16;
  return new Float32Array(wide.buffer);
}

// src/worker/output-files.ts
var BUFFER_BYTES = 2 ** 20;
var OutputFile = class {
  name;
  path;
  fd;
  buffer = new Uint8Array(BUFFER_BYTES);
  buffered = 0;
  form;
  constructor(name, directory, index) {
    this.name = name;
    this.path = path.join(directory, `${index}.bin`);
    this.fd = openSync2(this.path, "wx");
  }
  /**
   * Appends the first `rows` rows of an output for a batch of `fed` rows; returns how many bytes that added.
   * Throws `model.batch_axis` where the first axis is not the batch, `model.output_shape` where rows change their shape.
   */
  append(output, fed, rows) {
    const [first, ...rowShape] = output.shape;
    if (first !== fed) {
      throw new RuntimeFailure(
        "model.batch_axis",
        `the output "${this.name}" has the shape ${formatShape(output.shape)} for ${fed} rows: its first axis is not the batch`
      );
    }
    const { dtype, data } = widen(output);
    this.form ??= { dtype, rowShape };
    if (formatShape(rowShape) !== formatShape(this.form.rowShape)) {
      throw new RuntimeFailure(
        "model.output_shape",
        `a row of the output "${this.name}" has the shape ${formatShape(this.form.rowShape)} in one batch and ${formatShape(rowShape)} in another`
      );
    }
    const bytes = data.byteLength / fed * rows;
    this.write(new Uint8Array(data.buffer, data.byteOffset, bytes));
    return bytes;
  }
  /** Writes out what is buffered. */
  finish() {
    this.flush();
    if (!this.form) throw new Error("there are no rows to evaluate");
    return { name: this.name, ...this.form, path: this.path };
  }
  close() {
    closeSync2(this.fd);
  }
  write(bytes) {
    if (this.buffered + bytes.length > this.buffer.length) this.flush();
    if (bytes.length > this.buffer.length) {
      this.writeOut(bytes);
    } else {
      this.buffer.set(bytes, this.buffered);
      this.buffered += bytes.length;
    }
  }
  flush() {
    this.writeOut(this.buffer.subarray(0, this.buffered));
    this.buffered = 0;
  }
  writeOut(bytes) {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.fd, bytes, written);
  }
};

// src/worker/evaluate.ts
async function evaluate(session, request) {
  const start = performance.now();
  const { directory, rows, batch, fixedBatch } = request;
  const reader = new FeedReader(request.feeds, rows, batch, fixedBatch);
  const files = request.outputs.map((name, index) => new OutputFile(name, directory, index));
  try {
    await runBatches(session, request, reader, files);
    const outputs = files.map((file) => file.finish());
    return { outputs, durationMs: performance.now() - start };
  } finally {
    await reader.close();
    for (const file of files) file.close();
  }
}
async function runBatches(session, { rows, batch, fixedBatch, outputs: names, maxOutputBytes }, reader, files) {
  let bytes = 0;
  for (let row = 0; row < rows; row += batch) {
    const wanted = Math.min(batch, rows - row);
    const query = session.bind(await reader.next(), names);
    const outputs = query.outputs(await query.run());
    for (const [index, file] of files.entries()) {
      bytes += file.append(outputs[names[index]], fixedBatch ? batch : wanted, wanted);
    }
    if (bytes > maxOutputBytes) {
      throw new RuntimeFailure(
        "model.output_too_large",
        `the outputs are larger than the ${maxOutputBytes} bytes that are allowed (after ${row + wanted} of ${rows} rows)`
      );
    }
  }
}

// src/worker/latency.ts
var NANOSECONDS_PER_MS = 1e6;
async function prepareQueries(model, { feeds, rows, batch }) {
  const names = readableOutputs(model.session);
  const reader = new FeedReader(feeds, rows, batch, true);
  try {
    const queries = [];
    for (let row = 0; row < rows; row += batch) queries.push(model.session.bind(copyOf(await reader.next()), names));
    model.queries = queries;
    model.nextQuery = 0;
  } finally {
    await reader.close();
  }
  return {};
}
async function sampleLatency(model, { count, maxDurationMs }) {
  const samples = await timeQueries(model.queries, model.nextQuery, count, maxDurationMs);
  model.nextQuery = (model.nextQuery + samples.length) % model.queries.length;
  return { samplesMs: inMilliseconds(samples) };
}
async function measureOverhead(model, { count }) {
  const session = await model.backend.loadEmpty(model.settings);
  const feed = { dtype: "float32", shape: [1], data: new Float32Array(1) };
  const feeds = Object.fromEntries(session.inputs.map(({ name }) => [name, feed]));
  const query = session.bind(feeds, readableOutputs(session));
  const samples = await timeQueries([query], 0, count, Number.POSITIVE_INFINITY);
  await session.dispose();
  return { samplesMs: inMilliseconds(samples), clockDifferencesNs: clockDifferences(count) };
}
async function timeQueries(queries, first, count, maxDurationMs) {
  if (queries.length === 0) throw new Error("no queries are prepared");
  const samples = new Float64Array(count);
  const deadline = performance.now() + maxDurationMs;
  let turn = first;
  for (let i = 0; i < count; i++) {
    const query = queries[turn];
    const start = performance.now();
    await query.run();
    const end = performance.now();
    samples[i] = end - start;
    turn = turn + 1 === queries.length ? 0 : turn + 1;
    if (end > deadline) return samples.subarray(0, i + 1);
  }
  return samples;
}
function clockDifferences(count) {
  const readings = new Float64Array(count + 1);
  for (let i = 0; i <= count; i++) readings[i] = performance.now();
  return Array.from({ length: count }, (_, i) => Math.round((readings[i + 1] - readings[i]) * NANOSECONDS_PER_MS));
}
function inMilliseconds(samples) {
  return Array.from(samples, (sample) => Math.round(sample * NANOSECONDS_PER_MS) / NANOSECONDS_PER_MS);
}
function readableOutputs({ outputs }) {
  return outputs.filter(({ dtype }) => bytesPerElement(dtype) !== void 0).map(({ name }) => name);
}
function copyOf(tensors) {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      { ...tensor, data: tensor.data.slice() }
    ])
  );
}

// src/metrics/seeding.ts
var MASK = 0xffffffffffffffffn;
var GOLDEN = 0x9e3779b97f4a7c15n;
function splitMix64(seed, count) {
  return Array.from({ length: count }, (_, index) => mix(seed + GOLDEN * BigInt(index + 1) & MASK));
}
function seedBits(seed) {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed must be an integer below 2^53, not ${seed}`);
  return BigInt.asUintN(64, BigInt(seed));
}
function mix(state) {
  let bits = state & MASK;
  bits = (bits ^ bits >> 30n) * 0xbf58476d1ce4e5b9n & MASK;
  bits = (bits ^ bits >> 27n) * 0x94d049bb133111ebn & MASK;
  return bits ^ bits >> 31n;
}

// src/metrics/ziggurat.ts
var LAYERS = 128;
var TAIL = 3.442619855899;
var LAYER_AREA = 0.00991256303526217;
var layerEdge = edges();
var layerDensity = layerEdge.map(density);
function edges() {
  const edge = new Float64Array(LAYERS + 1);
  edge[0] = LAYER_AREA / density(TAIL);
  edge[1] = TAIL;
  for (let layer = 2; layer < LAYERS; layer++) {
    const right = edge[layer - 1];
    edge[layer] = Math.sqrt(-2 * Math.log(LAYER_AREA / right + density(right)));
  }
  return edge;
}
function density(x) {
  return Math.exp(-0.5 * x * x);
}

// src/metrics/random.ts
var TWO_32 = 2 ** 32;
var Random = class _Random {
  #a;
  #b;
  #c;
  #d;
  /** `state` is four 32-bit words, not all zero; throws RangeError otherwise. Most callers want `Random.seeded`. */
  constructor(state) {
    if (state.length !== 4 || state.every((word) => word === 0))
      throw new RangeError("the state is four words, not all 0");
    this.#a = state[0] | 0;
    this.#b = state[1] | 0;
    this.#c = state[2] | 0;
    this.#d = state[3] | 0;
  }
  /** Throws RangeError when `seed` is not a safe integer. */
  static seeded(seed) {
    const words = splitMix64(seedBits(seed), 2).flatMap((bits) => [Number(bits >> 32n), Number(bits & 0xffffffffn)]);
    return new _Random(Uint32Array.from(words));
  }
  /** 32 random bits as a signed integer. */
  bits() {
    const scrambled = Math.imul(this.#b, 5);
    const result = Math.imul(scrambled << 7 | scrambled >>> 25, 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = this.#d << 11 | this.#d >>> 21;
    return result;
  }
  /** Uniform on [0, 1): a multiple of 2⁻⁵³. */
  uniform() {
    return ((this.bits() >>> 5) * 67108864 + (this.bits() >>> 6)) / 2 ** 53;
  }
  /**
   * An integer in [low, high), each equally likely: draws too large are rejected, not folded.
   * Throws RangeError unless both are safe integers, low < high and high - low ≤ 2⁵³ - 1.
   */
  integer(low, high) {
    const range = high - low;
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || !Number.isSafeInteger(range) || range < 1)
      throw new RangeError(`no integers to draw from in [${low}, ${high})`);
    return low + (range <= TWO_32 ? this.#below32(range) : this.#below53(range));
  }
  /** Standard normal, by the ziggurat of Marsaglia and Tsang (2000) with a separate draw for the layer (Doornik, 2005). */
  normal() {
    for (; ; ) {
      const layerBits = this.bits();
      const layer = layerBits & LAYERS - 1;
      const signed = ((this.bits() | 0) * 2097152 + (layerBits >>> 11)) / 2 ** 52;
      const value2 = signed * layerEdge[layer];
      if (Math.abs(value2) < layerEdge[layer + 1]) return value2;
      if (layer === 0) return signed < 0 ? -this.#tail() : this.#tail();
      const above = layerDensity[layer];
      if (above + this.uniform() * (layerDensity[layer + 1] - above) < Math.exp(-0.5 * value2 * value2)) return value2;
    }
  }
  /** Reorders `items` in place, every order equally likely (Fisher and Yates), and returns it. */
  shuffle(items) {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.#below32(last + 1);
      const held = items[last];
      items[last] = items[other];
      items[other] = held;
    }
    return items;
  }
  /** The integers 0 … count - 1 in random order. */
  permutation(count) {
    return this.shuffle(Uint32Array.from({ length: count }, (_, index) => index));
  }
  /** The high word of a 32 × 32 bit product; the low word tells the draws to reject (Lemire, 2019, doi:10.1145/3230636). */
  #below32(range) {
    for (; ; ) {
      const bits = this.bits();
      const low = Math.imul(bits, range) >>> 0;
      if (low >= range || low >= TWO_32 % range)
        return Math.floor(((bits >>> 16) * range + Math.floor((bits & 65535) * range / 65536)) / 65536);
    }
  }
  #below53(range) {
    const unused = Math.clz32(Math.floor((range - 1) / TWO_32));
    for (; ; ) {
      const candidate = (this.bits() >>> unused) * TWO_32 + (this.bits() >>> 0);
      if (candidate < range) return candidate;
    }
  }
  #tail() {
    for (; ; ) {
      const beyond = -Math.log(1 - this.uniform()) / TAIL;
      if (-2 * Math.log(1 - this.uniform()) > beyond * beyond) return TAIL + beyond;
    }
  }
};

// src/worker/latency-pair.ts
async function timePairs(model, baseline, count, maxDurationMs, random) {
  if (model.length === 0 || baseline.length === 0) throw new Error("no queries are prepared");
  const [ours, theirs] = [new Float64Array(count), new Float64Array(count)];
  const deadline = performance.now() + maxDurationMs;
  for (let round = 0; round < count; round++) {
    const [a, b] = [model[round % model.length], baseline[round % baseline.length]];
    if (random.bits() < 0) {
      ours[round] = await timed(a);
      theirs[round] = await timed(b);
    } else {
      theirs[round] = await timed(b);
      ours[round] = await timed(a);
    }
    if (performance.now() > deadline) {
      return { model: ours.subarray(0, round + 1), baseline: theirs.subarray(0, round + 1) };
    }
  }
  return { model: ours, baseline: theirs };
}
async function samplePairs(model, baseline, { count, maxDurationMs, seed }) {
  const pairs = await timePairs(model.queries, baseline.queries, count, maxDurationMs, Random.seeded(seed));
  return { modelMs: inMilliseconds(pairs.model), baselineMs: inMilliseconds(pairs.baseline) };
}
async function timed(query) {
  const start = performance.now();
  await query.run();
  return performance.now() - start;
}

// src/worker/lifeline.ts
import { Worker } from "node:worker_threads";
var RESOURCES = { maxOldGenerationSizeMb: 16, codeRangeSizeMb: 4 };
var watch = `
  const { Socket } = require('node:net');
  const end = () => process.kill(process.pid, 'SIGKILL');
  new Socket({ fd: 0 }).on('error', end).on('close', end).resume();
`;
async function holdLifeline() {
  const thread = new Worker(watch, { eval: true, resourceLimits: RESOURCES });
  await new Promise((resolve2) => thread.once("online", resolve2));
  thread.unref();
}

// src/worker/load.ts
import { createRequire } from "node:module";
import path3 from "node:path";

// src/artifacts/byte-source.ts
import { open, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
function folderSource(directory, entry) {
  const locate = async (name) => {
    const path4 = resolve(directory, name);
    if (name.includes("\0") || !contains(resolve(directory), path4)) throw outside(name);
    const real = await orMissing(name, realpath(path4));
    if (real === void 0) return void 0;
    if (name !== entry && !contains(await realpath(directory), real)) throw outside(name);
    return real;
  };
  const find = async (name) => {
    const path4 = await locate(name);
    const info = path4 === void 0 ? void 0 : await orMissing(name, stat(path4));
    if (path4 === void 0 || !info) return void 0;
    if (!info.isFile()) throw notAFile(name);
    return { path: path4, size: info.size };
  };
  return {
    async size(name) {
      return (await find(name))?.size;
    },
    async read(name, offset, length) {
      const found = await find(name);
      const file = found && await orMissing(name, open(found.path, "r"));
      if (!file) throw missing(name);
      const buffer = new Uint8Array(Math.max(Math.min(length, found.size - offset), 0));
      try {
        let filled = 0;
        while (filled < buffer.length) {
          const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, offset + filled);
          if (bytesRead === 0) break;
          filled += bytesRead;
        }
        return buffer.subarray(0, filled);
      } finally {
        await file.close();
      }
    }
  };
}
function contains(directory, path4) {
  const way = relative(directory, path4);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
async function orMissing(name, operation) {
  try {
    return await operation;
  } catch (error) {
    const code = error.code ?? "unknown error";
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw new ModelGateError(
      "artifact.unreadable",
      `${name} cannot be read (${code})`,
      "Check the permissions of the file and of the folders above it."
    );
  }
}
function missing(name) {
  return new ModelGateError("artifact.missing", `${name} does not exist`, "Check the path of the model.");
}
function outside(name) {
  return new ModelGateError(
    "artifact.outside_folder",
    `${name} leads out of the model's folder`,
    "Keep every file of the model in one folder, without links to other places."
  );
}
function notAFile(name) {
  return new ModelGateError("artifact.not_a_file", `${name} is not a regular file`, "Give the path of a model file.");
}

// src/convert/index.ts
var toOnnx = {};

// src/formats/onnx/types.ts
var ELEMENT_TYPES = {
  float32: { code: 1, bits: 32, dtype: "float32" },
  uint8: { code: 2, bits: 8, dtype: "uint8" },
  int8: { code: 3, bits: 8, dtype: "int8" },
  uint16: { code: 4, bits: 16, dtype: "uint16" },
  int16: { code: 5, bits: 16, dtype: "int16" },
  int32: { code: 6, bits: 32, dtype: "int32" },
  int64: { code: 7, bits: 64, dtype: "int64" },
  string: { code: 8, bits: 0, dtype: "string" },
  bool: { code: 9, bits: 8, dtype: "bool" },
  float16: { code: 10, bits: 16, dtype: "float16" },
  float64: { code: 11, bits: 64, dtype: "float64" },
  uint32: { code: 12, bits: 32, dtype: "uint32" },
  uint64: { code: 13, bits: 64, dtype: "uint64" },
  complex64: { code: 14, bits: 64, dtype: "unknown" },
  complex128: { code: 15, bits: 128, dtype: "unknown" },
  bfloat16: { code: 16, bits: 16, dtype: "bfloat16" },
  float8e4m3fn: { code: 17, bits: 8, dtype: "unknown" },
  float8e4m3fnuz: { code: 18, bits: 8, dtype: "unknown" },
  float8e5m2: { code: 19, bits: 8, dtype: "unknown" },
  float8e5m2fnuz: { code: 20, bits: 8, dtype: "unknown" },
  uint4: { code: 21, bits: 4, dtype: "unknown" },
  int4: { code: 22, bits: 4, dtype: "unknown" },
  float4e2m1: { code: 23, bits: 4, dtype: "unknown" },
  float8e8m0: { code: 24, bits: 8, dtype: "unknown" },
  uint2: { code: 25, bits: 2, dtype: "unknown" },
  int2: { code: 26, bits: 2, dtype: "unknown" }
};
var nameOfCode = new Map(
  Object.entries(ELEMENT_TYPES).map(([name, type]) => [type.code, name])
);

// src/convert/onnx/protobuf.ts
var MAX_MESSAGE_BYTES = 2 ** 31 - 1;
function varint(value2) {
  let rest = BigInt.asUintN(64, BigInt(value2));
  const bytes = [];
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
function intField(field, value2) {
  return [varint(field << 3), varint(value2)];
}
function floatField(field, value2) {
  return [varint(field << 3 | 5), littleEndianFloats([value2])];
}
function bytesField(field, value2) {
  return [varint(field << 3 | 2), varint(value2.length), value2];
}
function stringField(field, value2) {
  return bytesField(field, new TextEncoder().encode(value2));
}
function messageField(field, message) {
  return [varint(field << 3 | 2), varint(byteLength(message)), ...message];
}
function packedIntsField(field, values) {
  return messageField(field, values.map(varint));
}
function packedFloatsField(field, values) {
  return bytesField(field, littleEndianFloats(values));
}
function join(message) {
  const length = byteLength(message);
  if (length > MAX_MESSAGE_BYTES) {
    throw new ModelGateError(
      "convert.too_large",
      `the ONNX file would have ${length} bytes, more than the 2 GiB that protobuf allows`,
      "Use a smaller model, or one whose weights lie in external data files."
    );
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of message) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
function byteLength(message) {
  return message.reduce((sum, piece) => sum + piece.length, 0);
}
function littleEndianFloats(values) {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [i, value2] of values.entries()) view.setFloat32(4 * i, value2, true);
  return new Uint8Array(view.buffer);
}

// src/convert/onnx/tensor.ts
function encodeTensor({ name, type, shape, content }) {
  const head = [...packedIntsField(1, shape), ...intField(2, ELEMENT_TYPES[type].code), ...stringField(8, name)];
  if (content instanceof Uint8Array) return [...head, ...bytesField(9, content)];
  if ("location" in content) {
    const entries = Object.entries(content).flatMap(([key, value2]) => encodeEntry(13, key, String(value2)));
    return [...head, ...entries, ...intField(14, 1)];
  }
  return [...head, ...content.flatMap((text) => stringField(6, text))];
}
function encodeSparseTensor({ values, indices, shape }) {
  return [
    ...messageField(1, encodeTensor(values)),
    ...messageField(2, encodeTensor(indices)),
    ...packedIntsField(3, shape)
  ];
}
function encodeEntry(field, key, value2) {
  return messageField(field, [...stringField(1, key), ...stringField(2, value2)]);
}

// src/convert/onnx/attribute.ts
function encodeAttribute(name, attribute, encodeGraph2) {
  const [type, value2] = encodeValue(attribute, encodeGraph2);
  return [...stringField(1, name), ...value2, ...intField(20, type)];
}
function encodeValue(attribute, encodeGraph2) {
  if ("float" in attribute) return [1, floatField(2, attribute.float)];
  if ("int" in attribute) return [2, intField(3, attribute.int)];
  if ("string" in attribute) return [3, stringField(4, attribute.string)];
  if ("tensor" in attribute) return [4, messageField(5, encodeTensor(attribute.tensor))];
  if ("graph" in attribute) return [5, messageField(6, encodeGraph2(attribute.graph))];
  if ("floats" in attribute) return [6, packedFloatsField(7, attribute.floats)];
  if ("ints" in attribute) return [7, packedIntsField(8, attribute.ints)];
  if ("strings" in attribute) return [8, attribute.strings.flatMap((text) => stringField(9, text))];
  return [11, messageField(22, encodeSparseTensor(attribute.sparse))];
}

// src/convert/onnx/model.ts
function value(name, type, shape) {
  return shape ? { name, type, shape } : { name, type };
}
function node(op, inputs, outputs, attributes = {}, domain = "") {
  return { op, inputs, outputs, attributes, domain };
}
function writeModel(model) {
  return join([
    ...intField(1, model.irVersion ?? 8),
    ...model.producer ? stringField(2, model.producer.name) : [],
    ...model.producer?.version ? stringField(3, model.producer.version) : [],
    ...messageField(7, encodeGraph(model.graph)),
    ...encodeOpset(8, model.opset),
    ...Object.entries(model.metadata ?? {}).flatMap(([key, text]) => encodeEntry(14, key, text)),
    ...(model.functions ?? []).flatMap((fn) => messageField(25, encodeFunction(fn)))
  ]);
}
function encodeGraph(graph) {
  return [
    ...graph.nodes.flatMap((each) => messageField(1, encodeNode(each))),
    ...stringField(2, graph.name ?? "graph"),
    ...(graph.initializers ?? []).flatMap(
      (each) => each.kind === "sparse" ? messageField(15, encodeSparseTensor(each)) : messageField(5, encodeTensor(each))
    ),
    ...graph.inputs.flatMap((each) => messageField(11, encodeValue2(each))),
    ...graph.outputs.flatMap((each) => messageField(12, encodeValue2(each)))
  ];
}
function encodeNode(each) {
  return [
    ...each.inputs.flatMap((name) => stringField(1, name)),
    ...each.outputs.flatMap((name) => stringField(2, name)),
    ...stringField(4, each.op),
    ...Object.entries(each.attributes).flatMap(
      ([name, attribute]) => messageField(5, encodeAttribute(name, attribute, encodeGraph))
    ),
    ...stringField(7, each.domain)
  ];
}
function encodeValue2({ name, type, shape }) {
  const dims = shape?.flatMap((dim) => messageField(1, encodeDim(dim)));
  const tensorType = [...intField(1, ELEMENT_TYPES[type].code), ...dims ? messageField(2, dims) : []];
  return [...stringField(1, name), ...messageField(2, messageField(1, tensorType))];
}
function encodeDim(dim) {
  if (dim === null) return [];
  return typeof dim === "number" ? intField(1, dim) : stringField(2, dim);
}
function encodeOpset(field, opset) {
  const versions = typeof opset === "number" ? { "": opset } : opset;
  return Object.entries(versions).flatMap(
    ([domain, version]) => messageField(field, [...stringField(1, domain), ...intField(2, version)])
  );
}
function encodeFunction(fn) {
  return [
    ...stringField(1, fn.name),
    ...fn.inputs.flatMap((name) => stringField(4, name)),
    ...fn.outputs.flatMap((name) => stringField(5, name)),
    ...fn.nodes.flatMap((each) => messageField(7, encodeNode(each))),
    ...encodeOpset(9, fn.opset),
    ...stringField(10, fn.domain)
  ];
}

// src/convert/onnx/empty.ts
function emptyModel() {
  return writeModel({
    opset: 17,
    producer: { name: "model-gate" },
    graph: {
      name: "empty",
      nodes: [node("Identity", ["input"], ["output"])],
      inputs: [value("input", "float32", [1])],
      outputs: [value("output", "float32", [1])]
    }
  });
}

// src/runtimes/onnxruntime/failures.ts
import path2 from "node:path";
var OUT_OF_MEMORY = /bad_alloc|failed to allocate|allocation failed|out of memory|invalid (typed )?array length/i;
var UNKNOWN_OPERATOR = /No Op registered for (?<op>\S+)|Fatal error: (?<qualified>\S+?)\(-?\d+\) is not a registered|Could not find an implementation for (?<missing>\S+?\(\d+\))/;
var NEWER_OPSET = /Opset (?<opset>\d+) is under development.*support for domain \S+ is till opset (?<newest>\d+)/s;
var ELEMENT_TYPE = /^Unsupported data type: (?<code>\d+)$/;
var NO_CUDA = /cuda|provider|backend|shared library/i;
function loadFailure(error, model, device) {
  const text = textOf(error);
  const name = typeof model === "string" ? path2.basename(model) : "the empty model";
  const said = withoutNoise(text.replace(/^Load model from .*? failed: ?/, "").replaceAll(String(model), name));
  const operator = UNKNOWN_OPERATOR.exec(text)?.groups;
  const opset = NEWER_OPSET.exec(text)?.groups;
  const elementType = ELEMENT_TYPE.exec(text)?.groups?.code;
  if (OUT_OF_MEMORY.test(text)) {
    return new RuntimeFailure("model.out_of_memory", `${name}: loading ran out of memory: ${said}`);
  }
  if (device === "cuda" && NO_CUDA.test(text)) {
    return new RuntimeFailure("runtime.device_unavailable", `the device cuda is not available: ${said}`);
  }
  if (operator) {
    const op = operator.op ?? operator.qualified ?? operator.missing;
    return new RuntimeFailure("model.unsupported_operator", `${name}: onnxruntime-node has no operator ${op}`);
  }
  if (opset) {
    const versions = `opset ${opset.opset}, and onnxruntime-node reads up to ${opset.newest}`;
    return new RuntimeFailure("model.unsupported_opset", `${name}: the model needs ${versions}`);
  }
  if (elementType) {
    return new RuntimeFailure(
      "model.unsupported_type",
      `${name}: an input or output has the ONNX element type ${elementType}, which onnxruntime-node cannot pass`
    );
  }
  return new RuntimeFailure("model.load_failed", `${name}: onnxruntime-node cannot load the model: ${said}`);
}
function runFailure(error) {
  const text = textOf(error);
  const said = withoutNoise(text);
  if (OUT_OF_MEMORY.test(text)) throw new RuntimeFailure("model.out_of_memory", `the model ran out of memory: ${said}`);
  throw new RuntimeFailure("model.run_failed", `the model failed: ${said}`);
}
function textOf(error) {
  return error instanceof Error ? error.message : String(error);
}
function withoutNoise(text) {
  return text.replace(/\s+/g, " ").replace(/\/onnxruntime_src\/\S+:\d+ [^()]*(\((?:[^()]|\([^()]*\))*\))( const)?( \[with [^\]]*\])? ?/g, "").replace(
    /Non-zero status code returned while running (\S+) node\. Name:'(.*?)' Status Message: /g,
    '$1 node "$2": '
  ).trim();
}

// src/runtimes/onnxruntime/tensors.ts
function specOf(metadata) {
  if (!metadata.isTensor) return { name: metadata.name, dtype: "unknown" };
  const dtype = dtypeOf(metadata.type);
  if (metadata.shape.length === 0) return { name: metadata.name, dtype };
  return { name: metadata.name, dtype, shape: metadata.shape.map((dim) => dim === "" ? null : dim) };
}
function toTensors(ort, inputs, feeds) {
  const tensors = {};
  for (const { name, dtype } of inputs) {
    const feed = Object.hasOwn(feeds, name) ? feeds[name] : void 0;
    if (!feed) throw new RuntimeFailure("model.input_mismatch", `nothing is given for the input "${name}"`);
    if (feed.dtype !== dtype) {
      throw new RuntimeFailure("model.input_mismatch", `the input "${name}" takes ${dtype}, not ${feed.dtype}`);
    }
    tensors[name] = new ort.Tensor(dtype, feed.data, feed.shape);
  }
  const surplus = Object.keys(feeds).find((name) => !Object.hasOwn(tensors, name));
  if (surplus === void 0) return tensors;
  throw new RuntimeFailure("model.input_mismatch", `the model has no input "${surplus}"`);
}
function assertOutputs(outputs, wanted) {
  if (wanted.length === 0) throw new RuntimeFailure("model.output_missing", "no output of the model is asked for");
  for (const name of wanted) {
    const output = outputs.find((candidate) => candidate.name === name);
    if (!output) throw new RuntimeFailure("model.output_missing", `the model has no output "${name}"`);
    if (bytesPerElement(output.dtype) === void 0) throw notNumbers(name);
  }
}
function fromValue(name, value2) {
  const dtype = value2 && dtypeOf(value2.type);
  if (!value2 || !dtype || bytesPerElement(dtype) === void 0) throw notNumbers(name);
  return { dtype, shape: [...value2.dims], data: value2.data };
}
function dtypeOf(type) {
  return type === "int4" || type === "uint4" ? "unknown" : type;
}
function notNumbers(name) {
  return new RuntimeFailure(
    "model.unsupported_type",
    `the output "${name}" is not a tensor of numbers (a sequence, a map, text or 4-bit elements)`
  );
}

// src/runtimes/onnxruntime.ts
var OPTIMIZATION = { none: "disabled", basic: "basic", extended: "extended", all: "all" };
var LOG_SEVERITY = 4;
var onnxruntime = {
  id: "onnxruntime-node",
  packageName: "onnxruntime-node",
  formats: ["onnx", "keras", "rtneural"],
  devices: ["cpu", "cuda"],
  async open(require2) {
    const ort = require2("onnxruntime-node");
    ort.env.logLevel = "fatal";
    passFloat16AsBits(ort);
    return {
      load: ({ model }, settings) => open2(ort, model, settings),
      loadEmpty: (settings) => open2(ort, emptyModel(), settings)
    };
  }
};
function passFloat16AsBits(ort) {
  const scope = globalThis;
  const { Float16Array } = scope;
  delete scope.Float16Array;
  new ort.Tensor("float16", new Uint16Array(1), [1]);
  if (Float16Array)
    Object.defineProperty(scope, "Float16Array", { value: Float16Array, configurable: true, writable: true });
}
async function open2(ort, model, settings) {
  try {
    const options = sessionOptions(settings);
    const session = typeof model === "string" ? await ort.InferenceSession.create(model, options) : await ort.InferenceSession.create(model, options);
    return asRuntimeSession(ort, session);
  } catch (error) {
    throw loadFailure(error, model, settings.device);
  }
}
function sessionOptions({ device, threads, optimization }) {
  return {
    executionProviders: [device],
    executionMode: "sequential",
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: OPTIMIZATION[optimization],
    logSeverityLevel: LOG_SEVERITY,
    // Otherwise the file's name decides, and a file can be two models at once.
    extra: { session: { load_model_format: "ONNX" } }
  };
}
function asRuntimeSession(ort, session) {
  const inputs = session.inputMetadata.map(specOf);
  const outputs = session.outputMetadata.map(specOf);
  return {
    inputs,
    outputs,
    bind(feeds, wanted) {
      assertOutputs(outputs, wanted);
      const names = [...wanted];
      const tensors = toTensors(ort, inputs, feeds);
      return {
        run: () => session.run(tensors, names).catch(runFailure),
        outputs(result) {
          const values = result;
          const read2 = {};
          for (const name of names) read2[name] = fromValue(name, values[name]);
          return read2;
        }
      };
    },
    dispose: () => session.release()
  };
}

// src/runtimes/index.ts
var runtimes = {
  "onnxruntime-node": onnxruntime
};

// src/worker/memory.ts
import { writeFileSync } from "node:fs";
var BYTES_PER_KB = 1024;
async function residentBefore(backend, settings) {
  const session = await backend.loadEmpty(settings);
  const feed = { dtype: "float32", shape: [1], data: new Float32Array(1) };
  const names = session.outputs.map(({ name }) => name);
  await session.bind(Object.fromEntries(session.inputs.map(({ name }) => [name, feed])), names).run();
  await session.dispose();
  forgetPeak();
  return process.memoryUsage.rss();
}
function memoryUse(runtimeBytes) {
  if (runtimeBytes === void 0) throw new Error("the model was not loaded to measure memory");
  return { peakBytes: process.resourceUsage().maxRSS * BYTES_PER_KB, runtimeBytes };
}
function forgetPeak() {
  if (process.platform !== "linux") return;
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
  }
}

// src/worker/load.ts
async function loadModel(request) {
  const { settings, inputs, outputs } = request;
  const { backend, version } = await openRuntime(request);
  const residentBytes = request.measureMemory ? await residentBefore(backend, settings) : void 0;
  const model = await convertedOrPath(request);
  const start = performance.now();
  const session = await backend.load({ model, inputs, outputs }, settings);
  const loadTimeMs = performance.now() - start;
  const reply = { inputs: session.inputs, outputs: session.outputs, version, loadTimeMs };
  return { backend, settings, session, residentBytes, queries: [], nextQuery: 0, reply };
}
async function convertedOrPath({ format, modelPath, readOptions }) {
  const convert = toOnnx[format];
  if (!convert) return modelPath;
  const name = path3.basename(modelPath);
  return convert(folderSource(path3.dirname(modelPath), name), name, readOptions);
}
async function openRuntime({
  runtime,
  runtimeDir
}) {
  const { packageName, open: open3 } = runtimes[runtime];
  const require2 = createRequire(path3.join(runtimeDir, "package.json"));
  try {
    const { version } = require2(`${packageName}/package.json`);
    return { backend: await open3(require2), version };
  } catch (error) {
    if (error instanceof RuntimeFailure) throw error;
    const [firstLine] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new RuntimeFailure("runtime.broken", `the runtime ${packageName} does not start: ${firstLine}`);
  }
}

// src/worker/loaded-model.ts
function notLoaded() {
  throw new Error("no model is loaded yet");
}

// src/worker/serve.ts
var MAX_MESSAGE_LENGTH = 2e3;
async function serve() {
  await holdLifeline();
  let model;
  let baseline;
  const loaded = () => model ?? notLoaded();
  const loadedBaseline = () => baseline ?? notLoaded();
  const handlers = {
    async load(request) {
      const { reply, ...rest } = await loadModel(request);
      model = rest;
      return reply;
    },
    async "baseline.load"(request) {
      const { reply, ...rest } = await loadModel(request);
      baseline = rest;
      return reply;
    },
    evaluate: (request) => evaluate(loaded().session, request),
    "latency.prepare": (request) => prepareQueries(loaded(), request),
    "baseline.prepare": (request) => prepareQueries(loadedBaseline(), request),
    "latency.pair": (request) => samplePairs(loaded(), loadedBaseline(), request),
    "latency.sample": (request) => sampleLatency(loaded(), request),
    "latency.overhead": (request) => measureOverhead(loaded(), request),
    memory: async () => memoryUse(loaded().residentBytes)
  };
  let current = 0;
  const channel = openChannel(
    (message) => {
      const { id, request } = message;
      current = id;
      answer(handlers, id, request).then(channel.send);
    },
    () => process.exit(0)
  );
  process.on("uncaughtException", async (error) => {
    await channel.send(failed(current, error));
    process.exit(1);
  });
}
async function answer(handlers, id, request) {
  try {
    const handler = handlers[request.kind];
    return { id, ok: true, reply: await handler(request) };
  } catch (error) {
    return failed(id, error);
  }
}
function failed(id, error) {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, MAX_MESSAGE_LENGTH);
  if (error instanceof ModelGateError) {
    const remedy = error.remedy.slice(0, MAX_MESSAGE_LENGTH);
    return { id, ok: false, error: { code: error.code, message, remedy } };
  }
  const code = error instanceof RuntimeFailure ? error.code : unexpectedCode(error);
  return { id, ok: false, error: { code, message } };
}
function unexpectedCode(error) {
  return error instanceof RangeError && /allocation|array length/i.test(error.message) ? "model.out_of_memory" : "model.run_failed";
}

// src/worker.ts
await serve();
