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
function oneLine(text2) {
  return text2.replace(/\s*[\r\n]+\s*/g, " ").trim();
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

// src/worker/convert.ts
import { writeFile } from "node:fs/promises";
import path from "node:path";

// src/artifacts/byte-source.ts
import { open, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
function folderSource(directory, entry) {
  const locate2 = async (name) => {
    const path13 = resolve(directory, name);
    if (name.includes("\0") || !contains(resolve(directory), path13)) throw outside(name);
    const real = await orMissing(name, realpath(path13));
    if (real === void 0) return void 0;
    if (name !== entry && !contains(await realpath(directory), real)) throw outside(name);
    return real;
  };
  const find2 = async (name) => {
    const path13 = await locate2(name);
    const info = path13 === void 0 ? void 0 : await orMissing(name, stat(path13));
    if (path13 === void 0 || !info) return void 0;
    if (!info.isFile()) throw notAFile(name);
    return { path: path13, size: info.size };
  };
  return {
    async size(name) {
      return (await find2(name))?.size;
    },
    async read(name, offset, length) {
      const found = await find2(name);
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
function contains(directory, path13) {
  const way = relative(directory, path13);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
async function orMissing(name, operation3) {
  try {
    return await operation3;
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

// src/formats/onnx/shown.ts
var MAX_CHARACTERS = 200;
function shown(name) {
  const plain4 = name.replace(new RegExp("\\p{Cc}", "gu"), "\uFFFD");
  if (plain4 === "") return "(unnamed)";
  return plain4.length > MAX_CHARACTERS ? `${plain4.slice(0, MAX_CHARACTERS)}\u2026` : plain4;
}

// src/contracts/elements.ts
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
function hasElements(dtype) {
  return Object.hasOwn(ARRAYS, dtype);
}
function bytesPerElement(dtype) {
  return hasElements(dtype) ? ARRAYS[dtype].BYTES_PER_ELEMENT : void 0;
}
function viewOf(dtype, buffer, byteOffset, length) {
  if (!hasElements(dtype)) throw new TypeError(`no array holds elements of type ${dtype}`);
  return new ARRAYS[dtype](buffer, byteOffset, length);
}
function elementsOf(shape) {
  return shape.reduce((product2, dim) => product2 * dim, 1);
}

// src/formats/hdf5/btree1.ts
var MAX_LEVEL = 32;
async function* walkBtree1(storage, address, type2, keyBytes, readKey, above = MAX_LEVEL) {
  const headBytes = 8 + 2 * storage.offsetBytes;
  const head = await storage.structure(address, headBytes);
  head.signature("TREE");
  if (head.u8() !== type2) throw storage.malformed("a B-tree has nodes of another kind");
  const level = head.u8();
  const count2 = head.u16();
  if (level >= above) throw storage.malformed("a B-tree does not get nearer to its leaves");
  const entries = await storage.structure(address + headBytes, count2 * (keyBytes + storage.offsetBytes));
  for (let index = 0; index < count2; index++) {
    const key = readKey(entries.sub(keyBytes));
    const child2 = entries.address();
    if (child2 === void 0) throw storage.malformed("a B-tree has a node nowhere");
    if (level === 0) yield { key, child: child2 };
    else yield* walkBtree1(storage, child2, type2, keyBytes, readKey, level);
  }
}

// node_modules/fflate/esm/index.mjs
import { createRequire } from "module";
var require2 = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type2 = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type2) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type2 == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type2 == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add2 = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add2 = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add2;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var Inflate = /* @__PURE__ */ (function() {
  function Inflate2(opts, cb) {
    if (typeof opts == "function")
      cb = opts, opts = {};
    this.ondata = cb;
    var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
    this.s = { i: 0, b: dict ? dict.length : 0 };
    this.o = new u8(32768);
    this.p = new u8(0);
    if (dict)
      this.o.set(dict);
  }
  Inflate2.prototype.e = function(c) {
    if (!this.ondata)
      err(5);
    if (this.d)
      err(4);
    if (!this.p.length)
      this.p = c;
    else if (c.length) {
      var n = new u8(this.p.length + c.length);
      n.set(this.p), n.set(c, this.p.length), this.p = n;
    }
  };
  Inflate2.prototype.c = function(final) {
    this.s.i = +(this.d = final || false);
    var bts = this.s.b;
    var dt = inflt(this.p, this.s, this.o);
    this.ondata(slc(dt, bts, this.s.b), this.d);
    this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
    this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
  };
  Inflate2.prototype.push = function(chunk, final) {
    this.e(chunk), this.c(final);
  };
  return Inflate2;
})();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}

// src/formats/shared/inflate.ts
var STEP_BYTES = 4096;
function inflateExactly(stored, bytes) {
  const result = inflate(stored, bytes);
  return result?.length === bytes ? result : void 0;
}
function inflateZlib(stored, most) {
  const [method = 0, flags = 0] = stored;
  const sound = (method & 15) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
  const result = sound ? inflate(stored.subarray(2, -4), most) : void 0;
  const sum = stored.subarray(-4).reduce((value2, byte) => value2 * 256 + byte, 0);
  return result && sum === adler32(result) ? result : void 0;
}
function crc32(bytes) {
  let crc = 4294967295;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255] ^ crc >>> 8;
  return (crc ^ 4294967295) >>> 0;
}
var CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 3988292384 ^ crc >>> 1 : crc >>> 1;
  return crc;
});
function inflate(stored, most) {
  const parts2 = [];
  let total = 0;
  let finished = false;
  const stream = new Inflate((part, final) => {
    total += part.length;
    finished = final;
    if (total <= most) parts2.push(part);
  });
  try {
    for (let at2 = 0; at2 < stored.length && total <= most; at2 += STEP_BYTES) {
      stream.push(stored.subarray(at2, at2 + STEP_BYTES), at2 + STEP_BYTES >= stored.length);
    }
  } catch {
    return void 0;
  }
  if (!finished || total > most) return void 0;
  const result = new Uint8Array(total);
  let at = 0;
  for (const part of parts2) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
function adler32(bytes) {
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at++) {
      low += bytes[at];
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return high * 65536 + low;
}

// src/formats/hdf5/filters.ts
var DEFLATE = 1;
var SHUFFLE = 2;
var FLETCHER32 = 3;
var NAMES = {
  4: "szip",
  5: "nbit",
  6: "scaleoffset",
  32e3: "lzf",
  32001: "blosc"
};
var MAX_FILTERS = 32;
var CHECKSUM_BYTES = 4;
function readFilters(fields) {
  const version = fields.version("a filter pipeline", 1, 2);
  const count2 = fields.u8();
  if (count2 > MAX_FILTERS) throw fields.storage.malformed(`an array has ${count2} filters`);
  if (version === 1) fields.advance(6);
  return Array.from({ length: count2 }, () => readFilter(fields, version));
}
function readFilter(fields, version) {
  const id = fields.u16();
  const nameBytes = version === 1 || id >= 256 ? fields.u16() : 0;
  fields.advance(2);
  const values = fields.u16();
  fields.advance(version === 1 ? Math.ceil(nameBytes / 8) * 8 : nameBytes);
  const filter = { id, values: Array.from({ length: values }, () => fields.u32()) };
  if (version === 1 && values % 2 === 1) fields.advance(4);
  if (![DEFLATE, SHUFFLE, FLETCHER32].includes(id)) {
    throw fields.storage.unsupported(`data behind the filter ${NAMES[id] ?? `number ${id}`}`);
  }
  return filter;
}
function unfilter(storage, filters, mask, stored, bytes) {
  let data = stored;
  for (let index = filters.length - 1; index >= 0; index--) {
    if (mask >>> index & 1) continue;
    const { id, values } = filters[index];
    if (id === FLETCHER32) data = checked(storage, data);
    else if (id === DEFLATE) data = inflated(storage, data, bytes + CHECKSUM_BYTES * index);
    else data = unshuffle(storage, data, values[0] ?? 0);
  }
  if (data.length !== bytes) throw storage.malformed(`a chunk has ${data.length} bytes and should have ${bytes}`);
  return data;
}
function inflated(storage, data, most) {
  const result = inflateZlib(data, most);
  if (!result) throw storage.malformed("a compressed chunk is damaged, or longer than it should be");
  return result;
}
function unshuffle(storage, data, width) {
  if (width < 1) throw storage.malformed("the shuffle filter has no width");
  const elements3 = Math.floor(data.length / width);
  const result = data.slice();
  for (let byte = 0, from = 0; byte < width; byte++) {
    for (let element = 0; element < elements3; element++) result[element * width + byte] = data[from++];
  }
  return result;
}
function checked(storage, data) {
  const body = data.subarray(0, Math.max(data.length - CHECKSUM_BYTES, 0));
  let [low, high] = [0, 0];
  for (let at = 0; at < body.length; at += 2) {
    low = (low + body[at] * 256 + (body[at + 1] ?? 0)) % 65535;
    high = (high + low) % 65535;
  }
  const sum = data.subarray(body.length);
  const stored = sum.length < CHECKSUM_BYTES ? [] : [sum[1] * 256 + sum[0], sum[3] * 256 + sum[2]];
  if (stored[0] % 65535 !== low || stored[1] % 65535 !== high)
    throw storage.malformed("the checksum of a chunk is wrong");
  return body;
}

// src/formats/hdf5/chunks.ts
var MAX_EXPANSION = 1032;
async function readChunks(storage, path13, layout, filters, shape, width) {
  const grid = shape.map((size, axis) => Math.ceil(size / layout.chunk[axis]));
  const count2 = elementsOf(grid);
  const chunkBytes = layout.chunk.reduce((product2, size) => product2 * size, width);
  const total = shape.reduce((product2, size) => product2 * size, width);
  if (count2 > storage.size) throw storage.malformed(`the array ${path13} claims ${count2} chunks, more than it has bytes`);
  const chunks = [];
  let held = 0;
  for await (const chunk of findChunks(storage, layout, grid, chunkBytes, filters.length > 0)) {
    if (!storage.holds(chunk.address, chunk.bytes)) throw storage.truncated();
    if (chunks.push(chunk) > count2) throw storage.malformed(`the array ${path13} has more chunks than places for them`);
    held += chunk.bytes;
  }
  const places = new Set(chunks.map(({ start }) => start.join()));
  if (places.size !== count2) throw storage.malformed(`the array ${path13} has ${places.size} of its ${count2} chunks`);
  const expansion = filters.length > 0 ? MAX_EXPANSION : 1;
  if (Math.max(total, chunkBytes) > held * expansion) {
    throw storage.malformed(`the array ${path13} claims ${Math.max(total, chunkBytes)} bytes, and ${held} are stored`);
  }
  const result = new Uint8Array(total);
  for (const { address, bytes, mask, start } of chunks) {
    const data = unfilter(storage, filters, mask, await storage.bytes(address, bytes), chunkBytes);
    place(result, shape, width, data, layout.chunk, start);
  }
  return result;
}
async function* findChunks(storage, layout, grid, chunkBytes, filtered) {
  const { chunk, index } = layout;
  const address = layout.address;
  const startOf = (position) => {
    const start = new Array(grid.length);
    for (let axis = grid.length - 1, left = position; axis >= 0; axis--) {
      start[axis] = left % grid[axis] * chunk[axis];
      left = Math.floor(left / grid[axis]);
    }
    return start;
  };
  const count2 = elementsOf(grid);
  if (index === "single") {
    yield { address, bytes: layout.single?.bytes ?? chunkBytes, mask: layout.single?.mask ?? 0, start: startOf(0) };
  } else if (index === "implicit") {
    for (let at = 0; at < count2; at++)
      yield { address: address + at * chunkBytes, bytes: chunkBytes, mask: 0, start: startOf(at) };
  } else if (index === "fixed_array") {
    yield* fixedArray(storage, address, count2, chunkBytes, filtered, startOf);
  } else yield* treeOfChunks(storage, address, chunk);
}
async function* treeOfChunks(storage, address, chunk) {
  const keyBytes = 8 + 8 * (chunk.length + 1);
  const nodes = walkBtree1(storage, address, 1, keyBytes, (key) => ({
    bytes: key.u32(),
    mask: key.u32(),
    start: chunk.map(() => key.uint(8))
  }));
  for await (const { key, child: child2 } of nodes) {
    if (key.start.some((at, axis) => at % chunk[axis] !== 0))
      throw storage.malformed("a chunk lies between two places");
    yield { ...key, address: child2 };
  }
}
async function* fixedArray(storage, header, count2, chunkBytes, filtered, startOf) {
  const head = await storage.structure(header, 8 + storage.lengthBytes + storage.offsetBytes);
  head.signature("FAHD");
  head.version("an array of chunks", 0);
  const client = head.u8();
  const entryBytes = head.u8();
  const pageBits = head.u8();
  const entries = head.length();
  const block = head.address();
  const sizeBytes = entryBytes - storage.offsetBytes - 4;
  if (client !== Number(filtered) || (filtered ? sizeBytes < 1 || sizeBytes > 8 : entryBytes !== storage.offsetBytes)) {
    throw storage.malformed("an array of chunks has no sound entries");
  }
  if (entries < count2 || block === void 0) throw storage.malformed("an array of chunks is too short");
  if (entries > storage.size) throw storage.malformed("an array of chunks claims more entries than the file has bytes");
  const page = 2 ** pageBits;
  const prefix = 6 + storage.offsetBytes;
  (await storage.structure(block, prefix)).signature("FADB");
  const paged = entries > page;
  const from = block + prefix + (paged ? Math.ceil(Math.ceil(entries / page) / 8) + 4 : 0);
  for (let at = 0; at < count2; at++) {
    const skipped = paged ? Math.floor(at / page) * 4 : 0;
    const fields = await storage.structure(from + at * entryBytes + skipped, entryBytes);
    const address = fields.address();
    if (address === void 0) continue;
    const stored = filtered ? { bytes: fields.uint(sizeBytes), mask: fields.u32() } : { bytes: chunkBytes, mask: 0 };
    yield { address, ...stored, start: startOf(at) };
  }
}
function place(result, shape, width, data, chunk, start) {
  if (start.length !== shape.length || start.some((at, axis) => at >= shape[axis])) return;
  if (shape.length === 0) {
    result.set(data);
    return;
  }
  const last = shape.length - 1;
  const run = Math.min(chunk[last], shape[last] - start[last]) * width;
  const walk = (axis, from, to) => {
    if (axis === last) {
      result.set(
        data.subarray(from * chunk[last] * width, from * chunk[last] * width + run),
        (to * shape[last] + start[last]) * width
      );
      return;
    }
    const steps = Math.min(chunk[axis], shape[axis] - start[axis]);
    for (let step = 0; step < steps; step++)
      walk(axis + 1, from * chunk[axis] + step, to * shape[axis] + start[axis] + step);
  };
  walk(0, 0, 0);
}

// src/formats/hdf5/dataspace.ts
var MAX_RANK = 32;
function readDataspace(fields) {
  const version = fields.version("a shape", 1, 2);
  const rank = fields.u8();
  if (rank > MAX_RANK) throw fields.storage.malformed(`an array has ${rank} dimensions`);
  fields.advance(1);
  const kind = fields.u8();
  if (version === 1) fields.advance(4);
  else if (kind === 2) return null;
  return Array.from({ length: rank }, () => fields.length());
}
function elementCount(storage, shape) {
  if (shape.includes(0)) return 0;
  const elements3 = elementsOf(shape);
  if (!Number.isSafeInteger(elements3)) throw storage.malformed("an array has more than 2^53 elements");
  return elements3;
}

// src/formats/hdf5/datatype.ts
var CLASSES = [
  "integers",
  "floats",
  "times",
  "texts",
  "bit fields",
  "opaque values",
  "compound values",
  "references",
  "enumerated values",
  "variable-length values",
  "arrays as elements"
];
var SPACE_PADDED = 2;
var SPACE = 32;
var FLOATS = [
  { dtype: "float16", bytes: 2, exponent: [10, 5], mantissa: [0, 10] },
  { dtype: "bfloat16", bytes: 2, exponent: [7, 8], mantissa: [0, 7] },
  { dtype: "float32", bytes: 4, exponent: [23, 8], mantissa: [0, 23] },
  { dtype: "float64", bytes: 8, exponent: [52, 11], mantissa: [0, 52] }
];
function readDatatype(fields) {
  const classAndVersion = fields.u8();
  const bits2 = fields.uint(3);
  const bytes = fields.u32();
  const type2 = classAndVersion & 15;
  if (bytes === 0) throw fields.storage.malformed("an element type has no bytes");
  const other3 = { kind: "other", bytes, title: CLASSES[type2] ?? `elements of class ${type2}` };
  switch (type2) {
    case 0:
      return integer(fields, bits2, bytes) ?? other3;
    case 1:
      return float(fields, bits2, bytes) ?? other3;
    case 3:
      return { kind: "text", bytes, variable: false, padding: bits2 & 15 };
    case 8: {
      const base = readDatatype(fields);
      return base.kind === "number" && base.dtype === "int8" && (bits2 & 65535) === 2 ? { ...base, dtype: "bool" } : other3;
    }
    case 9:
      return (bits2 & 15) === 1 ? { kind: "text", bytes, variable: true, padding: bits2 >> 4 & 15 } : other3;
    default:
      return other3;
  }
}
function trimText(bytes, padding2) {
  const nul = bytes.indexOf(0);
  let end = nul < 0 ? bytes.length : nul;
  while (padding2 === SPACE_PADDED && bytes[end - 1] === SPACE) end--;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, end));
}
function integer(fields, bits2, bytes) {
  const [offset, precision] = [fields.u16(), fields.u16()];
  if (![1, 2, 4, 8].includes(bytes) || offset !== 0 || precision !== 8 * bytes) return void 0;
  const dtype = `${bits2 & 8 ? "int" : "uint"}${8 * bytes}`;
  return { kind: "number", dtype, bytes, bigEndian: (bits2 & 1) === 1 };
}
function float(fields, bits2, bytes) {
  const [offset, precision] = [fields.u16(), fields.u16()];
  const exponent = [fields.u8(), fields.u8()];
  const mantissa = [fields.u8(), fields.u8()];
  const bias = fields.u32();
  const found = FLOATS.find((each2) => each2.bytes === bytes && each2.exponent[1] === exponent[1]);
  const plain4 = found && offset === 0 && precision === 8 * bytes && exponent[0] === found.exponent[0] && mantissa[0] === found.mantissa[0] && mantissa[1] === found.mantissa[1] && bias === 2 ** (found.exponent[1] - 1) - 1 && (bits2 & 64) === 0 && bits2 >> 8 === 8 * bytes - 1;
  return plain4 ? { kind: "number", dtype: found.dtype, bytes, bigEndian: (bits2 & 1) === 1 } : void 0;
}

// src/formats/hdf5/object-header.ts
var MESSAGE = {
  dataspace: 1,
  linkInfo: 2,
  datatype: 3,
  link: 6,
  externalFiles: 7,
  layout: 8,
  filters: 11,
  attribute: 12,
  continuation: 16,
  symbolTable: 17,
  attributeInfo: 21
};
var KNOWN = new Set(Object.values(MESSAGE));
var MAX_MESSAGES = 1e5;
var SHARED = 2;
var REFUSE_IF_UNKNOWN = 128;
async function readMessages(storage, address) {
  const version = (await storage.structure(address, 1)).u8();
  if (version === 1) return readVersion1(storage, address);
  return readVersion2(storage, address);
}
function find(messages, type2) {
  return messages.find((message) => message.type === type2)?.fields;
}
async function readVersion1(storage, address) {
  const head = await storage.structure(address, 16);
  head.advance(8);
  const first = { address: address + 16, length: head.u32() };
  return readChunks2(storage, first, (fields, chunks, messages) => {
    while (fields.left >= 8) {
      const [type2, size, flags] = [fields.u16(), fields.u16(), fields.u8()];
      fields.advance(3);
      keep({ type: type2, fields: fields.sub(size) }, flags, chunks, messages);
    }
  });
}
async function readVersion2(storage, address) {
  const head = await storage.structure(address, Math.min(34, storage.size - address));
  head.signature("OHDR");
  head.version("an object header", 2);
  const flags = head.u8();
  if (flags & 32) head.advance(16);
  if (flags & 16) head.advance(4);
  const length = head.uint(1 << (flags & 3));
  const first = { address: address + head.position, length };
  return readChunks2(storage, first, (fields, chunks, messages, index) => {
    if (index > 0) fields.signature("OCHK");
    const prefix = flags & 4 ? 6 : 4;
    while (fields.left >= prefix + (index > 0 ? 4 : 0)) {
      const [type2, size, messageFlags] = [fields.u8(), fields.u16(), fields.u8()];
      if (flags & 4) fields.advance(2);
      keep({ type: type2, fields: fields.sub(size) }, messageFlags, chunks, messages);
    }
  });
}
async function readChunks2(storage, first, read3) {
  const chunks = [first];
  const messages = [];
  for (let index = 0; index < chunks.length; index++) {
    const { address, length } = chunks[index];
    read3(await storage.structure(address, length), chunks, messages, index);
  }
  return messages;
}
function keep(message, flags, chunks, messages) {
  const { type: type2, fields } = message;
  const { storage } = fields;
  if (!KNOWN.has(type2)) {
    if (flags & REFUSE_IF_UNKNOWN) throw storage.unsupported(`a message of kind ${type2}`);
    return;
  }
  if (flags & SHARED) throw storage.unsupported("a type or a shape that several objects share");
  if (type2 === MESSAGE.continuation) {
    const address = fields.address();
    if (address === void 0) throw storage.malformed("an object continues nowhere");
    chunks.push({ address, length: fields.length() });
  } else messages.push(message);
  if (messages.length + chunks.length > MAX_MESSAGES) throw storage.tooComplex("an object in it has too many messages");
}

// src/formats/hdf5/layout.ts
function readLayout(messages, rank) {
  const fields = find(messages, MESSAGE.layout);
  if (!fields) return void 0;
  if (find(messages, MESSAGE.externalFiles)) {
    throw fields.storage.unsupported(
      "its data in other files (external storage)",
      "Save the model again with its weights inside; such files can make a reader disclose what lies on its machine."
    );
  }
  const version = fields.version("an array layout", 1, 2, 3, 4, 5);
  if (version < 3) return readOld(fields, rank);
  const kind = fields.u8();
  if (kind === 0) return { kind: "compact", bytes: fields.bytes(fields.u16()) };
  if (kind === 1) return { kind: "contiguous", address: fields.address(), bytes: fields.length() };
  if (kind === 3) throw fields.storage.unsupported("a virtual array, made of other files");
  if (kind !== 2) throw fields.storage.malformed(`an array has layout ${kind}`);
  if (version > 3) return readChunked4(fields, rank);
  checkRank(fields, fields.u8(), rank);
  const address = fields.address();
  return { kind: "chunked", index: "btree1", address, chunk: dimensions(fields, rank, 4) };
}
function readOld(fields, rank) {
  const [dimensionality, kind] = [fields.u8(), fields.u8()];
  fields.advance(5);
  if (kind === 0) {
    fields.advance(4 * dimensionality);
    return { kind: "compact", bytes: fields.bytes(fields.u32()) };
  }
  const address = fields.address();
  if (kind === 1) return { kind: "contiguous", address };
  if (kind !== 2) throw fields.storage.malformed(`an array has layout ${kind}`);
  checkRank(fields, dimensionality, rank);
  return { kind: "chunked", index: "btree1", address, chunk: dimensions(fields, rank, 4) };
}
function readChunked4(fields, rank) {
  const flags = fields.u8();
  checkRank(fields, fields.u8(), rank);
  const width = fields.u8();
  if (width < 1 || width > 8) throw fields.storage.malformed("chunk sizes have no sound width");
  const chunk = dimensions(fields, rank, width);
  fields.advance(width);
  switch (fields.u8()) {
    case 1: {
      const single = flags & 2 ? { bytes: fields.length(), mask: fields.u32() } : void 0;
      return { kind: "chunked", index: "single", address: fields.address(), chunk, ...single && { single } };
    }
    case 2:
      return { kind: "chunked", index: "implicit", address: fields.address(), chunk };
    case 3:
      fields.advance(1);
      return { kind: "chunked", index: "fixed_array", address: fields.address(), chunk };
    default:
      throw fields.storage.unsupported("an array that can grow, in the newer form");
  }
}
function checkRank(fields, dimensionality, rank) {
  if (dimensionality !== rank + 1) throw fields.storage.malformed("chunks have other dimensions than their array");
}
function dimensions(fields, rank, width) {
  const sizes2 = Array.from({ length: rank }, () => fields.uint(width));
  if (sizes2.includes(0)) throw fields.storage.malformed("a chunk has no elements");
  return sizes2;
}

// src/formats/hdf5/array.ts
var MAX_ARRAY_BYTES = 2 ** 31;
function openArray(storage, path13, messages) {
  const [space, typeFields] = [find(messages, MESSAGE.dataspace), find(messages, MESSAGE.datatype)];
  if (!space || !typeFields) return void 0;
  const shape = readDataspace(space);
  const type2 = readDatatype(typeFields);
  const numbers = type2.kind === "number" || type2.kind === "other" && type2.title === "opaque values" && type2.bytes === 2;
  if (!numbers || shape === null) {
    throw storage.unsupported(
      `${type2.kind === "other" ? type2.title : type2.kind === "text" ? "texts" : "no value"} in the array ${path13}`
    );
  }
  const layout = readLayout(messages, shape.length);
  if (!layout) throw storage.malformed(`the array ${path13} has no data`);
  const bytes = elementCount(storage, shape) * type2.bytes;
  checkStored(storage, path13, layout, bytes);
  const filterFields = find(messages, MESSAGE.filters);
  const filters = filterFields ? readFilters(filterFields) : [];
  return {
    path: path13,
    // h5py stores bfloat16 as opaque values of two bytes.
    dtype: type2.kind === "number" ? type2.dtype : "bfloat16",
    shape,
    elements: bytes / type2.bytes,
    unsupported: (what) => storage.unsupported(what),
    async bytes() {
      const data = await stored(bytes, type2.bytes);
      return type2.kind === "number" && type2.bigEndian ? swapped(data, type2.bytes) : data;
    }
  };
  async function stored(total, width) {
    if (total === 0) return new Uint8Array(0);
    if (layout.kind === "compact") return layout.bytes.slice(0, total);
    if (layout.kind === "contiguous") return storage.bytes(layout.address, total);
    return readChunks(storage, path13, layout, filters, shape, width);
  }
}
function checkStored(storage, path13, layout, bytes) {
  if (bytes === 0) return;
  if (bytes > MAX_ARRAY_BYTES) {
    throw storage.tooComplex(`the array ${path13} claims ${bytes} bytes, and the limit is ${MAX_ARRAY_BYTES}`);
  }
  if (layout.kind !== "compact" && layout.address === void 0) {
    throw storage.malformed(`the array ${path13} claims ${bytes} bytes, and none are stored`);
  }
  const held = layout.kind === "compact" ? layout.bytes.length : layout.kind === "contiguous" ? Math.min(layout.bytes ?? bytes, storage.size - layout.address) : bytes;
  if (held < bytes) throw storage.malformed(`the array ${path13} claims ${bytes} bytes, and ${held} are stored`);
}
function swapped(bytes, width) {
  const result = bytes.slice();
  for (let at = 0; at < result.length; at += width) result.subarray(at, at + width).reverse();
  return result;
}

// src/formats/hdf5/btree2.ts
var MAX_DEPTH = 32;
var NODE_OVERHEAD_BYTES = 10;
async function* walkBtree2(storage, address, type2) {
  const head = await storage.structure(address, 22 + storage.offsetBytes + storage.lengthBytes);
  head.signature("BTHD");
  head.version("a B-tree", 0);
  if (head.u8() !== type2) throw storage.malformed("a B-tree has records of another kind");
  const [nodeBytes, recordBytes, depth] = [head.u32(), head.u16(), head.u16()];
  head.advance(2);
  const root2 = head.address();
  const records = head.u16();
  if (depth > MAX_DEPTH || recordBytes === 0 || nodeBytes < NODE_OVERHEAD_BYTES + recordBytes) {
    throw storage.malformed("a B-tree has no sound sizes");
  }
  const tree = { type: type2, nodeBytes, recordBytes, widths: widthsOf(storage, nodeBytes, recordBytes, depth) };
  if (root2 !== void 0 && records > 0) yield* walkNode(storage, tree, root2, depth, records);
}
async function* walkNode(storage, tree, address, depth, count2) {
  const node2 = await storage.structure(address, tree.nodeBytes);
  node2.signature(depth === 0 ? "BTLF" : "BTIN");
  node2.version("a B-tree node", 0);
  if (node2.u8() !== tree.type) throw storage.malformed("a B-tree has records of another kind");
  const records = Array.from({ length: count2 }, () => node2.sub(tree.recordBytes));
  for (let index = 0; depth > 0 && index <= count2; index++) {
    const child2 = node2.address();
    const { records: width, all } = tree.widths[depth - 1];
    const below = node2.uint(width);
    if (depth > 1) node2.advance(all);
    if (child2 === void 0) throw storage.malformed("a B-tree has a node nowhere");
    yield* walkNode(storage, tree, child2, depth - 1, below);
    if (index < count2) yield records[index];
  }
  if (depth === 0) yield* records;
}
function widthsOf(storage, nodeBytes, recordBytes, depth) {
  const fit = Math.floor((nodeBytes - NODE_OVERHEAD_BYTES) / recordBytes);
  const widths = [{ records: bytesFor(fit), all: 0 }];
  let all = fit;
  for (let level = 1; level < depth; level++) {
    const below = widths[level - 1];
    const pointer = storage.offsetBytes + widths[0].records + below.all;
    const here = Math.floor((nodeBytes - NODE_OVERHEAD_BYTES - pointer) / (recordBytes + pointer));
    all = Math.min((here + 1) * all + here, Number.MAX_SAFE_INTEGER);
    widths.push({ records: bytesFor(here), all: bytesFor(all) });
  }
  return widths;
}
function bytesFor(most) {
  return Math.floor(Math.log2(Math.max(most, 1)) / 8) + 1;
}

// src/formats/hdf5/fields.ts
var utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
var Fields = class _Fields {
  position = 0;
  storage;
  #bytes;
  #view;
  constructor(storage, bytes) {
    this.storage = storage;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get left() {
    return this.#bytes.length - this.position;
  }
  u8() {
    return this.#view.getUint8(this.#advance(1));
  }
  u16() {
    return this.#view.getUint16(this.#advance(2), true);
  }
  u32() {
    return this.#view.getUint32(this.#advance(4), true);
  }
  /** An unsigned number of 1 to 8 bytes; beyond 2^53 it is refused, which no size or place in a sound file reaches. */
  uint(width) {
    const value2 = this.#wide(width);
    if (value2 > Number.MAX_SAFE_INTEGER) throw this.storage.malformed("a size or an address is beyond 2^53");
    return Number(value2);
  }
  length() {
    return this.uint(this.storage.lengthBytes);
  }
  /** An address; undefined where all bits are set, which stands for none. */
  address() {
    const width = this.storage.offsetBytes;
    const value2 = this.#wide(width);
    if (value2 === (1n << BigInt(8 * width)) - 1n) return void 0;
    if (value2 > BigInt(this.storage.size)) throw this.storage.truncated();
    return Number(value2);
  }
  bytes(length) {
    const from = this.#advance(length);
    return this.#bytes.subarray(from, from + length);
  }
  sub(length) {
    return new _Fields(this.storage, this.bytes(length));
  }
  advance(length) {
    this.#advance(length);
  }
  /** UTF-8 up to the first NUL; invalid sequences become U+FFFD. */
  text(length) {
    const bytes = this.bytes(length);
    const end = bytes.indexOf(0);
    return utf8.decode(end < 0 ? bytes : bytes.subarray(0, end));
  }
  signature(expected) {
    if (this.text(expected.length) !== expected)
      throw this.storage.malformed(`'${expected}' is not where it should be`);
  }
  /** Refuses versions other than those listed. */
  version(what, ...known) {
    const version = this.u8();
    if (!known.includes(version)) throw this.storage.unsupported(`${what} of version ${version}`);
    return version;
  }
  #wide(width) {
    const from = this.#advance(width);
    let value2 = 0n;
    for (let at = from + width - 1; at >= from; at--) value2 = value2 << 8n | BigInt(this.#bytes[at]);
    return value2;
  }
  #advance(length) {
    const from = this.position;
    if (length > this.#bytes.length - from)
      throw this.storage.malformed("a piece of it is shorter than what it should hold");
    this.position = from + length;
    return from;
  }
};

// src/formats/hdf5/fractal-heap.ts
var MAX_ROWS = 256;
async function openFractalHeap(storage, address) {
  const heap = await readHeader(storage, address);
  return (id) => readObject(storage, heap, id);
}
async function readHeader(storage, address) {
  const { offsetBytes, lengthBytes } = storage;
  const head = await storage.structure(address, 22 + 12 * lengthBytes + 3 * offsetBytes);
  head.signature("FRHP");
  head.version("a fractal heap", 0);
  const idBytes = head.u16();
  if (head.u16() > 0) throw storage.unsupported("names or attributes behind a filter");
  const flags = head.u8();
  const maxManagedBytes = head.u32();
  head.advance(lengthBytes + offsetBytes + lengthBytes + offsetBytes + 8 * lengthBytes);
  const width = head.u16();
  const [startBytes, maxDirectBytes] = [head.length(), head.length()];
  const placeBits = head.u16();
  head.advance(2);
  const root2 = head.address();
  const rows = head.u16();
  const sound = isPowerOfTwo(startBytes) && isPowerOfTwo(maxDirectBytes) && startBytes <= maxDirectBytes && width > 0 && rows <= MAX_ROWS;
  if (!sound || placeBits < 1 || placeBits > 64) throw storage.malformed("a fractal heap has no sound sizes");
  return {
    idBytes,
    checksums: (flags & 2) !== 0,
    width,
    startBytes,
    maxDirectBytes,
    placeBytes: Math.ceil(placeBits / 8),
    sizeBytes: Math.floor(Math.log2(Math.max(Math.min(maxDirectBytes, maxManagedBytes), 1)) / 8) + 1,
    root: root2,
    rows
  };
}
async function readObject(storage, heap, id) {
  const kind = id.u8() >> 4 & 3;
  if (kind === 0) return readManaged(storage, heap, id.uint(heap.placeBytes), id.uint(heap.sizeBytes));
  throw storage.unsupported(kind === 1 ? "an attribute that is stored apart for its size" : "tiny objects in a heap");
}
async function readManaged(storage, heap, place3, bytes) {
  if (heap.root === void 0) throw storage.malformed("a heap has no blocks");
  if (heap.rows === 0) return inDirect(storage, heap, heap.root, place3, bytes, heap.startBytes);
  let [address, rows, from] = [heap.root, heap.rows, place3];
  for (; ; ) {
    const { row, column, start, blockBytes } = locate(storage, heap, from, rows);
    const entry = await child(storage, heap, address, row * heap.width + column, from - start < 0);
    if (blockBytes <= heap.maxDirectBytes) return inDirect(storage, heap, entry, from - start, bytes, blockBytes);
    const below = Math.log2(blockBytes / (heap.startBytes * heap.width)) + 1;
    if (!(below < rows)) throw storage.malformed("a heap does not get nearer to its blocks");
    [address, rows, from] = [entry, below, from - start];
  }
}
function locate(storage, heap, place3, rows) {
  let start = 0;
  for (let row = 0; row < rows; row++) {
    const blockBytes = heap.startBytes * 2 ** Math.max(row - 1, 0);
    const column = Math.floor((place3 - start) / blockBytes);
    if (column < heap.width) return { row, column, start: start + column * blockBytes, blockBytes };
    start += heap.width * blockBytes;
  }
  throw storage.malformed("an object lies outside of its heap");
}
async function child(storage, heap, address, index, outside2) {
  const headBytes = 5 + storage.offsetBytes + heap.placeBytes;
  const fields = await storage.structure(address, headBytes + (index + 1) * storage.offsetBytes);
  fields.signature("FHIB");
  fields.advance(headBytes - 4 + index * storage.offsetBytes);
  const found = fields.address();
  if (found === void 0 || outside2) throw storage.malformed("an object lies in a block that its heap does not have");
  return found;
}
async function inDirect(storage, heap, address, from, bytes, blockBytes) {
  const headBytes = 5 + storage.offsetBytes + heap.placeBytes + (heap.checksums ? 4 : 0);
  if (from < headBytes || from + bytes > blockBytes) throw storage.malformed("an object lies outside of its block");
  (await storage.structure(address, headBytes)).signature("FHDB");
  return storage.structure(address + from, bytes);
}
function isPowerOfTwo(value2) {
  return value2 > 0 && value2 <= 2 ** 40 && Number.isInteger(Math.log2(value2));
}

// src/formats/hdf5/attributes.ts
var ATTRIBUTE_NAME_RECORD = 8;
var MAX_TEXTS = 1e6;
async function readAttributes(storage, messages) {
  const attributes = /* @__PURE__ */ new Map();
  for (const { type: type2, fields } of messages) if (type2 === MESSAGE.attribute) add(attributes, fields);
  const info = find(messages, MESSAGE.attributeInfo);
  if (info) for await (const fields of dense(storage, info)) add(attributes, fields);
  return attributes;
}
async function* dense(storage, info) {
  info.version("a list of attributes", 0);
  if (info.u8() & 1) info.advance(2);
  const [heap, tree] = [info.address(), info.address()];
  if (heap === void 0 || tree === void 0) return;
  const object = await openFractalHeap(storage, heap);
  for await (const record of walkBtree2(storage, tree, ATTRIBUTE_NAME_RECORD)) yield object(record);
}
function add(attributes, fields) {
  const version = fields.version("an attribute", 1, 2, 3);
  const flags = fields.u8();
  if (version > 1 && flags & 3) throw fields.storage.unsupported("a type or a shape that several objects share");
  const sizes2 = [fields.u16(), fields.u16(), fields.u16()];
  if (version === 3) fields.advance(1);
  const [nameBytes, typeBytes, spaceBytes] = version === 1 ? sizes2.map((size) => Math.ceil(size / 8) * 8) : sizes2;
  const name = fields.text(nameBytes);
  const type2 = readDatatype(fields.sub(typeBytes));
  const shape = readDataspace(fields.sub(spaceBytes));
  if (attributes.has(name)) throw fields.storage.malformed("an object has the same attribute twice");
  attributes.set(name, { type: type2, shape, data: fields.bytes(fields.left) });
}
async function textsOf(storage, attribute, heaps) {
  const { type: type2, shape, data } = attribute;
  if (shape?.includes(0)) return [];
  if (type2.kind !== "text" || shape === null) return void 0;
  const count2 = elementCount(storage, shape);
  if (count2 > MAX_TEXTS || count2 * type2.bytes > data.length) {
    throw storage.malformed("an attribute is shorter than its shape");
  }
  const texts = [];
  const fields = new Fields(storage, data);
  for (let index = 0; index < count2; index++) {
    texts.push(type2.variable ? await variable(fields, heaps) : trimText(fields.bytes(type2.bytes), type2.padding));
  }
  return texts;
}
async function variable(data, heaps) {
  const [bytes, address, index] = [data.u32(), data.uint(data.storage.offsetBytes), data.u32()];
  if (bytes === 0) return "";
  const stored = await heaps.object(address, index);
  if (bytes > stored.length) throw data.storage.malformed("a text is longer than what is stored of it");
  return trimText(stored.subarray(0, bytes), 0);
}

// src/formats/hdf5/global-heap.ts
var HEAD_OBJECT_BYTES = 8;
var GlobalHeaps = class {
  #storage;
  #address = -1;
  #objects = /* @__PURE__ */ new Map();
  constructor(storage) {
    this.#storage = storage;
  }
  async object(address, index) {
    if (address !== this.#address) this.#objects = await this.#read(address);
    this.#address = address;
    const found = this.#objects.get(index);
    if (!found) throw this.#storage.malformed("a text is not in its heap");
    return found;
  }
  async #read(address) {
    const storage = this.#storage;
    const head = await storage.structure(address, 8 + storage.lengthBytes);
    head.signature("GCOL");
    head.version("a heap of texts", 1);
    head.advance(3);
    const bytes = head.length();
    if (bytes < head.position) throw storage.malformed("a heap is shorter than its head");
    const fields = await storage.structure(address + head.position, bytes - head.position);
    const objects = /* @__PURE__ */ new Map();
    while (fields.left >= HEAD_OBJECT_BYTES + storage.lengthBytes) {
      const index = fields.u16();
      fields.advance(6);
      const length = fields.length();
      if (index === 0) break;
      objects.set(index, fields.bytes(length));
      fields.advance(Math.min((8 - length % 8) % 8, fields.left));
    }
    return objects;
  }
};

// src/formats/hdf5/links.ts
var MAX_LINKS = 1e6;
var SOFT_ENTRY = 2;
var LINK_NAME_RECORD = 5;
var HARD = 0;
var SOFT = 1;
async function readLinks(storage, messages) {
  const links = /* @__PURE__ */ new Map();
  const add2 = ([name, link]) => {
    if (links.has(name)) throw storage.malformed("a group has the same name twice");
    if (links.size >= MAX_LINKS) throw storage.tooComplex(`a group in it has more than ${MAX_LINKS} names`);
    links.set(name, link);
  };
  const table3 = find(messages, MESSAGE.symbolTable);
  if (table3) for await (const entry of symbolTable(storage, table3)) add2(entry);
  for (const { type: type2, fields } of messages) if (type2 === MESSAGE.link) add2(readLink(fields));
  const info = find(messages, MESSAGE.linkInfo);
  if (info) for await (const entry of denseLinks(storage, info)) add2(entry);
  return links;
}
async function* symbolTable(storage, fields) {
  const [tree, heap] = [fields.address(), fields.address()];
  if (tree === void 0 || heap === void 0) throw storage.malformed("a group has no names");
  const names2 = await localHeap(storage, heap);
  const entryBytes = 2 * storage.offsetBytes + 24;
  for await (const { child: child2 } of walkBtree1(storage, tree, 0, storage.lengthBytes, () => null)) {
    const head = await storage.structure(child2, 8);
    head.signature("SNOD");
    head.version("a group node", 1);
    head.advance(1);
    const count2 = head.u16();
    const entries = await storage.structure(child2 + 8, count2 * entryBytes);
    for (let index = 0; index < count2; index++) {
      const entry = entries.sub(entryBytes);
      const name = names2(entry.uint(storage.offsetBytes));
      const address = entry.address();
      if (entry.u32() === SOFT_ENTRY) yield [name, { refused: "a soft link" }];
      else if (address === void 0) throw storage.malformed("a name in it stands for nothing");
      else yield [name, { address }];
    }
  }
}
async function localHeap(storage, address) {
  const head = await storage.structure(address, 8 + 2 * storage.lengthBytes + storage.offsetBytes);
  head.signature("HEAP");
  head.version("a heap of names", 0);
  head.advance(3);
  const bytes = head.length();
  head.length();
  const data = head.address();
  if (data === void 0) throw storage.malformed("a group has no names");
  const whole = await storage.structure(data, bytes);
  const texts = whole.bytes(bytes);
  return (at) => {
    const end = texts.indexOf(0, at);
    if (at >= texts.length || end < 0) throw storage.malformed("a name lies outside of its heap");
    return new TextDecoder().decode(texts.subarray(at, end));
  };
}
function readLink(fields) {
  fields.version("a link", 1);
  const flags = fields.u8();
  const type2 = flags & 8 ? fields.u8() : HARD;
  if (flags & 4) fields.advance(8);
  if (flags & 16) fields.advance(1);
  const name = fields.text(fields.uint(1 << (flags & 3)));
  if (type2 !== HARD) return [name, { refused: type2 === SOFT ? "a soft link" : "a link out of the file" }];
  const address = fields.address();
  if (address === void 0) throw fields.storage.malformed("a name in it stands for nothing");
  return [name, { address }];
}
async function* denseLinks(storage, info) {
  info.version("a group", 0);
  if (info.u8() & 1) info.advance(8);
  const [heap, tree] = [info.address(), info.address()];
  if (heap === void 0 || tree === void 0) return;
  const object = await openFractalHeap(storage, heap);
  for await (const record of walkBtree2(storage, tree, LINK_NAME_RECORD)) {
    record.advance(4);
    yield readLink(await object(record));
  }
}

// src/formats/shared/problems.ts
function tooComplex(name, what) {
  return new ModelGateError(
    "format.too_complex",
    `${name} is refused: ${what}`,
    "Model Gate limits what it reads from a model file; simplify the model, or report this if the file is genuine."
  );
}
async function sizeOf(source, name) {
  const size = await source.size(name);
  if (size !== void 0) return size;
  throw new ModelGateError("artifact.missing", `${name} does not exist`, "Check the path of the model.");
}

// src/formats/hdf5/storage.ts
var PAGE_BYTES = 16 * 1024;
var MAX_PAGES = 256;
var MAX_STRUCTURE_BYTES = 256 * 2 ** 20;
var PIECE_OVERHEAD_BYTES = 256;
var Storage = class {
  /** What the file is called in messages. */
  title;
  size;
  /** Bytes of an address and of a length; the superblock sets them. */
  offsetBytes = 8;
  lengthBytes = 8;
  #source;
  #name;
  #pages = /* @__PURE__ */ new Map();
  #spent = 0;
  constructor(source, name, size, title = name) {
    this.#source = source;
    this.#name = name;
    this.size = size;
    this.title = title;
  }
  /** A piece of the file's structure, counted against what one file may have of it. */
  async structure(address, length) {
    this.#spent += length + PIECE_OVERHEAD_BYTES;
    if (this.#spent > MAX_STRUCTURE_BYTES) throw this.tooComplex("its structure is too large, or turns in circles");
    return new Fields(this, await this.bytes(address, length));
  }
  /** Throws `format.truncated` where the file does not hold all of them; nothing is allocated before that is known. */
  async bytes(address, length) {
    if (!this.holds(address, length)) throw this.truncated();
    if (length > PAGE_BYTES) return this.#read(address, length);
    const first = Math.floor(address / PAGE_BYTES);
    const page = await this.#page(first);
    const from = address - first * PAGE_BYTES;
    if (from + length <= PAGE_BYTES) return page.slice(from, from + length);
    const bytes = new Uint8Array(length);
    bytes.set(page.subarray(from));
    bytes.set((await this.#page(first + 1)).subarray(0, from + length - PAGE_BYTES), PAGE_BYTES - from);
    return bytes;
  }
  holds(address, length) {
    return address + length <= this.size;
  }
  async #page(index) {
    const known = this.#pages.get(index);
    if (known) return known;
    const start = index * PAGE_BYTES;
    const page = await this.#read(start, Math.min(PAGE_BYTES, this.size - start));
    if (this.#pages.size >= MAX_PAGES) this.#pages.delete(this.#pages.keys().next().value);
    this.#pages.set(index, page);
    return page;
  }
  async #read(address, length) {
    const bytes = await this.#source.read(this.#name, address, length);
    if (bytes.length < length) throw this.truncated();
    return bytes;
  }
  truncated() {
    return new ModelGateError(
      "format.truncated",
      `${this.title} ends in the middle of its data: ${this.size} bytes are not all of it`,
      "Copy or download the file again and compare its size and SHA-256 with the original."
    );
  }
  malformed(what) {
    return new ModelGateError(
      "format.malformed",
      `${this.title} is not a sound HDF5 file: ${what}`,
      "Save the model again; `h5dump` of the HDF5 tools finds such faults."
    );
  }
  unsupported(what, remedy = "Save the model again with `model.save`, without options of HDF5.") {
    return new ModelGateError(
      "format.unsupported",
      `${this.title} has ${what}, which Model Gate does not read`,
      remedy
    );
  }
  tooComplex(what) {
    return tooComplex(this.title, what);
  }
};

// src/formats/hdf5/superblock.ts
var SIGNATURE = [137, 72, 68, 70, 13, 10, 26, 10];
var MAX_SUPERBLOCK_BYTES = 128;
function startsAsHdf5(head) {
  return SIGNATURE.every((byte, at) => head[at] === byte);
}
async function readSuperblock(storage) {
  const fields = await storage.structure(0, Math.min(MAX_SUPERBLOCK_BYTES, storage.size));
  if (!startsAsHdf5(fields.bytes(8))) throw storage.malformed("it does not begin as one");
  const version = fields.version("a superblock", 0, 1, 2, 3);
  if (version < 2) fields.advance(4);
  setWidths(storage, fields.u8(), fields.u8());
  if (version < 2) fields.advance(version === 1 ? 13 : 9);
  else fields.advance(1);
  if (fields.address() !== 0) throw storage.unsupported("addresses that do not start at its first byte");
  fields.address();
  const end = fields.uint(storage.offsetBytes);
  if (end > storage.size) throw storage.truncated();
  if (version < 2) {
    if (fields.address() !== void 0) throw storage.unsupported("its data spread over several files");
    fields.advance(storage.offsetBytes);
  }
  const root2 = fields.address();
  if (root2 === void 0) throw storage.malformed("it has no root group");
  return root2;
}
function setWidths(storage, offsetBytes, lengthBytes) {
  if (![4, 8].includes(offsetBytes) || ![4, 8].includes(lengthBytes)) {
    throw storage.unsupported(`addresses of ${offsetBytes} and lengths of ${lengthBytes} bytes`);
  }
  storage.offsetBytes = offsetBytes;
  storage.lengthBytes = lengthBytes;
}

// src/formats/hdf5/file.ts
var MAX_DEPTH2 = 64;
var Hdf5Group = class _Hdf5Group {
  /** From the root, `/` for the root itself. */
  path;
  #storage;
  #heaps;
  #messages;
  #links;
  /** Addresses of this group and of those above it. */
  #line;
  #attributes;
  constructor(storage, heaps, path13, line, messages, links) {
    this.#storage = storage;
    this.#heaps = heaps;
    this.path = path13;
    this.#line = line;
    this.#messages = messages;
    this.#links = links;
  }
  static async root(storage) {
    const address = await readSuperblock(storage);
    const messages = await readMessages(storage, address);
    const links = await readLinks(storage, messages);
    return new _Hdf5Group(storage, new GlobalHeaps(storage), "/", [address], messages, links);
  }
  /** Names of what lies in it. */
  get names() {
    return [...this.#links.keys()];
  }
  /** Follows names one after the other; undefined where there is none, or where it is no group. */
  async group(...names2) {
    let found = this;
    for (const name of names2) {
      const next = await found.#child(name);
      if (!next || isArray(next.messages)) return void 0;
      found = new _Hdf5Group(
        this.#storage,
        this.#heaps,
        next.path,
        [...found.#line, next.address],
        next.messages,
        await readLinks(this.#storage, next.messages)
      );
    }
    return found;
  }
  /** An array in it; undefined where there is none. */
  async array(name) {
    const child2 = await this.#child(name);
    return child2 && isArray(child2.messages) ? openArray(this.#storage, child2.path, child2.messages) : void 0;
  }
  /** The attribute's texts; undefined where it is absent or holds no texts. */
  async texts(name) {
    this.#attributes ??= readAttributes(this.#storage, this.#messages);
    const attribute = (await this.#attributes).get(name);
    return attribute && textsOf(this.#storage, attribute, this.#heaps);
  }
  async #child(name) {
    const link = this.#links.get(name);
    if (!link) return void 0;
    const path13 = `${this.path === "/" ? "" : this.path}/${shown(name)}`;
    if ("refused" in link) throw this.#storage.unsupported(`${link.refused} at ${path13}`);
    if (this.#line.includes(link.address)) throw this.#storage.malformed(`the group ${path13} lies inside of itself`);
    if (this.#line.length >= MAX_DEPTH2) throw this.#storage.tooComplex(`groups are nested deeper than ${MAX_DEPTH2}`);
    return { path: path13, address: link.address, messages: await readMessages(this.#storage, link.address) };
  }
};
function isArray(messages) {
  return messages.some(({ type: type2 }) => type2 === MESSAGE.layout);
}
async function openHdf5(source, name, size, title = name) {
  return Hdf5Group.root(new Storage(source, name, size, title));
}

// src/contracts/json.ts
var QUOTE = 34;
var BACKSLASH = 92;
var OPEN_ARRAY = 91;
var CLOSE_ARRAY = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
function parseJson(bytes, limits) {
  const problem = beyond(bytes, limits);
  if (problem) throw new RangeError(problem);
  let text2;
  try {
    text2 = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError("it is not UTF-8 text");
  }
  try {
    return JSON.parse(text2);
  } catch (error) {
    const position = /at position \d+/.exec(error.message)?.[0];
    throw new SyntaxError(position ? `the error is ${position}` : "it ends too early or has a stray character");
  }
}
function beyond(bytes, { depth, containers, strings: strings2 }) {
  const found = { depth: 0, containers: 0, strings: 0 };
  let inString = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (inString) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) {
      inString = true;
      if (++found.strings > strings2) return `it has more than ${strings2} texts and keys`;
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      if (++found.depth > depth) return `arrays and objects are nested deeper than ${depth}`;
      if (++found.containers > containers) return `it has more than ${containers} arrays and objects`;
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) found.depth -= 1;
  }
  return void 0;
}

// src/formats/shared/json.ts
var LIMITS = { bytes: 64 * 2 ** 20, depth: 128, containers: 1e6, strings: 2e6 };
var CHUNK_BYTES = 2 ** 20;
async function readJson(source, name, limits = {}) {
  const allowed = { ...LIMITS, ...limits };
  const size = await sizeOf(source, name);
  if (size > allowed.bytes) throw tooComplex(name, `it has ${size} bytes, and the limit is ${allowed.bytes}`);
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const chunk = await source.read(name, at, Math.min(CHUNK_BYTES, size - at));
    if (chunk.length === 0) throw malformed(name, "it became shorter while it was read");
    bytes.set(chunk, at);
    at += chunk.length;
  }
  try {
    return parseJson(bytes, allowed);
  } catch (error) {
    if (error instanceof SyntaxError) throw malformed(name, error.message);
    if (error instanceof RangeError) throw tooComplex(name, error.message);
    throw error;
  }
}
function malformed(name, what) {
  return new ModelGateError(
    "format.malformed",
    `${name} is not valid JSON: ${what}`,
    "Export the model again, or copy or download the file again and compare its size with the original."
  );
}

// src/contracts/zip-directory.ts
var END = 101010256;
var END_BYTES = 22;
var END64 = 101075792;
var LOCATOR64 = 117853008;
var LOCATOR64_BYTES = 20;
var ENTRY = 33639248;
var ENTRY_BYTES = 46;
var IN_EXTRA = 4294967295;
var UNIX = 3;
var TAIL_BYTES = END_BYTES + 65535 + LOCATOR64_BYTES;
function findDirectory(tail) {
  const view = viewOf2(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== tail.length) continue;
    const locator = at - LOCATOR64_BYTES;
    if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64) return { end64: big(view, locator + 8) };
    const [entries, bytes] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true)];
    return { entries, bytes, offset: view.getUint32(at + 16, true) };
  }
  throw new SyntaxError("no end of central directory");
}
function parseEnd64(record) {
  const view = viewOf2(record);
  if (view.getUint32(0, true) !== END64) throw new SyntaxError("no zip64 end of central directory");
  return { entries: big(view, 32), bytes: big(view, 40), offset: big(view, 48) };
}
function parseDirectory(bytes, count2) {
  const view = viewOf2(bytes);
  const entries = [];
  let at = 0;
  for (let index = 0; index < count2; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new SyntaxError("damaged central directory");
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new SyntaxError("damaged central directory");
    const wide2 = wideFields(view, nameEnd, extraEnd);
    const size = (offset2) => {
      const value2 = view.getUint32(at + offset2, true);
      return value2 === IN_EXTRA ? wide2() : value2;
    };
    const [plain4, compressedBytes, offset] = [size(24), size(20), size(42)];
    entries.push({
      name: Buffer.from(bytes.subarray(at + ENTRY_BYTES, nameEnd)).toString("utf8"),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc32: view.getUint32(at + 16, true),
      mode: view.getUint8(at + 5) === UNIX ? view.getUint16(at + 40, true) : 0,
      compressedBytes,
      bytes: plain4,
      offset
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}
function wideFields(view, start, end) {
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  let next = at + 4;
  return () => {
    if (next + 8 > end) throw new SyntaxError("a zip64 size is missing");
    next += 8;
    return big(view, next - 8);
  };
}
function big(view, at) {
  const value2 = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value2)) throw new SyntaxError("a size is beyond 2^53");
  return value2;
}
function viewOf2(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// src/formats/keras/memory-source.ts
function memorySource(bytes) {
  return {
    size: async () => bytes.length,
    read: async (_name, offset, length) => bytes.subarray(offset, offset + length)
  };
}
function partSource(source, name, start, bytes) {
  return {
    size: async () => bytes,
    read: (_name, offset, length) => source.read(name, start + offset, Math.max(Math.min(length, bytes - offset), 0))
  };
}

// src/formats/keras/problem.ts
function malformed2(name, what) {
  return new ModelGateError(
    "format.malformed",
    `${name} is not a sound Keras model: ${what}`,
    "Save the model again with `model.save`."
  );
}
function unsupported(name, what, remedy) {
  return new ModelGateError("format.unsupported", `${name} has ${what}, which Model Gate does not read`, remedy);
}

// src/formats/keras/archive.ts
var MAX_ENTRIES = 1e4;
var MAX_DIRECTORY_BYTES = 4 * 2 ** 20;
var MAX_INFLATED_BYTES = 512 * 2 ** 20;
var END_BYTES2 = 22;
var END_SIGNATURE = 101010256;
var END64_BYTES = 56;
var LOCATOR64_BYTES2 = 20;
var LOCAL_BYTES = 30;
var LOCAL_SIGNATURE = 67324752;
var STORED = 0;
var DEFLATED = 8;
async function openArchive(source, name, size) {
  const entries = /* @__PURE__ */ new Map();
  for (const entry of await readEntries(source, name, size)) {
    if (entries.has(entry.name)) throw malformed2(name, `it holds ${shown(entry.name)} twice`);
    entries.set(entry.name, entry);
  }
  return async (member, most = MAX_INFLATED_BYTES) => {
    const entry = entries.get(member);
    return entry && openMember(source, name, size, entry, most);
  };
}
async function readEntries(source, name, size) {
  const damaged = () => malformed2(name, "its zip directory is damaged or cut off, or is not the end of it");
  try {
    const tail = await source.read(name, Math.max(size - TAIL_BYTES, 0), Math.min(TAIL_BYTES, size));
    const found = findDirectory(tail);
    const directory = "end64" in found ? parseEnd64(await source.read(name, found.end64, END64_BYTES)) : found;
    const last = new DataView(tail.buffer, tail.byteOffset + tail.length - END_BYTES2);
    const wide2 = "end64" in found;
    const end = size - END_BYTES2 - (wide2 ? LOCATOR64_BYTES2 + END64_BYTES : 0);
    const exact = directory.offset + directory.bytes === end && (!wide2 || found.end64 === end);
    if (!exact || last.getUint32(0, true) !== END_SIGNATURE || last.getUint16(20, true) !== 0) throw damaged();
    if (directory.entries > MAX_ENTRIES || directory.bytes > MAX_DIRECTORY_BYTES) {
      throw tooComplex(name, `its zip directory has ${directory.entries} entries in ${directory.bytes} bytes`);
    }
    return parseDirectory(await source.read(name, directory.offset, directory.bytes), directory.entries);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) throw damaged();
    throw error;
  }
}
async function openMember(source, name, size, entry, most) {
  const title = shown(entry.name);
  if (entry.encrypted)
    throw unsupported(name, `an encrypted member (${title})`, "Save the archive without a password.");
  const start = await dataStart(source, name, size, entry);
  if (start === void 0 || start + entry.compressedBytes > size) throw malformed2(name, `${title} lies outside of it`);
  if (entry.method === STORED) {
    if (entry.bytes !== entry.compressedBytes) throw malformed2(name, `${title} has two different sizes`);
    return { source: partSource(source, name, start, entry.bytes), bytes: entry.bytes };
  }
  if (entry.method !== DEFLATED) {
    throw unsupported(name, `${title} compressed by method ${entry.method}`, "Save the model again with `model.save`.");
  }
  if (entry.bytes > most) {
    throw tooComplex(name, `${title} claims ${entry.bytes} bytes when decompressed, and the limit is ${most}`);
  }
  const data = inflateExactly(await source.read(name, start, entry.compressedBytes), entry.bytes);
  if (!data || crc32(data) !== entry.crc32) throw malformed2(name, `${title} is damaged, or not as long as it says`);
  return { source: memorySource(data), bytes: entry.bytes };
}
async function dataStart(source, name, size, entry) {
  if (entry.offset + LOCAL_BYTES > size) return void 0;
  const head = await source.read(name, entry.offset, LOCAL_BYTES);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < LOCAL_BYTES || view.getUint32(0, true) !== LOCAL_SIGNATURE) return void 0;
  return entry.offset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

// src/formats/keras/class-name.ts
var OPERATIONS = /^keras\.(src\.)?ops(\.|$)/;
var KERAS = /^(tf_)?keras(\.|$)/;
function qualifiedClass(className, { module, registered_name: registered }) {
  if (typeof registered === "string" && registered.includes(">")) return registered;
  if (typeof module !== "string" || KERAS.test(module) && !OPERATIONS.test(module)) return className;
  return OPERATIONS.test(module) ? `ops.${className}` : `${module}>${className}`;
}

// src/formats/keras/json.ts
function isObject(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function objectAt(name, value2, what) {
  if (!isObject(value2)) throw malformed2(name, `${what} is no JSON object`);
  return value2;
}
function textAt(name, value2, what) {
  if (typeof value2 !== "string") throw malformed2(name, `${what} is no text`);
  return value2;
}

// src/formats/keras/graph.ts
var CONSTANT = "_CONSTANT_VALUE";
var MAX_ENDS = 1e3;
function callsOf(file, layer, nodes) {
  if (nodes === void 0 || nodes === null) return [];
  if (!Array.isArray(nodes)) throw malformed2(file, `the calls of ${shown(layer)} are no list`);
  return nodes.map((node2) => {
    if (isKeras3Node(node2)) return callOf(node2.args, node2.kwargs);
    const call = legacyCall(node2);
    if (!call) throw malformed2(file, `a call of ${shown(layer)} is in a form that is not known`);
    return call;
  });
}
function isKeras3Node(node2) {
  return isObject(node2) && "args" in node2;
}
function tensorsOf(file, value2) {
  const tensors = flatten(value2);
  if (!tensors || tensors.length === 0) throw malformed2(file, "a model has no inputs or no outputs");
  if (tensors.length > MAX_ENDS) throw tooComplex(file, `a model has ${tensors.length} inputs or outputs`);
  return tensors;
}
function isTensor(value2) {
  return made.has(value2);
}
var made = /* @__PURE__ */ new WeakSet();
function tensor(layer, call, index) {
  const result = { layer, call, index };
  made.add(result);
  return result;
}
function callOf(args, kwargs) {
  const inputs = [];
  const rest = [];
  const walk = (value2, at) => {
    if (Array.isArray(value2)) for (const each2 of value2) walk(each2, at);
    else if (isObject(value2) && tensor3(value2)) inputs.push(tensor3(value2));
    else if (value2 !== null) rest.push([`arg${at}`, value2]);
  };
  if (Array.isArray(args)) for (const [at, value2] of args.entries()) walk(value2, at);
  const named2 = isObject(kwargs) ? Object.entries(kwargs).map(([key, each2]) => [key, toTensors(each2, tensor3)]) : [];
  return { inputs, kwargs: Object.fromEntries([...rest, ...named2]) };
}
function tensor3(value2) {
  if (!isObject(value2) || value2.class_name !== "__keras_tensor__" || !isObject(value2.config)) return void 0;
  return triple(value2.config.keras_history);
}
function triple(value2) {
  if (!Array.isArray(value2) || value2.length !== 3) return void 0;
  const [layer, call, index] = value2;
  return typeof layer === "string" && isIndex(call) && isIndex(index) ? tensor(layer, call, index) : void 0;
}
function isIndex(value2) {
  return Number.isSafeInteger(value2) && value2 >= 0;
}
function legacyCall(node2) {
  if (isObject(node2)) return legacyCall(sortedValues(node2));
  if (!Array.isArray(node2)) return void 0;
  const entries = typeof node2[0] === "string" ? [node2] : node2;
  const inputs = [];
  const kwargs = [];
  for (const [at, entry] of entries.entries()) {
    if (!Array.isArray(entry) || entry.length < 3 || entry.length > 4) return void 0;
    const found = triple(entry.slice(0, 3));
    if (found) inputs.push(found);
    else if (entry[0] === CONSTANT) kwargs.push([`arg${at}`, entry[2]]);
    else return void 0;
    if (isObject(entry[3]))
      for (const [key, each2] of Object.entries(entry[3])) kwargs.push([key, toTensors(each2, triple)]);
  }
  return { inputs, kwargs: Object.fromEntries(kwargs) };
}
function toTensors(value2, read3) {
  const found = read3(value2);
  if (found) return found;
  if (Array.isArray(value2)) return value2.map((each2) => toTensors(each2, read3));
  if (!isObject(value2)) return value2;
  return Object.fromEntries(Object.entries(value2).map(([key, each2]) => [key, toTensors(each2, read3)]));
}
function flatten(value2) {
  const found = triple(value2) ?? tensor3(value2);
  if (found) return [found];
  const parts2 = Array.isArray(value2) ? value2 : isObject(value2) ? sortedValues(value2) : void 0;
  const flat = parts2?.map(flatten);
  return flat?.every((each2) => each2 !== void 0) ? flat.flat() : void 0;
}
function sortedValues(object) {
  return Object.keys(object).sort().map((key) => object[key]);
}

// src/formats/keras/config.ts
var SEQUENTIAL = "Sequential";
var MAX_MODEL_DEPTH = 16;
function isModelConfig(object) {
  if (!isObject(object)) return false;
  const { config } = object;
  if (classOf("", object) === SEQUENTIAL) return true;
  return isObject(config) && Array.isArray(config.layers) && "input_layers" in config && "output_layers" in config;
}
function readModelConfig(file, object, depth = 0) {
  const model = objectAt(file, object, "its config");
  const className = classOf(file, model);
  if (!isModelConfig(model)) {
    throw malformed2(file, `${shown(className)} is a subclassed model, whose graph is Python code and not in the file`);
  }
  if (depth > MAX_MODEL_DEPTH) throw malformed2(file, `models are nested deeper than ${MAX_MODEL_DEPTH}`);
  if (className === SEQUENTIAL) return readSequential(file, model, depth);
  const config = objectAt(file, model.config, `the config of ${shown(className)}`);
  const layers = readLayers(file, config.layers, depth).map((layer, index) => ({
    ...layer,
    calls: callsOf(file, layer.name, config.layers[index].inbound_nodes)
  }));
  const name = typeof config.name === "string" ? config.name : className.toLowerCase();
  return settle(file, {
    name,
    className,
    layers,
    inputs: tensorsOf(file, config.input_layers),
    outputs: tensorsOf(file, config.output_layers),
    keras3: config.layers.some(
      ({ inbound_nodes: nodes }) => Array.isArray(nodes) && isKeras3Node(nodes[0])
    )
  });
}
function readSequential(file, model, depth) {
  const config = Array.isArray(model.config) ? { layers: model.config } : objectAt(file, model.config, "its config");
  const layers = readLayers(file, config.layers, depth);
  const first = layers[0];
  if (!first) throw malformed2(file, "a Sequential model has no layers");
  if (first.className !== "InputLayer") {
    const shape = first.config.batch_shape ?? first.config.batch_input_shape ?? config.build_input_shape;
    const name2 = `${first.name}_input`;
    const dtype = first.className === "Embedding" ? "int32" : first.config.dtype ?? "float32";
    layers.unshift({ name: name2, className: "InputLayer", config: { name: name2, batch_shape: shape, dtype }, calls: [] });
  }
  const tensor4 = (layer) => ({ layer: layer.name, call: 0, index: 0 });
  const chain = layers.map(
    (layer, index) => index === 0 ? layer : { ...layer, calls: [{ inputs: [tensor4(layers[index - 1])], kwargs: {} }] }
  );
  const name = typeof config.name === "string" ? config.name : "sequential";
  const [inputs, outputs] = [[tensor4(chain[0])], [tensor4(chain.at(-1))]];
  return settle(file, { name, className: SEQUENTIAL, layers: chain, inputs, outputs });
}
function readLayers(file, layers, depth) {
  if (!Array.isArray(layers)) throw malformed2(file, "a model has no list of layers");
  return layers.map((each2) => {
    const object = objectAt(file, each2, "a layer");
    const className = classOf(file, object);
    const config = objectAt(
      file,
      Array.isArray(object.config) ? {} : object.config,
      `the config of a ${shown(className)}`
    );
    const nested4 = isModelConfig(object) ? readModelConfig(file, object, depth + 1) : void 0;
    const name = textAt(file, object.name ?? config.name ?? nested4?.name, `the name of a ${shown(className)}`);
    return { name, className, config, calls: [], ...nested4 && { model: nested4 } };
  });
}
function classOf(file, object) {
  return qualifiedClass(textAt(file, object.class_name, "the class of a layer"), object);
}
function settle(file, model) {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  if (layers.size !== model.layers.length) throw malformed2(file, "two layers of a model have the same name");
  const ends = [...model.inputs, ...model.outputs];
  const inside = model.layers.flatMap(({ calls }) => calls.flatMap(allTensors));
  const beyond2 = (tensors) => new Set(tensors.filter(({ layer, call }) => call >= callsIn(layers.get(layer))).map(({ layer }) => layer));
  const shifted = beyond2(model.keras3 ? inside : [...ends, ...inside]);
  const movedBy = (shift) => (tensor4) => {
    const target = layers.get(tensor4.layer);
    const call = tensor4.call - (target?.model && shift(tensor4) ? 1 : 0);
    if (!target || call < 0 || call >= callsIn(target)) {
      throw malformed2(
        file,
        `a tensor comes from call ${tensor4.call} of ${shown(tensor4.layer)}, which is not in the model`
      );
    }
    return { ...tensor4, call };
  };
  const within = movedBy(({ layer }) => shifted.has(layer));
  const atEnd = movedBy(
    ({ layer, call }) => model.keras3 ? layers.get(layer)?.className !== SEQUENTIAL && call > 0 : shifted.has(layer)
  );
  return {
    ...model,
    layers: model.layers.map((layer) => ({
      ...layer,
      calls: layer.calls.map(({ inputs, kwargs }) => ({
        inputs: inputs.map(within),
        kwargs: mapTensors(kwargs, within)
      }))
    })),
    inputs: model.inputs.map(atEnd),
    outputs: model.outputs.map(atEnd)
  };
}
function callsIn(layer) {
  return Math.max(layer?.calls.length ?? 0, 1);
}
function allTensors({ inputs, kwargs }) {
  const found = [...inputs];
  mapTensors(kwargs, (tensor4) => {
    found.push(tensor4);
    return tensor4;
  });
  return found;
}
function mapTensors(value2, map) {
  if (Array.isArray(value2)) return value2.map((each2) => mapTensors(each2, map));
  if (!isObject(value2)) return value2;
  if (isTensor(value2)) return map(value2);
  return Object.fromEntries(Object.entries(value2).map(([key, each2]) => [key, mapTensors(each2, map)]));
}

// src/formats/keras/weight.ts
var INTEGERS = {
  bool: (view, at) => view.getUint8(at),
  int8: (view, at) => view.getInt8(at),
  uint8: (view, at) => view.getUint8(at),
  int16: (view, at) => view.getInt16(at, true),
  uint16: (view, at) => view.getUint16(at, true),
  int32: (view, at) => view.getInt32(at, true)
};
function weightOf(array) {
  const { path: path13, dtype, shape } = array;
  return { path: path13, dtype, shape, read: async () => elements(array, await array.bytes()) };
}
function elements(array, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (array.dtype) {
    case "float32":
      return Float32Array.from({ length: bytes.length / 4 }, (_, at) => view.getFloat32(4 * at, true));
    case "float64":
      return Float64Array.from({ length: bytes.length / 8 }, (_, at) => view.getFloat64(8 * at, true));
    case "float16":
      return Float32Array.from({ length: bytes.length / 2 }, (_, at) => half(view.getUint16(2 * at, true)));
    case "bfloat16": {
      const bits2 = Uint32Array.from({ length: bytes.length / 2 }, (_, at) => view.getUint16(2 * at, true) << 16);
      return new Float32Array(bits2.buffer);
    }
    default: {
      const read3 = INTEGERS[array.dtype] ?? wide(array, view);
      const width = bytes.length / Math.max(array.elements, 1);
      return Int32Array.from({ length: array.elements }, (_, at) => read3(view, width * at));
    }
  }
}
function wide(array, view) {
  return (_, at) => {
    const value2 = array.dtype === "uint32" ? view.getUint32(at, true) : Number(array.dtype === "int64" ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
    if (value2 !== (value2 | 0)) throw array.unsupported(`an integer that does not fit into 32 bits in ${array.path}`);
    return value2;
  };
}
function half(bits2) {
  const exponent = bits2 >> 10 & 31;
  const fraction = bits2 & 1023;
  const sign = bits2 & 32768 ? -1 : 1;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

// src/formats/keras/groups.ts
var CONTAINERS = ["layers", "_layer_checkpoint_dependencies"];
var SEEDS = ["seed_generator", "generator", "random_generator"];
var ORDER = ["forward_layer", "backward_layer", "query_dense", "key_dense", "value_dense", "output_dense"];
var PART_CONFIGS = { forward_layer: "layer", backward_layer: "backward_layer" };
var MAX_LAYERS = 1e5;
var SHARING = ["SpectralNormalization"];
async function attachGroups(file, model, group, budget = { layers: MAX_LAYERS }) {
  budget.layers -= model.layers.length;
  if (budget.layers < 0) throw tooComplex(file, "several groups stand for the same large model in it");
  const container = await firstOf(group, CONTAINERS);
  const seen = /* @__PURE__ */ new Map();
  const taken = /* @__PURE__ */ new Set();
  const layers = [];
  for (const layer of model.layers) {
    const base = snakeCase(layer.className.split(">").at(-1));
    const count2 = seen.get(base) ?? 0;
    seen.set(base, count2 + 1);
    const name = count2 === 0 ? base : `${base}_${count2}`;
    taken.add(name);
    layers.push(await attach(file, layer, await container?.group(name), budget));
  }
  for (const name of container?.names ?? []) {
    const left = taken.has(name) ? void 0 : await container.group(name);
    if (left && (await partsOf(file, left, {}, budget)).length > 0) {
      throw malformed2(file, `the weights in ${left.path} belong to no layer of it`);
    }
  }
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}
async function attach(file, layer, group, budget) {
  const { model, ...rest } = layer;
  const sharesFirst = SHARING.includes(layer.className);
  if (!model) return { ...rest, weights: group ? await partsOf(file, group, layer.config, budget, sharesFirst) : [] };
  if (!group) return { ...rest, weights: [], model: withoutWeights(model) };
  return { ...rest, weights: [], model: await attachGroups(file, model, group, budget) };
}
function withoutWeights(model) {
  const layers = model.layers.map(({ model: inner, ...layer }) => ({
    ...layer,
    weights: [],
    ...inner && { model: withoutWeights(inner) }
  }));
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}
async function partsOf(file, group, config, budget, sharesFirst = false) {
  const weights = await ownWeights(group);
  const names2 = group.names.filter((name) => name !== "vars" && !SEEDS.includes(plain(name)));
  for (const name of names2.sort(byOrder)) {
    const part = await group.group(name);
    if (!part) continue;
    const inner = partConfig(config, plain(name));
    if (isModelConfig(inner)) {
      const model = await attachGroups(file, readModelConfig(file, inner), part, budget);
      for (const weight of flatten2(model)) weights.push(weight);
    } else {
      const found = await partsOf(file, part, isObject(inner) ? inner.config : void 0, budget);
      for (const weight of sharesFirst ? found.slice(1) : found) weights.push(weight);
    }
  }
  return weights;
}
function partConfig(config, part) {
  if (!isObject(config)) return void 0;
  const own = config[PART_CONFIGS[part] ?? part];
  return own ?? (part === "backward_layer" ? config.layer : void 0);
}
function flatten2(model) {
  return model.layers.flatMap((layer) => layer.model ? flatten2(layer.model) : [...layer.weights]);
}
async function ownWeights(group) {
  const vars = await group.group("vars");
  const weights = [];
  for (const name of (vars?.names ?? []).sort((a, b) => Number(a) - Number(b))) {
    const array = await vars.array(name);
    if (array) weights.push(weightOf(array));
  }
  return weights;
}
function byOrder(a, b) {
  const rank = (name) => ORDER.includes(plain(name)) ? ORDER.indexOf(plain(name)) : ORDER.length;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
function plain(name) {
  return name.replace(/^_+/, "");
}
async function firstOf(group, names2) {
  for (const name of names2) {
    const found = await group.group(name);
    if (found) return found;
  }
  return void 0;
}
function snakeCase(className) {
  return className.replace(/[^\p{L}\p{N}_]+/gu, "").replace(/(.)([A-Z][a-z]+)/g, "$1_$2").replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
}

// src/formats/keras/parts.ts
var PARTS = {
  Bidirectional: [/^forward_/, /^backward_/],
  MultiHeadAttention: [/^query$/, /^key$/, /^value$/, /^attention_output$/]
};
var OF_SEVERAL_PARTS = [...Object.keys(PARTS), "StackedRNNCells"];
var MAX_DEPTH3 = 16;
function inParts(file, layer, weights) {
  const { name, className, config } = layer;
  const parts2 = Object.hasOwn(PARTS, className) && PARTS[className] || [];
  const ranked = weights.map((weight) => ({ weight, rank: partOf(weight, parts2) }));
  if (parts2.length > 0 && ranked.every(({ rank }) => rank >= 0)) {
    return ranked.sort((a, b) => a.rank - b.rank).map(({ weight }) => weight);
  }
  const inner = insideOf(config);
  const several = OF_SEVERAL_PARTS.includes(className) || inner.some(({ kind }) => OF_SEVERAL_PARTS.includes(kind));
  if (!several || config.trainable === false || !inner.some(({ frozen }) => frozen)) return weights;
  throw malformed2(
    file,
    `a part of the layer ${shown(name)} (${shown(className)}) is frozen, and the order of its weights cannot be told`
  );
}
function partOf({ steps }, parts2) {
  const step = steps.slice(0, -1).findLast((each2) => parts2.some((part) => part.test(each2)));
  return step === void 0 ? -1 : parts2.findIndex((part) => part.test(step));
}
function insideOf(value2, depth = 0) {
  if (depth > MAX_DEPTH3 || typeof value2 !== "object" || value2 === null) return [];
  const deeper = Object.values(value2).flatMap((each2) => insideOf(each2, depth + 1));
  if (!isObject(value2) || !isObject(value2.config)) return deeper;
  return [{ kind: value2.class_name, frozen: value2.config.trainable === false }, ...deeper];
}

// src/formats/keras/legacy.ts
var MAX_PARTS = 1e4;
var MAX_COMPARISONS = 1e8;
var SEED = /(^|\/)(seed_generator_state|StateVar)(:\d+)?$/;
async function attachLegacy(file, model, group) {
  const layers = [];
  for (const layer of model.layers) layers.push(settle2(file, layer, await weightsOf(file, layer, group)));
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}
async function weightsOf(file, layer, root2) {
  const group = await nested(root2, layer.name);
  if (!group) return [];
  const weights = [];
  for (const name of await parts(group, "weight_names") ?? []) {
    if (SEED.test(name)) continue;
    const steps = name.split("/").filter((step) => step !== "");
    const holder = await group.group(...steps.slice(0, -1));
    const array = await holder?.array(steps.at(-1) ?? "");
    if (!array) throw malformed2(file, `the weight ${shown(name)} of the layer ${shown(layer.name)} is not in it`);
    weights.push({ steps, weight: weightOf(array) });
  }
  return weights;
}
async function nested(root2, name) {
  return root2.group(...name.split("/").filter((step) => step !== ""));
}
function settle2(file, layer, weights) {
  const { model, ...rest } = layer;
  if (!model) return { ...rest, weights: inParts(file, layer, weights).map(({ weight }) => weight) };
  return { ...rest, weights: [], model: distribute(file, model, weights) };
}
function distribute(file, model, weights) {
  const comparisons = weights.reduce((sum, { steps }) => sum + steps.length, 0) * countLayers(model);
  if (comparisons > MAX_COMPARISONS) throw tooComplex(file, `${shown(model.name)} has too many weights and layers`);
  const shares = new Map(model.layers.map(({ name }) => [name, []]));
  for (const named2 of weights) {
    const owner = model.layers.filter((layer) => owns(layer, named2.steps));
    if (owner.length !== 1) {
      throw malformed2(
        file,
        `the weight ${shown(named2.weight.path)} belongs to no layer of ${shown(model.name)}, or to several`
      );
    }
    shares.get(owner[0].name).push(named2);
  }
  const layers = model.layers.map((layer) => settle2(file, layer, shares.get(layer.name)));
  return { name: model.name, layers, inputs: model.inputs, outputs: model.outputs };
}
function countLayers({ layers }) {
  return layers.reduce((sum, { model }) => sum + 1 + (model ? countLayers(model) : 0), 0);
}
function owns(layer, steps) {
  const own = layer.name.split("/");
  const found = steps.slice(0, -1).some((_, at) => own.every((step, offset) => steps[at + offset] === step));
  return found || (layer.model?.layers.some((inner) => owns(inner, steps)) ?? false);
}
async function parts(group, name) {
  const whole = await group.texts(name);
  if (whole) return whole;
  const texts = [];
  for (let part = 0; part < MAX_PARTS; part++) {
    const next = await group.texts(`${name}${part}`);
    if (!next) break;
    for (const text2 of next) texts.push(text2);
  }
  return texts.length > 0 ? texts : void 0;
}

// src/formats/keras/read.ts
var CONFIG_LIMITS = { bytes: 64 * 2 ** 20 };
async function readKerasModel(source, name) {
  return (await readKerasFile(source, name)).model;
}
async function readKerasFile(source, name) {
  const size = await sizeOf(source, name);
  const head = await source.read(name, 0, 2);
  const isZip = head[0] === 80 && head[1] === 75;
  return isZip ? readArchive(source, name, size) : readLegacy(source, name, size);
}
async function readArchive(source, name, size) {
  const open5 = await openArchive(source, name, size);
  const config = await open5("config.json", CONFIG_LIMITS.bytes);
  if (!config) throw malformed2(name, "it holds no config.json");
  const model = readModelConfig(name, await readJson(config.source, `${name}, config.json`, CONFIG_LIMITS));
  const weights = await open5("model.weights.h5");
  if (!weights) {
    throw unsupported(
      name,
      "no model.weights.h5",
      "Save the model with `model.save`, in one file and with HDF5 weights."
    );
  }
  const group = await openHdf5(weights.source, "model.weights.h5", weights.bytes, `${name}, model.weights.h5`);
  const metadata = await open5("metadata.json", CONFIG_LIMITS.bytes);
  const facts = metadata ? await readJson(metadata.source, `${name}, metadata.json`, CONFIG_LIMITS) : {};
  return { model: await attachGroups(name, model, group), container: "keras", facts: textsIn(facts) };
}
async function readLegacy(source, name, size) {
  const root2 = await openHdf5(source, name, size);
  const config = (await root2.texts("model_config"))?.[0];
  const weights = await root2.group("model_weights");
  if (config === void 0) throw noModel(name, root2.names, await root2.texts("layer_names") !== void 0);
  if (!weights) throw malformed2(name, "it has no group model_weights");
  const bytes = new TextEncoder().encode(config);
  const model = readModelConfig(name, await readJson(memorySource(bytes), `${name}, model_config`, CONFIG_LIMITS));
  const facts = {};
  for (const key of ["keras_version", "backend"]) {
    const text2 = (await root2.texts(key))?.[0] ?? (await weights.texts(key))?.[0];
    if (text2 !== void 0) facts[key] = text2;
  }
  return { model: await attachLegacy(name, model, weights), container: "hdf5", facts };
}
function noModel(name, groups, hasLayerNames) {
  const weightsOnly = hasLayerNames || groups.some((group) => ["layers", "vars", "_layer_checkpoint_dependencies"].includes(group));
  return weightsOnly ? unsupported(
    name,
    "only weights and no model",
    "Save the whole model with `model.save`, not `model.save_weights`."
  ) : unsupported(name, "no Keras model in its HDF5 structure", "Give a file that Keras saved with `model.save`.");
}
function textsIn(value2) {
  if (!isObject(value2)) return {};
  return Object.fromEntries(
    Object.entries(value2).filter((entry) => typeof entry[1] === "string")
  );
}

// src/formats/keras/layer-problem.ts
function layerProblem(code, layer, what, remedy) {
  return new ModelGateError(code, `layer "${shown(layer.name)}" (${shown(layer.className)}): ${what}`, remedy);
}
function unsupported2(layer, what) {
  return layerProblem(
    "convert.unsupported_layer",
    layer,
    what,
    "Replace the layer by ones that Model Gate converts (docs list them), or export the model to ONNX with a tool that knows it."
  );
}
function shapeProblem(layer, what) {
  return layerProblem(
    "format.shape",
    layer,
    what,
    "Save the model again from Keras; this file does not describe one that runs."
  );
}

// src/formats/keras/layer-config.ts
var MAX_INT = 2 ** 31 - 1;
var MAX_LIST = 64;
var LayerConfig = class {
  layer;
  constructor(layer) {
    this.layer = layer;
  }
  raw(key) {
    return Object.hasOwn(this.layer.config, key) ? this.layer.config[key] ?? void 0 : void 0;
  }
  has(key) {
    return this.raw(key) !== void 0;
  }
  int(key, fallback, min = 1) {
    return this.checkedInt(key, this.raw(key) ?? fallback, min);
  }
  number(key, fallback) {
    const value2 = this.raw(key) ?? fallback;
    if (typeof value2 !== "number" || !Number.isFinite(value2)) throw this.wrong(key, value2, "a finite number");
    return value2;
  }
  boolean(key, fallback) {
    const value2 = this.raw(key) ?? fallback;
    if (typeof value2 !== "boolean") throw this.wrong(key, value2, "true or false");
    return value2;
  }
  oneOf(key, choices, fallback) {
    const value2 = this.raw(key) ?? fallback;
    if (!choices.includes(value2)) throw this.wrong(key, value2, `one of ${choices.join(", ")}`);
    return value2;
  }
  /** A list of whole numbers; a single number stands for a list of one. */
  ints(key, fallback, min = 1) {
    const value2 = this.raw(key) ?? fallback;
    const list = Array.isArray(value2) ? value2 : [value2];
    if (list.length > MAX_LIST) throw this.wrong(key, `${list.length} numbers`, `at most ${MAX_LIST} numbers`);
    return list.map((each2) => this.checkedInt(key, each2, min));
  }
  /** One whole number for each of `count` axes; a single number stands for all of them. */
  tuple(key, count2, fallback, min = 1) {
    const list = this.ints(key, fallback === void 0 ? void 0 : [fallback], min);
    if (list.length === count2) return list;
    if (list.length !== 1) throw this.wrong(key, list, `one or ${count2} whole numbers`);
    return new Array(count2).fill(list[0]);
  }
  wrong(key, value2, expected) {
    const text2 = value2 === void 0 ? "is not given" : `is ${shown(JSON.stringify(value2) ?? String(value2))}`;
    return layerProblem(
      "format.config",
      this.layer,
      `${key} ${text2}, expected ${expected}`,
      "Save the model again from Keras; this file does not describe a layer that Keras would build."
    );
  }
  checkedInt(key, value2, min) {
    if (typeof value2 !== "number" || !Number.isInteger(value2) || value2 < min || value2 > MAX_INT) {
      throw this.wrong(key, value2, `a whole number of at least ${min}`);
    }
    return value2;
  }
};
function channelsFirst(config) {
  return config.oneOf("data_format", ["channels_last", "channels_first"], "channels_last") === "channels_first";
}

// src/formats/keras/names.ts
function tensorNames({ inputs, outputs }) {
  const taken = /* @__PURE__ */ new Set();
  const tried = /* @__PURE__ */ new Map();
  const unique = ({ layer }) => {
    let name = layer;
    let n = tried.get(layer) ?? 0;
    while (taken.has(name)) name = `${layer}_${++n}`;
    tried.set(layer, n);
    taken.add(name);
    return name;
  };
  return { inputs: inputs.map(unique), outputs: outputs.map(unique) };
}

// src/formats/keras/order.ts
function tensorKey({ layer, call, index }) {
  return `${call}:${index}:${layer}`;
}
function tensorArguments(call) {
  return Object.fromEntries(
    Object.entries(call.kwargs).map(([name, value2]) => [name, Array.isArray(value2) ? value2 : [value2]]).filter((entry) => entry[1].length > 0 && entry[1].every(isTensor2))
  );
}
function orderCalls(model) {
  const layers = new Map(model.layers.map((layer) => [layer.name, layer]));
  const given2 = new Set(model.inputs.map(tensorKey));
  const ordered = [];
  const state = /* @__PURE__ */ new Map();
  const stack = [...model.outputs].reverse().map((tensor4) => ({ tensor: tensor4, leave: false }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { tensor: tensor4, leave } = top;
    const key = `${tensor4.call}:${tensor4.layer}`;
    const found = callOf2(layers, tensor4);
    if (leave) {
      state.set(key, "done");
      ordered.push(found);
      continue;
    }
    if (state.get(key) === "done") continue;
    if (state.get(key) === "open") throw broken(model, `layer "${shown(tensor4.layer)}" depends on its own output`);
    state.set(key, "open");
    stack.push({ tensor: tensor4, leave: true });
    const needed = given2.has(tensorKey(tensor4)) ? [] : [found.call.inputs, Object.values(tensorArguments(found.call))];
    for (const input of needed.flat(2).reverse()) stack.push({ tensor: input, leave: false });
  }
  return ordered;
  function callOf2(known, { layer: name, call: index }) {
    const layer = known.get(name);
    const call = layer?.calls[index] ?? (layer && index === 0 && layer.calls.length === 0 ? NO_CALL : void 0);
    if (!layer || !call) throw broken(model, `there is no call ${index} of a layer "${shown(name)}"`);
    return { layer, index, call };
  }
}
var NO_CALL = { inputs: [], kwargs: {} };
function isTensor2(value2) {
  if (typeof value2 !== "object" || value2 === null) return false;
  const { layer, call, index } = value2;
  return typeof layer === "string" && typeof call === "number" && typeof index === "number";
}
function broken(model, what) {
  return new ModelGateError(
    "format.graph",
    `the graph of the Keras model "${shown(model.name)}" is broken: ${what}`,
    "Save the model again from Keras."
  );
}

// src/formats/keras/activation.ts
function activationName(config, key) {
  const written2 = config.raw(key);
  if (written2 === void 0) return "linear";
  if (typeof written2 === "string") return written2;
  const { class_name: className, config: inner, module } = written2;
  const own = typeof module !== "string" || /^((tf_)?keras(\.|$)|builtins$)/.test(module);
  if (className === "function" && typeof inner === "string" && !own) return `${module}>${inner}`;
  if (className === "function" && typeof inner === "string") return inner;
  if (typeof className === "string" && typeof inner === "object" && inner !== null) return void 0;
  throw config.wrong(key, written2, "an activation");
}

// src/formats/keras/shapes/activation.ts
var activation = {
  outputs({ layer, config, inputs: [input] }) {
    if (activationName(config, "activation") !== "glu") return [input];
    const size = input.at(-1);
    if (typeof size !== "number" || size % 2 !== 0) throw shapeProblem(layer, "glu needs a last axis of an even size");
    return [[...input.slice(0, -1), size / 2]];
  }
};

// src/formats/keras/shapes/arrange.ts
var flatten3 = {
  keepsType: true,
  outputs({ inputs: [input] }) {
    const rest = input.slice(1);
    return [[input[0], product(rest)]];
  }
};
var reshape = {
  keepsType: true,
  outputs({ layer, config, inputs: [input] }) {
    const target = config.raw("target_shape");
    const wanted = Array.isArray(target) && target.length === 0 ? [] : config.ints("target_shape", void 0, -1);
    const known = elementsOf(wanted.filter((size) => size !== -1));
    const elements3 = product(input.slice(1));
    const free = wanted.length - wanted.filter((size) => size !== -1).length;
    const fits = free === 0 ? elements3 === known : elements3 !== null && elements3 % known === 0;
    if (free > 1 || elements3 !== null && !fits) {
      throw shapeProblem(layer, `${elements3} elements a sample cannot take the shape [${wanted}]`);
    }
    const open5 = elements3 === null ? null : elements3 / known;
    return [[input[0], ...wanted.map((size) => size === -1 ? open5 : size)]];
  }
};
var permute = {
  keepsType: true,
  outputs({ config, inputs: [input] }) {
    const dims = config.ints("dims");
    const sorted = [...dims].sort((a, b) => a - b);
    if (dims.length !== input.length - 1 || sorted.some((dim, i2) => dim !== i2 + 1)) {
      throw config.wrong("dims", dims, `each of 1 to ${input.length - 1} once`);
    }
    return [[input[0], ...dims.map((dim) => input[dim])]];
  }
};
var repeatVector = {
  keepsType: true,
  outputs({ layer, config, inputs: [input] }) {
    if (input.length !== 2) throw shapeProblem(layer, `its input has ${input.length} axes where it takes 2`);
    return [[input[0], config.int("n"), input[1]]];
  }
};
function product(shape) {
  return shape.reduce((a, b) => a === null || b === null ? null : a * b, 1);
}
function margins(config, key, rank) {
  const written2 = config.raw(key);
  const list = Array.isArray(written2) ? written2 : new Array(rank).fill(written2 ?? 1);
  const pairs2 = rank === 1 && list.length === 2 ? [list] : list.map((each2) => Array.isArray(each2) ? each2 : [each2, each2]);
  const sound = pairs2.length === rank && pairs2.flat().every((each2) => Number.isInteger(each2) && each2 >= 0 && each2 < 2 ** 31);
  if (!sound || pairs2.some((pair) => pair.length !== 2)) throw config.wrong(key, written2, "two whole numbers an axis");
  return pairs2;
}

// src/formats/keras/shapes/attention.ts
function attended(inputs, named2) {
  const query = inputs[0] ?? named2.query?.[0];
  const value2 = inputs[1] ?? named2.value?.[0];
  return { query, value: value2, key: inputs[2] ?? named2.key?.[0] ?? value2 };
}
var multiHeadAttention = {
  takesNamed: true,
  outputs(use) {
    const { query } = threeAxes(use);
    const { config, layer } = use;
    const written2 = layer.className === "MultiHeadAttention" ? config.raw("output_shape") : void 0;
    if (Array.isArray(written2) && written2.length !== 1)
      throw unsupported2(layer, "an output_shape of several axes is not converted");
    const width = written2 === void 0 ? query.at(-1) : config.ints("output_shape")[0];
    return [[...query.slice(0, -1), width]];
  }
};
var attention = {
  outputs(use) {
    const { query, value: value2 } = threeAxes(use);
    return [[...query.slice(0, -1), value2.at(-1)]];
  }
};
function threeAxes({ layer, inputs, named: named2 }) {
  const { query, value: value2, key } = attended(inputs, named2);
  if (!query || !value2 || !key) throw shapeProblem(layer, "it is not given a query and a value");
  for (const shape of [query, value2, key]) {
    if (shape.length !== 3)
      throw unsupported2(layer, "attention over other tensors than [samples, time, features] is not converted");
    if (shape[2] === null) throw shapeProblem(layer, "the features of its inputs have no size");
  }
  return { query, value: value2 };
}

// src/formats/keras/shapes/window.ts
function spatialRank({ className }) {
  return Number(/([123])D/.exec(className)?.[1]);
}
function kernelWindow(config) {
  const rank = spatialRank(config.layer);
  const paddings = rank === 1 ? ["valid", "same", "causal"] : ["valid", "same"];
  return {
    size: config.tuple("kernel_size", rank),
    strides: config.tuple("strides", rank, 1),
    dilation: config.tuple("dilation_rate", rank, 1),
    padding: config.oneOf("padding", paddings, "valid"),
    channelsFirst: channelsFirst(config)
  };
}
function poolWindow(config) {
  const rank = spatialRank(config.layer);
  const size = config.tuple("pool_size", rank);
  return {
    size,
    strides: config.has("strides") ? config.tuple("strides", rank) : size,
    dilation: size.map(() => 1),
    padding: config.oneOf("padding", ["valid", "same"], "valid"),
    channelsFirst: channelsFirst(config)
  };
}
function splitChannels(layer, shape, first) {
  const rank = spatialRank(layer);
  if (shape.length !== rank + 2) {
    throw shapeProblem(layer, `its input has ${shape.length} axes where it takes ${rank + 2}`);
  }
  const channels = first ? shape[1] : shape.at(-1);
  if (typeof channels !== "number") throw shapeProblem(layer, "the number of channels of its input is not known");
  return { samples: shape[0], channels, spatial: first ? shape.slice(2) : shape.slice(1, -1) };
}
function joinChannels(samples, channels, spatial, first) {
  return first ? [samples, channels, ...spatial] : [samples, ...spatial, channels];
}
function slide(size, axis, { size: sizes2, strides, dilation, padding: padding2 }) {
  if (size === null) return null;
  const reach = (sizes2[axis] - 1) * dilation[axis] + 1;
  return padding2 === "valid" ? Math.floor((size - reach) / strides[axis]) + 1 : Math.ceil(size / strides[axis]);
}

// src/formats/keras/shapes/conv.ts
var conv = { outputs: (use) => [slid(use, () => use.config.int("filters"))] };
var depthwise = {
  outputs: (use) => [slid(use, (channels) => channels * use.config.int("depth_multiplier", 1))]
};
var convTranspose = {
  outputs({ layer, config, inputs }) {
    const window = kernelWindow(config);
    const { samples, spatial } = splitChannels(layer, inputs[0], window.channelsFirst);
    const { cut: cut2 } = transposeCuts({ config, layer }, window);
    const sizes2 = spatial.map((size, axis) => size === null ? null : fullLength(size, axis, window) - cut2[axis]);
    return [joinChannels(samples, config.int("filters"), sizes2, window.channelsFirst)];
  }
};
function slid({ layer, config, inputs }, filters) {
  const window = kernelWindow(config);
  const { samples, channels, spatial } = splitChannels(layer, inputs[0], window.channelsFirst);
  const groups = config.int("groups", 1);
  if (channels % groups !== 0) throw shapeProblem(layer, `${channels} channels cannot be split into ${groups} groups`);
  const outputs = filters(channels);
  if (outputs % groups !== 0) throw shapeProblem(layer, `${outputs} filters cannot be split into ${groups} groups`);
  const sizes2 = spatial.map((size, axis) => slide(size, axis, window));
  return joinChannels(samples, outputs, sizes2, window.channelsFirst);
}
function fullLength(size, axis, { size: sizes2, strides, dilation }) {
  return (size - 1) * strides[axis] + (sizes2[axis] - 1) * dilation[axis] + 1;
}
function transposeCuts({ config, layer }, window) {
  const padded = config.has("output_padding");
  if (window.padding === "causal") throw config.wrong("padding", "causal", "valid or same");
  if (padded && window.padding === "valid")
    throw unsupported2(layer, 'output_padding with padding "valid" is not converted');
  const extra = padded ? config.tuple("output_padding", window.size.length, void 0, 0) : [];
  const cut2 = window.size.map((size, axis) => {
    const reach = (size - 1) * window.dilation[axis] + 1;
    if (padded) return reach - reach % 2 - extra[axis];
    const surplus = reach - window.strides[axis];
    return window.padding === "same" ? surplus : Math.min(surplus, 0);
  });
  return { cut: cut2 };
}

// src/formats/keras/shapes/dense.ts
var dense2 = {
  outputs({ layer, config, inputs: [input] }) {
    if (input.length < 2 || input.at(-1) === null)
      throw shapeProblem(layer, "the last axis of its input has no size");
    return [[...input.slice(0, -1), config.int("units")]];
  }
};
var embedding = {
  outputs: ({ config, inputs: [input] }) => [[...input, config.int("output_dim")]]
};

// src/formats/keras/shapes/input.ts
var TYPES = ["float32", "float16", "int32", "int64", "int16", "int8", "uint8", "bool"];
function inputType(model, input) {
  const layer = model.layers.find(({ name }) => name === input.layer);
  if (!layer) throw unsupported2({ name: input.layer, className: "InputLayer" }, "the model has no such layer");
  const config = new LayerConfig(layer);
  if (config.raw("sparse") || config.raw("ragged")) throw unsupported2(layer, "sparse and ragged inputs cannot be fed");
  const dtype = inputDtype(config.raw("dtype"));
  if (!TYPES.includes(dtype))
    throw unsupported2(layer, `inputs of the type ${String(dtype).slice(0, 50)} cannot be fed`);
  return { shape: shapeOf(layer, config), dtype };
}
function shapeOf(layer, config) {
  const written2 = config.raw("batch_shape") ?? config.raw("batch_input_shape");
  const shape = Array.isArray(written2) ? written2 : config.has("shape") ? [null, ...config.raw("shape")] : void 0;
  const sound = shape?.every((dim) => dim === null || Number.isInteger(dim) && dim > 0 && dim < 2 ** 31);
  if (shape && sound && shape.length > 0 && shape.length <= 8) return shape;
  throw layerProblem(
    "format.config",
    layer,
    "it does not say the shape of the model's input",
    "Give the model an Input with a shape, or build it, before saving."
  );
}
function inputDtype(written2) {
  const name = dtypeName(written2) ?? "float32";
  return name.startsWith("mixed_") ? "float32" : name;
}
function dtypeName(value2) {
  if (typeof value2 === "string") return value2;
  const name = value2?.config?.name;
  return typeof name === "string" ? name : void 0;
}

// src/formats/keras/shapes/axes.ts
function axisOf(config, written2, rank, key = "axis") {
  const axis = written2 < 0 ? written2 + rank : written2;
  if (axis < 0 || axis >= rank) throw config.wrong(key, written2, `an axis of an input of ${rank} axes`);
  return axis;
}
function axesOf(config, rank, fallback = -1) {
  const axes = config.ints("axis", [fallback], -rank).map((axis) => axisOf(config, axis, rank));
  if (new Set(axes).size !== axes.length) throw config.wrong("axis", axes, "different axes");
  return axes.sort((a, b) => a - b);
}

// src/formats/keras/shapes/merge.ts
var merge = {
  outputs({ layer, inputs }) {
    const rank = inputs.reduce((most, shape) => Math.max(most, shape.length), 0);
    const aligned = inputs.map((shape) => alignedTo(shape, rank));
    return [aligned.reduce((a, b) => a.map((dim, axis) => spread(dim, b[axis])))];
    function spread(a, b) {
      if (a === b || b === 1) return a;
      if (a === 1 || a === null) return b;
      if (b === null) return a;
      throw shapeProblem(layer, `its inputs have the sizes ${a} and ${b} along one axis`);
    }
  }
};
var operation = {
  outputs(use) {
    const [first, ...others] = use.inputs;
    if (others.some(({ length }) => length !== first.length)) {
      throw unsupported2(use.layer, "an operation on tensors of different ranks is not converted");
    }
    return merge.outputs(use);
  }
};
function alignedTo(shape, rank) {
  return [shape[0], ...new Array(rank - shape.length).fill(1), ...shape.slice(1)];
}
var concatenate = {
  outputs({ layer, config, inputs }) {
    const rank = inputs[0].length;
    const axis = axisOf(config, config.int("axis", -1, -rank), rank);
    if (inputs.some((shape) => shape.length !== rank)) throw shapeProblem(layer, "its inputs have different ranks");
    const sizes2 = inputs.map((shape) => shape[axis]);
    const total = sizes2.reduce((a, b) => a === null || b === null ? null : a + b, 0);
    const others = inputs.map((shape) => shape.toSpliced(axis, 1));
    const known = others.reduce((a, b) => a.map((dim, i2) => dim ?? b[i2]));
    if (others.some((shape) => shape.some((dim, i2) => dim !== null && dim !== known[i2]))) {
      throw shapeProblem(layer, "its inputs differ along other axes than the one it joins");
    }
    return [known.toSpliced(axis, 0, total)];
  }
};
function dotAxes({
  layer,
  config,
  inputs
}) {
  if (inputs.length !== 2) throw shapeProblem(layer, `it is called with ${inputs.length} inputs and takes 2`);
  const written2 = config.ints("axes", void 0, -16);
  const pair = written2.length === 1 ? [written2[0], written2[0]] : written2;
  if (pair.length !== 2) throw config.wrong("axes", written2, "one or two axes");
  const axes = inputs.map((shape, i2) => axisOf(config, pair[i2], shape.length, "axes"));
  const [a, b] = inputs.map((shape, i2) => shape[axes[i2]]);
  if (axes.includes(0)) throw config.wrong("axes", written2, "other axes than the samples");
  if (a !== null && b !== null && a !== b) throw shapeProblem(layer, `it sums over axes of sizes ${a} and ${b}`);
  return axes;
}
var dot = {
  outputs(use) {
    const [a, b] = dotAxes(use);
    const [first, second] = use.inputs;
    const rest = [...first.toSpliced(a, 1).slice(1), ...second.toSpliced(b, 1).slice(1)];
    return [[first[0] ?? second[0], ...rest.length === 0 ? [1] : rest]];
  }
};

// src/formats/keras/shapes/pool.ts
var pool = {
  outputs({ layer, config, inputs }) {
    const window = poolWindow(config);
    const { samples, channels, spatial } = splitChannels(layer, inputs[0], window.channelsFirst);
    return [
      joinChannels(
        samples,
        channels,
        spatial.map((size, axis) => slide(size, axis, window)),
        window.channelsFirst
      )
    ];
  }
};
var globalPool = {
  outputs({ layer, config, inputs }) {
    const first = channelsFirst(config);
    const { samples, channels, spatial } = splitChannels(layer, inputs[0], first);
    const kept = config.boolean("keepdims", false) ? spatial.map(() => 1) : [];
    return [joinChannels(samples, channels, kept, first)];
  }
};

// src/formats/keras/inner.ts
var MAX_NESTING = 16;
function innerLayer(wrapper, key, weights) {
  const config = new LayerConfig(wrapper);
  const written2 = config.raw(key);
  const { class_name: className, config: inner } = written2 ?? {};
  if (typeof className !== "string" || typeof inner !== "object" || inner === null) {
    throw config.wrong(key, written2, "a layer");
  }
  if (wrapper.name.split("/").length > MAX_NESTING) throw unsupported2(wrapper, "wrappers are nested too deep");
  if ("layers" in inner) throw unsupported2(wrapper, "a model inside a wrapper is not converted");
  const name = `${wrapper.name}/${inner.name ?? key}`;
  const qualified = qualifiedClass(
    className.split(">").length > 1 ? className : className.split(".").at(-1),
    written2
  );
  return { name, className: qualified, config: inner, calls: [], weights };
}

// src/formats/keras/cells.ts
var KINDS = ["LSTM", "GRU", "SimpleRNN"];
var MAX_CELLS = 64;
function isRecurrent(layer) {
  return layer.className === "RNN" || KINDS.includes(layer.className);
}
function cellsOf(layer) {
  if (layer.className !== "RNN") return [readCell(layer, layer.className)];
  const wrapped = innerLayer(layer, "cell", layer.weights);
  if (wrapped.className !== "StackedRNNCells") return [readCell(wrapped, kindOf(wrapped))];
  const written2 = new LayerConfig(wrapped).raw("cells");
  if (!Array.isArray(written2) || written2.length === 0 || written2.length > MAX_CELLS) {
    throw unsupported2(layer, `its stack does not hold from 1 to ${MAX_CELLS} cells`);
  }
  const cells = [];
  let weights = layer.weights;
  for (const cell of written2) {
    const inner = innerLayer({ ...wrapped, config: { cell } }, "cell", weights);
    const read3 = readCell(inner, kindOf(inner));
    const count2 = weightCount(read3);
    cells.push({ ...read3, layer: { ...inner, weights: weights.slice(0, count2) } });
    weights = weights.slice(count2);
  }
  if (weights.length > 0) throw unsupported2(layer, `it has ${weights.length} weights more than its cells need`);
  return cells;
}
function weightCount({ biased }) {
  return biased ? 3 : 2;
}
function recurrentWeights(layer) {
  return cellsOf({ ...layer, weights: [] }).reduce((sum, cell) => sum + weightCount(cell), 0);
}
function stateCount(layer) {
  return cellsOf({ ...layer, weights: [] }).reduce((sum, { states }) => sum + states, 0);
}
function kindOf(cell) {
  return cell.className.endsWith("Cell") ? cell.className.slice(0, -"Cell".length) : "";
}
function readCell(layer, kind) {
  if (!KINDS.includes(kind)) throw unsupported2(layer, "cells of this class are not converted");
  const config = new LayerConfig(layer);
  return {
    kind,
    units: config.int("units"),
    biased: config.boolean("use_bias", true),
    resetAfter: kind === "GRU" && config.boolean("reset_after", true),
    layer,
    config,
    states: kind === "LSTM" ? 2 : 1
  };
}

// src/formats/keras/bidirectional.ts
function directionsOf(layer) {
  const config = new LayerConfig(layer);
  const merge3 = layer.config.merge_mode === null ? void 0 : config.oneOf("merge_mode", ["concat", "sum", "mul", "ave"], "concat");
  const first = recurrentInside(layer, "layer");
  const count2 = recurrentWeights(first);
  const forward = { ...first, weights: layer.weights.slice(0, count2) };
  const second = config.has("backward_layer") ? recurrentInside(layer, "backward_layer") : { ...first, name: `${first.name}/backward`, config: { ...first.config, go_backwards: !runsBackwards(first) } };
  const backward = { ...second, weights: layer.weights.slice(count2) };
  if (runsBackwards(forward) === runsBackwards(backward))
    throw unsupported2(layer, "both of its layers run in the same direction");
  for (const key of ["return_sequences", "return_state"]) {
    if (flag(forward, key) !== flag(backward, key)) throw unsupported2(layer, `its two layers disagree on ${key}`);
  }
  const states = flag(forward, "return_state") ? stateCount(forward) : 0;
  return { forward, backward, merge: merge3, sequences: flag(forward, "return_sequences"), states };
}
function recurrentInside(layer, key) {
  const inner = innerLayer(layer, key, []);
  if (!isRecurrent(inner))
    throw unsupported2(layer, `a ${inner.className.slice(0, 100)} in both directions is not converted`);
  return inner;
}
function flag(layer, key) {
  return new LayerConfig(layer).boolean(key, false);
}
var runsBackwards = (layer) => flag(layer, "go_backwards");

// src/formats/keras/shapes/recurrent.ts
var recurrent = {
  outputs({ layer, config, inputs: [input] }) {
    if (input.length !== 3 || input[2] === null) {
      throw shapeProblem(layer, "its input is not [samples, time, features] with a size of features");
    }
    const cells = cellsOf(layer);
    const [samples, time] = [input[0], input[1]];
    const units = cells.at(-1).units;
    const output = config.boolean("return_sequences", false) ? [samples, time, units] : [samples, units];
    if (!config.boolean("return_state", false)) return [output];
    return [output, ...cells.flatMap((cell) => new Array(cell.states).fill([samples, cell.units]))];
  }
};
var bidirectional = {
  outputs({ layer, inputs, shapesOf }) {
    const { forward, backward, merge: merge3 } = directionsOf(layer);
    const [first, ...states] = shapesOf(forward, [inputs[0]]);
    const [second, ...others] = shapesOf(backward, [inputs[0]]);
    if (merge3 === void 0) return [first, second, ...states, ...others];
    const width = first.at(-1);
    if (merge3 !== "concat" && width !== second.at(-1))
      throw shapeProblem(layer, "its two layers give different widths");
    const merged = merge3 === "concat" ? width + second.at(-1) : width;
    return [[...first.slice(0, -1), merged], ...states, ...others];
  }
};
var timeDistributed = {
  outputs({ layer, inputs: [input], shapesOf }) {
    if (input.length < 3) throw shapeProblem(layer, "its input has no time axis");
    const [samples, time, ...step] = input;
    const outputs = shapesOf(innerLayer(layer, "layer", layer.weights), [[null, ...step]]);
    return outputs.map(([, ...rest]) => [samples, time, ...rest]);
  }
};

// src/formats/keras/shapes/resize.ts
var cropping = {
  keepsType: true,
  outputs: (use) => {
    const cut2 = margins(use.config, "cropping", spatialRank(use.layer));
    return [resized(use, (size, axis) => size - cut2[axis][0] - cut2[axis][1])];
  }
};
var zeroPadding = {
  outputs: (use) => {
    const added = margins(use.config, "padding", spatialRank(use.layer));
    return [resized(use, (size, axis) => size + added[axis][0] + added[axis][1])];
  }
};
var upSampling = {
  outputs: (use) => {
    const factors = use.config.tuple("size", spatialRank(use.layer), 2);
    return [resized(use, (size, axis) => size * factors[axis])];
  }
};
var toImageSize = {
  outputs({ layer, config, inputs: [input] }) {
    if (input.length !== 4) throw shapeProblem(layer, `its input has ${input.length} axes where it takes 4`);
    const size = [config.int("height"), config.int("width")];
    const first = channelsFirst(config);
    return [first ? [input[0], input[1], ...size] : [input[0], ...size, input[3]]];
  }
};
function resized({ layer, config, inputs }, sizeOf2) {
  const first = channelsFirst(config);
  const { samples, channels, spatial } = splitChannels(layer, inputs[0], first);
  return joinChannels(
    samples,
    channels,
    spatial.map((size, axis) => size === null ? null : sizeOf2(size, axis)),
    first
  );
}

// src/formats/keras/shapes/same.ts
var unchanged = { outputs: ({ inputs }) => [inputs[0]] };
var untouched = { ...unchanged, keepsType: true };
var ACTIVATIONS = ["ReLU", "LeakyReLU", "PReLU", "ELU", "ThresholdedReLU", "Softmax"];
var NORMALIZATIONS = [
  "BatchNormalization",
  "LayerNormalization",
  "RMSNormalization",
  "GroupNormalization",
  "UnitNormalization",
  "Normalization"
];
var ONLY_IN_TRAINING = [
  "Dropout",
  "SpatialDropout1D",
  "SpatialDropout2D",
  "SpatialDropout3D",
  "GaussianNoise",
  "GaussianDropout",
  "AlphaDropout",
  "ActivityRegularization",
  "RandomFlip",
  "RandomRotation",
  "RandomTranslation",
  "RandomZoom",
  "RandomShear",
  "RandomPerspective",
  "RandomContrast",
  "RandomBrightness",
  "RandomHue",
  "RandomSaturation",
  "RandomColorJitter",
  "RandomColorDegeneration",
  "RandomGrayscale",
  "RandomInvert",
  "RandomPosterization",
  "RandomSharpness",
  "RandomGaussianBlur",
  "RandomErasing",
  "RandomElasticTransform",
  "RandomHeight",
  "RandomWidth"
];
var each = (names2, rule) => Object.fromEntries(names2.map((name) => [name, rule]));
var same = {
  ...each(["InputLayer", "Identity", ...ONLY_IN_TRAINING], untouched),
  ...each([...ACTIVATIONS, ...NORMALIZATIONS, "Rescaling", "Masking"], unchanged)
};

// src/formats/keras/shapes/index.ts
var rules = {
  ...same,
  Activation: activation,
  Dense: dense2,
  Embedding: embedding,
  Conv1D: conv,
  Conv2D: conv,
  Conv3D: conv,
  SeparableConv1D: conv,
  SeparableConv2D: conv,
  DepthwiseConv1D: depthwise,
  DepthwiseConv2D: depthwise,
  Conv1DTranspose: convTranspose,
  Conv2DTranspose: convTranspose,
  Conv3DTranspose: convTranspose,
  MaxPooling1D: pool,
  MaxPooling2D: pool,
  MaxPooling3D: pool,
  AveragePooling1D: pool,
  AveragePooling2D: pool,
  AveragePooling3D: pool,
  GlobalMaxPooling1D: globalPool,
  GlobalMaxPooling2D: globalPool,
  GlobalMaxPooling3D: globalPool,
  GlobalAveragePooling1D: globalPool,
  GlobalAveragePooling2D: globalPool,
  GlobalAveragePooling3D: globalPool,
  Add: merge,
  Subtract: merge,
  Multiply: merge,
  Average: merge,
  Maximum: merge,
  Minimum: merge,
  "ops.Add": operation,
  "ops.Subtract": operation,
  "ops.Multiply": operation,
  "ops.Maximum": operation,
  "ops.Minimum": operation,
  Concatenate: concatenate,
  Dot: dot,
  Flatten: flatten3,
  Reshape: reshape,
  Permute: permute,
  RepeatVector: repeatVector,
  Cropping1D: cropping,
  Cropping2D: cropping,
  Cropping3D: cropping,
  ZeroPadding1D: zeroPadding,
  ZeroPadding2D: zeroPadding,
  ZeroPadding3D: zeroPadding,
  UpSampling1D: upSampling,
  UpSampling2D: upSampling,
  UpSampling3D: upSampling,
  Resizing: toImageSize,
  CenterCrop: toImageSize,
  RandomCrop: toImageSize,
  MultiHeadAttention: multiHeadAttention,
  GroupQueryAttention: multiHeadAttention,
  GroupedQueryAttention: multiHeadAttention,
  Attention: attention,
  AdditiveAttention: attention,
  LSTM: recurrent,
  GRU: recurrent,
  SimpleRNN: recurrent,
  RNN: recurrent,
  Bidirectional: bidirectional,
  TimeDistributed: timeDistributed
};
var MAX_CALLS = 1e5;
var MAX_RANK2 = 16;
function shapeRule(layer) {
  const rule = Object.hasOwn(rules, layer.className) ? rules[layer.className] : void 0;
  if (!rule) throw unsupported2(layer, "Model Gate does not know layers of this class");
  return rule;
}
function layerShapes(layer, inputs, named2 = {}) {
  const use = { layer, config: new LayerConfig(layer), inputs, named: named2, shapesOf: layerShapes };
  const rule = shapeRule(layer);
  if (inputs.length === 0 && !rule.takesNamed) throw shapeProblem(layer, "it is called without an input");
  const outputs = rule.outputs(use);
  for (const shape of outputs) assertSound(layer, shape);
  return outputs;
}
function assertSound(layer, shape) {
  const elements3 = shape.reduce((product2, dim) => product2 * (dim ?? 1), 1);
  const sound = shape.every((dim) => dim === null || Number.isInteger(dim) && dim > 0);
  if (sound && shape.length <= MAX_RANK2 && Number.isSafeInteger(elements3)) return;
  throw shapeProblem(layer, `its output would have the shape [${shape.map((dim) => dim ?? "?").join(", ")}]`);
}
function inferShapes(model) {
  return infer(
    model,
    model.inputs.map((input) => inputType(model, input)),
    { calls: 0 }
  );
}
function infer(model, inputs, spent) {
  const known = new Map(model.inputs.map((input, i2) => [tensorKey(input), inputs[i2]]));
  for (const { layer, index, call } of orderCalls(model)) {
    spent.calls += 1;
    if (spent.calls > MAX_CALLS) throw shapeProblem(layer, `the model has more than ${MAX_CALLS} calls of layers`);
    if (known.has(tensorKey({ layer: layer.name, call: index, index: 0 }))) continue;
    const at = (tensor4) => typedAt(layer, known, tensor4);
    const given2 = call.inputs.map(at);
    const outputs = layer.model ? nested2(layer, layer.model, given2, spent) : plain2(layer, call, given2, at);
    for (const [i2, output] of outputs.entries())
      known.set(tensorKey({ layer: layer.name, call: index, index: i2 }), output);
  }
  return known;
}
function nested2(layer, model, given2, spent) {
  if (given2.length !== model.inputs.length) {
    throw shapeProblem(layer, `it is called with ${given2.length} inputs and takes ${model.inputs.length}`);
  }
  const inner = infer(model, given2, spent);
  spent.calls += model.outputs.length;
  return model.outputs.map((output) => typedAt(layer, inner, output));
}
function plain2(layer, call, given2, at) {
  const named2 = Object.entries(tensorArguments(call)).map(([name, list]) => [name, list.map((each2) => at(each2).shape)]);
  const shapes = layerShapes(
    layer,
    given2.map(({ shape }) => shape),
    Object.fromEntries(named2)
  );
  const dtype = shapeRule(layer).keepsType ? given2[0].dtype : "float32";
  return shapes.map((shape) => ({ shape, dtype }));
}
function typedAt(layer, known, tensor4) {
  const found = known.get(tensorKey(tensor4));
  if (!found) throw shapeProblem(layer, `there is no output ${tensor4.index} of a call of "${tensor4.layer}"`);
  return found;
}

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
  const joined4 = new Uint8Array(length);
  let at = 0;
  for (const piece of message) {
    joined4.set(piece, at);
    at += piece.length;
  }
  return joined4;
}
function byteLength(message) {
  return message.reduce((sum, piece) => sum + piece.length, 0);
}
function littleEndianFloats(values) {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  for (const [i2, value2] of values.entries()) view.setFloat32(4 * i2, value2, true);
  return new Uint8Array(view.buffer);
}

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
  Object.entries(ELEMENT_TYPES).map(([name, type2]) => [type2.code, name])
);
function rawBytes(type2, elements3) {
  const { bits: bits2 } = ELEMENT_TYPES[type2];
  return bits2 === 0 ? void 0 : Math.ceil(elements3 * bits2 / 8);
}

// src/convert/onnx/tensor.ts
function tensor2(name, type2, shape, data) {
  const elements3 = elementsOf(shape);
  const content = type2 === "string" ? data : bytesOf(type2, data);
  const expected = rawBytes(type2, elements3) ?? elements3;
  if (content.length !== expected) {
    throw new TypeError(`tensor ${name}: [${shape}] ${type2} takes ${expected} bytes or strings, not ${content.length}`);
  }
  return { kind: "tensor", name, type: type2, shape, content };
}
function encodeTensor({ name, type: type2, shape, content }) {
  const head = [...packedIntsField(1, shape), ...intField(2, ELEMENT_TYPES[type2].code), ...stringField(8, name)];
  if (content instanceof Uint8Array) return [...head, ...bytesField(9, content)];
  if ("location" in content) {
    const entries = Object.entries(content).flatMap(([key, value2]) => encodeEntry(13, key, String(value2)));
    return [...head, ...entries, ...intField(14, 1)];
  }
  return [...head, ...content.flatMap((text2) => stringField(6, text2))];
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
var numberArrays = {
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  uint8: Uint8Array,
  bool: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array
};
var bigintArrays = { int64: BigInt64Array, uint64: BigUint64Array };
function bytesOf(type2, data) {
  const view = ArrayBuffer.isView(data) ? data : arrayOf(type2, data);
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
function arrayOf(type2, data) {
  if (type2 in bigintArrays) return bigintArrays[type2].from(Array.from(data, BigInt));
  if (type2 in numberArrays) return numberArrays[type2].from(Array.from(data, Number));
  throw new TypeError(`${type2}: pass the elements' bits as a typed array`);
}

// src/convert/onnx/attribute.ts
var int = (value2) => ({ int: value2 });
var float2 = (value2) => ({ float: value2 });
var string = (value2) => ({ string: value2 });
var ints = (values) => ({ ints: values });
var floats = (values) => ({ floats: values });
var strings = (values) => ({ strings: values });
var subgraph = (value2) => ({ graph: value2 });
function encodeAttribute(name, attribute, encodeGraph2) {
  const [type2, value2] = encodeValue(attribute, encodeGraph2);
  return [...stringField(1, name), ...value2, ...intField(20, type2)];
}
function encodeValue(attribute, encodeGraph2) {
  if ("float" in attribute) return [1, floatField(2, attribute.float)];
  if ("int" in attribute) return [2, intField(3, attribute.int)];
  if ("string" in attribute) return [3, stringField(4, attribute.string)];
  if ("tensor" in attribute) return [4, messageField(5, encodeTensor(attribute.tensor))];
  if ("graph" in attribute) return [5, messageField(6, encodeGraph2(attribute.graph))];
  if ("floats" in attribute) return [6, packedFloatsField(7, attribute.floats)];
  if ("ints" in attribute) return [7, packedIntsField(8, attribute.ints)];
  if ("strings" in attribute) return [8, attribute.strings.flatMap((text2) => stringField(9, text2))];
  return [11, messageField(22, encodeSparseTensor(attribute.sparse))];
}

// src/convert/onnx/model.ts
function value(name, type2, shape) {
  return shape ? { name, type: type2, shape } : { name, type: type2 };
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
    ...Object.entries(model.metadata ?? {}).flatMap(([key, text2]) => encodeEntry(14, key, text2)),
    ...(model.functions ?? []).flatMap((fn) => messageField(25, encodeFunction(fn)))
  ]);
}
function encodeGraph(graph) {
  return [
    ...graph.nodes.flatMap((each2) => messageField(1, encodeNode(each2))),
    ...stringField(2, graph.name ?? "graph"),
    ...(graph.initializers ?? []).flatMap(
      (each2) => each2.kind === "sparse" ? messageField(15, encodeSparseTensor(each2)) : messageField(5, encodeTensor(each2))
    ),
    ...graph.inputs.flatMap((each2) => messageField(11, encodeValue2(each2))),
    ...graph.outputs.flatMap((each2) => messageField(12, encodeValue2(each2)))
  ];
}
function encodeNode(each2) {
  return [
    ...each2.inputs.flatMap((name) => stringField(1, name)),
    ...each2.outputs.flatMap((name) => stringField(2, name)),
    ...stringField(4, each2.op),
    ...Object.entries(each2.attributes).flatMap(
      ([name, attribute]) => messageField(5, encodeAttribute(name, attribute, encodeGraph))
    ),
    ...stringField(7, each2.domain)
  ];
}
function encodeValue2({ name, type: type2, shape }) {
  const dims = shape?.flatMap((dim) => messageField(1, encodeDim(dim)));
  const tensorType = [...intField(1, ELEMENT_TYPES[type2].code), ...dims ? messageField(2, dims) : []];
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
    ...fn.nodes.flatMap((each2) => messageField(7, encodeNode(each2))),
    ...encodeOpset(9, fn.opset),
    ...stringField(10, fn.domain)
  ];
}

// src/convert/keras/arguments.ts
function saysNothing(name, value2) {
  return value2 === null || value2 === void 0 || name === "training" && value2 === false;
}
function acceptedArguments(layer, { kwargs }, accepted) {
  const said = Object.entries(kwargs).filter(([name, value2]) => !saysNothing(name, value2));
  const unknown = said.find(([name]) => !accepted.includes(name));
  if (unknown) throw unsupported2(layer, `it is called with ${shown(unknown[0])}=\u2026, which is not converted`);
  return Object.fromEntries(said);
}

// src/convert/keras/graph.ts
var MAX_NODES = 2e5;
var MAX_CONSTANT_BYTES = 2 ** 31 - 2 ** 20;
var GraphBuilder = class {
  nodes = [];
  constants = [];
  reserved;
  small = /* @__PURE__ */ new Map();
  count = 0;
  bytes = 0;
  /** `reserved` are the names of the graph's inputs and outputs. */
  constructor(reserved) {
    this.reserved = new Set(reserved);
  }
  /** Adds a node with one output and gives the output's name. An empty input name leaves an optional input out. */
  op(type2, inputs, attributes = {}) {
    return this.ops(type2, inputs, 1, attributes)[0];
  }
  /** The same for a node with several outputs. */
  ops(type2, inputs, outputs, attributes = {}) {
    const names2 = Array.from({ length: outputs }, () => this.fresh());
    this.add(node(type2, inputs, names2, attributes));
    return names2;
  }
  /** Adds a node that was made by hand. Throws `convert.too_large` past 200,000 nodes. */
  add(made2) {
    if (this.nodes.length >= MAX_NODES) throw tooLarge(`would have more than ${MAX_NODES} nodes`);
    this.nodes.push(made2);
  }
  /** A constant; plain numbers are converted to `type`. Throws `convert.too_large` past 2 GiB in all. */
  constant(shape, data, type2 = "float32") {
    const bytes = rawBytes(type2, elementsOf(shape)) ?? 0;
    this.spend(bytes);
    const name = this.fresh();
    this.constants.push(tensor2(name, type2, shape, data));
    return name;
  }
  /** A float32 constant of rank 0; equal ones are one. */
  scalar(value2, type2 = "float32") {
    return this.once(`${type2} ${Object.is(value2, -0) ? "-0" : value2}`, () => this.constant([], [value2], type2));
  }
  /** An int64 constant of rank 1, for axes, shapes and pads; equal ones are one. */
  ints(values) {
    return this.once(`ints ${values}`, () => this.constant([values.length], values, "int64"));
  }
  /** Counts bytes that are about to be allocated for constants. Throws `convert.too_large` past 2 GiB in all. */
  spend(bytes) {
    this.assertRoom(bytes);
    this.bytes += bytes;
  }
  /** Throws `convert.too_large` where so many bytes more would make the constants more than 2 GiB in all. */
  assertRoom(bytes) {
    if (this.bytes + bytes > MAX_CONSTANT_BYTES) throw tooLarge("would have more than 2 GiB of constants");
  }
  /** A name for a value of a node that is made by hand. */
  fresh() {
    for (; ; ) {
      this.count += 1;
      const name = `t${this.count}`;
      if (!this.reserved.has(name)) return name;
    }
  }
  once(key, make) {
    const name = this.small.get(key) ?? make();
    this.small.set(key, name);
    return name;
  }
};
function tooLarge(what) {
  return new ModelGateError("convert.too_large", `the converted model ${what}`, "Use a smaller model.");
}

// src/convert/keras/activations.ts
var plain3 = (op, attributes = {}) => ({ graph }, x2) => graph.op(op, [x2], attributes);
var silu = ({ graph }, x2) => graph.op("Mul", [x2, graph.op("Sigmoid", [x2])]);
var hardSilu = ({ graph }, x2) => graph.op("Mul", [x2, sixth(graph, x2)]);
var sixth = (graph, x2) => graph.op("HardSigmoid", [x2], { alpha: float2(1 / 6), beta: float2(0.5) });
var clip = (graph, x2, low, high) => graph.op("Clip", [x2, graph.scalar(low), graph.scalar(high)]);
var activations = {
  linear: (_, x2) => x2,
  relu: plain3("Relu"),
  relu6: ({ graph }, x2) => clip(graph, x2, 0, 6),
  leaky_relu: plain3("LeakyRelu", { alpha: float2(0.2) }),
  elu: plain3("Elu"),
  celu: plain3("Celu"),
  selu: plain3("Selu"),
  tanh: plain3("Tanh"),
  sigmoid: plain3("Sigmoid"),
  exponential: plain3("Exp"),
  softplus: plain3("Softplus"),
  softsign: plain3("Softsign"),
  softmax: plain3("Softmax", { axis: int(-1) }),
  log_softmax: plain3("LogSoftmax", { axis: int(-1) }),
  hard_sigmoid: hardSigmoid,
  hard_silu: hardSilu,
  hard_swish: hardSilu,
  silu,
  swish: silu,
  /** ½ x (1 + erf(x / √2)) */
  gelu: ({ graph }, x2) => {
    const erf = graph.op("Erf", [graph.op("Mul", [x2, graph.scalar(Math.SQRT1_2)])]);
    const half2 = graph.op("Mul", [x2, graph.scalar(0.5)]);
    return graph.op("Mul", [half2, graph.op("Add", [erf, graph.scalar(1)])]);
  },
  mish: ({ graph }, x2) => graph.op("Mul", [x2, graph.op("Tanh", [graph.op("Softplus", [x2])])]),
  log_sigmoid: ({ graph }, x2) => graph.op("Neg", [graph.op("Softplus", [graph.op("Neg", [x2])])]),
  hard_tanh: ({ graph }, x2) => clip(graph, x2, -1, 1),
  tanh_shrink: ({ graph }, x2) => graph.op("Sub", [x2, graph.op("Tanh", [x2])]),
  soft_shrink: plain3("Shrink", { bias: float2(0.5), lambd: float2(0.5) }),
  hard_shrink: plain3("Shrink", { bias: float2(0), lambd: float2(0.5) }),
  /** (x + √(x² + 4)) / 2 */
  squareplus: ({ graph }, x2) => {
    const root2 = graph.op("Sqrt", [graph.op("Add", [graph.op("Mul", [x2, x2]), graph.scalar(4)])]);
    return graph.op("Mul", [graph.op("Add", [x2, root2]), graph.scalar(0.5)]);
  },
  sparse_sigmoid: plain3("HardSigmoid", { alpha: float2(0.5), beta: float2(0.5) }),
  /** ¼ (x + 1)² between −1 and 1, x above, 0 below. */
  sparse_plus: ({ graph }, x2) => {
    const shifted = graph.op("Add", [clip(graph, x2, -1, 1), graph.scalar(1)]);
    const curve = graph.op("Mul", [graph.op("Mul", [shifted, shifted]), graph.scalar(0.25)]);
    return graph.op("Add", [curve, graph.op("Relu", [graph.op("Sub", [x2, graph.scalar(1)])])]);
  }
};
function hardSigmoid({ graph, layer, kerasVersion }, x2) {
  const major = kerasMajor(kerasVersion);
  if (major === void 0) {
    throw unsupported2(
      layer,
      "hard_sigmoid differs between Keras 2 and 3, and the file does not say which one wrote it"
    );
  }
  return major >= 3 ? sixth(graph, x2) : graph.op("HardSigmoid", [x2], { alpha: float2(0.2), beta: float2(0.5) });
}
function kerasMajor(version) {
  const major = /^(\d{1,3})\./.exec(version ?? "")?.[1];
  return major === void 0 ? void 0 : Number(major);
}

// src/convert/keras/activation.ts
async function activate(use, input, key = "activation") {
  const name = activationName(use.config, key);
  if (name === void 0) {
    const tensor4 = { name: input, shape: use.outputs[0], dtype: "float32" };
    return (await use.convert(innerLayer(use.layer, key, []), [tensor4]))[0].name;
  }
  return activateBy(name, use, input);
}
function activateBy(name, use, input) {
  const write3 = Object.hasOwn(activations, name) ? activations[name] : void 0;
  if (!write3) throw unsupported2(use.layer, `the activation "${shown(name)}" is not converted`);
  return write3(use, input);
}
var activation2 = {
  masks: "pass",
  async convert(use) {
    const input = use.inputs[0].name;
    if (activationName(use.config, "activation") !== "glu") return [await activate(use, input)];
    const [value2, gate] = use.graph.ops("Split", [input], 2, { axis: { int: -1 }, num_outputs: { int: 2 } });
    return [use.graph.op("Mul", [value2, use.graph.op("Sigmoid", [gate])])];
  }
};

// src/convert/keras/weights.ts
async function readWeights({ layer, graph }, expected) {
  assertWeights(layer, expected);
  graph.assertRoom(layer.weights.reduce((sum, { shape }) => sum + 4 * elements2(shape), 0));
  const read3 = [];
  for (const [i2, weight] of layer.weights.entries()) {
    const values = await weight.read();
    if (values.length !== elements2(weight.shape)) {
      throw wrong(layer, `${expected[i2][0]} has ${values.length} elements, not those of [${weight.shape}]`);
    }
    read3.push(values instanceof Float32Array ? values : Float32Array.from(values));
  }
  return read3;
}
function assertWeights(layer, expected) {
  const wanted = expected.map(([name, shape]) => `${name} [${shape}]`).join(", ") || "none";
  if (layer.weights.length !== expected.length) {
    const found = layer.weights.map(({ shape }) => `[${shape}]`).join(", ") || "none";
    throw wrong(
      layer,
      `the file has ${layer.weights.length} weights (${found.slice(0, 200)}) where it needs ${wanted}`
    );
  }
  for (const [i2, [name, shape]] of expected.entries()) {
    const found = layer.weights[i2].shape;
    if (found.length === shape.length && shape.every((dim, axis) => dim === found[axis])) continue;
    throw wrong(layer, `${name} has the shape [${found}] where it needs [${shape}]`);
  }
}
function elements2(shape) {
  return elementsOf(shape);
}
function wrong(layer, what) {
  return layerProblem(
    "convert.weights",
    layer,
    what,
    "Save the model again: its weights do not fit its own description."
  );
}

// src/convert/keras/activation-layers.ts
var reluLayer = {
  masks: "pass",
  convert({ config, graph, inputs: [input] }) {
    const x2 = input.name;
    const [slope, threshold] = [config.number("negative_slope", 0), config.number("threshold", 0)];
    const max2 = config.has("max_value") ? graph.scalar(config.number("max_value")) : void 0;
    let positive = threshold === 0 && !max2 ? graph.op("Relu", [x2]) : x2;
    if (threshold !== 0) {
      const above = graph.op("Cast", [graph.op("Greater", [x2, graph.scalar(threshold)])], { to: int(1) });
      positive = graph.op("Mul", [x2, above]);
    }
    if (max2) positive = graph.op("Clip", [positive, graph.scalar(0), max2]);
    if (slope === 0) return [positive];
    const below = graph.op("Relu", [graph.op("Sub", [graph.scalar(threshold), x2])]);
    return [graph.op("Sub", [positive, graph.op("Mul", [below, graph.scalar(slope)])])];
  }
};
var leakyRelu = {
  masks: "pass",
  convert: ({ config, graph, inputs: [input] }) => {
    const slope = config.has("negative_slope") ? config.number("negative_slope") : config.number("alpha", 0.3);
    return [graph.op("LeakyRelu", [input.name], { alpha: float2(slope) })];
  }
};
var eluLayer = {
  masks: "pass",
  convert: ({ config, graph, inputs: [input] }) => [
    graph.op("Elu", [input.name], { alpha: float2(config.number("alpha", 1)) })
  ]
};
var thresholdedRelu = {
  masks: "pass",
  convert: ({ config, graph, inputs: [input] }) => [
    graph.op("ThresholdedRelu", [input.name], { alpha: float2(config.number("theta", 1)) })
  ]
};
var prelu = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs } = use;
    const shared = config.has("shared_axes") ? config.ints("shared_axes") : [];
    const shape = inputs[0].shape.slice(1).map((dim, i2) => shared.includes(i2 + 1) ? 1 : dim);
    if (shape.includes(null)) throw unsupported2(use.layer, "it has a slope for each place of an axis of open size");
    const [alpha] = await readWeights(use, [["alpha", shape]]);
    return [graph.op("PRelu", [inputs[0].name, graph.constant(shape, alpha)])];
  }
};
var softmaxLayer = {
  masks: "pass",
  convert(use) {
    const { config, graph, inputs } = use;
    const { name, shape, mask } = inputs[0];
    if (mask !== void 0) throw unsupported2(use.layer, "a softmax over masked time steps is not converted");
    const axes = axesOf(config, shape.length);
    if (axes.length === 1) return [graph.op("Softmax", [name], { axis: int(axes[0]) })];
    return [overAxes(use, name, axes)];
  }
};
function overAxes({ graph }, x2, axes) {
  const over = graph.ints(axes);
  const raised = graph.op("Exp", [graph.op("Sub", [x2, graph.op("ReduceMax", [x2, over])])]);
  return graph.op("Div", [raised, graph.op("ReduceSum", [raised, over])]);
}

// src/convert/keras/layout.ts
function transposed(data, shape, order) {
  const strides = shape.map((_, axis) => elementsOf(shape.slice(axis + 1)));
  const result = new Float32Array(data.length);
  const index = order.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; to++) {
    result[to] = data[from];
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const [step, size] = [strides[order[axis]], shape[order[axis]]];
      index[axis] += 1;
      from += step;
      if (index[axis] < size) break;
      from -= step * size;
      index[axis] = 0;
    }
  }
  return result;
}
function transpose(graph, input, order) {
  if (order.every((axis, i2) => axis === i2)) return input;
  return graph.op("Transpose", [input], { perm: ints(order) });
}
function inChannelsFirst(graph, input, { rank, channelsFirst: channelsFirst2 }, compute) {
  if (channelsFirst2) return compute(input);
  const spatial = Array.from({ length: rank }, (_, axis) => axis + 1);
  const result = compute(transpose(graph, input, [0, rank + 1, ...spatial]));
  return transpose(graph, result, [0, ...spatial.map((axis) => axis + 1), 1]);
}

// src/convert/keras/arrange.ts
var flatten4 = {
  convert({ config, graph, inputs }) {
    const { name, shape } = inputs[0];
    if (shape.length === 1) return [graph.op("Unsqueeze", [name, graph.ints([1])])];
    const axes = [...shape.keys()];
    const moved = channelsFirst(config) && shape.length > 2 ? transpose(graph, name, [0, ...axes.slice(2), 1]) : name;
    return [graph.op("Reshape", [moved, graph.ints([0, -1])])];
  }
};
var reshape2 = {
  convert({ config, graph, inputs, outputs }) {
    const target = outputs[0].length === 1 ? [] : config.ints("target_shape", void 0, -1);
    return [graph.op("Reshape", [inputs[0].name, graph.ints([0, ...target])])];
  }
};
var permute2 = {
  convert: ({ config, graph, inputs }) => [transpose(graph, inputs[0].name, [0, ...config.ints("dims")])]
};
var repeatVector2 = {
  convert({ config, graph, inputs }) {
    const row = graph.op("Unsqueeze", [inputs[0].name, graph.ints([1])]);
    return [graph.op("Expand", [row, graph.ints([1, config.int("n"), 1])])];
  }
};
function spatialAxes({ config, layer }) {
  const from = channelsFirst(config) ? 2 : 1;
  return Array.from({ length: spatialRank(layer) }, (_, axis) => axis + from);
}
var TO_THE_END = 2 ** 31 - 1;
var cropping2 = {
  convert(use) {
    const { config, graph, inputs, layer } = use;
    const cut2 = margins(config, "cropping", spatialRank(layer));
    const starts = graph.ints(cut2.map(([before]) => before));
    const ends = graph.ints(cut2.map(([, after]) => after === 0 ? TO_THE_END : -after));
    return [graph.op("Slice", [inputs[0].name, starts, ends, graph.ints(spatialAxes(use))])];
  }
};
var zeroPadding2 = {
  convert(use) {
    const { config, graph, inputs, layer } = use;
    const added = margins(config, "padding", spatialRank(layer));
    const axes = spatialAxes(use);
    const sides = [0, 1].flatMap(
      (side) => [...inputs[0].shape.keys()].map((axis) => axes.includes(axis) ? added[axis - axes[0]][side] : 0)
    );
    return [graph.op("Pad", [inputs[0].name, graph.ints(sides)])];
  }
};

// src/convert/keras/attention/shared.ts
var NEVER = -1e9;
var ATTENTION_ARGUMENTS = [
  "query",
  "value",
  "key",
  "use_causal_mask",
  "return_attention_scores",
  "attention_mask"
];
function attentionInputs(use) {
  const { query, value: value2, key } = attended(use.inputs, use.named);
  const given2 = [query, value2, key];
  if (given2.some(({ mask }) => mask !== void 0)) {
    throw unsupported2(
      use.layer,
      "it would skip masked time steps (Masking, or Embedding with mask_zero), which is not converted"
    );
  }
  if (flag2(use, "return_attention_scores"))
    throw unsupported2(use.layer, "its scores (return_attention_scores) are not converted");
  return { query, value: value2, key };
}
function attentionWeights(use, scores) {
  const { graph } = use;
  let allowed = scores;
  if (flag2(use, "use_causal_mask") || use.config.boolean("causal", false)) {
    const never = graph.op("Expand", [graph.scalar(NEVER), graph.op("Shape", [scores])]);
    const later = graph.op("Trilu", [never, graph.scalar(1, "int64")], { upper: int(1) });
    allowed = graph.op("Add", [scores, later]);
  }
  const [mask] = use.named.attention_mask ?? [];
  if (mask) allowed = graph.op("Add", [allowed, forbidden(use, mask)]);
  return graph.op("Softmax", [allowed], { axis: int(-1) });
}
function forbidden({ layer, graph }, mask) {
  const rank = mask.shape.length;
  if (rank !== 3 && rank !== 4) throw unsupported2(layer, `an attention_mask of ${rank} axes is not converted`);
  const counts = graph.op("Cast", [mask.name], { to: int(9) });
  const added = graph.op("Where", [counts, graph.scalar(0), graph.scalar(NEVER)]);
  return rank === 4 ? added : graph.op("Unsqueeze", [added, graph.ints([1])]);
}
function flag2({ kwargs, layer }, name) {
  const value2 = kwargs[name] ?? false;
  if (typeof value2 !== "boolean") throw unsupported2(layer, `${name} is no constant`);
  return value2;
}

// src/convert/keras/attention/dot.ts
var ARGUMENTS = ATTENTION_ARGUMENTS.filter((name) => name.startsWith("use_") || name.startsWith("return_"));
var attention2 = {
  masks: "own",
  arguments: ARGUMENTS,
  async convert(use) {
    const { graph, config } = use;
    const { query, value: value2, key } = attentionInputs(use);
    const scaled = config.boolean("use_scale", false);
    const concatenated = config.oneOf("score_mode", ["dot", "concat"], "dot") === "concat";
    assertSame(use, query.shape[2], key.shape[2]);
    const expected = [
      ...scaled ? [["scale", []]] : [],
      ...concatenated ? [["concat_score_weight", []]] : []
    ];
    const read3 = await readWeights(use, expected);
    const scale = scaled ? graph.scalar(read3[0][0]) : void 0;
    const times = (name, factor2) => factor2 ? graph.op("Mul", [name, factor2]) : name;
    if (!concatenated) {
      const turned = graph.op("Transpose", [key.name], { perm: ints([0, 2, 1]) });
      return [weighted(use, times(graph.op("MatMul", [query.name, turned]), scale), value2.name)];
    }
    const sums = graph.op("Tanh", [times(pairs(use, query.name, key.name), scale)]);
    const total = graph.op("ReduceSum", [sums, graph.ints([-1])], { keepdims: { int: 0 } });
    return [weighted(use, times(total, graph.scalar(read3.at(-1)[0])), value2.name)];
  }
};
var additiveAttention = {
  masks: "own",
  arguments: ARGUMENTS,
  async convert(use) {
    const { graph, config } = use;
    const { query, value: value2, key } = attentionInputs(use);
    const width = query.shape[2];
    assertSame(use, width, key.shape[2]);
    const [scale] = await readWeights(use, config.boolean("use_scale", true) ? [["scale", [width]]] : []);
    const both2 = graph.op("Tanh", [pairs(use, query.name, key.name)]);
    const scaled = scale ? graph.op("Mul", [both2, graph.constant([width], scale)]) : both2;
    const scores = graph.op("ReduceSum", [scaled, graph.ints([-1])], { keepdims: { int: 0 } });
    return [weighted(use, scores, value2.name)];
  }
};
function pairs({ graph }, query, key) {
  const [q, k] = [graph.op("Unsqueeze", [query, graph.ints([2])]), graph.op("Unsqueeze", [key, graph.ints([1])])];
  return graph.op("Add", [q, k]);
}
function weighted(use, scores, value2) {
  return use.graph.op("MatMul", [attentionWeights(use, scores), value2]);
}
function assertSame({ layer }, query, key) {
  if (query !== key) throw shapeProblem(layer, `its query has ${query} features and its key ${key}`);
}

// src/convert/keras/attention/multi-head.ts
var multiHeadAttention2 = {
  masks: "own",
  arguments: ATTENTION_ARGUMENTS,
  async convert(use) {
    const { graph, config, outputs } = use;
    const { query, value: value2, key } = attentionInputs(use);
    refuse(use);
    const sizes2 = headsOf(use.layer.className, config);
    const { heads, shared, keyWidth, valueWidth, biased } = sizes2;
    const out = outputs[0].at(-1);
    const pair = (name, kernel, bias) => [
      [`${name} kernel`, kernel],
      ...biased ? [[`${name} bias`, bias]] : []
    ];
    const read3 = await readWeights(use, [
      ...pair("query", [query.shape[2], heads, keyWidth], [heads, keyWidth]),
      ...pair("key", [key.shape[2], shared, keyWidth], [shared, keyWidth]),
      ...pair("value", [value2.shape[2], shared, valueWidth], [shared, valueWidth]),
      ...pair("output", [heads, valueWidth, out], [out])
    ]);
    const at = (index) => biased ? [read3[2 * index], read3[2 * index + 1]] : [read3[index], void 0];
    const [q, k, v] = [
      projected(use, query.name, at(0), heads, heads, keyWidth, [0, 2, 1, 3]),
      projected(use, key.name, at(1), shared, heads, keyWidth, [0, 2, 3, 1]),
      projected(use, value2.name, at(2), shared, heads, valueWidth, [0, 2, 1, 3])
    ];
    const scores = graph.op("MatMul", [graph.op("Mul", [q, graph.scalar(1 / Math.sqrt(keyWidth))]), k]);
    const seen = graph.op("MatMul", [attentionWeights(use, scores), v]);
    const joined4 = graph.op("Transpose", [seen], { perm: ints([0, 2, 1, 3]) });
    const flat = graph.op("Reshape", [joined4, graph.ints([0, 0, heads * valueWidth])]);
    return [affine(use, flat, at(3), heads * valueWidth, out)];
  }
};
function headsOf(className, config) {
  const biased = config.boolean("use_bias", true);
  if (className === "MultiHeadAttention") {
    const [heads2, keyWidth] = [config.int("num_heads"), config.int("key_dim")];
    return { heads: heads2, shared: heads2, keyWidth, valueWidth: config.int("value_dim", keyWidth), biased };
  }
  const [heads, shared, width] = [
    config.int("num_query_heads"),
    config.int("num_key_value_heads"),
    config.int("head_dim")
  ];
  if (heads % shared !== 0) throw config.wrong("num_query_heads", heads, `a multiple of ${shared}`);
  return { heads, shared, keyWidth: width, valueWidth: width, biased };
}
function refuse({ layer, config }) {
  const axes = config.has("attention_axes") ? config.ints("attention_axes") : [1];
  if (axes.length !== 1 || axes[0] !== 1)
    throw unsupported2(layer, "attention along other axes than time is not converted");
  if (config.has("sliding_window")) throw unsupported2(layer, "a sliding window of attention is not converted");
  if (config.boolean("use_gate", false)) throw unsupported2(layer, "a gate on attention is not converted");
}
function projected(use, input, [kernel, bias], stored, heads, width, order) {
  const { graph } = use;
  const features = kernel.length / (stored * width);
  const repeat = (values) => repeated(use, values, stored, heads / stored, width);
  const flat = affine(use, input, [repeat(kernel), bias && repeat(bias)], features, heads * width);
  const split2 = graph.op("Reshape", [flat, graph.ints([0, 0, heads, width])]);
  return graph.op("Transpose", [split2], { perm: ints(order) });
}
function repeated({ graph }, values, heads, times, width) {
  if (times === 1) return values;
  graph.spend(4 * values.length * times);
  return Float32Array.from({ length: values.length * times }, (_, at) => {
    const head = Math.floor(at / width);
    const row = Math.floor(head / (heads * times));
    return values[(row * heads + Math.floor(head % (heads * times) / times)) * width + at % width];
  });
}
function affine({ graph }, input, [kernel, bias], from, to) {
  const product2 = graph.op("MatMul", [input, graph.constant([from, to], kernel)]);
  return bias ? graph.op("Add", [product2, graph.constant([to], bias)]) : product2;
}

// src/convert/keras/conv.ts
var conv2 = {
  async convert(use) {
    const { config, graph } = use;
    const [window, channels] = opened(use);
    const [filters, groups] = [config.int("filters"), config.int("groups", 1)];
    const shape = [...window.size, channels / groups, filters];
    const [kernel, bias] = await readWeights(use, [["kernel", shape], ...biasOf(use, filters)]);
    return layered(use, window, (input) => {
      const weights = graph.constant(...toFiltersFirst(kernel, shape));
      return convolve(use, [input, weights, ...constants(use, bias)], window, groups);
    });
  }
};
var depthwiseConv = {
  async convert(use) {
    const [window, channels] = opened(use);
    const multiplier = use.config.int("depth_multiplier", 1);
    const shape = [...window.size, channels, multiplier];
    const [kernel, bias] = await readWeights(use, [["kernel", shape], ...biasOf(use, channels * multiplier)]);
    return layered(use, window, (input) => {
      const inputs = [input, depthwiseKernel(use, kernel, shape), ...constants(use, bias)];
      return convolve(use, inputs, window, channels);
    });
  }
};
var separableConv = {
  async convert(use) {
    const { config, graph } = use;
    const [window, channels] = opened(use);
    const [multiplier, filters] = [config.int("depth_multiplier", 1), config.int("filters")];
    const shape = [...window.size, channels, multiplier];
    const pointShape = [...window.size.map(() => 1), channels * multiplier, filters];
    const [deep, point, bias] = await readWeights(use, [
      ["depthwise_kernel", shape],
      ["pointwise_kernel", pointShape],
      ...biasOf(use, filters)
    ]);
    return layered(use, window, (input) => {
      const spread = convolve(use, [input, depthwiseKernel(use, deep, shape)], window, channels);
      const weights = graph.constant(...toFiltersFirst(point, pointShape));
      return graph.op("Conv", [spread, weights, ...constants(use, bias)]);
    });
  }
};
var convTranspose2 = {
  async convert(use) {
    const { config, graph } = use;
    const [window, channels] = opened(use);
    const filters = config.int("filters");
    const shape = [...window.size, filters, channels];
    const [kernel, bias] = await readWeights(use, [["kernel", shape], ...biasOf(use, filters)]);
    const { cut: cut2 } = transposeCuts(use, window);
    const before = cut2.map((each2) => Math.floor(Math.max(each2, 0) / 2));
    const after = cut2.map((each2, axis) => Math.max(each2, 0) - before[axis]);
    return layered(
      use,
      window,
      (input) => graph.op("ConvTranspose", [input, graph.constant(...toFiltersFirst(kernel, shape)), ...constants(use, bias)], {
        strides: ints(window.strides),
        dilations: ints(window.dilation),
        pads: ints([...before, ...after]),
        output_padding: ints(cut2.map((each2) => Math.max(-each2, 0)))
      })
    );
  }
};
function opened({ layer, config, inputs }) {
  const window = kernelWindow(config);
  return [window, splitChannels(layer, inputs[0].shape, window.channelsFirst).channels];
}
function biasOf({ config }, filters) {
  return config.boolean("use_bias", true) ? [["bias", [filters]]] : [];
}
var constants = ({ graph }, bias) => bias ? [graph.constant([bias.length], bias)] : [];
async function layered(use, window, compute) {
  const layout = { rank: spatialRank(use.layer), channelsFirst: window.channelsFirst };
  return [await activate(use, inChannelsFirst(use.graph, use.inputs[0].name, layout, compute))];
}
function convolve(use, inputs, window, group) {
  return use.graph.op("Conv", inputs, {
    strides: ints(window.strides),
    dilations: ints(window.dilation),
    group: int(group),
    ...padding(use, window)
  });
}
function padding({ layer, inputs }, window) {
  const reach = window.size.map((size, axis) => (size - 1) * window.dilation[axis]);
  if (window.padding === "valid") return {};
  if (window.padding === "causal") return { pads: ints([reach[0], 0]) };
  if (window.dilation.every((each2) => each2 === 1)) return { auto_pad: string("SAME_UPPER") };
  const { spatial } = splitChannels(layer, inputs[0].shape, window.channelsFirst);
  const total = window.strides.map((stride, axis) => {
    const size = spatial[axis];
    if (stride === 1) return reach[axis];
    if (size === null) throw unsupported2(layer, "strides and dilation along an axis of open size are not converted");
    return Math.max((Math.ceil(size / stride) - 1) * stride + reach[axis] + 1 - size, 0);
  });
  return { pads: ints([...total.map((each2) => Math.floor(each2 / 2)), ...total.map((each2) => Math.ceil(each2 / 2))]) };
}
function toFiltersFirst(kernel, shape) {
  const rank = shape.length - 2;
  const order = [rank + 1, rank, ...Array.from({ length: rank }, (_, axis) => axis)];
  return [order.map((axis) => shape[axis]), transposed(kernel, shape, order)];
}
function depthwiseKernel({ graph }, kernel, shape) {
  const rank = shape.length - 2;
  const order = [rank, rank + 1, ...Array.from({ length: rank }, (_, axis) => axis)];
  const outputs = shape[rank] * shape[rank + 1];
  return graph.constant([outputs, 1, ...shape.slice(0, rank)], transposed(kernel, shape, order));
}

// src/convert/keras/dense.ts
var dense3 = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs, outputs } = use;
    const [from, to] = [inputs[0].shape.at(-1), outputs[0].at(-1)];
    const biased = config.boolean("use_bias", true);
    const [kernel, bias] = await readWeights(use, [
      ["kernel", [from, to]],
      ...biased ? [["bias", [to]]] : []
    ]);
    const product2 = graph.op("MatMul", [inputs[0].name, graph.constant([from, to], kernel)]);
    const sum = bias ? graph.op("Add", [product2, graph.constant([to], bias)]) : product2;
    return [await activate(use, sum)];
  }
};

// src/convert/keras/embedding.ts
var embedding2 = {
  takesIntegers: true,
  masks: "own",
  async convert(use) {
    const { config, graph, inputs } = use;
    const shape = [config.int("input_dim"), config.int("output_dim")];
    const [table3] = await readWeights(use, [["embeddings", shape]]);
    const { name, dtype } = inputs[0];
    const indices = dtype === "int32" || dtype === "int64" ? name : graph.op("Cast", [name], { to: int(6) });
    const rows = graph.op("Gather", [graph.constant(shape, table3), indices]);
    if (!config.boolean("mask_zero", false)) return [rows];
    return [{ name: rows, mask: graph.op("Cast", [indices], { to: int(9) }) }];
  }
};

// src/convert/keras/identity.ts
var identical = { convert: ({ inputs }) => [inputs[0].name], masks: "pass" };
var identity = Object.fromEntries(
  ["Identity", ...ONLY_IN_TRAINING].map((name) => [name, identical])
);

// src/convert/keras/masking.ts
var masking = {
  masks: "own",
  convert({ config, graph, inputs }) {
    const { name } = inputs[0];
    const same2 = graph.op("Equal", [name, graph.scalar(config.number("mask_value", 0))]);
    const differs = graph.op("Cast", [graph.op("Not", [same2])], { to: int(1) });
    const counts = graph.op("ReduceMax", [differs, graph.ints([-1])]);
    const mask = graph.op("Cast", [graph.op("Squeeze", [counts, graph.ints([-1])])], { to: int(9) });
    return [{ name: graph.op("Mul", [name, counts]), mask }];
  }
};

// src/convert/keras/merge.ts
function merge2(op, finish = (_, joined4) => joined4) {
  return {
    masks: "own",
    convert(use) {
      const rank = use.inputs.reduce((most, { shape }) => Math.max(most, shape.length), 0);
      const aligned = use.inputs.map((input) => alignedTo2(use, input, rank));
      const joined4 = aligned.reduce((a, b) => use.graph.op(op, [a, b]));
      return [{ name: finish(use, joined4), mask: commonMask(use) }];
    }
  };
}
function alignedTo2({ graph }, { name, shape }, rank) {
  if (shape.length === rank) return name;
  return graph.op("Unsqueeze", [name, graph.ints(Array.from({ length: rank - shape.length }, (_, i2) => i2 + 1))]);
}
function commonMask({ graph, inputs }) {
  const masks = inputs.map(({ mask }) => mask);
  if (masks.some((mask) => mask === void 0)) return void 0;
  return masks.reduce((a, b) => graph.op("And", [a, b]));
}
var subtract = {
  ...merge2("Sub"),
  convert(use) {
    if (use.inputs.length !== 2)
      throw unsupported2(use.layer, `it is called with ${use.inputs.length} inputs and takes 2`);
    return merge2("Sub").convert(use);
  }
};
var merges = {
  Add: merge2("Add"),
  Subtract: subtract,
  Multiply: merge2("Mul"),
  Average: merge2("Add", ({ graph, inputs }, sum) => graph.op("Div", [sum, graph.scalar(inputs.length)])),
  Maximum: merge2("Max"),
  Minimum: merge2("Min")
};
var operation2 = ({ convert }) => ({
  async convert(use) {
    if (use.inputs.length !== 2)
      throw unsupported2(use.layer, `it is called with ${use.inputs.length} tensors and takes 2`);
    const [result] = await convert(use);
    return [typeof result === "string" ? result : result.name];
  }
});
var operations = {
  "ops.Add": operation2(merges.Add),
  "ops.Subtract": operation2(merges.Subtract),
  "ops.Multiply": operation2(merges.Multiply),
  "ops.Maximum": operation2(merges.Maximum),
  "ops.Minimum": operation2(merges.Minimum)
};
var concatenate2 = {
  masks: "own",
  convert(use) {
    const { config, graph, inputs } = use;
    const rank = inputs[0].shape.length;
    const axis = axisOf(config, config.int("axis", -1, -rank), rank);
    const masked = inputs.filter(({ mask: mask2 }) => mask2 !== void 0);
    if (masked.length > 0 && axis !== rank - 1) {
      throw unsupported2(use.layer, "masked sequences joined along another axis than the last are not converted");
    }
    const names2 = inputs.map(({ name }) => name);
    const mask = masked.length > 0 ? commonMask({ ...use, inputs: masked }) : void 0;
    return [{ name: graph.op("Concat", names2, { axis: int(axis) }), mask }];
  }
};
var dot2 = {
  convert(use) {
    const { config, graph, layer, inputs } = use;
    const shapes = inputs.map(({ shape }) => shape);
    const axes = dotAxes({ layer, config, inputs: shapes });
    if (shapes.some((shape) => shape.length > 3))
      throw unsupported2(layer, "inputs of more than three axes are not converted");
    const unit = config.boolean("normalize", false);
    const [a, b] = inputs.map(({ name }, i2) => unit ? normalized(use, name, axes[i2]) : name);
    const left = shapes[0].length === 2 ? graph.op("Unsqueeze", [a, graph.ints([1])]) : lastAxis(use, a, axes[0] === 2);
    const right = shapes[1].length === 2 ? graph.op("Unsqueeze", [b, graph.ints([2])]) : lastAxis(use, b, axes[1] === 1);
    const product2 = graph.op("MatMul", [left, right]);
    const extra = [shapes[0].length === 2 ? 1 : 0, shapes[1].length === 2 ? 2 : 0].filter((axis) => axis > 0);
    const removed = extra.length === 2 ? [2] : extra;
    return [removed.length > 0 ? graph.op("Squeeze", [product2, graph.ints(removed)]) : product2];
  }
};
function lastAxis({ graph }, name, already) {
  return already ? name : transpose(graph, name, [0, 2, 1]);
}
function normalized({ graph }, name, axis) {
  const norm = graph.op("ReduceL2", [name, graph.ints([axis])]);
  return graph.op("Div", [name, graph.op("Max", [norm, graph.scalar(1e-6)])]);
}

// src/convert/keras/normalization.ts
var batchNormalization = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs, layer } = use;
    const { name, shape } = inputs[0];
    if (config.boolean("renorm", false)) throw unsupported2(layer, "renorm is not converted");
    if (config.has("virtual_batch_size")) throw unsupported2(layer, "virtual_batch_size is not converted");
    const axes = axesOf(config, shape.length);
    if (axes.length !== 1) throw unsupported2(layer, "normalisation along several axes is not converted");
    const size = sizes(use, axes)[0];
    const [scaled, centered] = [config.boolean("scale", true), config.boolean("center", true)];
    const weights = await readWeights(use, [
      ...named(scaled, "gamma", [size]),
      ...named(centered, "beta", [size]),
      ["moving_mean", [size]],
      ["moving_variance", [size]]
    ]);
    const [mean, variance] = [weights.at(-2), weights.at(-1)];
    const gamma = scaled ? weights[0] : void 0;
    const beta = centered ? weights[scaled ? 1 : 0] : void 0;
    const epsilon = config.number("epsilon", 1e-3);
    const factor2 = Float64Array.from(variance, (each2, i2) => (gamma?.[i2] ?? 1) / Math.sqrt(each2 + epsilon));
    const shift = Float32Array.from(factor2, (each2, i2) => (beta?.[i2] ?? 0) - mean[i2] * each2);
    const spread = broadcast(shape.length, axes, [size]);
    const product2 = graph.op("Mul", [name, graph.constant(spread, Float32Array.from(factor2))]);
    return [graph.op("Add", [product2, graph.constant(spread, shift)])];
  }
};
var layerNormalization = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs } = use;
    const { name, shape } = inputs[0];
    const rms = config.boolean("rms_scaling", false);
    const axes = axesOf(config, shape.length);
    const [scaled, centered] = [rms || config.boolean("scale", true), !rms && config.boolean("center", true)];
    const constants2 = await affine2(use, axes, scaled, centered);
    const over = graph.ints(axes);
    const deviation = graph.op("Sub", [name, graph.op("ReduceMean", [name, over])]);
    const variance = graph.op("ReduceMean", [graph.op("Mul", [deviation, deviation]), over]);
    const normal = graph.op("Div", [rms ? name : deviation, root(use, variance)]);
    return [applied(use, normal, constants2)];
  }
};
var rmsNormalization = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs } = use;
    const { name, shape } = inputs[0];
    const axes = axesOf(config, shape.length);
    const constants2 = await affine2(use, axes, true, false);
    const square = graph.op("ReduceMean", [graph.op("Mul", [name, name]), graph.ints(axes)]);
    return [applied(use, graph.op("Div", [name, root(use, square, 1e-6)]), constants2)];
  }
};
var groupNormalization = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs, layer } = use;
    const { name, shape } = inputs[0];
    const axes = axesOf(config, shape.length);
    const [channels] = sizes(use, axes);
    const written2 = config.int("groups", 32, -1);
    const groups = written2 === -1 ? channels : written2;
    if (axes.length !== 1 || axes[0] === 0 || groups < 1 || channels % groups !== 0) {
      throw config.wrong("groups", written2, `a divisor of ${channels} channels on one axis`);
    }
    if (shape.length < 2) throw unsupported2(layer, "its input has no channels");
    const constants2 = await affine2(use, axes, config.boolean("scale", true), config.boolean("center", true));
    const order = [...shape.keys()].filter((axis) => axis !== axes[0]).concat(axes);
    const last = transpose(graph, name, order);
    const split2 = graph.op("Reshape", [last, graph.ints([0, -1, groups, channels / groups])]);
    const over = graph.ints([1, 3]);
    const deviation = graph.op("Sub", [split2, graph.op("ReduceMean", [split2, over])]);
    const variance = graph.op("ReduceMean", [graph.op("Mul", [deviation, deviation]), over]);
    const normal = graph.op("Div", [deviation, root(use, variance)]);
    const joined4 = graph.op("Reshape", [normal, graph.op("Shape", [last])]);
    const back = transpose(
      graph,
      joined4,
      [...shape.keys()].map((axis) => order.indexOf(axis))
    );
    return [applied(use, back, constants2)];
  }
};
var unitNormalization = {
  masks: "pass",
  convert({ config, graph, inputs, kerasVersion }) {
    const { name, shape } = inputs[0];
    const floor = kerasMajor(kerasVersion) === 2 ? 1e-6 : 1e-12;
    const norm = graph.op("ReduceL2", [name, graph.ints(axesOf(config, shape.length))], { keepdims: int(1) });
    return [graph.op("Div", [name, graph.op("Max", [norm, graph.scalar(floor)])])];
  }
};
function sizes({ inputs, layer }, axes) {
  const found = axes.map((axis) => inputs[0].shape[axis]);
  if (found.some((size) => size === null)) throw unsupported2(layer, "the size of an axis that it normalises is open");
  return found;
}
function named(present, name, shape) {
  return present ? [[name, shape]] : [];
}
function broadcast(rank, axes, dims) {
  const shape = new Array(rank).fill(1);
  for (const [i2, axis] of axes.entries()) shape[axis] = dims[i2];
  return shape;
}
async function affine2(use, axes, scaled, centered) {
  const dims = sizes(use, axes);
  const read3 = await readWeights(use, [...named(scaled, "gamma", dims), ...named(centered, "beta", dims)]);
  const shape = broadcast(use.inputs[0].shape.length, axes, dims);
  return {
    ...scaled && { gamma: use.graph.constant(shape, read3[0]) },
    ...centered && { beta: use.graph.constant(shape, read3.at(-1)) }
  };
}
function applied({ graph }, normal, { gamma, beta }) {
  const scaled = gamma === void 0 ? normal : graph.op("Mul", [normal, gamma]);
  return beta === void 0 ? scaled : graph.op("Add", [scaled, beta]);
}
function root({ graph, config }, variance, fallback = 1e-3) {
  return graph.op("Sqrt", [graph.op("Add", [variance, graph.scalar(config.number("epsilon", fallback))])]);
}

// src/convert/keras/pool.ts
function pool2(op) {
  return {
    convert(use) {
      const { layer, config, graph, inputs } = use;
      const window = poolWindow(config);
      const layout = { rank: spatialRank(layer), channelsFirst: window.channelsFirst };
      const attributes = { kernel_shape: ints(window.size), strides: ints(window.strides), ...padding(use, window) };
      return [inChannelsFirst(graph, inputs[0].name, layout, (input) => graph.op(op, [input], attributes))];
    }
  };
}
var maxPool = pool2("MaxPool");
var averagePool = pool2("AveragePool");
function spatialAxes2({ layer, config }) {
  const from = channelsFirst(config) ? 2 : 1;
  return Array.from({ length: spatialRank(layer) }, (_, axis) => axis + from);
}
var globalMaxPool = {
  convert(use) {
    const keep2 = { keepdims: int(use.config.boolean("keepdims", false) ? 1 : 0) };
    return [use.graph.op("ReduceMax", [use.inputs[0].name, use.graph.ints(spatialAxes2(use))], keep2)];
  }
};
var globalAveragePool = {
  convert(use) {
    const { graph, config } = use;
    const { name, mask } = use.inputs[0];
    const keep2 = { keepdims: int(config.boolean("keepdims", false) ? 1 : 0) };
    const axes = graph.ints(spatialAxes2(use));
    if (mask === void 0 || spatialRank(use.layer) !== 1) return [graph.op("ReduceMean", [name, axes], keep2)];
    const counts = graph.op("Cast", [mask], { to: int(1) });
    const weights = graph.op("Unsqueeze", [counts, graph.ints([channelsFirst(config) ? 1 : 2])]);
    const sum = graph.op("ReduceSum", [graph.op("Mul", [name, weights]), axes], keep2);
    return [graph.op("Div", [sum, graph.op("ReduceSum", [weights, axes], keep2)])];
  }
};

// src/convert/onnx/recurrent.ts
var SIGMOID = { name: "Sigmoid" };
var TANH = { name: "Tanh" };
var GATES = { LSTM: [0, 3, 1, 2], GRU: [0, 1, 2], RNN: [0] };
function recurrent2(graph, cell, input, states = []) {
  const { op, from, units, activations: activations2 } = cell;
  const gates = GATES[op].length;
  const weights = graph.constant([1, gates * units, from], gateRows(cell, cell.kernel, from));
  const recurrence = graph.constant([1, gates * units, units], gateRows(cell, cell.recurrent, units));
  const bias = cell.bias || cell.recurrentBias ? graph.constant([1, 2 * gates * units], biases(cell)) : "";
  const [sequence2, last, state] = graph.ops(
    op,
    [input, weights, recurrence, bias, "", states[0] ?? "", ...op === "LSTM" ? [states[1] ?? ""] : []],
    op === "LSTM" ? 3 : 2,
    {
      hidden_size: int(units),
      ...activationAttributes(activations2),
      ...op === "GRU" && { linear_before_reset: int(cell.resetAfter ? 1 : 0) }
    }
  );
  return { sequence: sequence2, last, cell: state };
}
function gateRows({ op, units }, matrix, rows) {
  const order = GATES[op];
  const columns2 = order.length * units;
  const out = new Float32Array(matrix.length);
  for (const [place3, gate] of order.entries())
    for (let unit = 0; unit < units; unit++)
      for (let row = 0; row < rows; row++)
        out[(place3 * units + unit) * rows + row] = matrix[row * columns2 + gate * units + unit];
  return out;
}
function biases(cell) {
  const columns2 = GATES[cell.op].length * cell.units;
  const out = new Float32Array(2 * columns2);
  if (cell.bias) out.set(gateRows(cell, cell.bias, 1));
  if (cell.recurrentBias) out.set(gateRows(cell, cell.recurrentBias, 1), columns2);
  return out;
}
function activationAttributes(activations2) {
  const alphas = activations2.flatMap(({ alpha }) => alpha === void 0 ? [] : [alpha]);
  const betas = activations2.flatMap(({ beta }) => beta === void 0 ? [] : [beta]);
  return {
    activations: strings(activations2.map(({ name }) => name)),
    ...alphas.length > 0 && { activation_alpha: floats(alphas) },
    ...betas.length > 0 && { activation_beta: floats(betas) }
  };
}

// src/convert/keras/recurrent/cell.ts
var GATES2 = { LSTM: 4, GRU: 3, SimpleRNN: 1 };
async function readCell2(use, cell, from) {
  const { kind, units, biased, resetAfter, layer } = cell;
  const columns2 = GATES2[kind] * units;
  const [kernel, recurrent6, bias] = await readWeights({ layer, graph: use.graph }, [
    ["kernel", [from, columns2]],
    ["recurrent_kernel", [units, columns2]],
    ...biased ? [["bias", resetAfter ? [2, columns2] : [columns2]]] : []
  ]);
  return {
    ...cell,
    from,
    kernel,
    recurrent: recurrent6,
    bias: bias?.subarray(0, columns2),
    recurrentBias: resetAfter ? bias?.subarray(columns2) : void 0,
    activation: nameOf(cell, "activation", "tanh"),
    gateActivation: kind === "SimpleRNN" ? "linear" : nameOf(cell, "recurrent_activation", "sigmoid")
  };
}
function nameOf({ config, layer }, key, fallback) {
  if (!Object.hasOwn(layer.config, key)) return fallback;
  const name = activationName(config, key);
  if (name === void 0) throw unsupported2(layer, `a layer as ${key} is not converted`);
  return name;
}
function nativeActivation(name, kerasVersion) {
  const major = kerasMajor(kerasVersion);
  if (name === "hard_sigmoid" && major !== void 0)
    return { name: "HardSigmoid", alpha: major >= 3 ? 1 / 6 : 0.2, beta: 0.5 };
  const known = {
    tanh: TANH,
    sigmoid: SIGMOID,
    relu: { name: "Relu" },
    linear: { name: "Affine", alpha: 1, beta: 0 }
  };
  return Object.hasOwn(known, name) ? known[name] : void 0;
}

// src/convert/keras/recurrent/native.ts
function runNative(graph, cell, [gate, candidate], steps, states) {
  const activations2 = {
    LSTM: [gate, candidate, candidate],
    GRU: [gate, candidate],
    SimpleRNN: [candidate]
  }[cell.kind];
  const op = cell.kind === "SimpleRNN" ? "RNN" : cell.kind;
  const initial = states.map((state) => graph.op("Unsqueeze", [state, graph.ints([0])]));
  const run = recurrent2(graph, { ...cell, op, activations: activations2 }, steps, initial);
  const squeeze = (name, axis) => graph.op("Squeeze", [name, graph.ints([axis])]);
  return {
    sequence: squeeze(run.sequence, 1),
    states: [run.last, ...run.cell === void 0 ? [] : [run.cell]].map((name) => squeeze(name, 0))
  };
}

// src/convert/keras/recurrent/steps.ts
var simple = (use) => {
  const input = affine3(use, use.cell.kernel, use.cell.from, use.cell.bias);
  const state = affine3(use, use.cell.recurrent, use.cell.units, void 0);
  return (x2, [h]) => [use.activate(use.graph.op("Add", [input(x2), state(h)]))];
};
var lstm = (use) => {
  const { graph, cell, gate, activate: activate3 } = use;
  const input = affine3(use, cell.kernel, cell.from, cell.bias);
  const state = affine3(use, cell.recurrent, cell.units, void 0);
  return (x2, [h, c]) => {
    const [i2, f, g, o] = split(graph, graph.op("Add", [input(x2), state(h)]), 4);
    const kept = graph.op("Mul", [gate(f), c]);
    const added = graph.op("Mul", [gate(i2), activate3(g)]);
    const next = graph.op("Add", [kept, added]);
    return [graph.op("Mul", [gate(o), activate3(next)]), next];
  };
};
var gru = (use) => {
  const { graph, cell, gate, activate: activate3 } = use;
  const { units } = cell;
  const input = affine3(use, cell.kernel, cell.from, cell.bias);
  const gates = columns(cell.recurrent, units, 0, 2 * units);
  const candidate = columns(cell.recurrent, units, 2 * units, 3 * units);
  const state = affine3(use, gates, units, cell.recurrentBias?.subarray(0, 2 * units));
  const proposal = affine3(use, candidate, units, cell.recurrentBias?.subarray(2 * units));
  return (x2, [h]) => {
    const [xz, xr, xh] = split(graph, input(x2), 3);
    const [hz, hr] = split(graph, state(h), 2);
    const z = gate(graph.op("Add", [xz, hz]));
    const r = gate(graph.op("Add", [xr, hr]));
    const past = cell.resetAfter ? graph.op("Mul", [r, proposal(h)]) : proposal(graph.op("Mul", [r, h]));
    const next = activate3(graph.op("Add", [xh, past]));
    const rest = graph.op("Mul", [graph.op("Sub", [graph.scalar(1), z]), next]);
    return [graph.op("Add", [graph.op("Mul", [z, h]), rest])];
  };
};
var stepWriters = { SimpleRNN: simple, LSTM: lstm, GRU: gru };
function affine3({ graph }, matrix, rows, bias) {
  const width = matrix.length / rows;
  const weights = graph.constant([rows, width], matrix);
  const offset = bias && graph.constant([width], bias);
  return (x2) => {
    const product2 = graph.op("MatMul", [x2, weights]);
    return offset ? graph.op("Add", [product2, offset]) : product2;
  };
}
function split(graph, name, parts2) {
  return graph.ops("Split", [name], parts2, { axis: { int: -1 }, num_outputs: { int: parts2 } });
}
function columns(matrix, rows, start, end) {
  const width = matrix.length / rows;
  return Float32Array.from({ length: rows * (end - start) }, (_, at) => {
    const row = Math.floor(at / (end - start));
    return matrix[row * width + start + at % (end - start)];
  });
}

// src/convert/keras/recurrent/scan.ts
function runScan(use, steps, initial) {
  const { graph, cell } = use;
  const states = initial.length > 0 ? initial : new Array(cell.states).fill(zeros(graph, steps, cell.units));
  const write3 = stepWriters[cell.kind](use);
  const x2 = graph.fresh();
  const before = states.map(() => graph.fresh());
  const { nodes, results } = recorded(graph, () => {
    const after = write3(x2, before);
    return [...after, graph.op("Identity", [after[0]])];
  });
  const state = (name) => value(name, "float32", [null, cell.units]);
  const body = {
    name: "step",
    nodes,
    inputs: [...before.map(state), value(x2, "float32", [null, cell.from])],
    outputs: results.map(state)
  };
  const outputs = graph.ops("Scan", [...states, steps], results.length, {
    body: subgraph(body),
    num_scan_inputs: int(1)
  });
  return { sequence: outputs.at(-1), states: outputs.slice(0, -1) };
}
function recorded(graph, build) {
  const start = graph.nodes.length;
  const results = build();
  return { results, nodes: graph.nodes.splice(start) };
}
function zeros(graph, steps, units) {
  const samples = graph.op("Shape", [steps], { start: int(1), end: int(2) });
  const shape = graph.op("Concat", [samples, graph.ints([units])], { axis: int(0) });
  return graph.op("Expand", [graph.scalar(0), shape]);
}

// src/convert/keras/recurrent/layer.ts
var recurrent3 = {
  masks: "own",
  arguments: ["initial_state"],
  async convert(use) {
    refuse2(use);
    const { config, graph, inputs } = use;
    const cells = cellsOf(use.layer);
    let given2 = initialStates(use, cells);
    let steps = timeFirst(use, inputs[0].name);
    if (config.boolean("go_backwards", false)) steps = reversed(use, steps, 0);
    let width = inputs[0].shape[2];
    const states = [];
    for (const cell of cells) {
      const run = runCell(use, await readCell2(use, cell, width), steps, given2.slice(0, cell.states));
      given2 = given2.slice(cell.states);
      steps = run.sequence;
      width = cell.units;
      states.push(...run.states);
    }
    const last = states[states.length - cells.at(-1).states];
    const output = config.boolean("return_sequences", false) ? timeFirst(use, steps) : last;
    if (!config.boolean("return_state", false)) return [output];
    return [output, ...states].map((name, i2) => i2 === 0 ? name : graph.op("Identity", [name]));
  }
};
function refuse2({ layer, config, inputs }) {
  if (inputs[0].mask !== void 0) {
    throw unsupported2(
      layer,
      "it would skip masked time steps (Masking, or Embedding with mask_zero), which is not converted"
    );
  }
  if (config.boolean("stateful", false))
    throw unsupported2(layer, "it keeps its state from one call to the next (stateful)");
  if (config.boolean("time_major", false)) throw unsupported2(layer, "its first axis is time (time_major), not samples");
  if (config.has("num_constants")) throw unsupported2(layer, "constants beside its input are not converted");
}
function initialStates({ layer, inputs, named: named2 }, cells) {
  const given2 = [...inputs.slice(1), ...named2.initial_state ?? []];
  if (given2.length === 0) return [];
  const wanted = cells.flatMap(({ states, units }) => new Array(states).fill(units));
  const fits = given2.length === wanted.length && given2.every(({ shape }, i2) => shape.length === 2 && shape[1] === wanted[i2]);
  if (!fits)
    throw unsupported2(
      layer,
      `it is given ${given2.length} initial states that are not [samples, units] of each of its ${wanted.length}`
    );
  return given2.map(({ name }) => name);
}
function runCell(use, cell, steps, states) {
  const { graph, kerasVersion } = use;
  const gate = nativeActivation(cell.gateActivation, kerasVersion);
  const candidate = nativeActivation(cell.activation, kerasVersion);
  if (gate && candidate) return runNative(graph, cell, [gate, candidate], steps, states);
  const step = {
    graph,
    cell,
    activate: (name) => activateBy(cell.activation, use, name),
    gate: (name) => activateBy(cell.gateActivation, use, name)
  };
  return runScan(step, steps, states);
}
function timeFirst({ graph }, name) {
  return graph.op("Transpose", [name], { perm: ints([1, 0, 2]) });
}
function reversed({ graph }, name, axis) {
  return graph.op("Slice", [name, graph.ints([-1]), graph.ints([-(2 ** 31)]), graph.ints([axis]), graph.ints([-1])]);
}

// src/convert/keras/recurrent/bidirectional.ts
var bidirectional2 = {
  masks: "own",
  arguments: ["initial_state"],
  async convert(use) {
    const { layer, graph, inputs, named: named2 } = use;
    const { forward, backward, merge: merge3, sequences } = directionsOf(layer);
    const states = [...inputs.slice(1), ...named2.initial_state ?? []];
    if (states.length % 2 !== 0)
      throw unsupported2(layer, "its initial states are not the same number for both directions");
    const half2 = states.length / 2;
    const [first, ...ahead] = await use.convert(forward, [inputs[0], ...states.slice(0, half2)]);
    const [second, ...behind] = await use.convert(backward, [inputs[0], ...states.slice(half2)]);
    const turned = sequences ? reversed(use, second.name, 1) : second.name;
    const rest = [...ahead, ...behind].map(({ name }) => name);
    const pair = [first.name, turned];
    switch (merge3) {
      case void 0:
        return [...pair, ...rest];
      case "concat":
        return [graph.op("Concat", pair, { axis: int(-1) }), ...rest];
      case "mul":
        return [graph.op("Mul", pair), ...rest];
      case "sum":
        return [graph.op("Add", pair), ...rest];
      case "ave":
        return [graph.op("Mul", [graph.op("Add", pair), graph.scalar(0.5)]), ...rest];
    }
  }
};

// src/convert/keras/recurrent/time-distributed.ts
var UNMASKED = ["Dense", "Activation", "Dropout", "LayerNormalization", "BatchNormalization"];
var timeDistributed2 = {
  masks: "pass",
  async convert(use) {
    const { layer, inputs, outputs } = use;
    const [input] = inputs;
    const inner = innerLayer(layer, "layer", layer.weights);
    if (input.mask !== void 0 && !UNMASKED.includes(inner.className)) {
      throw unsupported2(layer, "a mask of time steps reaches the layer inside it, which is not converted");
    }
    const step = input.shape.slice(2);
    const samples = { name: flattened(use, input, step), shape: [null, ...step], dtype: input.dtype };
    const results = await use.convert(inner, [samples]);
    return results.map(({ name }, i2) => restored(use, input, name, outputs[i2].slice(2)));
  }
};
function flattened({ layer, graph }, { name }, step) {
  return graph.op("Reshape", [name, graph.ints([-1, ...sized(layer, step)])]);
}
function restored({ layer, graph }, input, name, step) {
  const leading = graph.op("Shape", [input.name], { start: int(0), end: int(2) });
  const tail = sized(layer, step);
  const shape = tail.length === 0 ? leading : graph.op("Concat", [leading, graph.ints(tail)], { axis: int(0) });
  return graph.op("Reshape", [name, shape]);
}
function sized(layer, step) {
  return step.map((dim) => {
    if (dim === null) throw shapeProblem(layer, "an axis after the time axis has no size");
    return dim;
  });
}

// src/convert/keras/rescaling.ts
var rescaling = {
  masks: "pass",
  convert(use) {
    const product2 = use.graph.op("Mul", [use.inputs[0].name, factor(use, "scale")]);
    return [use.graph.op("Add", [product2, factor(use, "offset", 0)])];
  }
};
function factor({ config, graph, inputs }, key, fallback) {
  const value2 = config.raw(key);
  if (!Array.isArray(value2)) return graph.scalar(config.number(key, fallback));
  const last = inputs[0].shape.at(-1);
  if (value2.length !== last && value2.length !== 1) throw config.wrong(key, value2, `one number or ${last}`);
  if (!value2.every((each2) => typeof each2 === "number" && Number.isFinite(each2)))
    throw config.wrong(key, value2, "numbers");
  return graph.constant([value2.length], value2);
}

// src/convert/keras/resize.ts
var METHODS = {
  bilinear: { mode: string("linear"), coordinate_transformation_mode: string("half_pixel") },
  nearest: {
    mode: string("nearest"),
    coordinate_transformation_mode: string("half_pixel"),
    nearest_mode: string("round_prefer_ceil")
  }
};
function methodOf({ config, layer }, fallback) {
  const written2 = config.raw("interpolation") ?? fallback;
  if (written2 === "nearest" || written2 === "bilinear") return METHODS[written2];
  throw unsupported2(layer, `the interpolation ${JSON.stringify(written2).slice(0, 50)} is not converted`);
}
var upSampling2 = {
  convert(use) {
    const { config, graph, layer, inputs } = use;
    const rank = spatialRank(layer);
    const factors = config.tuple("size", rank, 2);
    const method = rank === 2 ? methodOf(use, "nearest") : METHODS.nearest;
    const scales = graph.constant([rank + 2], [1, 1, ...factors]);
    const layout = { rank, channelsFirst: channelsFirst(config) };
    return [inChannelsFirst(graph, inputs[0].name, layout, (x2) => graph.op("Resize", [x2, "", scales], method))];
  }
};
var resizing = {
  convert(use) {
    const { config, graph, inputs, layer } = use;
    for (const key of ["crop_to_aspect_ratio", "pad_to_aspect_ratio", "antialias"]) {
      if (config.boolean(key, false)) throw unsupported2(layer, `${key} is not converted`);
    }
    const method = methodOf(use, "bilinear");
    const sizes2 = graph.ints([config.int("height"), config.int("width")]);
    const layout = { rank: 2, channelsFirst: channelsFirst(config) };
    const resize = (x2) => {
      const kept = graph.op("Shape", [x2], { end: int(2) });
      return graph.op("Resize", [x2, "", "", graph.op("Concat", [kept, sizes2], { axis: int(0) })], method);
    };
    return [inChannelsFirst(graph, inputs[0].name, layout, resize)];
  }
};
var centerCrop = {
  convert(use) {
    const { graph, inputs, layer } = use;
    const [axes, excess] = excessOf(use);
    if (excess.some((each2) => each2 < 0)) throw unsupported2(layer, "images smaller than the crop are not converted");
    const starts = excess.map((each2) => Math.floor(each2 / 2));
    const ends = axes.map((axis, i2) => starts[i2] + use.outputs[0][axis]);
    return [graph.op("Slice", [inputs[0].name, graph.ints(starts), graph.ints(ends), graph.ints(axes)])];
  }
};
var randomCrop = {
  convert(use) {
    const [, excess] = excessOf(use);
    if (excess.some((each2) => each2 !== 0)) throw unsupported2(use.layer, "images of another size are not converted");
    return [use.inputs[0].name];
  }
};
function excessOf({ config, inputs, outputs, layer }) {
  const axes = channelsFirst(config) ? [2, 3] : [1, 2];
  const sizes2 = axes.map((axis) => inputs[0].shape[axis]);
  if (sizes2.some((size) => size === null)) throw unsupported2(layer, "images of open size are not converted");
  return [axes, axes.map((axis, i2) => sizes2[i2] - outputs[0][axis])];
}

// src/convert/keras/stored-moments.ts
var MAX_NUMBERS = 2 ** 20;
var normalization = {
  masks: "pass",
  async convert(use) {
    const { config, graph, inputs, layer } = use;
    const { name, shape } = inputs[0];
    const axes = keptAxes(use);
    const kept = axes.map((axis) => shape[axis]);
    if (kept.some((size) => size === null)) throw unsupported2(layer, "the size of an axis that it normalises is open");
    const [mean, variance] = await moments(use, kept);
    const spread = shape.map((size, axis) => axes.includes(axis) ? size : 1);
    const deviation = Float32Array.from(variance, (each2) => Math.max(Math.sqrt(each2), 1e-7));
    const [middle, width] = [graph.constant(spread, mean), graph.constant(spread, deviation)];
    if (config.boolean("invert", false)) return [graph.op("Add", [graph.op("Mul", [name, width]), middle])];
    return [graph.op("Div", [graph.op("Sub", [name, middle]), width])];
  }
};
function keptAxes({ config, inputs, layer }) {
  const rank = inputs[0].shape.length;
  if (!config.has("axis")) return "axis" in layer.config ? [] : [rank - 1];
  if (Array.isArray(config.raw("axis")) && config.raw("axis").length === 0) return [];
  const axes = config.ints("axis", void 0, -rank).map((axis) => axisOf(config, axis, rank));
  return axes.sort((a, b) => a - b);
}
async function moments(use, kept) {
  const { config } = use;
  if (config.has("mean") || config.has("variance")) {
    await readWeights(use, []);
    return ["mean", "variance"].map((key) => given(use, key, kept));
  }
  const read3 = await readWeights(use, [["mean", kept], ["variance", kept], ...count(use)]);
  return read3.slice(0, 2);
}
function count({ layer }) {
  return layer.weights.length === 2 ? [] : [["count", []]];
}
function given({ config }, key, kept) {
  const written2 = config.raw(key);
  const array = written2?.class_name === "__numpy__";
  const value2 = array ? written2.config?.value : written2;
  const list = Array.isArray(value2) ? value2.flat(16) : [value2];
  const size = elementsOf(kept);
  const sound = list.every((each2) => typeof each2 === "number" && Number.isFinite(each2));
  if (!sound || size > MAX_NUMBERS || list.length !== size && list.length !== 1) {
    throw config.wrong(key, written2, `one number or ${size}`);
  }
  return new Float32Array(size).map((_, i2) => list[list.length === 1 ? 0 : i2]);
}

// src/convert/keras/index.ts
var converters = {
  ...identity,
  ...merges,
  ...operations,
  Concatenate: concatenate2,
  Dot: dot2,
  Dense: dense3,
  Embedding: embedding2,
  Masking: masking,
  Activation: activation2,
  ReLU: reluLayer,
  LeakyReLU: leakyRelu,
  PReLU: prelu,
  ELU: eluLayer,
  ThresholdedReLU: thresholdedRelu,
  Softmax: softmaxLayer,
  Conv1D: conv2,
  Conv2D: conv2,
  Conv3D: conv2,
  SeparableConv1D: separableConv,
  SeparableConv2D: separableConv,
  DepthwiseConv1D: depthwiseConv,
  DepthwiseConv2D: depthwiseConv,
  Conv1DTranspose: convTranspose2,
  Conv2DTranspose: convTranspose2,
  Conv3DTranspose: convTranspose2,
  MaxPooling1D: maxPool,
  MaxPooling2D: maxPool,
  MaxPooling3D: maxPool,
  AveragePooling1D: averagePool,
  AveragePooling2D: averagePool,
  AveragePooling3D: averagePool,
  GlobalMaxPooling1D: globalMaxPool,
  GlobalMaxPooling2D: globalMaxPool,
  GlobalMaxPooling3D: globalMaxPool,
  GlobalAveragePooling1D: globalAveragePool,
  GlobalAveragePooling2D: globalAveragePool,
  GlobalAveragePooling3D: globalAveragePool,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  RMSNormalization: rmsNormalization,
  GroupNormalization: groupNormalization,
  UnitNormalization: unitNormalization,
  Normalization: normalization,
  Flatten: flatten4,
  Reshape: reshape2,
  Permute: permute2,
  RepeatVector: repeatVector2,
  Cropping1D: cropping2,
  Cropping2D: cropping2,
  Cropping3D: cropping2,
  ZeroPadding1D: zeroPadding2,
  ZeroPadding2D: zeroPadding2,
  ZeroPadding3D: zeroPadding2,
  UpSampling1D: upSampling2,
  UpSampling2D: upSampling2,
  UpSampling3D: upSampling2,
  Resizing: resizing,
  CenterCrop: centerCrop,
  RandomCrop: randomCrop,
  Rescaling: rescaling,
  MultiHeadAttention: multiHeadAttention2,
  GroupQueryAttention: multiHeadAttention2,
  GroupedQueryAttention: multiHeadAttention2,
  Attention: attention2,
  AdditiveAttention: additiveAttention,
  LSTM: recurrent3,
  GRU: recurrent3,
  SimpleRNN: recurrent3,
  RNN: recurrent3,
  Bidirectional: bidirectional2,
  TimeDistributed: timeDistributed2
};
function layerConverter(layer) {
  const found = Object.hasOwn(converters, layer.className) ? converters[layer.className] : void 0;
  if (!found) throw unsupported2(layer, "layers of this class are not converted");
  return found;
}

// src/convert/keras/precision.ts
var AS_FLOAT32 = ["float32", "float16", "bfloat16", "mixed_float16", "mixed_bfloat16"];
function assertPrecision(layer) {
  const written2 = layer.config.dtype ?? void 0;
  const name = dtypeName(written2);
  if (written2 === void 0 || name !== void 0 && AS_FLOAT32.includes(name)) return;
  throw layerProblem(
    "convert.unsupported_dtype",
    layer,
    `it computes in ${(name ?? JSON.stringify(written2)).slice(0, 100)}`,
    "Save the model with the dtype policy float32."
  );
}

// src/convert/keras/model.ts
var OPSET = 18;
async function convertModel(model) {
  const shapes = inferShapes(model);
  const names2 = tensorNames(model);
  const graph = new GraphBuilder([...names2.inputs, ...names2.outputs]);
  const given2 = model.inputs.map((input, i2) => ({ ...shapes.get(tensorKey(input)), name: names2.inputs[i2] }));
  const outputs = await convertCalls(model, given2, { graph, kerasVersion: model.kerasVersion });
  for (const [i2, output] of outputs.entries()) graph.add(node("Identity", [output.name], [names2.outputs[i2]]));
  return {
    opset: OPSET,
    producer: { name: "model-gate" },
    graph: {
      name: model.name,
      nodes: graph.nodes,
      inputs: given2.map((each2) => declared(each2.name, each2)),
      outputs: outputs.map((each2, i2) => declared(names2.outputs[i2], each2)),
      initializers: graph.constants
    }
  };
}
function declared(name, { shape, dtype }) {
  const dims = shape.map((dim, axis) => dim ?? (axis === 0 ? "batch" : null));
  return value(name, dtype, dims);
}
async function convertCalls(model, given2, context) {
  const known = new Map(model.inputs.map((input, i2) => [tensorKey(input), given2[i2]]));
  for (const { layer, index, call } of orderCalls(model)) {
    if (known.has(tensorKey({ layer: layer.name, call: index, index: 0 }))) continue;
    const inputs = call.inputs.map((input) => known.get(tensorKey(input)));
    const outputs = layer.model ? await convertCalls(layer.model, inputs, context) : await convertLayer(layer, call, inputs, (tensor4) => known.get(tensorKey(tensor4)), context);
    for (const [i2, output] of outputs.entries())
      known.set(tensorKey({ layer: layer.name, call: index, index: i2 }), output);
  }
  return model.outputs.map((output) => known.get(tensorKey(output)));
}
async function convertLayer(layer, call, given2, at, context) {
  const converter = layerConverter(layer);
  const rule = shapeRule(layer);
  if (!rule.keepsType) assertPrecision(layer);
  const kwargs = acceptedArguments(layer, call, converter.arguments ?? []);
  const asTaken = (tensor4) => rule.keepsType || converter.takesIntegers ? tensor4 : asFloat(tensor4, context.graph);
  const inputs = given2.map(asTaken);
  const named2 = Object.fromEntries(
    Object.entries(tensorArguments({ inputs: [], kwargs })).map(([name, list]) => [name, list.map(at).map(asTaken)])
  );
  const outputs = layerShapes(
    layer,
    inputs.map(({ shape }) => shape),
    Object.fromEntries(Object.entries(named2).map(([name, list]) => [name, list.map(({ shape }) => shape)]))
  );
  const emitted = await converter.convert({
    layer,
    config: new LayerConfig(layer),
    inputs,
    named: named2,
    kwargs,
    outputs,
    ...context,
    convert: (inner, from) => convertLayer(inner, { inputs: [], kwargs: {} }, from, at, context)
  });
  if (emitted.length !== outputs.length) throw unsupported2(layer, `it has ${outputs.length} outputs`);
  const dtype = rule.keepsType ? inputs[0].dtype : "float32";
  return emitted.map((each2, i2) => ({
    shape: outputs[i2],
    dtype,
    ...withMask(each2, converter, i2 === 0 ? inputs[0] : void 0)
  }));
}
function withMask(each2, { masks }, input) {
  if (typeof each2 !== "string") return each2;
  return { name: each2, mask: masks === "pass" ? input?.mask : void 0 };
}
function asFloat(tensor4, graph) {
  if (tensor4.dtype === "float32") return tensor4;
  return { ...tensor4, dtype: "float32", name: graph.op("Cast", [tensor4.name], { to: int(1) }) };
}

// src/convert/keras.ts
var kerasToOnnx = async (source, name) => {
  const { model, facts } = await readKerasFile(source, name);
  return writeModel(await convertModel({ ...model, kerasVersion: facts.keras_version }));
};

// src/formats/rtneural/problem.ts
function layerLabel(index, type2) {
  return typeof type2 === "string" ? `layer ${index} "${shown(type2)}"` : `layer ${index}`;
}
function rtneuralProblem(name, what, remedy) {
  return new ModelGateError(
    "format.rtneural",
    `${name}: ${what}`,
    remedy ?? "Export the model again with RTNeural's own script (python/model_utils.py)."
  );
}
function written(value2) {
  if (Array.isArray(value2))
    return value2.length > 8 ? `an array of ${value2.length}` : `[${value2.map(written).join(", ")}]`;
  if (typeof value2 === "object" && value2 !== null) return "an object";
  return typeof value2 === "string" ? `"${shown(value2)}"` : String(value2);
}

// src/formats/rtneural/types.ts
var ACTIVATIONS2 = ["tanh", "relu", "sigmoid", "softmax", "elu"];
function isStateful(model) {
  return model.layers.some(({ body }) => ["gru", "lstm", "conv1d", "conv2d"].includes(body.kind));
}
function outputWidth(model) {
  return model.layers.at(-1).to;
}
function stepShape(model, width) {
  return isStateful(model) ? ["batch", "time", width] : ["batch", width];
}

// src/formats/rtneural/fields.ts
var MAX_SIZE = 2 ** 20;
function isObject2(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
var LayerFields = class {
  file;
  label;
  layer;
  constructor(file, index, layer) {
    this.file = file;
    this.layer = layer;
    this.label = layerLabel(index, layer.type);
  }
  has(key) {
    return Object.hasOwn(this.layer, key);
  }
  /** A whole number, or the last of a list of them. */
  size(key, fallback) {
    const raw = this.has(key) ? this.layer[key] : fallback;
    const value2 = Array.isArray(raw) ? raw.at(-1) : raw;
    if (!isSize(value2)) throw this.wrong(`${key} is ${this.said(key)}, expected a whole number from 1 to ${MAX_SIZE}`);
    return value2;
  }
  number(key) {
    const value2 = this.layer[key];
    if (typeof value2 !== "number" || !(value2 >= 0)) throw this.wrong(`${key} is ${this.said(key)}, expected a number`);
    return value2;
  }
  oneOf(key, choices) {
    const value2 = this.layer[key];
    if (!choices.includes(value2)) {
      throw this.wrong(`${key} is ${this.said(key)}, expected ${choices.map((choice) => `"${choice}"`).join(" or ")}`);
    }
    return value2;
  }
  /** Values of a step after the layer: the last of `shape`; of four axes, features × filters. */
  width() {
    const width = stepWidth(this.layer.shape);
    if (width === void 0) throw this.wrong(`shape is ${this.said("shape")}, which does not end in a size`);
    return width;
  }
  weights() {
    const { weights } = this.layer;
    if (!Array.isArray(weights)) throw this.wrong(`weights is ${this.said("weights")}, expected a list of arrays`);
    return weights;
  }
  /** A field that RTNeural does not read, `''` where it is absent. */
  ignored(key) {
    return this.layer[key] ?? "";
  }
  /** The activation by name, `undefined` where it is absent or empty. */
  activation() {
    const value2 = this.has("activation") ? this.layer.activation : "";
    if (value2 === "") return void 0;
    if (ACTIVATIONS2.includes(value2)) return value2;
    const known = ACTIVATIONS2.join(", ");
    throw this.wrong(
      `activation is ${written(value2)}, which RTNeural's loader does not know (${known}, or "" for none)`
    );
  }
  wrong(what) {
    return rtneuralProblem(this.file, `${this.label}: ${what}`);
  }
  said(key) {
    return this.has(key) ? written(this.layer[key]) : "missing";
  }
};
function stepWidth(shape) {
  if (!Array.isArray(shape)) return void 0;
  if (shape.length !== 4) return isSize(shape.at(-1)) ? shape.at(-1) : void 0;
  const [, , features, filters] = shape;
  return isSize(features) && isSize(filters) && isSize(features * filters) ? features * filters : void 0;
}
function isSize(value2) {
  return typeof value2 === "number" && Number.isInteger(value2) && value2 >= 1 && value2 <= MAX_SIZE;
}

// src/formats/rtneural/arrays.ts
function nestedShape(value2) {
  const shape = [];
  for (let at = value2; Array.isArray(at); at = at[0]) shape.push(at.length);
  return shape;
}
function countNumbers(value2) {
  if (!Array.isArray(value2)) return typeof value2 === "number" ? 1 : 0;
  return value2.reduce((sum, each2) => sum + countNumbers(each2), 0);
}
function floats2(name, what, value2, dims) {
  const values = [];
  const visit = (part, axis) => {
    if (axis === dims.length) {
      if (typeof part !== "number") return false;
      if (!Number.isFinite(Math.fround(part)))
        throw rtneuralProblem(name, `${what} holds a number that is no finite float32`);
      values.push(part);
      return true;
    }
    return Array.isArray(part) && part.length === dims[axis] && part.every((each2) => visit(each2, axis + 1));
  };
  if (!visit(value2, 0)) throw disagree(name, what, value2, dims);
  return Float32Array.from(values);
}
function disagree(name, what, value2, dims) {
  const found = nestedShape(value2);
  const same2 = found.length === dims.length && found.every((size, axis) => size === dims[axis]);
  if (same2)
    return rtneuralProblem(
      name,
      `${what} should be [${dims}] numbers, but its rows are of different lengths or no numbers`
    );
  const transposed2 = found.length === 2 && dims.length === 2 && found[0] === dims[1] && found[1] === dims[0];
  const hint = transposed2 ? ": it is [out][in] where RTNeural stores [in][out]" : "";
  return rtneuralProblem(
    name,
    `${what} is [${found}], and the layer's own shape and that of the layer before it need [${dims}]${hint}`
  );
}

// src/formats/rtneural/kmidi-differences.ts
function differencesOf(root2, layers, parameters) {
  return [
    "it has no in_shape, at which RTNeural's loader stops",
    ...shapeDifferences(layers),
    ...weightDifferences(layers),
    ...activationDifferences(layers),
    ...claims(root2, layers, parameters)
  ];
}
function shapeDifferences(layers) {
  const none = layers.filter(({ fields }) => fields.shape === void 0);
  const reversed2 = layers.filter(
    ({ fields: { shape }, from, to }) => Array.isArray(shape) && shape.length === 2 && shape[0] === to && shape[1] === from
  );
  const [first] = reversed2;
  return [
    ...none.length > 0 ? [`${lacking("shape", none, layers)}, from which RTNeural takes the outputs of a layer`] : [],
    ...first ? [
      `${those(reversed2, layers)} a shape that ends in the inputs (${written(first.fields.shape)}), where RTNeural takes the last as the outputs`
    ] : []
  ];
}
function weightDifferences(layers) {
  const beside = layers.filter(({ fields }) => fields.bias !== void 0);
  const unbiased = layers.filter(({ fields }) => fields.bias === void 0);
  const [first] = layers;
  return [
    `${those(layers, layers)} weights in [out][in] order (the first: [${first.to}, ${first.from}]), where RTNeural stores [in][out] as weights[0]`,
    ...beside.length > 0 ? [`${those(beside, layers)} the bias beside weights, where RTNeural looks for it in weights[1]`] : [],
    ...unbiased.length > 0 ? [lacking("bias", unbiased, layers)] : []
  ];
}
function activationDifferences(layers) {
  const none = layers.filter(({ fields }) => fields.activation === void 0 || fields.activation === "");
  const unknown = layers.filter(
    (layer) => !none.includes(layer) && !ACTIVATIONS2.includes(layer.fields.activation)
  );
  const hidden = layers.slice(0, -1);
  const softmax2 = hidden.filter(({ fields }) => fields.activation === "softmax");
  const collapsed = hidden.filter((layer) => none.includes(layer));
  return [
    ...none.length > 0 ? [lacking("activation", none, layers) + linear(collapsed, layers)] : [],
    ...softmax2.length > 0 ? [
      `${those(softmax2, layers)} softmax between layers, which makes probabilities of hidden values: it is an output's activation`
    ] : [],
    ...unknown.map(
      ({ index, fields }) => `layer ${index} has the activation ${written(fields.activation)}, which RTNeural does not know`
    )
  ];
}
function linear(collapsed, layers) {
  if (collapsed.length === 0) return "";
  if (collapsed.length === layers.length - 1)
    return `, so that the ${layers.length} layers together are one linear map`;
  return ", so that such a layer and the next are one linear map";
}
function claims(root2, layers, parameters) {
  const metadata = { ...root2, ...root2.metadata };
  const facts = [
    ["input_size", layers[0].from],
    ["output_size", layers.at(-1).to],
    ["parameter_count", parameters]
  ];
  return [
    ...typeof root2.format === "string" ? [`it calls its format ${written(root2.format)}, a name that RTNeural does not use`] : [],
    ...facts.filter(([key, value2]) => Object.hasOwn(metadata, key) && metadata[key] !== value2).map(([key, value2]) => `it says ${key} ${written(metadata[key])}, and its weights say ${value2}`)
  ];
}
function lacking(what, some, all) {
  if (some.length < all.length || all.length === 1) return `${those(some, all)} no ${what}`;
  return `no layer has ${what === "activation" ? "an" : "a"} ${what}`;
}
function those(some, all) {
  if (some.length === all.length && all.length > 1) return "every layer has";
  const indices = some.map(({ index }) => index);
  if (indices.length === 1) return `layer ${indices[0]} has`;
  const shown2 = indices.length > 10 ? `${indices.slice(0, 10).join(", ")} and ${indices.length - 10} more` : `${indices.slice(0, -1).join(", ")} and ${indices.at(-1)}`;
  return `layers ${shown2} have`;
}

// src/formats/rtneural/kmidi.ts
function looksLikeKmidi({ in_shape: shape, layers }) {
  if (shape !== void 0 || !Array.isArray(layers) || layers.length === 0) return false;
  return layers.every(
    (layer) => isObject2(layer) && typeof layer.type === "string" && nestedShape(layer.weights).length === 2
  );
}
function countKmidi({ layers }) {
  return layers.reduce(
    (sum, { weights, bias }) => sum + countNumbers(weights) + countNumbers(bias),
    0
  );
}
function kmidiDifferences(root2) {
  return differencesOf(root2, root2.layers.map(sizesOf), countKmidi(root2));
}
function parseKmidi(name, root2) {
  const sized2 = root2.layers.map(sizesOf);
  const width = sized2[0].from;
  const layers = [];
  for (const layer of sized2) layers.push(readDense(name, layer, layers.at(-1)?.to ?? width));
  return { width, layers, warnings: kmidiDifferences(root2) };
}
function sizesOf(fields, index) {
  const [to, from] = nestedShape(fields.weights);
  return { index, fields, from, to };
}
function readDense(name, { index, fields, from, to }, before) {
  const label = layerLabel(index, fields.type);
  if (fields.type !== "dense")
    throw rtneuralProblem(name, `${label}: of the dialect "kmidi", only dense layers are read`);
  if (from !== before) {
    throw rtneuralProblem(
      name,
      `${label}: weights is [${to}, ${from}] ([out][in]), and the layer before it gives ${before} values`
    );
  }
  for (const [key, size] of [
    ["in_size", from],
    ["in_features", from],
    ["out_size", to],
    ["out_features", to]
  ]) {
    if (Object.hasOwn(fields, key) && fields[key] !== size) {
      throw rtneuralProblem(
        name,
        `${label}: ${key} is ${written(fields[key])}, and weights is [${to}, ${from}] ([out][in])`
      );
    }
  }
  const stored = floats2(name, `${label}: weights`, fields.weights, [to, from]);
  const kernel = new Float32Array(stored.length);
  for (let out = 0; out < to; out++) for (let i2 = 0; i2 < from; i2++) kernel[i2 * to + out] = stored[out * from + i2];
  const bias = fields.bias === void 0 ? void 0 : floats2(name, `${label}: bias`, fields.bias, [to]);
  const activation4 = new LayerFields(name, index, fields).activation();
  return {
    type: "dense",
    from,
    to,
    body: { kind: "dense", kernel, ...bias && { bias } },
    ...activation4 && { activation: activation4 }
  };
}

// src/formats/rtneural/others.ts
var EXPORT = "Export the network with its layers, with RTNeural's own script (python/model_utils.py).";
function assertNoOther(name, root2) {
  if (root2.in_shape !== void 0) return;
  const weights = stateDict(root2);
  if (weights) throw stateDictError(name, weights);
  const { layers } = root2;
  if (Array.isArray(layers) && layers.length === 0) throw stubError(name, root2);
  const missing2 = Array.isArray(layers) ? "no in_shape" : "no in_shape and no layers";
  throw other(name, `it has ${missing2}, at which RTNeural's loader stops, and is of no dialect that is known here`);
}
function stateDict(root2) {
  const weights = isObject2(root2.state_dict) ? root2.state_dict : root2;
  return Object.keys(weights).some((key) => isParameter(key, weights[key])) ? weights : void 0;
}
function isParameter(key, value2) {
  return /(^|[._])(weight|bias)(_[ih]h_l\d+)?$/.test(key) && nestedShape(value2).length > 0;
}
function stateDictError(name, weights) {
  const named2 = Object.entries(weights).filter(([key, value2]) => isParameter(key, value2));
  const parameters = named2.reduce((sum, [, value2]) => sum + countNumbers(value2), 0);
  const shown2 = named2.slice(0, 3).map(([key, value2]) => `${written(key)} [${nestedShape(value2)}]`);
  return other(
    name,
    `it is a PyTorch state dict (${parameters} parameters in ${named2.length} arrays: ${shown2.join(", ")}${named2.length > 3 ? ", \u2026" : ""}), which names weights and no layers: in RTNeural it loads only into a network that is written in C++`
  );
}
function stubError(name, root2) {
  const said = ["model_type", "architecture", "input_size", "output_size", "trained", "note"].filter((key) => Object.hasOwn(root2, key) && !isObject2(root2[key])).map((key) => `${key} ${written(root2[key])}`);
  const claims2 = said.length > 0 ? `; it says ${said.join(", ")}` : "";
  return other(
    name,
    `its list of layers is empty and it has no in_shape: it is a stub without a network (0 parameters)${claims2}`
  );
}
function other(name, what) {
  return new ModelGateError("format.rtneural_dialect", `${name} is not RTNeural's schema: ${what}`, EXPORT);
}

// src/formats/rtneural/conv.ts
function conv1d(fields, from, to) {
  const size = fields.size("kernel_size");
  const dilation = fields.size("dilation");
  const groups = fields.size("groups", 1);
  if (from % groups !== 0 || to % groups !== 0) {
    throw fields.wrong(`${groups} groups do not divide its ${from} inputs and ${to} outputs`);
  }
  if (fields.has("stride") || fields.has("strides")) {
    const stride = fields.size(fields.has("stride") ? "stride" : "strides");
    if (stride !== 1) throw fields.wrong(`it has a stride of ${stride}, which RTNeural's loader ignores`);
  }
  const [kernel, bias] = both(fields);
  return {
    kind: "conv1d",
    size,
    dilation,
    groups,
    kernel: floats2(fields.file, `${fields.label}: weights[0]`, kernel, [size, from / groups, to]),
    bias: floats2(fields.file, `${fields.label}: weights[1] (bias)`, bias, [to])
  };
}
function conv2d(fields, from, to) {
  const [time, feature] = [fields.size("kernel_size_time"), fields.size("kernel_size_feature")];
  const [dilation, stride] = [fields.size("dilation"), fields.size("strides")];
  const [filtersIn, features] = [fields.size("num_filters_in"), fields.size("num_features_in")];
  const filtersOut = fields.size("num_filters_out");
  const valid = fields.oneOf("padding", ["valid", "same"]) === "valid";
  if (filtersIn * features !== from) {
    throw fields.wrong(
      `it takes ${features} features \xD7 ${filtersIn} filters, and the layer before it gives ${from} values`
    );
  }
  const featuresOut = Math.ceil((valid ? features - feature + 1 : features) / stride);
  if (featuresOut < 1) throw fields.wrong(`its kernel of ${feature} is longer than its ${features} features`);
  if (featuresOut * filtersOut !== to) {
    throw fields.wrong(`its shape says ${to} values, and it gives ${featuresOut} features \xD7 ${filtersOut} filters`);
  }
  const padding2 = valid ? 0 : Math.max(0, (featuresOut - 1) * stride + feature - features);
  const [kernel, bias] = both(fields);
  return {
    kind: "conv2d",
    ...{ time, feature, dilation, stride, features, filtersIn, filtersOut, featuresOut },
    pads: [Math.floor(padding2 / 2), Math.ceil(padding2 / 2)],
    kernel: floats2(fields.file, `${fields.label}: weights[0]`, kernel, [time, feature, filtersIn, filtersOut]),
    bias: floats2(fields.file, `${fields.label}: weights[1] (bias)`, bias, [filtersOut])
  };
}
function both(fields) {
  const weights = fields.weights();
  if (weights.length === 2) return weights;
  throw fields.wrong(`weights has ${weights.length} arrays, and RTNeural's loader needs a kernel and a bias`);
}

// src/formats/rtneural/bodies.ts
var layerTypes = {
  dense: { read: dense4, activated: true },
  "time-distributed-dense": { read: dense4, activated: true },
  conv1d: { read: conv1d, activated: true },
  conv2d: { read: conv2d, activated: true },
  gru: { read: gru2, activated: false },
  lstm: { read: lstm2, activated: false },
  prelu: { read: prelu2, activated: false },
  batchnorm: { read: (fields, from, to) => batchnorm(fields, from, to, to), activated: false },
  batchnorm2d: { read: batchnorm2d, activated: false },
  activation: { read: activation3, activated: true }
};
function dense4(fields, from, to) {
  const weights = fields.weights();
  if (weights.length < 1 || weights.length > 2) {
    throw fields.wrong(`weights has ${weights.length} arrays, expected a kernel and at most a bias`);
  }
  if (fields.has("bias")) throw fields.wrong("its bias lies beside weights, where RTNeural does not look for it");
  const kernel = floats2(fields.file, `${fields.label}: weights[0]`, weights[0], [from, to]);
  if (weights.length === 1) return { kind: "dense", kernel };
  return { kind: "dense", kernel, bias: floats2(fields.file, `${fields.label}: weights[1] (bias)`, weights[1], [to]) };
}
function gru2(fields, from, to) {
  return { kind: "gru", ...recurrent4(fields, from, to, 3, [2, 3 * to]) };
}
function lstm2(fields, from, to) {
  return { kind: "lstm", ...recurrent4(fields, from, to, 4, [4 * to]) };
}
function recurrent4(fields, from, to, gates, bias) {
  const weights = fields.weights();
  if (weights.length !== 3) {
    throw fields.wrong(
      `weights has ${weights.length} arrays, and RTNeural's loader needs kernel, recurrent kernel and bias`
    );
  }
  const read3 = (index, what, dims) => floats2(fields.file, `${fields.label}: weights[${index}] (${what})`, weights[index], dims);
  return {
    kernel: read3(0, "kernel", [from, gates * to]),
    recurrent: read3(1, "recurrent kernel", [to, gates * to]),
    bias: read3(2, "bias", bias)
  };
}
function prelu2(fields, from, to) {
  unchanged2(fields, from, to);
  const [outer] = fields.weights();
  const alphas = Array.isArray(outer) ? outer[0] : void 0;
  const shared = Array.isArray(alphas) && alphas.length === 1;
  return {
    kind: "prelu",
    alpha: floats2(fields.file, `${fields.label}: weights[0][0] (alpha)`, alphas, [shared ? 1 : to])
  };
}
function batchnorm(fields, from, to, channels) {
  unchanged2(fields, from, to);
  const weights = fields.weights();
  if (weights.length !== 2 && weights.length !== 4) {
    throw fields.wrong(`weights has ${weights.length} arrays, expected [\u03B3, \u03B2, \u03BC, \u03C3\xB2] or [\u03BC, \u03C3\xB2]`);
  }
  const read3 = (index) => floats2(fields.file, `${fields.label}: weights[${index}]`, weights[index], [channels]);
  const epsilon = fields.number("epsilon");
  if (weights.length === 2) return { kind: "batchnorm", mean: read3(0), variance: read3(1), epsilon };
  return { kind: "batchnorm", gamma: read3(0), beta: read3(1), mean: read3(2), variance: read3(3), epsilon };
}
function batchnorm2d(fields, from, to) {
  const [filters, features] = [fields.size("num_filters_in"), fields.size("num_features_in")];
  if (filters * features !== from) {
    throw fields.wrong(
      `it takes ${features} features \xD7 ${filters} filters, and the layer before it gives ${from} values`
    );
  }
  return batchnorm(fields, from, to, filters);
}
function activation3(fields, from, to) {
  unchanged2(fields, from, to);
  return { kind: "activation" };
}
function unchanged2(fields, from, to) {
  if (from !== to) throw fields.wrong(`its shape says ${to} values, and the layer before it gives ${from}`);
}

// src/formats/rtneural/parse.ts
var RECURRENT_ACTIVATION = "tanh";
function parseRtneural(name, { in_shape: shape, layers: list }) {
  const width = stepWidth(shape);
  if (width === void 0) throw rtneuralProblem(name, `in_shape is ${written(shape)}, which does not end in a size`);
  if (!Array.isArray(list) || list.length === 0) throw rtneuralProblem(name, "it has no layers");
  const layers = [];
  const warnings = [];
  for (const [index, each2] of list.entries()) {
    if (!isObject2(each2))
      throw rtneuralProblem(name, `${layerLabel(index, void 0)} is ${written(each2)}, not an object`);
    layers.push(readLayer(new LayerFields(name, index, each2), each2.type, layers.at(-1)?.to ?? width, warnings));
  }
  return { width, layers, warnings };
}
function readLayer(fields, type2, from, warnings) {
  if (typeof type2 !== "string" || !Object.hasOwn(layerTypes, type2)) {
    const known = Object.keys(layerTypes).join(", ");
    throw fields.wrong(
      `its type is ${written(type2)}, which RTNeural's loader skips without a word (it knows ${known})`
    );
  }
  const { read: read3, activated } = layerTypes[type2];
  const to = fields.width();
  const body = read3(fields, from, to);
  if (activated) {
    const activation4 = fields.activation();
    if (activation4 === void 0 && body.kind === "activation")
      warnings.push(`${fields.label} has no activation: it does nothing`);
    return { type: type2, from, to, body, ...activation4 && { activation: activation4 } };
  }
  warnAboutIgnored(fields, type2, warnings);
  return { type: type2, from, to, body };
}
function warnAboutIgnored(fields, type2, warnings) {
  const said = fields.ignored("activation");
  const recurrent6 = type2 === "gru" || type2 === "lstm";
  if (said === "" || recurrent6 && said === RECURRENT_ACTIVATION) return;
  const instead = recurrent6 ? `, and computes with ${RECURRENT_ACTIVATION}` : "";
  warnings.push(`${fields.label} has the activation ${written(said)}, which RTNeural ignores${instead}`);
}

// src/formats/rtneural/read.ts
var MAX_BYTES = 64 * 2 ** 20;
var EXPORT2 = "Export the model with RTNeural's own script (python/model_utils.py)";
async function readRtneural(source, name, { dialect } = {}) {
  const root2 = await readJson(source, name, { bytes: MAX_BYTES });
  if (!isObject2(root2)) throw rtneuralProblem(name, "it is no JSON object");
  if (looksLikeKmidi(root2)) {
    if (dialect !== "kmidi") throw isDialect(name, root2);
    return { model: parseKmidi(name, root2), root: root2, dialect };
  }
  assertNoOther(name, root2);
  if (dialect !== void 0) {
    throw new ModelGateError(
      "format.rtneural_dialect",
      `${name} is not of the dialect "${dialect}", which the gate file asks for`,
      "Remove `dialect` from the model in the gate file."
    );
  }
  return { model: parseRtneural(name, root2), root: root2, dialect: "RTNeural" };
}
function isDialect(name, root2) {
  const layers = root2.layers.length;
  const what = `${layers} ${layers === 1 ? "layer" : "layers"} with ${countKmidi(root2)} parameters`;
  return new ModelGateError(
    "format.rtneural_dialect",
    `${name} is not RTNeural's schema but the dialect "kmidi" (${what}): ${kmidiDifferences(root2).join("; ")}`,
    `${EXPORT2}; to judge this file nevertheless, set \`dialect: kmidi\` on the model in the gate file.`
  );
}

// src/convert/rtneural/shared.ts
function activate2(graph, input, activation4) {
  if (activation4 === void 0) return input;
  if (activation4 === "softmax") return graph.op("Softmax", [input], { axis: int(-1) });
  if (activation4 === "elu") return graph.op("Elu", [input], { alpha: float2(1) });
  return graph.op({ tanh: "Tanh", relu: "Relu", sigmoid: "Sigmoid" }[activation4], [input]);
}
function transpose2(graph, input, order) {
  return graph.op("Transpose", [input], { perm: ints(order) });
}
function vector(graph, values) {
  return graph.constant([values.length], values);
}

// src/convert/rtneural/conv.ts
function conv1d2({ graph, input, layer: { from, to }, body }) {
  const { size, dilation, groups } = body;
  const inputs = from / groups;
  const weights = graph.constant([to, inputs, size], permuted(body.kernel, [size, inputs, to], [2, 1, 0]));
  const output = graph.op("Conv", [transpose2(graph, input, [0, 2, 1]), weights, vector(graph, body.bias)], {
    kernel_shape: ints([size]),
    dilations: ints([dilation]),
    group: int(groups),
    pads: ints([(size - 1) * dilation, 0])
  });
  return transpose2(graph, output, [0, 2, 1]);
}
function conv2d2({ graph, input, layer: { to }, body }) {
  const { time, feature, dilation, stride, features, filtersIn, filtersOut, pads } = body;
  const split2 = graph.op("Reshape", [input, graph.ints([0, 0, features, filtersIn])]);
  const kernel = permuted(body.kernel, [time, feature, filtersIn, filtersOut], [3, 2, 0, 1]);
  const weights = graph.constant([filtersOut, filtersIn, time, feature], kernel);
  const output = graph.op("Conv", [transpose2(graph, split2, [0, 3, 1, 2]), weights, vector(graph, body.bias)], {
    kernel_shape: ints([time, feature]),
    dilations: ints([dilation, 1]),
    strides: ints([1, stride]),
    pads: ints([(time - 1) * dilation, pads[0], 0, pads[1]])
  });
  return graph.op("Reshape", [transpose2(graph, output, [0, 2, 3, 1]), graph.ints([0, 0, to])]);
}
function permuted(values, dims, order) {
  const steps = dims.map((_, axis) => elementsOf(dims.slice(axis + 1)));
  const out = new Float32Array(values.length);
  for (let at = 0; at < out.length; at++) {
    let rest = at;
    let from = 0;
    for (const axis of [...order].reverse()) {
      from += rest % dims[axis] * steps[axis];
      rest = Math.floor(rest / dims[axis]);
    }
    out[at] = values[from];
  }
  return out;
}

// src/convert/rtneural/layers.ts
var layerConverters = {
  dense: dense5,
  conv1d: conv1d2,
  conv2d: conv2d2,
  gru: (use) => {
    const { bias } = use.body;
    const half2 = bias.length / 2;
    return sequence(use, {
      op: "GRU",
      activations: [SIGMOID, TANH],
      resetAfter: true,
      bias: bias.subarray(0, half2),
      recurrentBias: bias.subarray(half2)
    });
  },
  lstm: (use) => sequence(use, { op: "LSTM", activations: [SIGMOID, TANH, TANH], bias: use.body.bias }),
  prelu: ({ graph, input, body }) => graph.op("PRelu", [input, vector(graph, body.alpha)]),
  batchnorm: batchnorm2,
  activation: ({ input }) => input
};
function dense5({ graph, input, layer: { from, to }, body }) {
  const product2 = graph.op("MatMul", [input, graph.constant([from, to], body.kernel)]);
  return body.bias ? graph.op("Add", [product2, vector(graph, body.bias)]) : product2;
}
function sequence({ graph, input, layer: { from, to }, body }, cell) {
  const steps = transpose2(graph, input, [1, 0, 2]);
  const { kernel, recurrent: recurrence } = body;
  const outputs = recurrent2(graph, { ...cell, from, units: to, kernel, recurrent: recurrence }, steps);
  return transpose2(graph, graph.op("Squeeze", [outputs.sequence, graph.ints([1])]), [1, 0, 2]);
}
function batchnorm2({ graph, input, layer: { to }, body }) {
  const { gamma, beta, mean, variance, epsilon } = body;
  graph.spend(4 * 3 * to);
  const repeated3 = (value2) => vector(
    graph,
    Float32Array.from({ length: to }, (_, i2) => value2(i2 % mean.length))
  );
  const centred = graph.op("Sub", [input, repeated3((i2) => mean[i2])]);
  const scaled = graph.op("Mul", [
    centred,
    repeated3((i2) => (gamma ? gamma[i2] : 1) / Math.sqrt(variance[i2] + epsilon))
  ]);
  return beta ? graph.op("Add", [scaled, repeated3((i2) => beta[i2])]) : scaled;
}

// src/convert/rtneural/index.ts
var OPSET2 = 18;
async function rtneuralToOnnx(source, name, options) {
  const { model } = await readRtneural(source, name, options);
  return writeModel(convertRtneural(model));
}
function convertRtneural(model) {
  const graph = new GraphBuilder(["input", "output"]);
  let last = "input";
  for (const layer of model.layers) {
    const convert = layerConverters[layer.body.kind];
    last = activate2(graph, convert({ graph, input: last, layer, body: layer.body }), layer.activation);
  }
  graph.add(node("Identity", [last], ["output"]));
  return {
    opset: OPSET2,
    producer: { name: "model-gate" },
    graph: {
      name: "rtneural",
      nodes: graph.nodes,
      inputs: [value("input", "float32", stepShape(model, model.width))],
      outputs: [value("output", "float32", stepShape(model, outputWidth(model)))],
      initializers: graph.constants
    }
  };
}

// src/convert/index.ts
var toOnnx = { keras: kerasToOnnx, rtneural: rtneuralToOnnx };

// src/convert/keras-to-rtneural/fields.ts
function refusal(layer, what) {
  return layerProblem("convert.unsupported_layer", layer, what, "Use the layers of RTNeural, or write another format.");
}
function activationOf({ layer, config, to }, key = "activation") {
  const name = activationName(config, key);
  if (name === "linear") return "";
  if (name === void 0 || !ACTIVATIONS2.includes(name)) {
    throw refusal(
      layer,
      `RTNeural does not have the activation ${name === void 0 ? "that is a layer" : `"${shown(name)}"`}`
    );
  }
  if (name === "softmax" && to.length > 3) throw refusal(layer, "RTNeural has no softmax over one of several axes");
  return name;
}
function nested3(layer, values, shape) {
  if (!values.every(Number.isFinite)) {
    throw layerProblem("convert.weights", layer, "it has a weight that is not finite", "Train the model again.");
  }
  const [size = 1, ...rest] = shape;
  if (rest.length === 0) return Array.from(values.subarray(0, size));
  const step = values.length / size;
  return Array.from({ length: size }, (_, i2) => nested3(layer, values.subarray(i2 * step, (i2 + 1) * step), rest));
}

// src/convert/keras-to-rtneural/conv.ts
var conv1d3 = async (use) => {
  const { config, layer, from, to } = use;
  assertLayout(use);
  const [size] = config.tuple("kernel_size", 1);
  const groups = config.int("groups", 1);
  if (size > 1 && config.oneOf("padding", ["valid", "same", "causal"], "valid") !== "causal") {
    throw refusal(
      layer,
      'RTNeural gives an output for every step from that step and earlier ones: padding must be "causal"'
    );
  }
  if (config.tuple("strides", 1, 1)[0] !== 1)
    throw refusal(layer, "RTNeural gives an output for every step: strides must be 1");
  const kernel = [size, from.at(-1) / groups, to.at(-1)];
  return {
    type: "conv1d",
    activation: activationOf(use),
    kernel_size: [size],
    dilation: config.tuple("dilation_rate", 1, 1),
    groups,
    weights: await kernelAndBias(use, kernel)
  };
};
var conv2d3 = async (use) => {
  const { config, layer, from, to } = use;
  assertLayout(use);
  const [time, feature] = config.tuple("kernel_size", 2);
  const [steps, stride] = config.tuple("strides", 2, 1);
  const [dilation, spread] = config.tuple("dilation_rate", 2, 1);
  if (time !== 1)
    throw refusal(layer, `RTNeural pads time before the first step only: a kernel of ${time} steps gives other values`);
  if (steps !== 1) throw refusal(layer, "RTNeural gives an output for every step: strides along time must be 1");
  if (spread !== 1) throw refusal(layer, "RTNeural has no dilation along features");
  if (config.int("groups", 1) !== 1) throw refusal(layer, "RTNeural has no groups in two axes");
  const [features, filters] = [from[2], from[3]];
  if (features === null) throw refusal(layer, "the number of features is open");
  return {
    type: "conv2d",
    activation: activationOf(use),
    kernel_size_time: time,
    kernel_size_feature: feature,
    dilation,
    strides: stride,
    num_filters_in: filters,
    num_features_in: features,
    num_filters_out: to[3],
    padding: config.oneOf("padding", ["valid", "same"], "valid"),
    weights: await kernelAndBias(use, [time, feature, filters, to[3]])
  };
};
function assertLayout({ config, layer }) {
  if (config.oneOf("data_format", ["channels_last", "channels_first"], "channels_last") === "channels_first") {
    throw refusal(layer, "RTNeural has channels last");
  }
}
async function kernelAndBias(use, kernel) {
  const out = kernel.at(-1);
  const biased = use.config.boolean("use_bias", true) ? [["bias", [out]]] : [];
  const [weights, bias] = await readWeights(use, [["kernel", kernel], ...biased]);
  return [nested3(use.layer, weights, kernel), nested3(use.layer, bias ?? new Float32Array(out), [out])];
}

// src/convert/keras-to-rtneural/pointwise.ts
var batchNormalization2 = async (use) => {
  const { config, layer, from } = use;
  const axes = axesOf(config, from.length);
  if (axes.length !== 1 || axes[0] !== from.length - 1) throw refusal(layer, "RTNeural normalises along the last axis");
  const size = from.at(-1);
  const [scaled, centered] = [config.boolean("scale", true), config.boolean("center", true)];
  const expected = [
    ...scaled ? [["gamma", [size]]] : [],
    ...centered ? [["beta", [size]]] : [],
    ["moving_mean", [size]],
    ["moving_variance", [size]]
  ];
  const read3 = await readWeights(use, expected);
  const gamma = scaled ? read3[0] : new Float32Array(size).fill(1);
  const beta = centered ? read3.at(-3) : new Float32Array(size);
  const arrays = [...scaled || centered ? [gamma, beta] : [], ...read3.slice(-2)];
  const grid = from.length === 4 && { num_filters_in: size, num_features_in: from[2] };
  return {
    type: grid ? "batchnorm2d" : "batchnorm",
    epsilon: config.number("epsilon", 1e-3),
    ...grid,
    weights: arrays.map((array) => nested3(layer, array, [size]))
  };
};
var prelu3 = async (use) => {
  const { config, layer, from } = use;
  const shared = config.has("shared_axes") ? config.ints("shared_axes") : [];
  const shape = from.slice(1).map((dim, i2) => shared.includes(i2 + 1) ? 1 : dim);
  const perStep = from.length === 3 && shape[0] !== 1;
  if (from.length > 3 || perStep)
    throw refusal(layer, "RTNeural has one alpha a value for all steps: shared_axes must be [1]");
  const [alpha] = await readWeights(use, [["alpha", shape]]);
  return { type: "prelu", weights: [[nested3(layer, alpha, [shape.at(-1)])]] };
};
var relu = ({ config, layer }) => {
  const plain4 = !config.has("max_value") && config.number("negative_slope", 0) === 0 && config.number("threshold", 0) === 0;
  if (!plain4) throw refusal(layer, "RTNeural has the plain ReLU only");
  return { type: "activation", activation: "relu", weights: [] };
};
var elu = ({ config, layer }) => {
  if (config.number("alpha", 1) !== 1) throw refusal(layer, "RTNeural has ELU with alpha 1 only");
  return { type: "activation", activation: "elu", weights: [] };
};
var softmax = ({ config, layer, from }) => {
  const axes = config.has("axis") ? axesOf(config, from.length) : [from.length - 1];
  if (from.length > 3 || axes.length !== 1 || axes[0] !== from.length - 1) {
    throw refusal(layer, "RTNeural has softmax over all values of a step");
  }
  return { type: "activation", activation: "softmax", weights: [] };
};

// src/convert/keras-to-rtneural/recurrent.ts
var lstm3 = (use) => recurrent5(use, "lstm", 4, (columns2) => [columns2]);
var gru3 = (use) => {
  if (!use.config.boolean("reset_after", true))
    throw refusal(use.layer, "RTNeural's GRU has reset_after, and this one does not");
  return recurrent5(use, "gru", 3, (columns2) => [2, columns2]);
};
async function recurrent5(use, type2, gates, biasShape) {
  const { layer, config, from } = use;
  assertStreams(use);
  const [input, units] = [from.at(-1), config.int("units")];
  const columns2 = gates * units;
  const bias = biasShape(columns2);
  const read3 = await readWeights(use, [
    ["kernel", [input, columns2]],
    ["recurrent_kernel", [units, columns2]],
    ...config.boolean("use_bias", true) ? [["bias", bias]] : []
  ]);
  const biases2 = read3[2] ?? new Float32Array(elementsOf(bias));
  return {
    type: type2,
    activation: "tanh",
    weights: [
      nested3(layer, read3[0], [input, columns2]),
      nested3(layer, read3[1], [units, columns2]),
      nested3(layer, biases2, bias)
    ]
  };
}
function assertStreams(use) {
  const { layer, config } = use;
  if (!config.boolean("return_sequences", false))
    throw refusal(layer, "RTNeural gives an output for every step, and return_sequences is not set");
  if (config.boolean("return_state", false)) throw refusal(layer, "RTNeural does not give states out");
  if (config.boolean("go_backwards", false))
    throw refusal(layer, "RTNeural cannot run from the last step to the first");
  if (config.boolean("time_major", false)) throw refusal(layer, "its first axis is time (time_major)");
  const [activation4, gate] = [
    config.has("activation") ? activationOf(use) : "tanh",
    config.has("recurrent_activation") ? activationOf(use, "recurrent_activation") : "sigmoid"
  ];
  if (activation4 !== "tanh" || gate !== "sigmoid") {
    throw refusal(
      layer,
      `RTNeural computes it with tanh and sigmoid, and it has ${activation4 || "linear"} and ${gate || "linear"}`
    );
  }
}

// src/convert/keras-to-rtneural/layers.ts
var layerWriters = {
  Dense: (use) => dense6(use, "dense"),
  TimeDistributed: timeDistributed3,
  LSTM: lstm3,
  GRU: gru3,
  Conv1D: conv1d3,
  Conv2D: conv2d3,
  BatchNormalization: batchNormalization2,
  PReLU: prelu3,
  ReLU: relu,
  ELU: elu,
  Softmax: softmax,
  Activation: (use) => ({ type: "activation", activation: activationOf(use), weights: [] })
};
async function dense6(use, type2) {
  const { layer, config, from, to } = use;
  if (from.length > 3) throw refusal(layer, "RTNeural has no dense layer along one of several axes of a step");
  const [input, output] = [from.at(-1), to.at(-1)];
  const biased = config.boolean("use_bias", true);
  const expected = [["kernel", [input, output]], ...biased ? [["bias", [output]]] : []];
  const [kernel, bias] = await readWeights(use, expected);
  return {
    type: type2,
    activation: activationOf(use),
    weights: [nested3(layer, kernel, [input, output]), ...bias ? [nested3(layer, bias, [output])] : []]
  };
}
function timeDistributed3(use) {
  const inner = innerLayer(use.layer, "layer", use.layer.weights);
  if (inner.className !== "Dense")
    throw refusal(use.layer, `RTNeural spreads Dense layers over time, and no ${inner.className.slice(0, 100)}`);
  return dense6({ ...use, layer: inner, config: new LayerConfig(inner) }, "time-distributed-dense");
}

// src/convert/keras-to-rtneural/index.ts
var SILENT = ["InputLayer", "Identity", ...ONLY_IN_TRAINING];
var MAX_PARAMETERS = 3e6;
async function toRtneural(model) {
  const shapes = inferShapes(model);
  assertSize(model);
  const graph = new GraphBuilder([]);
  let last = tensorKey(onlyOne(model, "inputs"));
  const inShape = shapes.get(last).shape;
  const layers = [];
  for (const { layer, index, call } of orderCalls(model)) {
    const key = tensorKey({ layer: layer.name, call: index, index: 0 });
    if (key === last) continue;
    assertChained(layer, call, last);
    const from = shapes.get(last).shape;
    const output = shapes.get(key).shape;
    if (!SILENT.includes(layer.className))
      layers.push(await write({ layer, config: new LayerConfig(layer), from, to: output, graph }));
    last = key;
  }
  if (last !== tensorKey(onlyOne(model, "outputs"))) throw unchained(model);
  return `${JSON.stringify({ in_shape: inShape, layers })}
`;
}
async function write(use) {
  const { className } = use.layer;
  const writer = Object.hasOwn(layerWriters, className) ? layerWriters[className] : void 0;
  if (!writer) throw refusal(use.layer, "RTNeural has no such layer");
  const { type: type2, weights, activation: activation4 = "", ...more } = await writer(use);
  return { type: type2, activation: activation4, shape: shapeOf2(use.to), ...more, weights };
}
function shapeOf2(shape) {
  return [null, ...shape.slice(1)];
}
function assertChained(layer, { inputs, kwargs }, last) {
  if (layer.model) throw refusal(layer, "a model inside the model is not written");
  const named2 = Object.values(kwargs).filter((value2) => value2 !== null && value2 !== void 0 && value2 !== false);
  if (inputs.length !== 1 || tensorKey(inputs[0]) !== last || named2.length > 0) {
    throw refusal(layer, "RTNeural feeds each layer with the one before it, and with nothing else");
  }
}
function onlyOne(model, key) {
  const [only, ...more] = model[key];
  if (!only || more.length > 0) throw unchained(model);
  return only;
}
function unchained(model) {
  const sizes2 = `${model.inputs.length} inputs and ${model.outputs.length} outputs`;
  return new ModelGateError(
    "convert.unsupported_layer",
    `the model has ${sizes2}, and RTNeural runs one chain of layers from one input to one output`,
    "Write a model of one input and one output."
  );
}
function assertSize(model) {
  const elements3 = model.layers.flatMap(({ weights }) => weights.map(({ shape }) => elementsOf(shape)));
  const parameters = elements3.reduce((a, b) => a + b, 0);
  if (parameters <= MAX_PARAMETERS) return;
  throw new ModelGateError(
    "convert.too_large",
    `the model has ${parameters} parameters, and RTNeural's JSON is written with at most ${MAX_PARAMETERS}`,
    "Use a smaller model: RTNeural runs in real time."
  );
}

// src/convert/keras-to-tfjs/config.ts
var DROPPED = /* @__PURE__ */ new Set([
  ...["module", "registered_name", "build_config", "compile_config", "quantization_config", "ragged", "optional"],
  ...["shared_object_id", "zero_output_for_mask", "seed_generator", "lora_rank", "synchronized", "use_cudnn"]
]);
function tfjsConfig(layer) {
  const written2 = { name: layer.name };
  for (const [key, value2] of Object.entries(layer.config)) {
    if (DROPPED.has(key) || /_(regularizer|constraint)$/.test(key)) continue;
    if (key.endsWith("_initializer")) written2[key] = value2 === null ? null : { class_name: "Zeros", config: {} };
    else if (key === "batch_shape" || key === "batch_input_shape") written2.batch_input_shape = value2;
    else if (key === "dtype")
      written2.dtype = layer.className === "InputLayer" && typeof value2 === "string" ? value2 : "float32";
    else if (isPlain(value2)) written2[key] = value2;
    else throw unsupported2(layer, `its setting "${key}" is an object, which is not written for TensorFlow.js`);
  }
  return written2;
}
function isPlain(value2) {
  return Array.isArray(value2) ? value2.every(isPlain) : typeof value2 !== "object" || value2 === null;
}

// src/convert/keras-to-tfjs/settings.ts
var ACTIVATIONS3 = ["linear", "relu", "relu6", "sigmoid", "tanh", "softmax", "elu", "selu", "softplus", "softsign"];
var SAME = {
  data_format: ["channels_last"],
  groups: [1],
  keepdims: [false],
  mask_zero: [false],
  negative_slope: [0],
  threshold: [0],
  stateful: [false],
  activation: ACTIVATIONS3,
  recurrent_activation: ACTIVATIONS3
};
function requireSettings(layer) {
  const { className, config } = layer;
  if (className === "GRU" && config.reset_after !== false) {
    throw unsupported2(layer, "TensorFlow.js has no GRU with reset_after");
  }
  if (config.padding === "causal") throw unsupported2(layer, "TensorFlow.js has no causal padding");
  for (const [key, allowed] of Object.entries(SAME)) {
    const value2 = config[key] ?? void 0;
    if (value2 === void 0 || allowed.includes(value2)) continue;
    const shown2 = typeof value2 === "object" ? "an object" : String(value2).slice(0, 50);
    throw unsupported2(layer, `its setting "${key}" is ${shown2}, which TensorFlow.js does not compute as Keras does`);
  }
}

// src/convert/keras-to-tfjs/weights.ts
var WITH_BIAS = ["kernel", "bias"];
var RECURRENT = ["kernel", "recurrent_kernel", "bias"];
var NAMES2 = {
  Dense: WITH_BIAS,
  Conv1D: WITH_BIAS,
  Conv2D: WITH_BIAS,
  Conv2DTranspose: WITH_BIAS,
  DepthwiseConv2D: ["depthwise_kernel", "bias"],
  SeparableConv2D: ["depthwise_kernel", "pointwise_kernel", "bias"],
  Embedding: ["embeddings"],
  LSTM: RECURRENT,
  GRU: RECURRENT,
  SimpleRNN: RECURRENT
};
var PLAIN = /* @__PURE__ */ new Set([
  ...["InputLayer", "Activation", "ReLU", "Softmax", "Dropout", "SpatialDropout1D", "GaussianNoise", "GaussianDropout"],
  ...[
    "Flatten",
    "Reshape",
    "Permute",
    "RepeatVector",
    "Add",
    "Multiply",
    "Average",
    "Maximum",
    "Minimum",
    "Concatenate"
  ],
  ...["MaxPooling1D", "MaxPooling2D", "AveragePooling1D", "AveragePooling2D", "ZeroPadding2D", "Cropping2D"],
  ...["GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalAveragePooling1D", "GlobalAveragePooling2D", "Rescaling"]
]);
function weightNames(layer) {
  const { weights } = layer;
  if (layer.model) throw unsupported2(layer, "models inside of models are not written for TensorFlow.js");
  requireSettings(layer);
  const names2 = namesOf(layer);
  if (!names2 || weights.length > names2.length) throw unsupported2(layer, "TensorFlow.js has no such layer");
  return names2.slice(0, weights.length);
}
function namesOf({ className, config }) {
  if (PLAIN.has(className)) return [];
  if (className !== "BatchNormalization") return Object.hasOwn(NAMES2, className) ? NAMES2[className] : void 0;
  const scale = config.scale === false ? [] : ["gamma"];
  const center = config.center === false ? [] : ["beta"];
  return [...scale, ...center, "moving_mean", "moving_variance"];
}

// src/convert/keras-to-tfjs/index.ts
var SHARD = "group1-shard1of1.bin";
async function toTfjs(model) {
  const manifest = { weights: [], pieces: [] };
  const layers = [];
  for (const layer of new Set(orderCalls(model).map((call) => call.layer))) {
    await addWeights(layer, manifest);
    layers.push({
      class_name: layer.className,
      name: layer.name,
      config: tfjsConfig(layer),
      inbound_nodes: layer.className === "InputLayer" ? [] : layer.calls.map((call) => inboundNode(layer, call))
    });
  }
  const config = {
    name: model.name,
    layers,
    input_layers: model.inputs.map(reference),
    output_layers: model.outputs.map(reference)
  };
  const json = {
    format: "layers-model",
    generatedBy: `keras ${model.kerasVersion ?? ""}`.trim(),
    convertedBy: "Model Gate",
    modelTopology: { model_config: { class_name: "Model", config } },
    weightsManifest: [{ paths: [SHARD], weights: manifest.weights }]
  };
  return { "model.json": `${JSON.stringify(json)}
`, [SHARD]: joined(manifest.pieces) };
}
async function addWeights(layer, { weights, pieces }) {
  for (const [index, name] of weightNames(layer).entries()) {
    const weight = layer.weights[index];
    weights.push({ name: `${layer.name}/${name}`, shape: weight.shape, dtype: "float32" });
    pieces.push(Float32Array.from(await weight.read()));
  }
}
function inboundNode(layer, { inputs, kwargs }) {
  const tensor4 = Object.entries(kwargs).find(([, value2]) => typeof value2 === "object" && value2 !== null);
  if (tensor4) throw unsupported2(layer, `it is called with "${tensor4[0]}", which is not written for TensorFlow.js`);
  return inputs.map((input) => [...reference(input), {}]);
}
function reference({ layer, call, index }) {
  return [layer, call, index];
}
function joined(pieces) {
  const bytes = new Uint8Array(4 * pieces.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const piece of pieces) {
    for (const value2 of piece) {
      view.setFloat32(at, value2, true);
      at += 4;
    }
  }
  return bytes;
}

// src/convert/targets.ts
var asOnnx = (convert) => async (...read3) => ({ "model.onnx": await convert(...read3) });
var conversions = {
  keras: {
    onnx: asOnnx(toOnnx.keras),
    tfjs: async (source, name) => {
      const { "model.json": json, ...shards } = await toTfjs(await readKerasModel(source, name));
      return { "model.json": new TextEncoder().encode(json), ...shards };
    },
    rtneural: async (source, name) => ({
      "model.json": new TextEncoder().encode(await toRtneural(await readKerasModel(source, name)))
    })
  },
  rtneural: { onnx: asOnnx(toOnnx.rtneural) }
};

// src/worker/convert.ts
async function convertFile(request) {
  const { format, to, modelPath, readOptions, directory } = request;
  const convert = conversions[format]?.[to];
  if (!convert) throw new Error(`there is no conversion from ${format} to ${to}`);
  const name = path.basename(modelPath);
  const files = await convert(folderSource(path.dirname(modelPath), name), name, readOptions);
  for (const [file, bytes] of Object.entries(files)) await writeFile(path.join(directory, file), bytes, { flag: "wx" });
  return {};
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
  constructor(path13, rows, rowBytes, chunkRows) {
    this.rowBytes = rowBytes;
    this.chunkRows = chunkRows;
    this.unread = rows;
    this.fd = openSync(path13, "r");
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
var CHUNK_BYTES2 = 2 * 2 ** 20;
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
    const batches = Math.floor(CHUNK_BYTES2 / (batch * this.rowBytes + 1));
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
import path2 from "node:path";

// src/contracts/tensor.ts
function formatShape(shape) {
  return shape ? `[${shape.map((dim) => dim ?? "?").join(", ")}]` : "[unknown shape]";
}

// src/contracts/float16.ts
var SMALLEST_NORMAL = 2 ** -14;
var ROUNDER = 2 ** 52;
var scratch = new DataView(new ArrayBuffer(8));
function fromFloat16(bits2) {
  const sign = bits2 & 32768 ? -1 : 1;
  const exponent = bits2 >>> 10 & 31;
  const fraction = bits2 & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24);
}

// src/worker/widen.ts
function widen(tensor4) {
  if (tensor4.dtype !== "float16" && tensor4.dtype !== "bfloat16") return tensor4;
  const bits2 = tensor4.data;
  const data = tensor4.dtype === "float16" ? wideFloat16(bits2) : fromBfloat16(bits2);
  return { dtype: "float32", shape: tensor4.shape, data };
}
function wideFloat16(bits2) {
  table ??= Float32Array.from({ length: 2 ** 16 }, (_, value2) => fromFloat16(value2));
  const wide2 = new Float32Array(bits2.length);
  for (let i2 = 0; i2 < bits2.length; i2++) wide2[i2] = table[bits2[i2]];
  return wide2;
}
var table;
function fromBfloat16(bits2) {
  const wide2 = new Uint32Array(bits2.length);
  for (let i2 = 0; i2 < bits2.length; i2++) wide2[i2] = bits2[i2] << 16;
  return new Float32Array(wide2.buffer);
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
    this.path = path2.join(directory, `${index}.bin`);
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
    for (let written2 = 0; written2 < bytes.length; ) written2 += writeSync(this.fd, bytes, written2);
  }
};

// src/worker/evaluate.ts
async function evaluate(session, request) {
  const start = performance.now();
  const { directory, rows, batch, fixedBatch, alone = false } = request;
  const reader = new FeedReader(request.feeds, rows, alone ? 1 : batch, fixedBatch && !alone);
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
async function runBatches(session, { rows, batch, fixedBatch, alone = false, outputs: names2, maxOutputBytes }, reader, files) {
  let bytes = 0;
  const step = alone ? 1 : batch;
  for (let row = 0; row < rows; row += step) {
    const wanted = Math.min(step, rows - row);
    const next = await reader.next();
    const query = session.bind(alone && fixedBatch ? repeated2(next, batch) : next, names2);
    const outputs = query.outputs(await query.run());
    query.dispose?.();
    for (const [index, file] of files.entries()) {
      bytes += file.append(outputs[names2[index]], fixedBatch ? batch : wanted, wanted);
    }
    if (bytes > maxOutputBytes) {
      throw new RuntimeFailure(
        "model.output_too_large",
        `the outputs are larger than the ${maxOutputBytes} bytes that are allowed (after ${row + wanted} of ${rows} rows)`
      );
    }
  }
}
function repeated2(row, times) {
  return Object.fromEntries(
    Object.entries(row).map(([name, { dtype, shape, data }]) => {
      const copies = new data.constructor(data.length * times);
      for (let copy = 0; copy < times; copy++) copies.set(data, copy * data.length);
      return [name, { dtype, shape: [times, ...shape.slice(1)], data: copies }];
    })
  );
}

// src/worker/latency.ts
var NANOSECONDS_PER_MS = 1e6;
async function prepareQueries(model, { feeds, rows, batch }) {
  const names2 = readableOutputs(model.session);
  const reader = new FeedReader(feeds, rows, batch, true);
  try {
    const queries = [];
    for (let row = 0; row < rows; row += batch) queries.push(model.session.bind(copyOf(await reader.next()), names2));
    for (const query of model.queries) query.dispose?.();
    model.queries = queries;
    model.nextQuery = 0;
  } finally {
    await reader.close();
  }
  return {};
}
async function sampleLatency(model, { count: count2, maxDurationMs }) {
  const samples = await timeQueries(model.queries, model.nextQuery, count2, maxDurationMs);
  model.nextQuery = (model.nextQuery + samples.length) % model.queries.length;
  return { samplesMs: inMilliseconds(samples) };
}
async function measureOverhead(model, { count: count2 }) {
  const session = await model.backend.loadEmpty(model.settings);
  const feed = { dtype: "float32", shape: [1], data: new Float32Array(1) };
  const feeds = Object.fromEntries(session.inputs.map(({ name }) => [name, feed]));
  const query = session.bind(feeds, readableOutputs(session));
  const samples = await timeQueries([query], 0, count2, Number.POSITIVE_INFINITY);
  await session.dispose();
  return { samplesMs: inMilliseconds(samples), clockDifferencesNs: clockDifferences(count2) };
}
async function timeQueries(queries, first, count2, maxDurationMs) {
  if (queries.length === 0) throw new Error("no queries are prepared");
  const samples = new Float64Array(count2);
  const deadline = performance.now() + maxDurationMs;
  let turn = first;
  for (let i2 = 0; i2 < count2; i2++) {
    const query = queries[turn];
    const start = performance.now();
    await query.run();
    const end = performance.now();
    samples[i2] = end - start;
    turn = turn + 1 === queries.length ? 0 : turn + 1;
    if (end > deadline) return samples.subarray(0, i2 + 1);
  }
  return samples;
}
function clockDifferences(count2) {
  const readings = new Float64Array(count2 + 1);
  for (let i2 = 0; i2 <= count2; i2++) readings[i2] = performance.now();
  return Array.from({ length: count2 }, (_, i2) => Math.round((readings[i2 + 1] - readings[i2]) * NANOSECONDS_PER_MS));
}
function inMilliseconds(samples) {
  return Array.from(samples, (sample) => Math.round(sample * NANOSECONDS_PER_MS) / NANOSECONDS_PER_MS);
}
function readableOutputs({ outputs }) {
  return outputs.filter(({ dtype }) => bytesPerElement(dtype) !== void 0).map(({ name }) => name);
}
function copyOf(tensors) {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor4]) => [
      name,
      { ...tensor4, data: tensor4.data.slice() }
    ])
  );
}

// src/metrics/seeding.ts
var MASK = 0xffffffffffffffffn;
var GOLDEN = 0x9e3779b97f4a7c15n;
function splitMix64(seed, count2) {
  return Array.from({ length: count2 }, (_, index) => mix(seed + GOLDEN * BigInt(index + 1) & MASK));
}
function seedBits(seed) {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed must be an integer below 2^53, not ${seed}`);
  return BigInt.asUintN(64, BigInt(seed));
}
function mix(state) {
  let bits2 = state & MASK;
  bits2 = (bits2 ^ bits2 >> 30n) * 0xbf58476d1ce4e5b9n & MASK;
  bits2 = (bits2 ^ bits2 >> 27n) * 0x94d049bb133111ebn & MASK;
  return bits2 ^ bits2 >> 31n;
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
function density(x2) {
  return Math.exp(-0.5 * x2 * x2);
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
    const words = splitMix64(seedBits(seed), 2).flatMap((bits2) => [Number(bits2 >> 32n), Number(bits2 & 0xffffffffn)]);
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
      const other3 = this.#below32(last + 1);
      const held = items[last];
      items[last] = items[other3];
      items[other3] = held;
    }
    return items;
  }
  /** The integers 0 … count - 1 in random order. */
  permutation(count2) {
    return this.shuffle(Uint32Array.from({ length: count2 }, (_, index) => index));
  }
  /** The high word of a 32 × 32 bit product; the low word tells the draws to reject (Lemire, 2019, doi:10.1145/3230636). */
  #below32(range) {
    for (; ; ) {
      const bits2 = this.bits();
      const low = Math.imul(bits2, range) >>> 0;
      if (low >= range || low >= TWO_32 % range)
        return Math.floor(((bits2 >>> 16) * range + Math.floor((bits2 & 65535) * range / 65536)) / 65536);
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
      const beyond2 = -Math.log(1 - this.uniform()) / TAIL;
      if (-2 * Math.log(1 - this.uniform()) > beyond2 * beyond2) return TAIL + beyond2;
    }
  }
};

// src/worker/latency-pair.ts
async function timePairs(model, baseline, count2, maxDurationMs, random) {
  if (model.length === 0 || baseline.length === 0) throw new Error("no queries are prepared");
  const [ours, theirs] = [new Float64Array(count2), new Float64Array(count2)];
  const deadline = performance.now() + maxDurationMs;
  for (let round = 0; round < count2; round++) {
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
async function samplePairs(model, baseline, { count: count2, maxDurationMs, seed }) {
  const pairs2 = await timePairs(model.queries, baseline.queries, count2, maxDurationMs, Random.seeded(seed));
  return { modelMs: inMilliseconds(pairs2.model), baselineMs: inMilliseconds(pairs2.baseline) };
}
async function timed(query) {
  const start = performance.now();
  await query.run();
  return performance.now() - start;
}

// src/worker/lifeline.ts
import { Worker as Worker2 } from "node:worker_threads";
var RESOURCES = { maxOldGenerationSizeMb: 16, codeRangeSizeMb: 4 };
var watch = `
  const { Socket } = require('node:net');
  const end = () => process.kill(process.pid, 'SIGKILL');
  new Socket({ fd: 0 }).on('error', end).on('close', end).resume();
`;
async function holdLifeline() {
  const thread = new Worker2(watch, { eval: true, resourceLimits: RESOURCES });
  await new Promise((resolve2) => thread.once("online", resolve2));
  thread.unref();
}

// src/worker/load.ts
import { createRequire as createRequire2 } from "node:module";
import path12 from "node:path";

// src/runtimes/litert.ts
import path5 from "node:path";

// src/runtimes/tflite/emscripten.ts
import { readFileSync } from "node:fs";
import path3 from "node:path";
import { compileFunction } from "node:vm";
var LOG_LINES = 8;
async function startModule(require3, script) {
  const parameters = ["module", "exports", "require", "__filename", "__dirname", "process"];
  const run = compileFunction(readFileSync(script, "utf8"), parameters, { filename: script });
  const made2 = { exports: {} };
  const quiet = Object.create(process, { on: { value: () => quiet } });
  run(made2, made2.exports, require3, script, path3.dirname(script), quiet);
  const log = [];
  const print = (line) => {
    if (log.push(line) > LOG_LINES) log.shift();
  };
  const start = made2.exports;
  const wasmBinary = readFileSync(script.replace(/\.js$/, ".wasm"));
  return { module: await start({ wasmBinary, print, printErr: print }), log };
}
function place2({ module }, bytes) {
  const pointer = module._malloc(bytes.length);
  if (pointer === 0) throw new RuntimeFailure("model.out_of_memory", "loading ran out of memory");
  module.HEAPU8.set(bytes, pointer);
  return pointer;
}
function elementsOfVector(vector3) {
  if (!("delete" in vector3)) return [...vector3];
  const items = Array.from({ length: vector3.size() }, (_, i2) => vector3.get(i2));
  vector3.delete();
  return items;
}
function reasonOf(error, log) {
  const text2 = error instanceof Error ? error.message : String(error);
  const printed = log.findLast((line) => /error|fail|unsupported|not support|unresolved/i.test(line)) ?? "";
  const said = text2.includes(printed) ? text2 : `${text2} (${printed})`;
  return said.replace(/\[[^\]]*\.(cc|h):\d+\]/g, "").replace(/\s+/g, " ").trim();
}

// src/runtimes/tflite/interpreter.ts
function bytesOf2({ dtype, shape }) {
  return elementsOf(shape) * bytesPerElement(dtype);
}
function assertSame2(declared2, found, kind) {
  if (declared2.length !== found.length) throw other2(`${found.length} ${kind}s`, `${declared2.length}`);
  for (const [i2, { dtype, shape }] of found.entries()) {
    const spec = declared2[i2];
    const fits = spec.shape?.length === shape.length && spec.shape.every((dim, axis) => typeof dim !== "number" || dim === shape[axis]);
    if (dtype !== spec.dtype || !fits) {
      throw other2(`${dtype} [${shape}] for ${kind} ${i2}`, `${spec.dtype} [${spec.shape?.map((dim) => dim ?? "?")}]`);
    }
  }
}
function other2(found, declared2) {
  return new RuntimeFailure("runtime.refused", `it makes ${found} of the model, but the file declares ${declared2}`);
}

// src/runtimes/tflite/open.ts
import { readFile } from "node:fs/promises";
import path4 from "node:path";

// src/convert/tflite/flatbuffer.ts
var IDENTIFIER_AT = 4;
var START = 8;
var TABLE_ALIGN = 8;
var int8 = (value2) => scalar(1, (view, at) => view.setInt8(at, value2));
var int32 = (value2) => scalar(4, (view, at) => view.setInt32(at, value2, true));
var uint64 = (value2) => scalar(8, (view, at) => view.setBigUint64(at, value2, true));
function table2(...fields) {
  return { kind: "table", fields };
}
function vector2(array, align) {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return { kind: "vector", length: array.length, align: align ?? array.BYTES_PER_ELEMENT, bytes };
}
function tables(items) {
  return { kind: "tables", items };
}
function text(value2) {
  const bytes = new TextEncoder().encode(`${value2}\0`);
  return { kind: "vector", length: bytes.length - 1, align: 1, bytes };
}
function writeFlatbuffer(identifier, root2) {
  const out = new Writer();
  out.take(START, 1);
  out.bytes.set(new TextEncoder().encode(identifier), IDENTIFIER_AT);
  out.point(0, root2);
  return out.bytes.slice(0, out.length);
}
var Writer = class {
  bytes = new Uint8Array(1024);
  length = 0;
  #view = new DataView(this.bytes.buffer);
  /** Sets the offset at `at` to where the node is written. */
  point(at, node2) {
    const target = this.#write(node2);
    this.#view.setUint32(at, target - at, true);
  }
  /** Room for `size` bytes of zeros whose position, `lead` bytes in, is a multiple of `align`. */
  take(size, align, lead = 0) {
    while ((this.length + lead) % align !== 0) this.length += 1;
    const at = this.length;
    this.length += size;
    if (this.length > this.bytes.length) {
      const grown = new Uint8Array(2 * this.length);
      grown.set(this.bytes);
      this.bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return at;
  }
  #write(node2) {
    if (node2.kind === "table") return this.#table(node2);
    if (node2.kind === "tables") return this.#tables(node2);
    const at = this.take(4 + node2.bytes.length, Math.max(4, node2.align), 4);
    this.#view.setUint32(at, node2.length, true);
    this.bytes.set(node2.bytes, at + 4);
    return at;
  }
  #tables({ items }) {
    const at = this.take(4 + 4 * items.length, 4);
    this.#view.setUint32(at, items.length, true);
    for (const [i2, item] of items.entries()) this.point(at + 4 + 4 * i2, item);
    return at;
  }
  #table({ fields }) {
    const places = layOut(fields);
    const vtableBytes = 4 + 2 * fields.length;
    const vtable = this.take(vtableBytes, 2);
    const at = this.take(places.bytes, TABLE_ALIGN);
    this.#view.setUint16(vtable, vtableBytes, true);
    this.#view.setUint16(vtable + 2, places.bytes, true);
    this.#view.setInt32(at, at - vtable, true);
    for (const [i2, place3] of places.of) {
      this.#view.setUint16(vtable + 4 + 2 * i2, place3, true);
      const field = fields[i2];
      if (field.kind === "scalar") field.write(this.#view, at + place3);
    }
    for (const [i2, place3] of places.of) {
      const field = fields[i2];
      if (field.kind !== "scalar") this.point(at + place3, field);
    }
    return at;
  }
};
function layOut(fields) {
  const present = fields.flatMap(
    (field, i2) => field ? [{ i: i2, bytes: field.kind === "scalar" ? field.bytes : 4 }] : []
  );
  let next = present.some(({ bytes }) => bytes === 8) ? 8 : 4;
  const of = /* @__PURE__ */ new Map();
  for (const { i: i2, bytes } of present.sort((a, b) => b.bytes - a.bytes)) {
    of.set(i2, next);
    next += bytes;
  }
  return { of, bytes: next };
}
function scalar(bytes, write3) {
  return { kind: "scalar", bytes, write: write3 };
}

// src/convert/tflite/model.ts
var tensorTypes = {
  float32: 0,
  float16: 1,
  int32: 2,
  uint8: 3,
  int64: 4,
  string: 5,
  bool: 6,
  int16: 7,
  int8: 9,
  int4: 17
};
var CUSTOM = 32;
var LARGEST_BYTE = 127;
var BUFFER_ALIGN = 16;
function writeTflite(model) {
  const buffers = new BufferList();
  const codes = /* @__PURE__ */ new Map();
  const codeOf = ({ op, version = 1 }) => {
    const key = `${op} ${version}`;
    const known = codes.get(key) ?? { index: codes.size, node: operatorCode(op, version) };
    codes.set(key, known);
    return known.index;
  };
  const subgraphs = model.subgraphs.map(
    ({ tensors, inputs, outputs, operators }) => table2(
      tables(tensors.map((tensor4) => tensorNode(tensor4, buffers.add(tensor4)))),
      vector2(Int32Array.from(inputs)),
      vector2(Int32Array.from(outputs)),
      tables(operators.map((operator) => operatorNode(operator, codeOf(operator))))
    )
  );
  const metadata = Object.entries(model.metadata ?? {}).map(
    ([name, data]) => table2(text(name), int32(buffers.add({ data })))
  );
  const root2 = table2(
    int32(model.version ?? 3),
    tables([...codes.values()].map(({ node: node2 }) => node2)),
    tables(subgraphs),
    text(model.description ?? "Model Gate"),
    tables(buffers.nodes),
    void 0,
    metadata.length > 0 ? tables(metadata) : void 0,
    model.signatures && tables(model.signatures.map(signatureNode))
  );
  return writeFlatbuffer("TFL3", root2);
}
var BufferList = class {
  /** The first one is empty, for tensors without contents. */
  nodes = [table2()];
  #known = /* @__PURE__ */ new Map();
  add({ data, external }) {
    if (external) return this.#push(table2(void 0, uint64(BigInt(external.offset)), uint64(BigInt(external.size))));
    if (!data) return 0;
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const index = this.#known.get(data) ?? this.#push(table2(vector2(bytes, BUFFER_ALIGN)));
    this.#known.set(data, index);
    return index;
  }
  #push(node2) {
    return this.nodes.push(node2) - 1;
  }
};
function operatorCode(op, version) {
  const code = typeof op === "string" ? CUSTOM : op;
  const name = typeof op === "string" ? text(op) : void 0;
  return table2(int8(Math.min(code, LARGEST_BYTE)), name, int32(version), int32(code));
}
function operatorNode({ inputs, outputs, options }, code) {
  return table2(
    int32(code),
    vector2(Int32Array.from(inputs)),
    vector2(Int32Array.from(outputs)),
    options && int8(options.type),
    options?.table
  );
}
function tensorNode(tensor4, buffer) {
  const { scales, zeroPoint = 0, axis = 0 } = tensor4;
  const quantization = scales && table2(
    void 0,
    void 0,
    vector2(Float32Array.from(scales)),
    vector2(BigInt64Array.from(scales, () => BigInt(zeroPoint))),
    void 0,
    void 0,
    int32(axis)
  );
  return table2(
    vector2(Int32Array.from(tensor4.shape)),
    int8(tensorTypes[tensor4.type]),
    int32(buffer),
    text(tensor4.name),
    quantization,
    tensor4.variable ? int8(1) : void 0,
    tensor4.sparse ? table2() : void 0,
    tensor4.signature && vector2(Int32Array.from(tensor4.signature))
  );
}
function signatureNode({ key, subgraph: subgraph2 = 0, inputs, outputs }) {
  const names2 = (map) => tables(Object.entries(map).map(([name, index]) => table2(text(name), int32(index))));
  return table2(names2(inputs), names2(outputs), text(key), void 0, int32(subgraph2));
}

// src/convert/tflite/empty.ts
var RELU = 19;
function emptyTflite() {
  return writeTflite({
    subgraphs: [
      {
        tensors: [
          { name: "input", type: "float32", shape: [1] },
          { name: "output", type: "float32", shape: [1] }
        ],
        inputs: [0],
        outputs: [1],
        operators: [{ op: RELU, inputs: [0], outputs: [1] }]
      }
    ]
  });
}

// src/formats/tflite/findings.ts
function isStateful2({ subgraphs }) {
  return subgraphs.some(({ tensors }) => tensors.some(({ variable: variable2 }) => variable2));
}

// src/formats/tflite/table.ts
var Table = class {
  #file;
  #position;
  #vtable;
  #fields;
  constructor(file, position, vtable, fields) {
    this.#file = file;
    this.#position = position;
    this.#vtable = vtable;
    this.#fields = fields;
  }
  int8(field) {
    const at = this.#at(field, 1);
    return at === void 0 ? 0 : this.#fields.getInt8(at);
  }
  uint8(field) {
    return this.int8(field) & 255;
  }
  int32(field) {
    const at = this.#at(field, 4);
    return at === void 0 ? 0 : this.#fields.getInt32(at, true);
  }
  uint32(field) {
    return this.int32(field) >>> 0;
  }
  /** As a double: exact up to 2^53, which no file reaches. */
  uint64(field) {
    const at = this.#at(field, 8);
    return at === void 0 ? 0 : Number(this.#fields.getBigUint64(at, true));
  }
  async table(field) {
    const at = this.target(field);
    return at === void 0 ? void 0 : this.#file.table(at);
  }
  /** The tables of a vector of tables; none where it is absent. Refused where there are more than `most`. */
  async tables(field, most, what) {
    const { at, length } = await this.vector(field, 4);
    if (length > most) throw this.#file.tooComplex(`it holds ${length} ${what}`);
    const tables2 = [];
    for (let i2 = 0; i2 < length; i2++) tables2.push(await this.#file.table(await this.#file.follow(at + 4 * i2)));
    return tables2;
  }
  /** The numbers of a vector of int32; undefined where it is absent. Refused where there are more than `most`. */
  async int32s(field, most, what) {
    if (this.target(field) === void 0) return void 0;
    const { at, length } = await this.vector(field, 4);
    if (length > most) throw this.#file.tooComplex(`it holds ${length} ${what}`);
    const view = await this.#file.view(at, 4 * length);
    return Array.from({ length }, (_, i2) => view.getInt32(4 * i2, true));
  }
  /** Where the elements of a vector lie; none of them where it is absent. */
  async vector(field, elementBytes) {
    const at = this.target(field);
    return at === void 0 ? { at: 0, length: 0 } : this.#file.vector(at, elementBytes);
  }
  async text(field) {
    const at = this.target(field);
    return at === void 0 ? "" : this.#file.text(at);
  }
  /** Where a field that is an offset points. */
  target(field) {
    const at = this.#at(field, 4);
    return at === void 0 ? void 0 : this.#position + at + this.#fields.getUint32(at, true);
  }
  /** Where the field lies in the table; undefined where the file leaves it out. */
  #at(field, bytes) {
    const slot = 4 + 2 * field;
    const at = slot + 2 <= this.#vtable.byteLength ? this.#vtable.getUint16(slot, true) : 0;
    if (at === 0) return void 0;
    if (at < 4 || at + bytes > this.#fields.byteLength) {
      throw this.#file.malformed(`field ${field} of the table at byte ${this.#position} lies outside of it`);
    }
    return at;
  }
};

// src/formats/tflite/flatbuffer.ts
var PAGE_BYTES2 = 16 * 1024;
var MAX_PAGES2 = 256;
var MAX_STRUCTURE_BYTES2 = 64 * 2 ** 20;
var MAX_TEXT_BYTES = 64 * 1024;
var READ_OVERHEAD_BYTES = 32;
var utf82 = new TextDecoder("utf-8", { ignoreBOM: true });
var Flatbuffer = class {
  name;
  size;
  #source;
  #pages = /* @__PURE__ */ new Map();
  #structureBytes = 0;
  constructor(source, name, size) {
    this.#source = source;
    this.name = name;
    this.size = size;
  }
  async root() {
    return this.table(await this.follow(0));
  }
  /** Where the offset at `position` points. */
  async follow(position) {
    return position + (await this.view(position, 4)).getUint32(0, true);
  }
  /** The table at `position`: how far back its vtable is, then its fields. */
  async table(position) {
    const vtableAt = position - (await this.view(position, 4)).getInt32(0, true);
    const head = await this.view(vtableAt, 4);
    const vtableBytes = head.getUint16(0, true);
    const tableBytes = head.getUint16(2, true);
    if (vtableBytes < 4 || vtableBytes % 2 !== 0 || tableBytes < 4) {
      throw this.malformed(`what should be a table at byte ${position} is none`);
    }
    const vtable = await this.view(vtableAt, vtableBytes);
    return new Table(this, position, vtable, await this.view(position, tableBytes));
  }
  /** Where the elements of the vector at `position` lie, all of them in the file. */
  async vector(position, elementBytes) {
    const length = (await this.view(position, 4)).getUint32(0, true);
    const at = position + 4;
    if (at + length * elementBytes > this.size)
      throw this.outside(`a vector of ${length} elements at byte ${position}`);
    return { at, length };
  }
  async text(position) {
    const { at, length } = await this.vector(position, 1);
    if (length > MAX_TEXT_BYTES) throw this.tooComplex(`it holds a text of ${length} bytes`);
    const { buffer, byteOffset, byteLength: byteLength2 } = await this.view(at, length);
    return utf82.decode(new Uint8Array(buffer, byteOffset, byteLength2));
  }
  /** `length` bytes of structure from `position` on. */
  async view(position, length) {
    if (position < 0 || position + length > this.size) throw this.outside(`${length} bytes at byte ${position}`);
    this.#structureBytes += length + READ_OVERHEAD_BYTES;
    if (this.#structureBytes > MAX_STRUCTURE_BYTES2) throw this.tooComplex("it holds more tables than any model needs");
    const start = position % PAGE_BYTES2;
    const page = await this.#page(position - start);
    if (start + length <= page.length) return new DataView(new Uint8Array(page.subarray(start, start + length)).buffer);
    const bytes = await this.#read(position, length);
    return new DataView(bytes.buffer, bytes.byteOffset, length);
  }
  async #page(at) {
    const known = this.#pages.get(at);
    if (known) return known;
    const page = await this.#read(at, Math.min(PAGE_BYTES2, this.size - at));
    const [oldest] = this.#pages.size < MAX_PAGES2 ? [] : this.#pages.keys();
    if (oldest !== void 0) this.#pages.delete(oldest);
    this.#pages.set(at, page);
    return page;
  }
  async #read(position, length) {
    const bytes = await this.#source.read(this.name, position, length);
    if (bytes.length < length) throw this.outside(`${length} bytes at byte ${position}`);
    return bytes;
  }
  outside(what) {
    return new ModelGateError(
      "format.truncated",
      `${this.name} points outside of itself (${what}, of ${this.size} bytes): it was cut off or is damaged`,
      "Copy or download the file again and compare its size and SHA-256 with the original."
    );
  }
  malformed(what) {
    return new ModelGateError(
      "format.malformed",
      `${this.name} is not a sound TFLite model: ${what}`,
      "Convert the model again with a current TFLite converter."
    );
  }
  tooComplex(what) {
    return tooComplex(this.name, what);
  }
};

// src/formats/tflite/operators.ts
var names = `
  ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE EMBEDDING_LOOKUP FLOOR
  FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D LOCAL_RESPONSE_NORMALIZATION LOGISTIC
  LSH_PROJECTION LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6 RESHAPE RESIZE_BILINEAR RNN SOFTMAX SPACE_TO_DEPTH
  SVDF TANH CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM EMBEDDING_LOOKUP_SPARSE PAD UNIDIRECTIONAL_SEQUENCE_RNN
  GATHER BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND TRANSPOSE MEAN SUB DIV SQUEEZE UNIDIRECTIONAL_SEQUENCE_LSTM
  STRIDED_SLICE BIDIRECTIONAL_SEQUENCE_RNN EXP TOPK_V2 SPLIT LOG_SOFTMAX DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM
  CAST PRELU MAXIMUM ARG_MAX MINIMUM LESS NEG PADV2 GREATER GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN
  TRANSPOSE_CONV SPARSE_TO_DENSE TILE EXPAND_DIMS EQUAL NOT_EQUAL LOG SUM SQRT RSQRT SHAPE POW ARG_MIN
  FAKE_QUANT REDUCE_PROD REDUCE_MAX PACK LOGICAL_OR ONE_HOT LOGICAL_AND LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV
  REDUCE_ANY SQUARE ZEROS_LIKE FILL FLOOR_MOD RANGE RESIZE_NEAREST_NEIGHBOR LEAKY_RELU SQUARED_DIFFERENCE
  MIRROR_PAD ABS SPLIT_V UNIQUE CEIL REVERSE_V2 ADD_N GATHER_ND COS WHERE RANK ELU REVERSE_SEQUENCE MATRIX_DIAG
  QUANTIZE MATRIX_SET_DIAG ROUND HARD_SWISH IF WHILE NON_MAX_SUPPRESSION_V4 NON_MAX_SUPPRESSION_V5 SCATTER_ND
  SELECT_V2 DENSIFY SEGMENT_SUM BATCH_MATMUL PLACEHOLDER_FOR_GREATER_OP_CODES CUMSUM CALL_ONCE BROADCAST_TO
  RFFT2D CONV_3D IMAG REAL COMPLEX_ABS HASHTABLE HASHTABLE_FIND HASHTABLE_IMPORT HASHTABLE_SIZE REDUCE_ALL
  CONV_3D_TRANSPOSE VAR_HANDLE READ_VARIABLE ASSIGN_VARIABLE BROADCAST_ARGS RANDOM_STANDARD_NORMAL BUCKETIZE
  RANDOM_UNIFORM MULTINOMIAL GELU DYNAMIC_UPDATE_SLICE RELU_0_TO_1 UNSORTED_SEGMENT_PROD UNSORTED_SEGMENT_MAX
  UNSORTED_SEGMENT_SUM ATAN2 UNSORTED_SEGMENT_MIN SIGN BITCAST BITWISE_XOR RIGHT_SHIFT STABLEHLO_LOGISTIC
  STABLEHLO_ADD STABLEHLO_DIVIDE STABLEHLO_MULTIPLY STABLEHLO_MAXIMUM STABLEHLO_RESHAPE STABLEHLO_CLAMP
  STABLEHLO_CONCATENATE STABLEHLO_BROADCAST_IN_DIM STABLEHLO_CONVOLUTION STABLEHLO_SLICE STABLEHLO_CUSTOM_CALL
  STABLEHLO_REDUCE STABLEHLO_ABS STABLEHLO_AND STABLEHLO_COSINE STABLEHLO_EXPONENTIAL STABLEHLO_FLOOR
  STABLEHLO_LOG STABLEHLO_MINIMUM STABLEHLO_NEGATE STABLEHLO_OR STABLEHLO_POWER STABLEHLO_REMAINDER
  STABLEHLO_RSQRT STABLEHLO_SELECT STABLEHLO_SUBTRACT STABLEHLO_TANH STABLEHLO_SCATTER STABLEHLO_COMPARE
  STABLEHLO_CONVERT STABLEHLO_DYNAMIC_SLICE STABLEHLO_DYNAMIC_UPDATE_SLICE STABLEHLO_PAD STABLEHLO_IOTA
  STABLEHLO_DOT_GENERAL STABLEHLO_REDUCE_WINDOW STABLEHLO_SORT STABLEHLO_WHILE STABLEHLO_GATHER
  STABLEHLO_TRANSPOSE DILATE STABLEHLO_RNG_BIT_GENERATOR REDUCE_WINDOW STABLEHLO_COMPOSITE STABLEHLO_SHIFT_LEFT
  STABLEHLO_CBRT STABLEHLO_CASE
`.trim().split(/\s+/);
var CUSTOM2 = 32;
function operatorName(code, custom) {
  if (code === CUSTOM2) return `custom:${custom}`;
  return names[code] ?? `builtin:${code}`;
}

// src/formats/tflite/types.ts
var type = (dtype, bits2, title = dtype) => ({ dtype, title, bits: bits2 });
var types = [
  type("float32", 32),
  type("float16", 16),
  type("int32", 32),
  type("uint8", 8),
  type("int64", 64),
  type("string", void 0),
  type("bool", 8),
  type("int16", 16),
  type("unknown", 64, "complex64"),
  type("int8", 8),
  type("float64", 64),
  type("unknown", 128, "complex128"),
  type("uint64", 64),
  type("unknown", void 0, "resource"),
  type("unknown", void 0, "variant"),
  type("uint32", 32),
  type("uint16", 16),
  type("unknown", 4, "int4"),
  type("bfloat16", 16),
  type("unknown", 2, "int2"),
  type("unknown", 4, "uint4"),
  type("unknown", 8, "float8e4m3fn"),
  type("unknown", 8, "float8e5m2")
];
function elementType(code) {
  return types[code] ?? { dtype: "unknown", title: `type ${code}`, bits: void 0 };
}

// src/formats/tflite/tensor.ts
var MAX_RANK3 = 64;
async function readTensor(file, table3) {
  const name = await table3.text(3);
  const shape = await table3.int32s(0, MAX_RANK3, "dimensions of a tensor") ?? [];
  const signature = await table3.int32s(7, MAX_RANK3, "dimensions of a tensor");
  const negative = shape.find((dim) => dim < 0) ?? signature?.find((dim) => dim < -1);
  if (negative !== void 0) throw file.malformed(`the tensor ${shown(name)} has a dimension of ${negative}`);
  const open5 = signature !== void 0 && signature.length > 0;
  if (open5 && (signature.length !== shape.length || signature.some((dim, i2) => dim >= 0 && dim !== shape[i2]))) {
    throw file.malformed(`the shape [${shape}] and the shape signature [${signature}] of ${shown(name)} disagree`);
  }
  return {
    name,
    type: elementType(table3.int8(1)),
    shape,
    signature: open5 ? signature : void 0,
    signatureAt: table3.target(7),
    buffer: table3.uint32(2),
    variable: table3.uint8(5) !== 0,
    sparse: table3.target(6) !== void 0,
    quantization: await readQuantization(file, await table3.table(4), name)
  };
}
async function readQuantization(file, table3, name) {
  const scales = await table3?.vector(2, 4);
  if (!table3 || !scales || scales.length === 0) return void 0;
  const scale = (await file.view(scales.at, 4)).getFloat32(0, true);
  const zeroPoints = await table3.vector(3, 8);
  const zeroPoint = zeroPoints.length === 0 ? 0 : Number((await file.view(zeroPoints.at, 8)).getBigInt64(0, true));
  if (!Number.isFinite(scale) || scale < 0) throw file.malformed(`the tensor ${shown(name)} has a scale of ${scale}`);
  if (scale === 0) return void 0;
  return { scale, zeroPoint, scales: scales.length };
}

// src/formats/tflite/model.ts
var MAX_SUBGRAPHS = 1e4;
var MAX_TENSORS = 2e5;
var MAX_OPERATORS = 2e5;
var MAX_SIGNATURES = 1e3;
var MAX_METADATA = 1e3;
var MAX_LINKS2 = 1e5;
async function readModel(file) {
  const root2 = await file.root();
  const version = root2.uint32(0);
  if (version !== 3) throw file.malformed(`its schema version is ${version}, not 3`);
  const names2 = await operatorNames(root2);
  const tables2 = await root2.tables(2, MAX_SUBGRAPHS, "subgraphs");
  if (tables2.length === 0) throw file.malformed("it has no subgraph");
  const subgraphs = [];
  for (const table3 of tables2) subgraphs.push(await readSubgraph(file, table3, names2));
  return {
    version,
    description: await root2.text(3),
    subgraphs,
    signatures: await readSignatures(root2),
    signaturesAt: root2.target(7),
    metadata: await readMetadata(root2),
    buffers: new Buffers(file, await root2.vector(4, 4))
  };
}
async function operatorNames(root2) {
  const names2 = [];
  for (const code of await root2.tables(1, MAX_OPERATORS, "kinds of operators")) {
    names2.push(operatorName(Math.max(code.int8(0), code.int32(3)), await code.text(1)));
  }
  return names2;
}
async function readSubgraph(file, table3, names2) {
  const tensors = [];
  for (const tensor4 of await table3.tables(0, MAX_TENSORS, "tensors")) tensors.push(await readTensor(file, tensor4));
  const indices = (list = [], least = 0) => {
    const wrong2 = list.find((index) => index < least || index >= tensors.length);
    if (wrong2 !== void 0) throw file.malformed(`a subgraph of ${tensors.length} tensors uses number ${wrong2}`);
    return [...list];
  };
  const operators = [];
  for (const operator of await table3.tables(3, MAX_OPERATORS, "operators")) {
    const name = names2[operator.uint32(0)];
    if (name === void 0) throw file.malformed(`an operator is of kind ${operator.uint32(0)} of ${names2.length}`);
    operators.push({ name, inputs: indices(await operator.int32s(1, MAX_LINKS2, "inputs of an operator"), -1) });
  }
  return {
    tensors,
    inputs: indices(await table3.int32s(1, MAX_LINKS2, "inputs")),
    outputs: indices(await table3.int32s(2, MAX_LINKS2, "outputs")),
    operators
  };
}
async function readSignatures(root2) {
  const signatures = [];
  for (const table3 of await root2.tables(7, MAX_SIGNATURES, "signatures")) {
    const [inputs, outputs] = [await readNames(table3, 0), await readNames(table3, 1)];
    signatures.push({ key: await table3.text(2), subgraph: table3.uint32(4), inputs, outputs });
  }
  return signatures;
}
async function readNames(signature, field) {
  const names2 = /* @__PURE__ */ new Map();
  for (const entry of await signature.tables(field, MAX_LINKS2, "names in a signature")) {
    names2.set(entry.uint32(1), await entry.text(0));
  }
  return names2;
}
async function readMetadata(root2) {
  const metadata = [];
  for (const table3 of await root2.tables(6, MAX_METADATA, "pieces of metadata")) {
    metadata.push({ name: await table3.text(0), buffer: table3.uint32(1) });
  }
  return metadata;
}
var Buffers = class {
  #file;
  #vector;
  #known = /* @__PURE__ */ new Map();
  constructor(file, vector3) {
    this.#file = file;
    this.#vector = vector3;
  }
  /** All of it lies in the file. Buffer 0 is empty by convention. */
  async contents(index) {
    const known = this.#known.get(index);
    if (known) return known;
    if (index >= this.#vector.length && index > 0) {
      throw this.#file.malformed(`buffer ${index} is used, but there are ${this.#vector.length}`);
    }
    const found = index === 0 ? { at: 0, length: 0 } : await this.#locate(index);
    this.#known.set(index, found);
    return found;
  }
  async #locate(index) {
    const table3 = await this.#file.table(await this.#file.follow(this.#vector.at + 4 * index));
    const [at, length] = [table3.uint64(1), table3.uint64(2)];
    if (at <= 1) return table3.vector(0, 1);
    if (at + length > this.#file.size) throw this.#file.outside(`buffer ${index}, ${length} bytes at byte ${at}`);
    return { at, length };
  }
};

// src/convert/tflite/positional.ts
async function toPositional(model, name) {
  const source = {
    size: async () => model.length,
    read: async (_, offset, length) => model.subarray(offset, offset + length)
  };
  const facts = await readModel(new Flatbuffer(source, name, model.length));
  const bytes = new Uint8Array(model);
  const view = new DataView(bytes.buffer);
  const open5 = facts.subgraphs.flatMap(({ tensors }) => tensors).filter(({ signature }) => signature?.includes(-1));
  for (const at of [facts.signaturesAt, ...open5.map(({ signatureAt }) => signatureAt)]) {
    if (at !== void 0) view.setUint32(at, 0, true);
  }
  return { bytes, stateful: isStateful2(facts) };
}

// src/runtimes/tflite/quantize.ts
var RANGES = {
  int8: { array: Int8Array, low: -128, high: 127 },
  uint8: { array: Uint8Array, low: 0, high: 255 },
  int16: { array: Int16Array, low: -32768, high: 32767 },
  uint16: { array: Uint16Array, low: 0, high: 65535 },
  int32: { array: Int32Array, low: -(2 ** 31), high: 2 ** 31 - 1 }
};
function quantize(name, values, dtype, { scale, zeroPoint }) {
  const { array, low, high } = RANGES[dtype];
  const stored = new array(values.length);
  for (let i2 = 0; i2 < values.length; i2++) {
    const exact = Math.fround(values[i2] / scale);
    if (Number.isNaN(exact)) {
      throw new RuntimeFailure(
        "model.input_mismatch",
        `the input "${name}" is ${dtype}, which no NaN can be written in`
      );
    }
    const rounded = Math.sign(exact) * Math.floor(Math.abs(exact) + 0.5);
    stored[i2] = Math.min(high, Math.max(low, rounded + zeroPoint));
  }
  return stored;
}
function dequantize(stored, { scale, zeroPoint }) {
  const values = new Float32Array(stored.length);
  for (let i2 = 0; i2 < values.length; i2++) values[i2] = scale * (Number(stored[i2]) - zeroPoint);
  return values;
}

// src/runtimes/tflite/feeds.ts
function toCalls(specs, slots, feeds) {
  const surplus = Object.keys(feeds).find((name) => !specs.some((spec) => spec.name === name));
  if (surplus !== void 0) throw mismatch(`the model has no input "${surplus}"`);
  const tensors = specs.map(({ name }) => {
    const feed = Object.hasOwn(feeds, name) ? feeds[name] : void 0;
    if (!feed) throw mismatch(`nothing is given for the input "${name}"`);
    return feed;
  });
  const rows = common(tensors.map(({ shape }) => shape[0] ?? 1));
  const step = common(slots.map(({ shape }) => shape[0] ?? 1));
  const count2 = Math.ceil(rows / step);
  const perInput = tensors.map((feed, i2) => {
    const slot = slots[i2];
    assertRow(specs[i2].name, slot, feed);
    return cut(rawBytes2(specs[i2], slot, feed), bytesOf2(slot), count2);
  });
  return { inputs: Array.from({ length: count2 }, (_, call) => perInput.map((pieces) => pieces[call])), rows, step };
}
function common(sizes2) {
  const [first = 1] = sizes2;
  if (sizes2.every((size) => size === first)) return first;
  throw mismatch(`the inputs disagree on the number of rows (${sizes2.join(", ")})`);
}
function assertRow(name, { shape }, feed) {
  if (String(feed.shape.slice(1)) === String(shape.slice(1)) && feed.shape.length === shape.length) return;
  throw mismatch(`a row of the input "${name}" is [${shape.slice(1)}], not [${feed.shape.slice(1)}]`);
}
function rawBytes2({ name, quantization }, { dtype }, feed) {
  const real = quantization && feed.dtype === "float32";
  if (!real && feed.dtype !== dtype) throw mismatch(`the input "${name}" takes ${dtype}, not ${feed.dtype}`);
  const { buffer, byteOffset, byteLength: byteLength2 } = real ? quantize(name, feed.data, dtype, quantization) : feed.data;
  return new Uint8Array(buffer, byteOffset, byteLength2);
}
function cut(bytes, size, count2) {
  return Array.from({ length: count2 }, (_, i2) => {
    const piece = bytes.subarray(i2 * size, (i2 + 1) * size);
    if (piece.length === size) return piece;
    const filled = new Uint8Array(size);
    filled.set(piece);
    return filled;
  });
}
function mismatch(what) {
  return new RuntimeFailure("model.input_mismatch", what);
}

// src/runtimes/tflite/session.ts
function asSession(interpreter, { inputs, outputs }, stateful) {
  assertSame2(inputs, interpreter.inputs, "input");
  assertSame2(outputs, interpreter.outputs, "output");
  let used = false;
  return {
    inputs: inputs.map(asFed),
    outputs: outputs.map(asFed),
    threads: 1,
    bind(feeds, wanted) {
      const positions = wanted.map((name) => positionOf(outputs, name));
      const { inputs: calls, rows, step } = toCalls(inputs, interpreter.inputs, feeds);
      let ran = false;
      const invoke = (input) => {
        if (stateful && used && !ran) interpreter.reset();
        used = true;
        return interpreter.invoke(input);
      };
      return {
        async run() {
          const result = { calls: calls.map(invoke), fresh: !ran || !stateful };
          ran = true;
          return result;
        },
        outputs(result) {
          const { calls: pieces, fresh } = result;
          if (!fresh) throw new RuntimeFailure("model.run_failed", "the model kept its state from an earlier run");
          const read3 = {};
          for (const position of positions) {
            const spec = outputs[position];
            const slot = interpreter.outputs[position];
            read3[spec.name] = joined2(
              spec,
              slot,
              pieces.map((piece) => piece[position]),
              rows,
              step
            );
          }
          return read3;
        }
      };
    },
    dispose: async () => interpreter.dispose()
  };
}
function asFed(spec) {
  return spec.quantization ? { ...spec, dtype: "float32" } : spec;
}
function positionOf(outputs, name) {
  const position = outputs.findIndex((output) => output.name === name);
  if (position < 0) throw new RuntimeFailure("model.output_missing", `the model has no output "${name}"`);
  if (bytesPerElement(outputs[position].dtype) !== void 0) return position;
  throw new RuntimeFailure("model.unsupported_type", `the output "${name}" is not a tensor of numbers`);
}
function joined2(spec, slot, pieces, rows, step) {
  const { dtype, shape } = slot;
  const [first, ...row] = shape;
  if (first !== step && pieces.length > 1) {
    throw new RuntimeFailure(
      "model.batch_axis",
      `the first axis of the output "${spec.name}" [${shape}] is not the batch`
    );
  }
  const size = bytesOf2(slot);
  const bytes = new Uint8Array(size * pieces.length);
  for (const [i2, piece] of pieces.entries()) bytes.set(piece, i2 * size);
  const whole = first === step ? [rows, ...row] : shape;
  const data = viewOf(dtype, bytes.buffer, 0, elementsOf(whole));
  if (!spec.quantization) return { dtype, shape: whole, data };
  return { dtype: "float32", shape: whole, data: dequantize(data, spec.quantization) };
}

// src/runtimes/tflite/open.ts
var OUT_OF_MEMORY = /out of memory|bad_alloc|cannot enlarge memory|allocation failed/i;
function backendOf(load3) {
  const empty = {
    model: emptyTflite(),
    inputs: [{ name: "input", dtype: "float32", shape: [1] }],
    outputs: [{ name: "output", dtype: "float32", shape: [1] }]
  };
  return { load: (model) => open2(load3, model), loadEmpty: () => open2(load3, empty) };
}
async function open2(load3, model) {
  const named2 = typeof model.model === "string";
  const name = named2 ? path4.basename(model.model) : "the model";
  const file = typeof model.model === "string" ? await readFile(model.model) : model.model;
  const { bytes, stateful } = await toPositional(file, name);
  try {
    return asSession(await load3(bytes), model, stateful);
  } catch (error) {
    throw asRefusal(error);
  }
}
function asRefusal(error) {
  if (error instanceof RuntimeFailure) return error;
  const text2 = error instanceof Error ? error.message : String(error);
  if (OUT_OF_MEMORY.test(text2)) {
    return new RuntimeFailure("model.out_of_memory", `loading ran out of memory: ${text2}`);
  }
  return new RuntimeFailure("runtime.refused", `it does not load the model: ${text2}`);
}
function runFailed(reason) {
  if (OUT_OF_MEMORY.test(reason))
    return new RuntimeFailure("model.out_of_memory", `the model ran out of memory: ${reason}`);
  return new RuntimeFailure("model.run_failed", `the model failed: ${reason}`);
}

// src/runtimes/litert.ts
var SCRIPT = "litert_wasm_compat_internal.js";
var DTYPES = {
  1: "float32",
  2: "int32",
  3: "uint8",
  4: "int64",
  6: "bool",
  7: "int16",
  9: "int8",
  10: "float16",
  11: "float64",
  13: "uint64",
  16: "uint32",
  17: "uint16"
};
var litert = {
  id: "litert",
  packageName: "@litertjs/core",
  formats: ["tflite"],
  devices: ["cpu"],
  optimizes: false,
  async open(require3) {
    const folder = path5.dirname(require3.resolve("@litertjs/core/package.json"));
    const started = await startModule(require3, path5.join(folder, "wasm", SCRIPT));
    const environment = started.module.LiteRtEnvironment.create(null);
    return backendOf((model) => load(started, environment, model));
  }
};
async function load(started, environment, bytes) {
  const { module, log } = started;
  const pointer = place2(started, bytes);
  try {
    const model = module.loadModel(environment, pointer, bytes.length);
    const options = {
      environment: { liteRtEnvironment: environment, webGpuDevice: null, options: { webGpuDevice: null } },
      accelerator: "wasm",
      cpuOptions: { numThreads: 1 },
      gpuOptions: {},
      webNNOptions: {}
    };
    const compiled = await module.compileModel(environment, model, options);
    const signature = model.getSignature(0);
    const inputTypes = elementsOfVector(signature.inputNames()).map((_, i2) => model.getInputTensorType(0, i2));
    const outputTypes = elementsOfVector(signature.outputNames()).map((_, i2) => model.getOutputTensorType(0, i2));
    const inputs = inputTypes.map(slotOf);
    const outputs = outputTypes.map(slotOf);
    const buffers = inputTypes.map(
      (type2) => module.LiteRtTensorBuffer.createManaged(
        environment,
        module.LiteRtTensorBufferType.HOST_MEMORY,
        type2,
        type2.bytes()
      )
    );
    return {
      inputs,
      outputs,
      invoke(feeds) {
        try {
          for (const [i2, buffer] of buffers.entries()) write2(module, buffer, feeds[i2]);
          return elementsOfVector(compiled.run(0, buffers)).map(
            (buffer, i2) => read2(module, buffer, bytesOf2(outputs[i2]))
          );
        } catch (error) {
          throw runFailed(reasonOf(error, log));
        }
      },
      // Models with state are refused.
      reset() {
      },
      dispose() {
        for (const held of [...buffers, compiled, model]) held.delete();
        module._free(pointer);
      }
    };
  } catch (error) {
    throw new Error(reasonOf(error, log));
  }
}
function slotOf(type2) {
  const layout = type2.layout();
  const shape = elementsOfVector(layout.dimensions());
  layout.delete();
  return { dtype: DTYPES[type2.elementType().value] ?? "unknown", shape };
}
function write2(module, buffer, bytes) {
  const at = buffer.lock(module.LiteRtTensorBufferLockMode.WRITE);
  module.HEAPU8.set(bytes, at);
  buffer.unlock();
}
function read2(module, buffer, size) {
  const at = buffer.lock(module.LiteRtTensorBufferLockMode.READ);
  const bytes = module.HEAPU8.slice(at, at + size);
  buffer.unlock();
  buffer.delete();
  return bytes;
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
import path6 from "node:path";
var OUT_OF_MEMORY2 = /bad_alloc|failed to allocate|allocation failed|out of memory|invalid (typed )?array length/i;
var UNKNOWN_OPERATOR = /No Op registered for (?<op>\S+)|Fatal error: (?<qualified>\S+?)\(-?\d+\) is not a registered|Could not find an implementation for (?<missing>\S+?\(\d+\))/;
var NEWER_OPSET = /Opset (?<opset>\d+) is under development.*support for domain \S+ is till opset (?<newest>\d+)/s;
var ELEMENT_TYPE = /^Unsupported data type: (?<code>\d+)$/;
var NO_CUDA = /cuda|provider|backend|shared library/i;
function loadFailure(error, model, device) {
  const text2 = textOf(error);
  const name = typeof model === "string" ? path6.basename(model) : "the empty model";
  const said = withoutNoise(text2.replace(/^Load model from .*? failed: ?/, "").replaceAll(String(model), name));
  const operator = UNKNOWN_OPERATOR.exec(text2)?.groups;
  const opset = NEWER_OPSET.exec(text2)?.groups;
  const elementType2 = ELEMENT_TYPE.exec(text2)?.groups?.code;
  if (OUT_OF_MEMORY2.test(text2)) {
    return new RuntimeFailure("model.out_of_memory", `${name}: loading ran out of memory: ${said}`);
  }
  if (device === "cuda" && NO_CUDA.test(text2)) {
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
  if (elementType2) {
    return new RuntimeFailure(
      "model.unsupported_type",
      `${name}: an input or output has the ONNX element type ${elementType2}, which onnxruntime-node cannot pass`
    );
  }
  return new RuntimeFailure("model.load_failed", `${name}: onnxruntime-node cannot load the model: ${said}`);
}
function runFailure(error) {
  const text2 = textOf(error);
  const said = withoutNoise(text2);
  if (OUT_OF_MEMORY2.test(text2)) throw new RuntimeFailure("model.out_of_memory", `the model ran out of memory: ${said}`);
  throw new RuntimeFailure("model.run_failed", `the model failed: ${said}`);
}
function textOf(error) {
  return error instanceof Error ? error.message : String(error);
}
function withoutNoise(text2) {
  return text2.replace(/\s+/g, " ").replace(/\/onnxruntime_src\/\S+:\d+ [^()]*(\((?:[^()]|\([^()]*\))*\))( const)?( \[with [^\]]*\])? ?/g, "").replace(
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
function toTensors2(ort, inputs, feeds) {
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
function dtypeOf(type2) {
  return type2 === "int4" || type2 === "uint4" ? "unknown" : type2;
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
  optimizes: true,
  async open(require3) {
    const ort = require3("onnxruntime-node");
    ort.env.logLevel = "fatal";
    passFloat16AsBits(ort);
    return {
      load: ({ model }, settings) => open3(ort, model, settings),
      loadEmpty: (settings) => open3(ort, emptyModel(), settings)
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
async function open3(ort, model, settings) {
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
      const names2 = [...wanted];
      const tensors = toTensors2(ort, inputs, feeds);
      return {
        run: () => session.run(tensors, names2).catch(runFailure),
        outputs(result) {
          const values = result;
          const read3 = {};
          for (const name of names2) read3[name] = fromValue(name, values[name]);
          return read3;
        }
      };
    },
    dispose: () => session.release()
  };
}

// src/runtimes/tfjs-node.ts
import { open as open4 } from "node:fs/promises";
import util from "node:util";

// src/runtimes/tfjs/load.ts
import path8 from "node:path";

// src/runtimes/tfjs/failures.ts
var OUT_OF_MEMORY3 = /out of memory|memory access out of bounds|allocation failed|invalid (typed )?array length|bad_alloc/i;
var NO_KERNEL = /Kernel '(?<kernel>[^']+)' not registered for backend '(?<backend>[^']+)'/;
var NO_OPERATOR = /Unknown op '(?<op>[^']+)'|'(?<type>[^']+)' not yet implemented|NotImplementedError: (?<what>.*)/;
function loadFailure2(error, name) {
  return failure(error, `${name}: TensorFlow.js cannot load the model`, "model.load_failed");
}
function runFailure2(error) {
  return failure(error, "the model failed", "model.run_failed");
}
function failure(error, what, code) {
  if (error instanceof RuntimeFailure) return error;
  const text2 = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
  const kernel = NO_KERNEL.exec(text2)?.groups;
  const operator = NO_OPERATOR.exec(text2)?.groups;
  if (kernel) {
    const missing2 = `the kernel ${kernel.kernel}, which the ${kernel.backend} backend of TensorFlow.js does not have`;
    return new RuntimeFailure("model.unsupported_operator", `${what}: it needs ${missing2}`);
  }
  if (operator) return new RuntimeFailure("model.unsupported_operator", `${what}: ${text2}`);
  if (OUT_OF_MEMORY3.test(text2)) return new RuntimeFailure("model.out_of_memory", `${what}: out of memory: ${text2}`);
  return new RuntimeFailure(code, `${what}: ${text2}`);
}

// src/runtimes/tfjs/files.ts
import { readFile as readFile2 } from "node:fs/promises";
import path7 from "node:path";
async function readArtifacts(modelPath) {
  const text2 = await readFile2(modelPath, "utf8");
  const { weightsManifest, trainingConfig: _training, ...model } = JSON.parse(text2.replace(/^\ufeff/, ""));
  const shards = [];
  for (const { paths } of weightsManifest) {
    for (const shard of paths) shards.push(await readFile2(path7.join(path7.dirname(modelPath), shard)));
  }
  return { ...model, weightSpecs: weightsManifest.flatMap(({ weights }) => weights), weightData: joined3(shards) };
}
function joined3(parts2) {
  const bytes = new Uint8Array(parts2.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts2) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes.buffer;
}

// src/runtimes/tfjs/graph-model.ts
var STEPWISE = /* @__PURE__ */ new Set([
  ...["Switch", "Merge", "Enter", "Exit", "NextIteration", "StatelessIf", "StatelessWhile", "If", "if", "While"],
  ...["NonMaxSuppressionV2", "NonMaxSuppressionV3", "NonMaxSuppressionV4", "NonMaxSuppressionV5", "Where"],
  ...["HashTable", "HashTableV2", "LookupTableImport", "LookupTableImportV2", "LookupTableFind", "LookupTableFindV2"],
  ...["LookupTableSize", "LookupTableSizeV2"]
]);
async function loadGraph(tf, artifacts, { inputs }) {
  const model = await tf.loadGraphModel({ load: async () => artifacts });
  const stepwise = operatorsOf(artifacts.modelTopology).some((op) => STEPWISE.has(op));
  const named2 = (tensors) => Object.fromEntries(inputs.map(({ name }, index) => [name, tensors[index]]));
  return {
    async execute(tensors, wanted) {
      const feeds = named2(tensors);
      const names2 = [...wanted];
      const results = stepwise ? await model.executeAsync(feeds, names2) : model.execute(feeds, names2);
      return [results].flat();
    },
    dispose: () => model.dispose()
  };
}
function operatorsOf({ node: node2 = [], library }) {
  const inner = (library?.function ?? []).flatMap(({ nodeDef = [] }) => nodeDef);
  return [...node2, ...inner].map(({ op }) => op);
}

// src/runtimes/tfjs/topology.ts
var ZEROS = { class_name: "Zeros", config: {} };
var LIMITS2 = {
  GRU: ({ reset_after: after }) => after === true ? "reset_after" : void 0,
  GRUCell: ({ reset_after: after }) => after === true ? "reset_after" : void 0,
  Conv1D: ({ padding: padding2 }) => padding2 === "causal" ? "causal padding" : void 0
};
function prepareTopology(tf, topology, modelName) {
  const known = tf.serialization.SerializationMap.getMap().classNameMap;
  const visit = (value2, key) => {
    if (Array.isArray(value2)) return value2.map((item) => visit(item, key));
    if (typeof value2 !== "object" || value2 === null) return value2;
    const className = value2.class_name;
    if (typeof className === "string") {
      const isKnown = Object.hasOwn(known, className);
      if (key.endsWith("_initializer") && isKnown) return ZEROS;
      if (isLayer(key)) requireSupported(className, isKnown, objectOf(value2.config), modelName);
    }
    return Object.fromEntries(Object.entries(value2).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(topology, "model_config");
}
function isLayer(key) {
  return ["layers", "layer", "cell", "cells", "forward_layer", "backward_layer"].includes(key);
}
function requireSupported(className, isKnown, config, modelName) {
  const limit = Object.hasOwn(LIMITS2, className) ? LIMITS2[className](config) : void 0;
  if (isKnown && limit === void 0) return;
  const layer = typeof config.name === "string" ? ` "${config.name}"` : "";
  const what = `the layer${layer} is a ${className}${limit ? ` with ${limit}` : ""}`;
  throw new RuntimeFailure("model.unsupported_operator", `${modelName}: ${what}, which TensorFlow.js cannot compute`);
}
function objectOf(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2) ? value2 : {};
}

// src/runtimes/tfjs/layers-model.ts
async function loadLayers(tf, artifacts, { inputs, outputs }, name) {
  const modelTopology = prepareTopology(tf, artifacts.modelTopology, name);
  const model = await tf.loadLayersModel({ load: async () => ({ ...artifacts, modelTopology }) });
  if (model.inputs.length !== inputs.length || model.outputs.length !== outputs.length) {
    const found = `${model.inputs.length} inputs and ${model.outputs.length} outputs`;
    throw new RuntimeFailure(
      "model.load_failed",
      `${name}: TensorFlow.js finds ${found} in the model, unlike its file`
    );
  }
  const position = new Map(outputs.map((output, index) => [output.name, index]));
  return {
    execute(tensors, wanted) {
      if (isStateful3(model)) model.resetStates();
      return tf.tidy(() => {
        const results = [model.apply([...tensors], { training: false })].flat();
        return wanted.map((output) => results[position.get(output)]);
      });
    },
    dispose: () => model.dispose()
  };
}
function isStateful3(model) {
  return model.layers.some(({ stateful }) => stateful);
}

// src/runtimes/tfjs/tensors.ts
var TYPES2 = {
  float32: "float32",
  int8: "int32",
  uint8: "int32",
  int16: "int32",
  uint16: "int32",
  int32: "int32",
  int64: "int32",
  bool: "bool"
};
function toTensors3(tf, inputs, feeds) {
  const surplus = Object.keys(feeds).find((name) => !inputs.some((input) => input.name === name));
  if (surplus !== void 0) throw mismatch2(`the model has no input "${surplus}"`);
  return inputs.map(({ name, dtype }) => {
    const feed = Object.hasOwn(feeds, name) ? feeds[name] : void 0;
    if (!feed) throw mismatch2(`nothing is given for the input "${name}"`);
    if (feed.dtype !== dtype) throw mismatch2(`the input "${name}" takes ${dtype}, not ${feed.dtype}`);
    const type2 = TYPES2[dtype];
    if (!type2) throw unsupported3(`the input "${name}" takes ${dtype}, which cannot be fed to TensorFlow.js`);
    return tf.tensor(narrowed(name, feed), feed.shape, type2);
  });
}
function narrowed(name, { dtype, data }) {
  if (dtype === "float32" || dtype === "int32" || dtype === "bool") return data.slice();
  const values = Int32Array.from(data, Number);
  const lost = data.findIndex((value2, index) => Number(value2) !== values[index]);
  if (lost === -1) return values;
  throw unsupported3(
    `the input "${name}" has the value ${data[lost]}, and TensorFlow.js has no integers beyond 32 bits`
  );
}
function readBack(name, tensor4) {
  const { dtype } = tensor4;
  if (dtype !== "float32" && dtype !== "int32" && dtype !== "bool") {
    throw unsupported3(`the output "${name}" is not a tensor of numbers (${dtype})`);
  }
  return { dtype, shape: [...tensor4.shape], data: tensor4.dataSync() };
}
function mismatch2(what) {
  return new RuntimeFailure("model.input_mismatch", what);
}
function unsupported3(what) {
  return new RuntimeFailure("model.unsupported_type", what);
}

// src/runtimes/tfjs/session.ts
function sessionOf(tf, { inputs, outputs }, model) {
  return {
    inputs: [...inputs],
    outputs: [...outputs],
    bind(feeds, wanted) {
      requireOutputs(outputs, wanted);
      const names2 = [...wanted];
      const tensors = toTensors3(tf, inputs, feeds);
      return {
        async run() {
          try {
            const results = await model.execute(tensors, names2);
            const values = results.map((tensor4, index) => readBack(names2[index], tensor4));
            tf.dispose(results);
            return values;
          } catch (error) {
            throw runFailure2(error);
          }
        },
        outputs(result) {
          const values = result;
          return Object.fromEntries(names2.map((name, index) => [name, values[index]]));
        },
        dispose: () => tf.dispose(tensors)
      };
    },
    dispose: async () => model.dispose()
  };
}
function requireOutputs(outputs, wanted) {
  if (wanted.length === 0) throw new RuntimeFailure("model.output_missing", "no output of the model is asked for");
  const stranger = wanted.find((name) => !outputs.some((output) => output.name === name));
  if (stranger !== void 0) {
    throw new RuntimeFailure("model.output_missing", `the model has no output "${stranger}"`);
  }
}

// src/runtimes/tfjs/load.ts
var EMPTY = {
  modelTopology: {
    versions: { producer: 1, minConsumer: 1 },
    node: [
      {
        name: "x",
        op: "Placeholder",
        attr: { dtype: { type: "DT_FLOAT" }, shape: { shape: { dim: [{ size: "-1" }] } } }
      },
      { name: "y", op: "Identity", input: ["x"], attr: { T: { type: "DT_FLOAT" } } }
    ]
  },
  weightSpecs: [],
  weightData: new ArrayBuffer(0)
};
async function loadTfjs(tf, { model, inputs, outputs }) {
  if (typeof model !== "string") throw new TypeError("TensorFlow.js models are read from their folder");
  const name = path8.basename(model);
  const signature = { inputs, outputs };
  try {
    const artifacts = await readArtifacts(model);
    const isGraph = "node" in artifacts.modelTopology;
    const executable = isGraph ? await loadGraph(tf, artifacts, signature) : await loadLayers(tf, artifacts, signature, name);
    return sessionOf(tf, signature, executable);
  } catch (error) {
    throw loadFailure2(error, name);
  }
}
async function loadEmptyTfjs(tf) {
  const signature = {
    inputs: [{ name: "x", dtype: "float32", shape: [null] }],
    outputs: [{ name: "y", dtype: "float32", shape: [null] }]
  };
  return sessionOf(tf, signature, await loadGraph(tf, EMPTY, signature));
}

// src/runtimes/tfjs/saved-model.ts
import path9 from "node:path";
async function loadSavedModel(tf, { model, inputs, outputs }) {
  const folder = path9.dirname(model);
  const name = path9.basename(model);
  if (name !== "saved_model.pb") {
    throw new RuntimeFailure(
      "model.load_failed",
      `${name}: TensorFlow loads a SavedModel only by the name saved_model.pb`
    );
  }
  try {
    const { tags, signature } = choose(await tf.node.getMetaGraphsFromSavedModel(folder), inputs, outputs, name);
    const loaded = await tf.node.loadSavedModel(folder, tags, signature);
    return sessionOf(
      tf,
      { inputs, outputs },
      {
        execute: (tensors, wanted) => tf.tidy(() => {
          const feeds = Object.fromEntries(inputs.map((input, index) => [input.name, tensors[index]]));
          const results = loaded.predict(feeds);
          return wanted.map((output) => results[output]);
        }),
        dispose: () => loaded.dispose()
      }
    );
  } catch (error) {
    throw loadFailure2(error, name);
  }
}
function choose(graphs, inputs, outputs, name) {
  const graph = graphs.find(({ tags }) => tags.includes("serve")) ?? graphs[0];
  const fits = (signature) => has(signature.inputs, inputs) && has(signature.outputs, outputs);
  const fitting = Object.entries(graph?.signatureDefs ?? {}).filter(([, signature]) => fits(signature));
  const [chosen] = fitting.find(([key]) => key === "serving_default") ?? fitting[0] ?? [];
  if (graph && chosen !== void 0) return { tags: graph.tags, signature: chosen };
  throw new RuntimeFailure(
    "model.load_failed",
    `${name}: TensorFlow finds no signature with the inputs and outputs of the file`
  );
}
function has(entries, specs) {
  return Object.keys(entries).length === specs.length && specs.every(({ name }) => Object.hasOwn(entries, name));
}

// src/runtimes/tfjs-node.ts
var tfjsNode = {
  id: "tfjs-node",
  packageName: "@tensorflow/tfjs-node",
  formats: ["tfjs", "saved_model"],
  devices: ["cpu"],
  optimizes: false,
  async open(require3, settings) {
    process.env.TF_NUM_INTRAOP_THREADS = String(settings?.threads ?? 1);
    process.env.TF_NUM_INTEROP_THREADS = "1";
    process.env.TF_CPP_MIN_LOG_LEVEL = "2";
    restoreOldUtil();
    const tf = require3("@tensorflow/tfjs-node");
    return {
      load: async (loadable) => await isSavedModel(loadable.model) ? loadSavedModel(tf, loadable) : loadTfjs(tf, loadable),
      loadEmpty: () => loadEmptyTfjs(tf)
    };
  }
};
function restoreOldUtil() {
  const old = util;
  old.isNullOrUndefined ??= (value2) => value2 === null || value2 === void 0;
  old.isArray ??= Array.isArray;
}
async function isSavedModel(model) {
  if (typeof model !== "string") return false;
  const file = await open4(model);
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, 0);
    return buffer[0] === 8;
  } finally {
    await file.close();
  }
}

// src/runtimes/tfjs-wasm.ts
import path10 from "node:path";
var tfjsWasm = {
  id: "tfjs-wasm",
  packageName: "@tensorflow/tfjs-backend-wasm",
  formats: ["tfjs"],
  devices: ["cpu"],
  optimizes: false,
  async open(require3) {
    const tf = await openBackend(require3);
    return {
      load(model, { threads }) {
        if (threads !== 1) {
          throw new RuntimeFailure(
            "runtime.refused",
            `the WebAssembly backend of TensorFlow.js has one thread in Node.js, and ${threads} are asked for`
          );
        }
        return loadTfjs(tf, model);
      },
      loadEmpty: () => loadEmptyTfjs(tf)
    };
  }
};
async function openBackend(require3) {
  const core = require3("@tensorflow/tfjs-core");
  const { loadLayersModel } = require3("@tensorflow/tfjs-layers");
  const { loadGraphModel } = require3("@tensorflow/tfjs-converter");
  const wasm = require3("@tensorflow/tfjs-backend-wasm");
  wasm.setWasmPaths(`${path10.dirname(require3.resolve("@tensorflow/tfjs-backend-wasm"))}${path10.sep}`);
  if (!await core.setBackend("wasm")) {
    throw new RuntimeFailure("runtime.broken", "the WebAssembly backend of TensorFlow.js does not start");
  }
  const { tensor: tensor4, tidy, dispose, serialization } = core;
  return { tensor: tensor4, tidy, dispose, serialization, loadLayersModel, loadGraphModel };
}

// src/runtimes/tflite-web.ts
import path11 from "node:path";
var SCRIPT2 = "tflite_web_api_cc_simd.js";
var tfliteWeb = {
  id: "tflite-web",
  packageName: "@tensorflow/tfjs-tflite",
  formats: ["tflite"],
  devices: ["cpu"],
  optimizes: false,
  async open(require3) {
    const folder = path11.dirname(require3.resolve("@tensorflow/tfjs-tflite/package.json"));
    const started = await startModule(require3, path11.join(folder, "wasm", SCRIPT2));
    return backendOf((model) => load2(started, model));
  }
};
function load2(started, bytes) {
  const pointer = place2(started, bytes);
  let runner = createRunner(started, pointer, bytes.length);
  const tensorsOf2 = (made2) => ({
    inputs: elementsOfVector(made2.GetInputs()),
    outputs: elementsOfVector(made2.GetOutputs())
  });
  let tensors = tensorsOf2(runner);
  const outputs = tensors.outputs.map(slotOf2);
  return {
    inputs: tensors.inputs.map(slotOf2),
    outputs,
    invoke(feeds) {
      try {
        for (const [i2, tensor4] of tensors.inputs.entries()) contentsOf(tensor4).set(feeds[i2]);
        if (!runner.Infer()) throw new Error("the interpreter gave up");
        return tensors.outputs.map((tensor4, i2) => copyOf2(tensor4, outputs[i2]));
      } catch (error) {
        throw runFailed(reasonOf(error, started.log));
      }
    },
    reset() {
      runner.delete();
      runner = createRunner(started, pointer, bytes.length);
      tensors = tensorsOf2(runner);
    },
    dispose() {
      runner.delete();
      started.module._free(pointer);
    }
  };
}
function createRunner({ module, log }, pointer, bytes) {
  const options = { numThreads: 1, enableProfiling: false, maxProfilingBufferEntries: 1 };
  const result = module.TFLiteWebModelRunner.CreateFromBufferAndOptions(pointer, bytes, options);
  try {
    if (!result.ok()) throw new Error(reasonOf(result.errorMessage(), log));
    return result.value();
  } finally {
    result.delete();
  }
}
function slotOf2({ dataType, shape }) {
  return { dtype: dataType, shape: shape === "" ? [] : shape.split(",").map(Number) };
}
function contentsOf(tensor4) {
  const { buffer, byteOffset, byteLength: byteLength2 } = tensor4.data();
  return new Uint8Array(buffer, byteOffset, byteLength2);
}
function copyOf2(tensor4, slot) {
  const bytes = contentsOf(tensor4).slice();
  if (bytes.length === bytesOf2(slot)) return bytes;
  throw new Error(`an output became [${tensor4.shape}], not [${slot.shape}]`);
}

// src/runtimes/index.ts
var runtimes = {
  "onnxruntime-node": onnxruntime,
  litert,
  "tflite-web": tfliteWeb,
  "tfjs-node": tfjsNode,
  "tfjs-wasm": tfjsWasm
};

// src/worker/memory.ts
import { writeFileSync } from "node:fs";
var BYTES_PER_KB = 1024;
async function residentBefore(backend, settings) {
  const session = await backend.loadEmpty(settings);
  const feed = { dtype: "float32", shape: [1], data: new Float32Array(1) };
  const names2 = session.outputs.map(({ name }) => name);
  await session.bind(Object.fromEntries(session.inputs.map(({ name }) => [name, feed])), names2).run();
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
  const { threads } = session;
  const reply = {
    inputs: session.inputs,
    outputs: session.outputs,
    version,
    loadTimeMs,
    ...threads !== void 0 && { threads }
  };
  return { backend, settings, session, residentBytes, queries: [], nextQuery: 0, reply };
}
async function convertedOrPath({ format, modelPath, readOptions }) {
  const convert = toOnnx[format];
  if (!convert) return modelPath;
  const name = path12.basename(modelPath);
  return convert(folderSource(path12.dirname(modelPath), name), name, readOptions);
}
async function openRuntime({
  runtime,
  runtimeDir,
  settings
}) {
  const { packageName, open: open5 } = runtimes[runtime];
  const require3 = createRequire2(path12.join(runtimeDir, "package.json"));
  try {
    const { version } = require3(`${packageName}/package.json`);
    return { backend: await open5(require3, settings), version };
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
    convert: convertFile,
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
