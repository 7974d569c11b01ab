/* Generated from the schema of the same name by `npm run generate`. */
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var stdin_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://model-gate.dev/schemas/gate.schema.json", "title": "Gate", "description": "A Model Gate file: which models are run on which data, and which limits must hold.", "type": "object", "additionalProperties": false, "required": ["version"], "properties": { "version": { "const": 1, "description": "The version of the gate file format.", "examples": [1] }, "confidence": { "type": "number", "exclusiveMinimum": 0.5, "maximum": 0.9999, "description": "The confidence of every interval (default 0.95).", "examples": [0.95] }, "seed": { "type": "integer", "minimum": 0, "description": "The seed of everything that is drawn at random (default 1).", "examples": [1], "maximum": 9007199254740991 }, "limits": { "$ref": "#/definitions/limits" }, "on_inconclusive": { "$ref": "#/definitions/onInconclusive" }, "on_missing_baseline": { "$ref": "#/definitions/onMissingBaseline" }, "allow_missing": { "type": "array", "items": { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*(/[^\\u0000-\\u001f\\u007f]+)?)?$", "maxLength": 300, "description": "a name such as `emotions`, `emotions/latency`, `emotions/quality/accuracy` or `emotions/quality/speaker`" }, "minItems": 1, "maxItems": 1e3, "uniqueItems": true, "description": "What a baseline may have that this gate has no more: models (and external metrics), their checks, or metrics, columns of groups (`speaker`), groups (`speaker=anna`) or classes of these. Anything else that is gone fails.", "examples": [["emotions-v1", "emotions-v2/latency", "emotions-v2/quality/speaker"]] }, "datasets": { "description": "Labelled rows, by name.", "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "$ref": "#/definitions/dataset" }, "examples": [{ "phrases": { "path": "eval/actions.csv", "label": "label" } }] }, "models": { "description": "The models that are held against the gate.", "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/model" }, "examples": [[{ "id": "actions", "artifact": "models/actions.onnx", "checks": { "parameters": { "max": 3e4 } } }]] }, "metrics": { "description": "Numbers that another job measured and wrote to a JSON file: a word error rate, an uptime, a human score.", "type": "array", "minItems": 1, "items": { "$ref": "#/definitions/externalMetrics" }, "examples": [[{ "id": "voice", "path": "reports/whisper.json", "checks": { "wer": { "at": "/metrics/wer", "max": 0.1 } } }]] } }, "definitions": { "severity": { "enum": ["fail", "warn"], "description": "What a violated limit does: `fail` (the default) fails the gate, `warn` only reports it. That of a limit goes before that of its check.", "examples": ["warn"], "title": "Severity" }, "onInconclusive": { "enum": ["fail", "warn"], "description": "What a limit that noise leaves undecided does: `warn` (the default) reports it as inconclusive, `fail` fails the gate.", "examples": ["fail"], "title": "OnInconclusive" }, "onMissingBaseline": { "enum": ["error", "warn"], "description": "What a limit against the baseline does where there is none to compare with: `error` (the default) or `warn`.", "examples": ["warn"], "title": "OnMissingBaseline" }, "duration": { "title": "Duration", "description": 'a duration: a number of milliseconds, or a number with a unit (ns, us, ms, s, min, h) such as "5 ms"', "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }], "examples": ["5 ms", "2 s"] }, "durationWithUnit": { "title": "DurationWithUnit", "description": 'a duration with its unit (ms, s, min, h) such as "5 min"', "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$", "examples": ["5 min"] }, "bytes": { "title": "Bytes", "description": 'a size: a number of bytes, or a number with a unit (B, kB, MB, GB, KiB, MiB, GiB) such as "2 MB"', "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }], "examples": ["2 MB", "1 MiB"] }, "bytesWithUnit": { "title": "BytesWithUnit", "description": 'a size with its unit (kB, MB, GB, KiB, MiB, GiB) such as "4 GB"', "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", "examples": ["4 GB"] }, "count": { "title": "Count", "description": "a whole number of at least 0", "type": "integer", "minimum": 0, "examples": [6] }, "fraction": { "title": "Fraction", "description": 'a number, or a percentage such as "95%"', "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }], "examples": [0.95, "95%"] }, "real": { "title": "Real", "description": "a number", "type": "number", "examples": [1e-3] }, "percentage": { "title": "Percentage", "description": 'a percentage such as "5%"', "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", "examples": ["5%"] }, "name": { "title": "Name", "description": "a name: letters, digits, dots, dashes and underscores, beginning with a letter or digit", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 100, "examples": ["emotions-v2"] }, "sha256": { "title": "Sha256", "description": "a SHA-256 digest: 64 hexadecimal digits", "type": "string", "pattern": "^[0-9a-fA-F]{64}$", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "location": { "title": "Location", "description": "a path, relative to the gate file (for a gate file in .github: to the repository), an address that begins with https://, or artifact:NAME/PATH for a file of a workflow artifact", "type": "string", "minLength": 1, "examples": ["models/actions.onnx", "https://example.org/model.onnx", "artifact:model/actions.onnx"] }, "durationChange": { "title": "DurationChange", "description": `a duration such as "0.5 ms", a percentage of the baseline's value such as "5%", or both in a list such as [0.5 ms, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "$ref": "#/definitions/duration" }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [0.5 ms, 5%], of which a change must exceed both to be a violation" }], "examples": ["0.5 ms", "5%", ["0.5 ms", "5%"]] }, "bytesChange": { "title": "BytesChange", "description": `a size such as "100 kB", a percentage of the baseline's value such as "5%", or both in a list such as [100 kB, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "$ref": "#/definitions/bytes" }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [100 kB, 5%], of which a change must exceed both to be a violation" }], "examples": ["100 kB", "5%", ["100 kB", "5%"]] }, "countChange": { "title": "CountChange", "description": `a whole number, a percentage of the baseline's value such as "5%", or both in a list such as [10, 5%]`, "anyOf": [{ "type": "integer", "minimum": 0 }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "$ref": "#/definitions/count" }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [10, 5%], of which a change must exceed both to be a violation" }], "examples": [10, "5%", [10, "5%"]] }, "fractionChange": { "title": "FractionChange", "description": `a number, a percentage of the baseline's value such as "5%", or both in a list such as [0.01, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [0.01, 5%], of which a change must exceed both to be a violation" }], "examples": [0.01, "5%", [0.01, "5%"]] }, "realChange": { "title": "RealChange", "description": `a number, a percentage of the baseline's value such as "5%", or both in a list such as [0.01, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [0.01, 5%], of which a change must exceed both to be a violation" }], "examples": [0.01, "5%", [0.01, "5%"]] }, "durationLimit": { "type": "object", "description": "Limits on a time. Bare numbers are milliseconds.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/duration" }], "description": "The measured value must be at least this.", "examples": ["5 ms"] }, "max": { "allOf": [{ "$ref": "#/definitions/duration" }], "description": "The measured value must be at most this.", "examples": ["5 ms"] }, "equals": { "allOf": [{ "$ref": "#/definitions/duration" }], "description": "The measured value must be exactly this.", "examples": ["5 ms"] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/durationChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["0.5 ms", "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/durationChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["0.5 ms", "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "DurationLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": "5 ms" }] }, "bytesLimit": { "type": "object", "description": "Limits on a size. Bare numbers are bytes.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at least this.", "examples": ["2 MB"] }, "max": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at most this.", "examples": ["2 MB"] }, "equals": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be exactly this.", "examples": ["2 MB"] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "BytesLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": "2 MB" }] }, "sizeLimit": { "type": "object", "description": "Limits on a size. Bare numbers are bytes.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at least this.", "examples": ["2 MB"] }, "max": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at most this.", "examples": ["2 MB"] }, "equals": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be exactly this.", "examples": ["2 MB"] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "max_ratio": { "allOf": [{ "$ref": "#/definitions/sizeAgainst" }], "description": "The size must be at most this share of another model's.", "examples": [{ "of": "actions-keras", "value": 0.35 }] }, "min_reduction": { "allOf": [{ "$ref": "#/definitions/sizeAgainst" }], "description": "The size must be smaller than another model's by at least this share of it.", "examples": [{ "of": "actions-keras", "value": "90%" }] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "SizeLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_ratio"] }, { "required": ["min_reduction"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": "2 MB" }, { "max": "120 kB", "max_ratio": { "of": "actions-keras", "value": 0.35 } }] }, "sizeAgainst": { "type": "object", "description": "A share of the size of another model of the gate.", "additionalProperties": false, "properties": { "of": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The id of the other model. Only its files are read.", "examples": ["actions-keras"] }, "value": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share, above 0.", "examples": [0.35, "90%"] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "SizeAgainst", "required": ["of", "value"], "examples": [{ "of": "actions-keras", "value": 0.35 }] }, "countLimit": { "type": "object", "description": "Limits on a count.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/count" }], "description": "The measured value must be at least this.", "examples": [6] }, "max": { "allOf": [{ "$ref": "#/definitions/count" }], "description": "The measured value must be at most this.", "examples": [6] }, "equals": { "allOf": [{ "$ref": "#/definitions/count" }], "description": "The measured value must be exactly this.", "examples": [6] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/countChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [10, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/countChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [10, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "CountLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": 6 }] }, "fractionLimit": { "type": "object", "description": "Limits on a fraction or score; percentages are divided by 100.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The measured value must be at least this.", "examples": [0.95] }, "max": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The measured value must be at most this.", "examples": [0.95] }, "equals": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The measured value must be exactly this.", "examples": [0.95] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "FractionLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "min": 0.95 }] }, "realLimit": { "type": "object", "description": "Limits on a plain number.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/real" }], "description": "The measured value must be at least this.", "examples": [1e-3] }, "max": { "allOf": [{ "$ref": "#/definitions/real" }], "description": "The measured value must be at most this.", "examples": [1e-3] }, "equals": { "allOf": [{ "$ref": "#/definitions/real" }], "description": "The measured value must be exactly this.", "examples": [1e-3] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "RealLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": 1e-3 }] }, "format": { "title": "DataFormat", "description": "how the file is written, where its name does not say so", "enum": ["csv", "tsv", "json", "jsonl", "npy", "npz", "idx"], "examples": ["csv"] }, "dataSource": { "title": "DataSource", "description": "a file of values: its location, or an object with location, digest and (for npz) key", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "description": "A file of values with its digest or the array inside it.", "additionalProperties": false, "properties": { "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "Where the file is.", "examples": ["eval/labels.npy"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the file; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "key": { "type": "string", "minLength": 1, "description": "The array inside an npz file, or the column of a table.", "examples": ["labels"] }, "format": { "$ref": "#/definitions/format" } }, "title": "DataFile", "required": ["path"] }], "examples": ["eval/labels.npy", { "path": "eval/data.npz", "key": "labels" }] }, "sample": { "type": "object", "description": "Judge a random sample of the rows. The report always says so.", "additionalProperties": false, "properties": { "rows": { "type": "integer", "minimum": 1, "description": "How many rows are drawn, without replacement.", "examples": [5e3] }, "seed": { "type": "integer", "minimum": 0, "description": "The seed of the draw; the gate's seed where it is not given.", "examples": [1], "maximum": 9007199254740991 }, "stratify": { "type": "boolean", "description": "Keep the share of each label.", "examples": [true] } }, "title": "Sample", "required": ["rows"], "examples": [{ "rows": 5e3, "seed": 1, "stratify": true }] }, "dataset": { "type": "object", "description": "Labelled rows: either `path` (a table or an npz) or `inputs` (arrays), not both; for `predictions` of a model that is not run here, `labels` alone will do.", "additionalProperties": false, "properties": { "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "A table (csv, tsv, json, jsonl; gzip too), an npz file whose keys are input names, or a folder with one folder of png or jpeg files a class, named as in `classes`. The first row of csv and tsv names the columns.", "examples": ["eval/actions.csv"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of `path`; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "format": { "$ref": "#/definitions/format" }, "label": { "title": "LabelColumns", "description": "The column (for npz: the key) that holds the label; a list of 0/1 columns for multi-label data.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }], "examples": ["label"] }, "features": { "title": "FeatureColumns", "description": "The columns that make the input, in order; every column but the label where it is not given. For several inputs: input name to columns.", "anyOf": [{ "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }, { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }, "minProperties": 1 }], "examples": [["x1", "x2"]] }, "image": { "type": "string", "minLength": 1, "description": "The column that holds the path of an image (png or jpeg), relative to the table's own folder and inside of it.", "examples": ["file"] }, "inputs": { "title": "InputArrays", "description": "Arrays (npy, npz, idx; gzip too) whose first axis is samples: one file, or input name to file. The keys of an npz file are input names.", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "additionalProperties": { "$ref": "#/definitions/dataSource" }, "minProperties": 1 }], "examples": ["eval/X.npy"] }, "labels": { "allOf": [{ "$ref": "#/definitions/dataSource" }], "description": "The labels of `inputs`: N class indices, N class names, or an N×L matrix of 0 and 1 for multi-label data.", "examples": ["eval/y.npy"] }, "slices": { "title": "SliceArrays", "description": "Values beside `inputs` that group the rows, by name: files with one text or number for each row, in the order of the rows. A file is an array of N values or N×1 (npy or idx, or the only one of an npz file, or the one that `key` names; numbers or fixed-width text), or a table (csv and tsv with a header; json as a list of objects; jsonl) of which the column that `key` names is taken, or the only one, or the one that is called like the group; gzip too. The columns of a `path` that is a table, and the keys of one that is an npz file, need no mention here.", "type": "object", "minProperties": 1, "propertyNames": { "minLength": 1 }, "additionalProperties": { "$ref": "#/definitions/dataSource" }, "examples": [{ "speaker": "eval/speakers.npy" }, { "writer": "writers.json" }, { "writer": { "path": "eval/people.csv", "key": "writer" } }] }, "sample": { "$ref": "#/definitions/sample" }, "time": { "allOf": [{ "$ref": "#/definitions/durationWithUnit" }], "description": "How long reading and preprocessing it for one model may take, downloads apart. Default 10 min.", "examples": ["30 min"] } }, "title": "Dataset", "oneOf": [{ "required": ["path"], "not": { "anyOf": [{ "required": ["inputs"] }, { "required": ["labels"] }, { "required": ["slices"] }] } }, { "required": ["inputs"], "not": { "anyOf": [{ "required": ["path"] }, { "required": ["label"] }, { "required": ["features"] }, { "required": ["sha256"] }, { "required": ["format"] }, { "required": ["image"] }] } }, { "required": ["labels"], "not": { "anyOf": [{ "required": ["path"] }, { "required": ["inputs"] }, { "required": ["label"] }, { "required": ["features"] }, { "required": ["sha256"] }, { "required": ["format"] }, { "required": ["image"] }] } }], "examples": [{ "path": "eval/actions.csv", "label": "label" }, { "inputs": "eval/X.npy", "labels": "eval/y.npy" }, { "path": "eval/faces" }] }, "values": { "title": "Values", "description": "one number for all elements, a list of numbers, or an npy file", "anyOf": [{ "type": "number" }, { "type": "array", "items": { "type": "number" }, "minItems": 1 }, { "type": "string", "minLength": 1 }], "examples": [[0.485, 0.456, 0.406], "feature_mean.npy"] }, "preprocessStep": { "title": "PreprocessStep", "description": "one step: standardize, scale, transpose, reshape, cast, resize, grayscale, channels or tokenize", "anyOf": [{ "type": "object", "description": "(x - mean) / std, computed in float64.", "additionalProperties": false, "properties": { "standardize": { "type": "object", "description": "(x - mean) / std", "additionalProperties": false, "properties": { "mean": { "allOf": [{ "$ref": "#/definitions/values" }], "description": "Subtracted from each element: one number, one for each element of the row, or one for each position of the last axis.", "examples": ["feature_mean.npy"] }, "std": { "allOf": [{ "$ref": "#/definitions/values" }], "description": "What each element is divided by afterwards, in the same three forms.", "examples": ["feature_std.npy"] } }, "required": ["mean", "std"], "examples": [{ "mean": "feature_mean.npy", "std": "feature_std.npy" }] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "StandardizeStep", "required": ["standardize"] }, { "type": "object", "description": "Multiply each element.", "additionalProperties": false, "properties": { "scale": { "type": "number", "description": "Each element is multiplied by this.", "examples": [0.0625] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ScaleStep", "required": ["scale"] }, { "type": "object", "description": "Reorder the axes of a row.", "additionalProperties": false, "properties": { "transpose": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 1, "description": "The new order of the axes of one row (the sample axis is not counted): [2, 0, 1] turns HWC into CHW.", "examples": [[2, 0, 1]] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "TransposeStep", "required": ["transpose"] }, { "type": "object", "description": "Give a row another shape with as many elements.", "additionalProperties": false, "properties": { "reshape": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 1, "description": "The new shape of one row (the sample axis is not counted).", "examples": [[1, 28, 28]] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ReshapeStep", "required": ["reshape"] }, { "type": "object", "description": "Cast each element.", "additionalProperties": false, "properties": { "cast": { "enum": ["float16", "float32", "float64", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bool"], "description": "Round each element to this type; a lossy cast to an integer type is an error.", "examples": ["float32"] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "CastStep", "required": ["cast"] }, { "type": "object", "description": "Resize images; values stay unrounded.", "additionalProperties": false, "properties": { "resize": { "type": "object", "description": "Rows of [height, width] or [height, width, channels] in another size, computed in float64 with half-pixel centres (pixel i of the result lies at (i + 0.5) × old ÷ new), as Pillow and TensorFlow 2 do.", "additionalProperties": false, "properties": { "height": { "type": "integer", "minimum": 1, "maximum": 65536, "description": "Rows of pixels of the result.", "examples": [48] }, "width": { "type": "integer", "minimum": 1, "maximum": 65536, "description": "Columns of pixels of the result.", "examples": [48] }, "method": { "enum": ["nearest", "bilinear", "bicubic", "area"], "description": "`bilinear` where it is not given; `bicubic` is Keys' with a = -0.5 (Pillow, TensorFlow; not OpenCV or PyTorch tensors, which take -0.75); `area` is the mean of the covered pixels.", "examples": ["bilinear"] }, "antialias": { "type": "boolean", "description": "Whether bilinear and bicubic widen their kernel when they shrink: true (where it is not given) as Pillow, false as TensorFlow's default and OpenCV.", "examples": [false] } }, "required": ["height", "width"], "title": "Resize", "examples": [{ "height": 48, "width": 48, "method": "bilinear" }] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ResizeStep", "required": ["resize"] }, { "type": "object", "description": "Turn colour images into gray ones.", "additionalProperties": false, "properties": { "grayscale": { "const": true, "description": "0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601), unrounded; gray images stay as they are.", "examples": [true] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "GrayscaleStep", "required": ["grayscale"] }, { "type": "object", "description": "The channels of an image, and their order.", "additionalProperties": false, "properties": { "channels": { "enum": ["rgb", "bgr"], "description": "Images of three channels in this order; a gray image is repeated in each. Images are read as rgb.", "examples": ["bgr"] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ChannelsStep", "required": ["channels"] }, { "type": "object", "description": "Turn a column of text into the inputs input_ids, attention_mask and token_type_ids.", "additionalProperties": false, "properties": { "tokenize": { "title": "Tokenize", "description": "The file tokenizer.json of Hugging Face, or an object with it and its options", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "description": "A tokenizer and how it is applied.", "additionalProperties": false, "properties": { "tokenizer": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "The file tokenizer.json.", "examples": ["models/tokenizer.json"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the tokenizer; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "column": { "type": "string", "minLength": 1, "description": "The column of text; the only one but the label where it is not given.", "examples": ["text"] }, "max_length": { "type": "integer", "minimum": 1, "maximum": 1048576, "description": "Tokens of a row, special ones included. It must be the length that the model's inputs have; where `dims` or the file bind that, it needs not be given.", "examples": [128] }, "truncation": { "type": "boolean", "description": "Cut texts that are longer; where it is not true, such a text is an error.", "examples": [true] }, "pad_token": { "type": "string", "minLength": 1, "description": "The token that fills shorter texts; the tokenizer's own where it names one, else `[PAD]` or `<pad>`.", "examples": ["[PAD]"] } }, "required": ["tokenizer"], "title": "TokenizeOptions" }], "examples": ["models/tokenizer.json", { "tokenizer": "models/tokenizer.json", "column": "text", "truncation": true }] } }, "title": "TokenizeStep", "required": ["tokenize"] }], "examples": [{ "scale": 0.0625 }, { "resize": { "height": 48, "width": 48 } }] }, "tensor": { "type": "object", "description": "An expected input or output.", "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "description": "The tensor's name; where it is not given, tensors are compared in order.", "examples": ["features"] }, "shape": { "type": "array", "items": { "description": "a size, or a word for a dimension that the model leaves open", "anyOf": [{ "type": "integer", "minimum": 0 }, { "type": "string", "minLength": 1 }], "examples": [126, "batch"] }, "description": "The shape: numbers are fixed sizes, words stand for dimensions that the model leaves open.", "examples": [["batch", 126]] }, "dtype": { "enum": ["float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bool", "string"], "description": "The element type; not compared where it is not given.", "examples": ["float32"] } }, "title": "ExpectedTensor", "required": ["shape"], "examples": [{ "name": "features", "shape": ["batch", 126], "dtype": "float32" }] }, "checks": { "type": "object", "description": "What is measured and which limits hold.", "additionalProperties": false, "properties": { "signature": { "type": "object", "description": "The declared inputs and outputs must be exactly these; each difference counts in `signature_mismatches`.", "additionalProperties": false, "properties": { "inputs": { "type": "array", "items": { "$ref": "#/definitions/tensor" }, "minItems": 1, "description": "Every input of the model.", "examples": [[{ "name": "features", "shape": ["batch", 126], "dtype": "float32" }]] }, "outputs": { "type": "array", "items": { "$ref": "#/definitions/tensor" }, "minItems": 1, "description": "Every output of the model.", "examples": [[{ "shape": ["batch", 6] }]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "SignatureCheck", "anyOf": [{ "required": ["inputs"] }, { "required": ["outputs"] }], "examples": [{ "inputs": [{ "shape": ["batch", 126] }], "outputs": [{ "shape": ["batch", 6] }] }] }, "parameters": { "allOf": [{ "$ref": "#/definitions/countLimit" }], "description": "Elements of all weight arrays, trainable or not, without quantisation scales.", "examples": [{ "max": 3e4 }] }, "size": { "allOf": [{ "$ref": "#/definitions/sizeLimit" }], "description": "Bytes of every file of the model, external weights included; alone, or held against those of another model.", "examples": [{ "max": "1 MB" }] }, "parity": { "type": "object", "description": "The same rows through this model and through another one: the dataset's, or 1,000 generated inputs where none is declared. Each model preprocesses them in its own way; inputs and outputs are matched by name, or in order where no name agrees. Values are compared after dequantisation and after the activation that each model declares. Without a limit, the type of the model's weights decides what is allowed: see docs/parity.md.", "additionalProperties": false, "properties": { "reference": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The id of the model that this one is held against. It is judged first.", "examples": ["actions-keras"] }, "max_abs_error": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The largest absolute difference of any value.", "examples": [{ "max": 1e-3 }] }, "mean_abs_error": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The mean absolute difference over all values.", "examples": [{ "max": 1e-4 }] }, "max_relative_error": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "max_abs_error ÷ the largest absolute value of the reference.", "examples": [{ "max": 1e-4 }] }, "mse": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The mean squared difference over all values (`parity_mse`).", "examples": [{ "max": 1e-6 }] }, "cosine_similarity": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The cosine between all values of the one model and all of the other, from -1 to 1.", "examples": [{ "min": 0.999 }] }, "top1_agreement": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Share of the rows that both models decide alike: the class of the highest score, or by the thresholds of this model's `decision`; of a multi-label row, all its labels.", "examples": [{ "min": 0.99 }] }, "f1_difference": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "The absolute difference of the two models' macro F1. Needs a dataset with labels.", "examples": [{ "max": 0.01 }] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "ParityCheck", "required": ["reference"], "examples": [{ "reference": "actions-keras", "max_abs_error": { "max": 1e-3 }, "top1_agreement": { "min": 0.99 } }] }, "latency": { "type": "object", "description": "Single-stream latency: one query after the other, batch 1, after warm-up. Percentiles use all samples.", "additionalProperties": false, "properties": { "mean": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The mean latency of one query; its interval is a block bootstrap.", "examples": [{ "max": "5 ms" }] }, "p50": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The median latency.", "examples": [{ "max": "5 ms" }] }, "p90": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The 90th percentile of latency.", "examples": [{ "max": "5 ms" }] }, "p95": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The 95th percentile of latency.", "examples": [{ "max": "5 ms" }] }, "p99": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The 99th percentile of latency.", "examples": [{ "max": "5 ms" }] }, "load": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The time to load the model into the runtime, once.", "examples": [{ "max": "5 ms" }] }, "budget": { "allOf": [{ "$ref": "#/definitions/durationWithUnit" }], "description": "How long queries may be sampled before an undecided limit is called inconclusive (default 5 s).", "examples": ["5 s"] }, "on_inconclusive": { "$ref": "#/definitions/onInconclusive" }, "severity": { "$ref": "#/definitions/severity" } }, "title": "LatencyCheck", "anyOf": [{ "required": ["mean"] }, { "required": ["p50"] }, { "required": ["p90"] }, { "required": ["p95"] }, { "required": ["p99"] }, { "required": ["load"] }], "examples": [{ "p95": { "max": "5 ms" } }] }, "edge_cases": { "type": "object", "description": "Feed inputs at the edges and look at the outputs.", "additionalProperties": false, "properties": { "inputs": { "description": "Which generated inputs are fed (default: normal, zeros, ones, large, negative).", "type": "array", "items": { "type": "string", "enum": ["normal", "zeros", "ones", "large", "negative", "extreme", "nonfinite"] }, "minItems": 1, "uniqueItems": true, "examples": [["normal", "zeros", "large"]] }, "must": { "description": "What must hold for every output: `finite` (no NaN, no infinity), `shape` (as declared). Default: both.", "type": "array", "items": { "type": "string", "enum": ["finite", "shape"] }, "minItems": 1, "uniqueItems": true, "examples": [["finite", "shape"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "EdgeCasesCheck", "examples": [{ "inputs": ["normal", "zeros"], "must": ["finite", "shape"] }] }, "probabilities": { "type": "object", "description": "Outputs must lie in [0, 1] and the scores of a row sum to 1.", "additionalProperties": false, "properties": { "sum_tolerance": { "type": "number", "minimum": 0, "description": "How far the sum of a row may lie from 1 (default 1e-4). Not used for multi-label and single-score outputs.", "examples": [1e-4] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "ProbabilitiesCheck", "examples": [{ "sum_tolerance": 1e-4 }] }, "diversity": { "type": "object", "description": "How varied the predictions are: a collapsed model answers the same for every input. Without a dataset it runs on 1,000 generated inputs and the report says so.", "additionalProperties": false, "properties": { "unique_predictions": { "allOf": [{ "$ref": "#/definitions/countLimit" }], "description": "How many classes are predicted at least once.", "examples": [{ "min": 6 }] }, "unique_fraction": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "unique_predictions / number of classes.", "examples": [{ "min": 0.9 }] }, "top_class_frequency": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Share of the most predicted class.", "examples": [{ "max": 0.3 }] }, "normalized_entropy": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Entropy of the histogram of predicted classes / log(number of classes).", "examples": [{ "min": 0.9 }] }, "output_variance": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Mean over outputs of the variance across samples (ddof 0).", "examples": [{ "min": 1e-4 }] }, "mean_confidence": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean of the top probability.", "examples": [{ "min": 0.5 }] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "DiversityCheck", "anyOf": [{ "required": ["unique_predictions"] }, { "required": ["unique_fraction"] }, { "required": ["top_class_frequency"] }, { "required": ["normalized_entropy"] }, { "required": ["output_variance"] }, { "required": ["mean_confidence"] }], "examples": [{ "top_class_frequency": { "max": 0.3 } }] }, "quality": { "type": "object", "description": "Predictions held against the labels of the dataset, as scikit-learn defines each metric.", "additionalProperties": false, "properties": { "accuracy": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Share of rows predicted right; for multi-label: rows whose whole label set is right.", "examples": [{ "min": 0.9 }] }, "balanced_accuracy": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall over the classes that occur.", "examples": [{ "min": 0.9 }] }, "f1_micro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "F1 of all decisions pooled.", "examples": [{ "min": 0.9 }] }, "f1_macro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean F1 of the classes.", "examples": [{ "min": 0.9 }] }, "f1_weighted": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean F1 of the classes, weighted by support.", "examples": [{ "min": 0.9 }] }, "f1_samples": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean F1 of the rows (multi-label only).", "examples": [{ "min": 0.9 }] }, "f1_per_class": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "F1 of each class; the limit holds for every class.", "examples": [{ "min": 0.9 }] }, "precision_micro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Precision of all decisions pooled.", "examples": [{ "min": 0.9 }] }, "precision_macro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean precision of the classes.", "examples": [{ "min": 0.9 }] }, "precision_weighted": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean precision of the classes, weighted by support.", "examples": [{ "min": 0.9 }] }, "precision_samples": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean precision of the rows (multi-label only).", "examples": [{ "min": 0.9 }] }, "precision_per_class": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Precision of each class; the limit holds for every class.", "examples": [{ "min": 0.9 }] }, "recall_micro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Recall of all decisions pooled.", "examples": [{ "min": 0.9 }] }, "recall_macro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall of the classes.", "examples": [{ "min": 0.9 }] }, "recall_weighted": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall of the classes, weighted by support.", "examples": [{ "min": 0.9 }] }, "recall_samples": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall of the rows (multi-label only).", "examples": [{ "min": 0.9 }] }, "recall_per_class": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Recall of each class; the limit holds for every class.", "examples": [{ "min": 0.9 }] }, "mcc": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Matthews correlation coefficient.", "examples": [{ "min": 0.9 }] }, "roc_auc": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Area under the ROC curve; multi-class: one-vs-rest, macro; multi-label: macro.", "examples": [{ "min": 0.9 }] }, "average_precision": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Average precision; multi-class: one-vs-rest, macro; multi-label: macro.", "examples": [{ "min": 0.9 }] }, "ece": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Expected calibration error, 15 equal-width bins over the top probability.", "examples": [{ "max": 0.05 }] }, "log_loss": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Cross-entropy in nats.", "examples": [{ "max": 0.3 }] }, "brier": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Brier score; for several classes the sum over classes.", "examples": [{ "max": 0.1 }] }, "top_k_accuracy": { "type": "object", "description": "Share of rows whose label is among the k highest scores.", "additionalProperties": false, "properties": { "k": { "type": "integer", "minimum": 1, "description": "How many of the highest scores count.", "examples": [5] }, "min": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share must be at least this.", "examples": [0.95] }, "max": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share must be at most this.", "examples": [0.95] }, "equals": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share must be exactly this.", "examples": [0.95] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The share may fall by at most this from the baseline's; of two, by the larger.", "examples": [0.01, [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The share may rise by at most this from the baseline's; of two, by the larger.", "examples": [0.01, [0.01, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "TopKLimit", "required": ["k"], "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "k": 5, "min": 0.95 }] }, "mae": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: mean absolute error, averaged over outputs.", "examples": [{ "max": 0.5 }] }, "mse": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: mean squared error, averaged over outputs.", "examples": [{ "max": 0.5 }] }, "rmse": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: root of the mean squared error of each output, averaged over outputs.", "examples": [{ "max": 0.7 }] }, "r2": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: coefficient of determination, averaged over outputs; 1 is best, 0 is as good as the mean.", "examples": [{ "min": 0.9 }] }, "max_error": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: the largest absolute error; for one output.", "examples": [{ "max": 3 }] }, "slices": { "title": "SliceNames", "description": "Columns of the dataset whose values group the rows: each limit must hold for every group too, and the worst one is judged. Metrics by class are of all rows. A column that is named here is no feature unless `features` lists it.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "maxItems": 20, "uniqueItems": true, "examples": [["speaker", "language"]] }, "min_support": { "type": "integer", "minimum": 1, "description": "How many rows a group needs to be judged (default 30); smaller ones are listed, never judged.", "examples": [30] }, "on_inconclusive": { "$ref": "#/definitions/onInconclusive" }, "severity": { "$ref": "#/definitions/severity" } }, "title": "QualityCheck", "anyOf": [{ "required": ["accuracy"] }, { "required": ["balanced_accuracy"] }, { "required": ["f1_micro"] }, { "required": ["f1_macro"] }, { "required": ["f1_weighted"] }, { "required": ["f1_samples"] }, { "required": ["f1_per_class"] }, { "required": ["precision_micro"] }, { "required": ["precision_macro"] }, { "required": ["precision_weighted"] }, { "required": ["precision_samples"] }, { "required": ["precision_per_class"] }, { "required": ["recall_micro"] }, { "required": ["recall_macro"] }, { "required": ["recall_weighted"] }, { "required": ["recall_samples"] }, { "required": ["recall_per_class"] }, { "required": ["mcc"] }, { "required": ["roc_auc"] }, { "required": ["average_precision"] }, { "required": ["ece"] }, { "required": ["log_loss"] }, { "required": ["brier"] }, { "required": ["top_k_accuracy"] }, { "required": ["mae"] }, { "required": ["mse"] }, { "required": ["rmse"] }, { "required": ["r2"] }, { "required": ["max_error"] }], "examples": [{ "accuracy": { "min": 0.95 } }] }, "memory": { "type": "object", "title": "MemoryCheck", "description": "What the model adds to the resident memory of a fresh process: loading it and single-stream queries. What the runtime takes without a model is measured and subtracted.", "additionalProperties": false, "required": ["peak"], "properties": { "peak": { "allOf": [{ "$ref": "#/definitions/bytesLimit" }], "description": "The most that was resident at once.", "examples": [{ "max": "200 MB" }] }, "severity": { "$ref": "#/definitions/severity" } }, "examples": [{ "peak": { "max": "200 MB" } }] }, "determinism": { "type": "object", "title": "DeterminismCheck", "description": "The same rows must give the same outputs: once more, in another process, and one row a call.", "additionalProperties": false, "properties": { "run_to_run_difference": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Largest absolute difference of an output element between runs (default: max 0).", "examples": [{ "max": 0 }] }, "batch_difference": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Largest absolute difference of an output element between a batch and single rows (default: max 1e-5). 0 where the model fixes the batch.", "examples": [{ "max": 1e-5 }] }, "severity": { "$ref": "#/definitions/severity" } }, "examples": [{ "batch_difference": { "max": 1e-5 } }] } }, "title": "Checks", "minProperties": 1, "examples": [{ "size": { "max": "1 MB" }, "latency": { "p95": { "max": "5 ms" } } }] }, "limits": { "type": "object", "description": "What a model process may use.", "additionalProperties": false, "properties": { "time": { "allOf": [{ "$ref": "#/definitions/durationWithUnit" }], "description": "The model process is ended after this long (default 5 min).", "examples": ["5 min"] }, "memory": { "allOf": [{ "$ref": "#/definitions/bytesWithUnit" }], "description": "The model process may allocate this much (default 4 GB).", "examples": ["4 GB"] } }, "title": "ProcessLimits", "examples": [{ "time": "5 min", "memory": "4 GB" }] }, "model": { "type": "object", "description": "A model file and what must be true of it.", "additionalProperties": false, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The model's name in every report.", "examples": ["actions"] }, "artifact": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "The model file; or give `predictions`.", "examples": ["models/actions.onnx"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the artifact; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "predictions": { "title": "PredictionsSource", "description": "Instead of `artifact`: what a model that cannot run here answered, one prediction for each row of `dataset`, in its order. An npy or npz array holds classes (N), scores (N×C), for multi-label data scores or 0/1 (N×L), for a regression numbers; a table needs `label` or `scores`.", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "description": "A file of predictions.", "additionalProperties": false, "properties": { "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "Where the file is.", "examples": ["reports/predictions.csv"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the file; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "format": { "$ref": "#/definitions/format" }, "key": { "type": "string", "minLength": 1, "description": "The array inside an npz file.", "examples": ["scores"] }, "label": { "title": "PredictedColumns", "description": "The column of a table that holds the predicted class (a name of `classes` or an index) or number; a list of 0/1 columns for multi-label data.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }], "examples": ["predicted"] }, "scores": { "title": "ScoreColumns", "description": "The columns of a table that hold the scores, one a class in the order of `classes`; for binary the score of the positive class. In JSON also one column of lists.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }], "examples": [["p_negative", "p_positive"]] } }, "title": "PredictionsFile", "required": ["path"] }], "examples": [{ "path": "reports/predictions.csv", "label": "predicted" }, "reports/scores.npy"] }, "dataset": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "Which of `datasets` the model is run on.", "examples": ["phrases"] }, "task": { "title": "Task", "description": "What the outputs mean: one class of several (classification, the default), one of two (binary), any number of labels (multilabel), or numbers (regression).", "enum": ["classification", "binary", "multilabel", "regression"], "examples": ["multilabel"] }, "classes": { "title": "Classes", "description": "The label of each output, in order: a list, or a text file (one a line) or JSON file with a list.", "anyOf": [{ "type": "array", "items": { "type": ["string", "number"] }, "minItems": 1, "uniqueItems": true }, { "type": "string", "minLength": 1 }], "examples": [["play", "read", "run"]] }, "preprocess": { "description": "Steps applied to each row before the model sees it, in order.", "type": "array", "items": { "$ref": "#/definitions/preprocessStep" }, "minItems": 1, "examples": [[{ "scale": 0.0625 }]] }, "output": { "type": "object", "description": "Which output is judged and how it becomes probabilities.", "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "description": "Which output holds the scores; needed when the model has several.", "examples": ["probs"] }, "activation": { "enum": ["none", "softmax", "sigmoid"], "description": "What turns the output into probabilities (default none).", "examples": ["softmax"] } }, "title": "OutputOptions", "examples": [{ "name": "probs", "activation": "softmax" }] }, "decision": { "title": "Decision", "description": "Where a score becomes a yes (binary, multilabel): one threshold, one for each class, or the best one on another dataset. Default: 0.5.", "anyOf": [{ "type": "object", "description": "One threshold for all labels.", "additionalProperties": false, "properties": { "threshold": { "type": "number", "description": "yes when score >= threshold.", "examples": [0.2] } }, "title": "ThresholdDecision", "required": ["threshold"] }, { "type": "object", "description": "One threshold for each label.", "additionalProperties": false, "properties": { "per_class": { "description": "A threshold for each class: a list, or a JSON file with a list or an object by class.", "anyOf": [{ "type": "array", "items": { "type": "number" }, "minItems": 1 }, { "type": "string", "minLength": 1 }], "examples": ["thresholds.json"] } }, "title": "PerClassDecision", "required": ["per_class"] }, { "type": "object", "description": "The threshold that is best on another dataset.", "additionalProperties": false, "properties": { "sweep": { "enum": ["f1_micro", "f1_macro"], "description": "What the threshold maximises.", "examples": ["f1_micro"] }, "on": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The dataset that it is maximised on; never the one that is judged.", "examples": ["goemotions_dev"] } }, "title": "SweepDecision", "required": ["sweep", "on"] }], "examples": [{ "threshold": 0.2 }] }, "generate": { "title": "Generate", "description": "The range of generated integer inputs, by input name: low <= value < high.", "type": "object", "minProperties": 1, "additionalProperties": { "type": "object", "description": "The range of an integer input.", "additionalProperties": false, "properties": { "low": { "type": "integer", "description": "The smallest value.", "examples": [0] }, "high": { "type": "integer", "description": "One more than the largest value.", "examples": [30522] } }, "title": "GenerateRange", "required": ["low", "high"] }, "examples": [{ "input_ids": { "low": 0, "high": 30522 } }] }, "dims": { "title": "Dims", "description": "Sizes of symbolic dimensions other than the batch, by symbol; a dimension without a name is `input/axis`.", "type": "object", "minProperties": 1, "additionalProperties": { "type": "integer", "minimum": 1 }, "examples": [{ "sequence": 128 }] }, "runtime": { "type": "object", "description": "How the runtime runs the model.", "additionalProperties": false, "properties": { "device": { "enum": ["cpu", "cuda"], "description": "Where the model runs (default cpu). A device that is not there is an error, never a fallback.", "examples": ["cpu"] }, "threads": { "type": "integer", "minimum": 1, "maximum": 1024, "description": "Threads inside an operator (default 1).", "examples": [1] }, "optimization": { "enum": ["none", "basic", "extended", "all"], "description": "Graph optimisation level of the runtime (default all).", "examples": ["all"] } }, "title": "RuntimeOptions", "examples": [{ "device": "cpu", "threads": 1 }] }, "limits": { "$ref": "#/definitions/limits" }, "checks": { "$ref": "#/definitions/checks" }, "dialect": { "enum": ["kmidi"], "title": "Dialect", "description": "Read a JSON file of this dialect, which is not RTNeural's schema, as if it were; the differences stay in the report as warnings.", "examples": ["kmidi"] }, "raw_inputs": { "type": "boolean", "description": "Feed quantised inputs with stored integers as they are. Without it real numbers are fed, and quantised with the scale and zero point of the file.", "examples": [true] }, "waive": { "type": "object", "description": "A known block: failures and errors of the model are reported as waived until a day, and not after it.", "additionalProperties": false, "properties": { "reason": { "type": "string", "minLength": 1, "maxLength": 500, "description": "Why, for everyone who reads the report.", "examples": ["exporter bug in PyTorch 2.9.1"] }, "until": { "type": "string", "title": "Day", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "a day such as 2027-03-01: the last one on which it holds (UTC)", "examples": ["2027-03-01"] }, "checks": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true, "description": "Which checks it is for; all where it is absent.", "examples": [["latency"]] } }, "title": "Waiver", "required": ["reason", "until"], "examples": [{ "reason": "exporter bug in PyTorch 2.9.1", "until": "2027-03-01" }] } }, "title": "Model", "required": ["id", "checks"], "anyOf": [{ "required": ["artifact"] }, { "required": ["predictions"] }], "examples": [{ "id": "actions", "artifact": "models/actions.onnx", "checks": { "parameters": { "max": 3e4 } } }] }, "externalLimit": { "type": "object", "title": "ExternalLimit", "description": "A number in the file and its limits.", "additionalProperties": false, "required": ["at"], "properties": { "at": { "type": "string", "pattern": "^(/([^~]|~[01])*)?$", "description": 'where the number stands: a JSON pointer (RFC 6901) such as "/metrics/wer"', "examples": ["/metrics/wer"] }, "min": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The number must be at least this.", "examples": [0.1] }, "max": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The number must be at most this.", "examples": [0.1] }, "equals": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The number must be exactly this.", "examples": [0.1] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The number may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The number may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "better": { "enum": ["higher", "lower"], "description": "Which way the number is better; needed beside `max_drop` or `max_increase` where neither `min` (higher) nor `max` (lower) says it.", "examples": ["lower"], "title": "Better" }, "unit": { "type": "string", "minLength": 1, "maxLength": 20, "description": "What the number counts, for the report.", "examples": ["ms"] }, "severity": { "$ref": "#/definitions/severity" } }, "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "at": "/metrics/wer", "max": 0.1 }] }, "externalMetrics": { "type": "object", "title": "ExternalMetrics", "description": "A JSON file of numbers and what must be true of them.", "additionalProperties": false, "required": ["id", "path", "checks"], "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "Its name in every report.", "examples": ["voice"] }, "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "The JSON file.", "examples": ["reports/whisper.json"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the file; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "checks": { "type": "object", "description": "Name of each number to where it stands and its limits.", "propertyNames": { "$ref": "#/definitions/name" }, "minProperties": 1, "additionalProperties": { "$ref": "#/definitions/externalLimit" }, "examples": [{ "wer": { "at": "/metrics/wer", "max": 0.1 } }] } }, "examples": [{ "id": "voice", "path": "reports/whisper.json", "checks": { "wer": { "at": "/metrics/wer", "max": 0.1 } } }] } }, "anyOf": [{ "required": ["models"] }, { "required": ["metrics"] }] };
var schema15 = { "enum": ["fail", "warn"], "description": "What a limit that noise leaves undecided does: `warn` (the default) reports it as inconclusive, `fail` fails the gate.", "examples": ["fail"], "title": "OnInconclusive" };
var schema16 = { "enum": ["error", "warn"], "description": "What a limit against the baseline does where there is none to compare with: `error` (the default) or `warn`.", "examples": ["warn"], "title": "OnMissingBaseline" };
var schema17 = { "title": "Name", "description": "a name: letters, digits, dots, dashes and underscores, beginning with a letter or digit", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 100, "examples": ["emotions-v2"] };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
var schema12 = { "type": "object", "description": "What a model process may use.", "additionalProperties": false, "properties": { "time": { "allOf": [{ "$ref": "#/definitions/durationWithUnit" }], "description": "The model process is ended after this long (default 5 min).", "examples": ["5 min"] }, "memory": { "allOf": [{ "$ref": "#/definitions/bytesWithUnit" }], "description": "The model process may allocate this much (default 4 GB).", "examples": ["4 GB"] } }, "title": "ProcessLimits", "examples": [{ "time": "5 min", "memory": "4 GB" }] };
var schema13 = { "title": "DurationWithUnit", "description": 'a duration with its unit (ms, s, min, h) such as "5 min"', "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$", "examples": ["5 min"] };
var schema14 = { "title": "BytesWithUnit", "description": 'a size with its unit (kB, MB, GB, KiB, MiB, GiB) such as "4 GB"', "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", "examples": ["4 GB"] };
var pattern0 = new RegExp("^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$", "u");
var pattern1 = new RegExp("^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", "u");
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "time" || key0 === "memory")) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.time !== void 0) {
      let data0 = data.time;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err1 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/durationWithUnit/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/durationWithUnit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.memory !== void 0) {
      let data1 = data.memory;
      if (typeof data1 === "string") {
        if (!pattern1.test(data1)) {
          const err3 = { instancePath: instancePath + "/memory", schemaPath: "#/definitions/bytesWithUnit/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema14, data: data1 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/memory", schemaPath: "#/definitions/bytesWithUnit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.type, parentSchema: schema14, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema18 = { "type": "object", "description": "Labelled rows: either `path` (a table or an npz) or `inputs` (arrays), not both; for `predictions` of a model that is not run here, `labels` alone will do.", "additionalProperties": false, "properties": { "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "A table (csv, tsv, json, jsonl; gzip too), an npz file whose keys are input names, or a folder with one folder of png or jpeg files a class, named as in `classes`. The first row of csv and tsv names the columns.", "examples": ["eval/actions.csv"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of `path`; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "format": { "$ref": "#/definitions/format" }, "label": { "title": "LabelColumns", "description": "The column (for npz: the key) that holds the label; a list of 0/1 columns for multi-label data.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }], "examples": ["label"] }, "features": { "title": "FeatureColumns", "description": "The columns that make the input, in order; every column but the label where it is not given. For several inputs: input name to columns.", "anyOf": [{ "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }, { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }, "minProperties": 1 }], "examples": [["x1", "x2"]] }, "image": { "type": "string", "minLength": 1, "description": "The column that holds the path of an image (png or jpeg), relative to the table's own folder and inside of it.", "examples": ["file"] }, "inputs": { "title": "InputArrays", "description": "Arrays (npy, npz, idx; gzip too) whose first axis is samples: one file, or input name to file. The keys of an npz file are input names.", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "additionalProperties": { "$ref": "#/definitions/dataSource" }, "minProperties": 1 }], "examples": ["eval/X.npy"] }, "labels": { "allOf": [{ "$ref": "#/definitions/dataSource" }], "description": "The labels of `inputs`: N class indices, N class names, or an N×L matrix of 0 and 1 for multi-label data.", "examples": ["eval/y.npy"] }, "slices": { "title": "SliceArrays", "description": "Values beside `inputs` that group the rows, by name: files with one text or number for each row, in the order of the rows. A file is an array of N values or N×1 (npy or idx, or the only one of an npz file, or the one that `key` names; numbers or fixed-width text), or a table (csv and tsv with a header; json as a list of objects; jsonl) of which the column that `key` names is taken, or the only one, or the one that is called like the group; gzip too. The columns of a `path` that is a table, and the keys of one that is an npz file, need no mention here.", "type": "object", "minProperties": 1, "propertyNames": { "minLength": 1 }, "additionalProperties": { "$ref": "#/definitions/dataSource" }, "examples": [{ "speaker": "eval/speakers.npy" }, { "writer": "writers.json" }, { "writer": { "path": "eval/people.csv", "key": "writer" } }] }, "sample": { "$ref": "#/definitions/sample" }, "time": { "allOf": [{ "$ref": "#/definitions/durationWithUnit" }], "description": "How long reading and preprocessing it for one model may take, downloads apart. Default 10 min.", "examples": ["30 min"] } }, "title": "Dataset", "oneOf": [{ "required": ["path"], "not": { "anyOf": [{ "required": ["inputs"] }, { "required": ["labels"] }, { "required": ["slices"] }] } }, { "required": ["inputs"], "not": { "anyOf": [{ "required": ["path"] }, { "required": ["label"] }, { "required": ["features"] }, { "required": ["sha256"] }, { "required": ["format"] }, { "required": ["image"] }] } }, { "required": ["labels"], "not": { "anyOf": [{ "required": ["path"] }, { "required": ["inputs"] }, { "required": ["label"] }, { "required": ["features"] }, { "required": ["sha256"] }, { "required": ["format"] }, { "required": ["image"] }] } }], "examples": [{ "path": "eval/actions.csv", "label": "label" }, { "inputs": "eval/X.npy", "labels": "eval/y.npy" }, { "path": "eval/faces" }] };
var schema19 = { "title": "Location", "description": "a path, relative to the gate file (for a gate file in .github: to the repository), an address that begins with https://, or artifact:NAME/PATH for a file of a workflow artifact", "type": "string", "minLength": 1, "examples": ["models/actions.onnx", "https://example.org/model.onnx", "artifact:model/actions.onnx"] };
var schema20 = { "title": "Sha256", "description": "a SHA-256 digest: 64 hexadecimal digits", "type": "string", "pattern": "^[0-9a-fA-F]{64}$", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] };
var schema21 = { "title": "DataFormat", "description": "how the file is written, where its name does not say so", "enum": ["csv", "tsv", "json", "jsonl", "npy", "npz", "idx"], "examples": ["csv"] };
var schema28 = { "type": "object", "description": "Judge a random sample of the rows. The report always says so.", "additionalProperties": false, "properties": { "rows": { "type": "integer", "minimum": 1, "description": "How many rows are drawn, without replacement.", "examples": [5e3] }, "seed": { "type": "integer", "minimum": 0, "description": "The seed of the draw; the gate's seed where it is not given.", "examples": [1], "maximum": 9007199254740991 }, "stratify": { "type": "boolean", "description": "Keep the share of each label.", "examples": [true] } }, "title": "Sample", "required": ["rows"], "examples": [{ "rows": 5e3, "seed": 1, "stratify": true }] };
var pattern4 = new RegExp("^[0-9a-fA-F]{64}$", "u");
var schema23 = { "title": "DataSource", "description": "a file of values: its location, or an object with location, digest and (for npz) key", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "description": "A file of values with its digest or the array inside it.", "additionalProperties": false, "properties": { "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "Where the file is.", "examples": ["eval/labels.npy"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the file; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "key": { "type": "string", "minLength": 1, "description": "The array inside an npz file, or the column of a table.", "examples": ["labels"] }, "format": { "$ref": "#/definitions/format" } }, "title": "DataFile", "required": ["path"] }], "examples": ["eval/labels.npy", { "path": "eval/data.npz", "key": "labels" }] };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (func3(data) < 1) {
      const err0 = { instancePath, schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.path === void 0) {
        const err2 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema23.anyOf[1].required, parentSchema: schema23.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      for (const key0 in data) {
        if (!(key0 === "path" || key0 === "sha256" || key0 === "key" || key0 === "format")) {
          const err3 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema23.anyOf[1], data };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      if (data.path !== void 0) {
        let data0 = data.path;
        if (typeof data0 === "string") {
          if (func3(data0) < 1) {
            const err4 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        } else {
          const err5 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      if (data.sha256 !== void 0) {
        let data1 = data.sha256;
        if (typeof data1 === "string") {
          if (!pattern4.test(data1)) {
            const err6 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"', schema: "^[0-9a-fA-F]{64}$", parentSchema: schema20, data: data1 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        } else {
          const err7 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.type, parentSchema: schema20, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
      if (data.key !== void 0) {
        let data2 = data.key;
        if (typeof data2 === "string") {
          if (func3(data2) < 1) {
            const err8 = { instancePath: instancePath + "/key", schemaPath: "#/anyOf/1/properties/key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema23.anyOf[1].properties.key, data: data2 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/key", schemaPath: "#/anyOf/1/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema23.anyOf[1].properties.key.type, parentSchema: schema23.anyOf[1].properties.key, data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (data.format !== void 0) {
        let data3 = data.format;
        if (!(data3 === "csv" || data3 === "tsv" || data3 === "json" || data3 === "jsonl" || data3 === "npy" || data3 === "npz" || data3 === "idx")) {
          const err10 = { instancePath: instancePath + "/format", schemaPath: "#/definitions/format/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values", schema: schema21.enum, parentSchema: schema21, data: data3 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    } else {
      const err11 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema23.anyOf[1].type, parentSchema: schema23.anyOf[1], data };
      if (vErrors === null) {
        vErrors = [err11];
      } else {
        vErrors.push(err11);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err12 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema23.anyOf, parentSchema: schema23, data };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  const _errs3 = errors;
  const _errs4 = errors;
  const _errs5 = errors;
  let valid2 = false;
  const _errs6 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.inputs === void 0 && (missing0 = "inputs")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid1 = _errs6 === errors;
  valid2 = valid2 || _valid1;
  if (!valid2) {
    const _errs7 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.labels === void 0 && (missing1 = "labels")) {
        const err1 = {};
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid1 = _errs7 === errors;
    valid2 = valid2 || _valid1;
    if (!valid2) {
      const _errs8 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing2;
        if (data.slices === void 0 && (missing2 = "slices")) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid1 = _errs8 === errors;
      valid2 = valid2 || _valid1;
    }
  }
  if (!valid2) {
    const err3 = {};
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  } else {
    errors = _errs5;
    if (vErrors !== null) {
      if (_errs5) {
        vErrors.length = _errs5;
      } else {
        vErrors = null;
      }
    }
  }
  var valid1 = _errs4 === errors;
  if (valid1) {
    const err4 = { instancePath, schemaPath: "#/oneOf/0/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema18.oneOf[0].not, parentSchema: schema18.oneOf[0], data };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs3;
    if (vErrors !== null) {
      if (_errs3) {
        vErrors.length = _errs3;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.path === void 0) {
      const err5 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema18.oneOf[0].required, parentSchema: schema18.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs9 = errors;
  const _errs10 = errors;
  const _errs11 = errors;
  const _errs12 = errors;
  let valid4 = false;
  const _errs13 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing3;
    if (data.path === void 0 && (missing3 = "path")) {
      const err6 = {};
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
  }
  var _valid2 = _errs13 === errors;
  valid4 = valid4 || _valid2;
  if (!valid4) {
    const _errs14 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing4;
      if (data.label === void 0 && (missing4 = "label")) {
        const err7 = {};
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    var _valid2 = _errs14 === errors;
    valid4 = valid4 || _valid2;
    if (!valid4) {
      const _errs15 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing5;
        if (data.features === void 0 && (missing5 = "features")) {
          const err8 = {};
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
      var _valid2 = _errs15 === errors;
      valid4 = valid4 || _valid2;
      if (!valid4) {
        const _errs16 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing6;
          if (data.sha256 === void 0 && (missing6 = "sha256")) {
            const err9 = {};
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        var _valid2 = _errs16 === errors;
        valid4 = valid4 || _valid2;
        if (!valid4) {
          const _errs17 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing7;
            if (data.format === void 0 && (missing7 = "format")) {
              const err10 = {};
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
          var _valid2 = _errs17 === errors;
          valid4 = valid4 || _valid2;
          if (!valid4) {
            const _errs18 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              let missing8;
              if (data.image === void 0 && (missing8 = "image")) {
                const err11 = {};
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
            }
            var _valid2 = _errs18 === errors;
            valid4 = valid4 || _valid2;
          }
        }
      }
    }
  }
  if (!valid4) {
    const err12 = {};
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  } else {
    errors = _errs12;
    if (vErrors !== null) {
      if (_errs12) {
        vErrors.length = _errs12;
      } else {
        vErrors = null;
      }
    }
  }
  var valid3 = _errs11 === errors;
  if (valid3) {
    const err13 = { instancePath, schemaPath: "#/oneOf/1/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema18.oneOf[1].not, parentSchema: schema18.oneOf[1], data };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  } else {
    errors = _errs10;
    if (vErrors !== null) {
      if (_errs10) {
        vErrors.length = _errs10;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.inputs === void 0) {
      const err14 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "inputs" }, message: "must have required property 'inputs'", schema: schema18.oneOf[1].required, parentSchema: schema18.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
  }
  var _valid0 = _errs9 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs19 = errors;
    const _errs20 = errors;
    const _errs21 = errors;
    const _errs22 = errors;
    let valid6 = false;
    const _errs23 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing9;
      if (data.path === void 0 && (missing9 = "path")) {
        const err15 = {};
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    var _valid3 = _errs23 === errors;
    valid6 = valid6 || _valid3;
    if (!valid6) {
      const _errs24 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing10;
        if (data.inputs === void 0 && (missing10 = "inputs")) {
          const err16 = {};
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
      var _valid3 = _errs24 === errors;
      valid6 = valid6 || _valid3;
      if (!valid6) {
        const _errs25 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          let missing11;
          if (data.label === void 0 && (missing11 = "label")) {
            const err17 = {};
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
        var _valid3 = _errs25 === errors;
        valid6 = valid6 || _valid3;
        if (!valid6) {
          const _errs26 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            let missing12;
            if (data.features === void 0 && (missing12 = "features")) {
              const err18 = {};
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
          var _valid3 = _errs26 === errors;
          valid6 = valid6 || _valid3;
          if (!valid6) {
            const _errs27 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              let missing13;
              if (data.sha256 === void 0 && (missing13 = "sha256")) {
                const err19 = {};
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            var _valid3 = _errs27 === errors;
            valid6 = valid6 || _valid3;
            if (!valid6) {
              const _errs28 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                let missing14;
                if (data.format === void 0 && (missing14 = "format")) {
                  const err20 = {};
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs28 === errors;
              valid6 = valid6 || _valid3;
              if (!valid6) {
                const _errs29 = errors;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  let missing15;
                  if (data.image === void 0 && (missing15 = "image")) {
                    const err21 = {};
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
                var _valid3 = _errs29 === errors;
                valid6 = valid6 || _valid3;
              }
            }
          }
        }
      }
    }
    if (!valid6) {
      const err22 = {};
      if (vErrors === null) {
        vErrors = [err22];
      } else {
        vErrors.push(err22);
      }
      errors++;
    } else {
      errors = _errs22;
      if (vErrors !== null) {
        if (_errs22) {
          vErrors.length = _errs22;
        } else {
          vErrors = null;
        }
      }
    }
    var valid5 = _errs21 === errors;
    if (valid5) {
      const err23 = { instancePath, schemaPath: "#/oneOf/2/not", keyword: "not", params: {}, message: "must NOT be valid", schema: schema18.oneOf[2].not, parentSchema: schema18.oneOf[2], data };
      if (vErrors === null) {
        vErrors = [err23];
      } else {
        vErrors.push(err23);
      }
      errors++;
    } else {
      errors = _errs20;
      if (vErrors !== null) {
        if (_errs20) {
          vErrors.length = _errs20;
        } else {
          vErrors = null;
        }
      }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.labels === void 0) {
        const err24 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "labels" }, message: "must have required property 'labels'", schema: schema18.oneOf[2].required, parentSchema: schema18.oneOf[2], data };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    var _valid0 = _errs19 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err25 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema18.oneOf, parentSchema: schema18, data };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema18.properties, key0)) {
        const err26 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema18, data };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data0 = data.path;
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          const err27 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data0 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data0 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data1 = data.sha256;
      if (typeof data1 === "string") {
        if (!pattern4.test(data1)) {
          const err29 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"', schema: "^[0-9a-fA-F]{64}$", parentSchema: schema20, data: data1 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
      } else {
        const err30 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.type, parentSchema: schema20, data: data1 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      let data2 = data.format;
      if (!(data2 === "csv" || data2 === "tsv" || data2 === "json" || data2 === "jsonl" || data2 === "npy" || data2 === "npz" || data2 === "idx")) {
        const err31 = { instancePath: instancePath + "/format", schemaPath: "#/definitions/format/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values", schema: schema21.enum, parentSchema: schema21, data: data2 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.label !== void 0) {
      let data3 = data.label;
      const _errs42 = errors;
      let valid13 = false;
      const _errs43 = errors;
      if (typeof data3 === "string") {
        if (func3(data3) < 1) {
          const err32 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/anyOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema18.properties.label.anyOf[0], data: data3 };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
      } else {
        const err33 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.label.anyOf[0].type, parentSchema: schema18.properties.label.anyOf[0], data: data3 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
      var _valid4 = _errs43 === errors;
      valid13 = valid13 || _valid4;
      if (!valid13) {
        const _errs45 = errors;
        if (Array.isArray(data3)) {
          if (data3.length < 1) {
            const err34 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema18.properties.label.anyOf[1], data: data3 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          const len0 = data3.length;
          for (let i0 = 0; i0 < len0; i0++) {
            let data4 = data3[i0];
            if (typeof data4 === "string") {
              if (func3(data4) < 1) {
                const err35 = { instancePath: instancePath + "/label/" + i0, schemaPath: "#/properties/label/anyOf/1/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema18.properties.label.anyOf[1].items, data: data4 };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
            } else {
              const err36 = { instancePath: instancePath + "/label/" + i0, schemaPath: "#/properties/label/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.label.anyOf[1].items.type, parentSchema: schema18.properties.label.anyOf[1].items, data: data4 };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
          }
          let i1 = data3.length;
          let j0;
          if (i1 > 1) {
            const indices0 = {};
            for (; i1--; ) {
              let item0 = data3[i1];
              if (typeof item0 !== "string") {
                continue;
              }
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                const err37 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/anyOf/1/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema18.properties.label.anyOf[1], data: data3 };
                if (vErrors === null) {
                  vErrors = [err37];
                } else {
                  vErrors.push(err37);
                }
                errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        } else {
          const err38 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema18.properties.label.anyOf[1].type, parentSchema: schema18.properties.label.anyOf[1], data: data3 };
          if (vErrors === null) {
            vErrors = [err38];
          } else {
            vErrors.push(err38);
          }
          errors++;
        }
        var _valid4 = _errs45 === errors;
        valid13 = valid13 || _valid4;
      }
      if (!valid13) {
        const err39 = { instancePath: instancePath + "/label", schemaPath: "#/properties/label/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema18.properties.label.anyOf, parentSchema: schema18.properties.label, data: data3 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      } else {
        errors = _errs42;
        if (vErrors !== null) {
          if (_errs42) {
            vErrors.length = _errs42;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.features !== void 0) {
      let data5 = data.features;
      const _errs50 = errors;
      let valid17 = false;
      const _errs51 = errors;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err40 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/anyOf/0/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema18.properties.features.anyOf[0], data: data5 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        const len1 = data5.length;
        for (let i2 = 0; i2 < len1; i2++) {
          let data6 = data5[i2];
          if (typeof data6 === "string") {
            if (func3(data6) < 1) {
              const err41 = { instancePath: instancePath + "/features/" + i2, schemaPath: "#/properties/features/anyOf/0/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema18.properties.features.anyOf[0].items, data: data6 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          } else {
            const err42 = { instancePath: instancePath + "/features/" + i2, schemaPath: "#/properties/features/anyOf/0/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.features.anyOf[0].items.type, parentSchema: schema18.properties.features.anyOf[0].items, data: data6 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
        let i3 = data5.length;
        let j1;
        if (i3 > 1) {
          const indices1 = {};
          for (; i3--; ) {
            let item1 = data5[i3];
            if (typeof item1 !== "string") {
              continue;
            }
            if (typeof indices1[item1] == "number") {
              j1 = indices1[item1];
              const err43 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/anyOf/0/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)", schema: true, parentSchema: schema18.properties.features.anyOf[0], data: data5 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
              break;
            }
            indices1[item1] = i3;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/anyOf/0/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema18.properties.features.anyOf[0].type, parentSchema: schema18.properties.features.anyOf[0], data: data5 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
      var _valid5 = _errs51 === errors;
      valid17 = valid17 || _valid5;
      if (!valid17) {
        const _errs55 = errors;
        if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
          if (Object.keys(data5).length < 1) {
            const err45 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/anyOf/1/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema18.properties.features.anyOf[1], data: data5 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          }
          for (const key1 in data5) {
            let data7 = data5[key1];
            if (Array.isArray(data7)) {
              if (data7.length < 1) {
                const err46 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/anyOf/1/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema18.properties.features.anyOf[1].additionalProperties, data: data7 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
              const len2 = data7.length;
              for (let i4 = 0; i4 < len2; i4++) {
                let data8 = data7[i4];
                if (typeof data8 === "string") {
                  if (func3(data8) < 1) {
                    const err47 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/properties/features/anyOf/1/additionalProperties/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema18.properties.features.anyOf[1].additionalProperties.items, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err47];
                    } else {
                      vErrors.push(err47);
                    }
                    errors++;
                  }
                } else {
                  const err48 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4, schemaPath: "#/properties/features/anyOf/1/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.features.anyOf[1].additionalProperties.items.type, parentSchema: schema18.properties.features.anyOf[1].additionalProperties.items, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err48];
                  } else {
                    vErrors.push(err48);
                  }
                  errors++;
                }
              }
              let i5 = data7.length;
              let j2;
              if (i5 > 1) {
                const indices2 = {};
                for (; i5--; ) {
                  let item2 = data7[i5];
                  if (typeof item2 !== "string") {
                    continue;
                  }
                  if (typeof indices2[item2] == "number") {
                    j2 = indices2[item2];
                    const err49 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/anyOf/1/additionalProperties/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i5 + " are identical)", schema: true, parentSchema: schema18.properties.features.anyOf[1].additionalProperties, data: data7 };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                    break;
                  }
                  indices2[item2] = i5;
                }
              }
            } else {
              const err50 = { instancePath: instancePath + "/features/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/features/anyOf/1/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema18.properties.features.anyOf[1].additionalProperties.type, parentSchema: schema18.properties.features.anyOf[1].additionalProperties, data: data7 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          }
        } else {
          const err51 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema18.properties.features.anyOf[1].type, parentSchema: schema18.properties.features.anyOf[1], data: data5 };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        var _valid5 = _errs55 === errors;
        valid17 = valid17 || _valid5;
      }
      if (!valid17) {
        const err52 = { instancePath: instancePath + "/features", schemaPath: "#/properties/features/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema18.properties.features.anyOf, parentSchema: schema18.properties.features, data: data5 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      } else {
        errors = _errs50;
        if (vErrors !== null) {
          if (_errs50) {
            vErrors.length = _errs50;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.image !== void 0) {
      let data9 = data.image;
      if (typeof data9 === "string") {
        if (func3(data9) < 1) {
          const err53 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema18.properties.image, data: data9 };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
      } else {
        const err54 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.image.type, parentSchema: schema18.properties.image, data: data9 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.inputs !== void 0) {
      let data10 = data.inputs;
      const _errs65 = errors;
      let valid25 = false;
      const _errs66 = errors;
      if (typeof data10 === "string") {
        if (func3(data10) < 1) {
          const err55 = { instancePath: instancePath + "/inputs", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data10 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      } else {
        const err56 = { instancePath: instancePath + "/inputs", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data10 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
      var _valid6 = _errs66 === errors;
      valid25 = valid25 || _valid6;
      if (!valid25) {
        const _errs69 = errors;
        if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
          if (Object.keys(data10).length < 1) {
            const err57 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/anyOf/1/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema18.properties.inputs.anyOf[1], data: data10 };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
          for (const key2 in data10) {
            if (!validate14(data10[key2], { instancePath: instancePath + "/inputs/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data10, parentDataProperty: key2, rootData })) {
              vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
              errors = vErrors.length;
            }
          }
        } else {
          const err58 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema18.properties.inputs.anyOf[1].type, parentSchema: schema18.properties.inputs.anyOf[1], data: data10 };
          if (vErrors === null) {
            vErrors = [err58];
          } else {
            vErrors.push(err58);
          }
          errors++;
        }
        var _valid6 = _errs69 === errors;
        valid25 = valid25 || _valid6;
      }
      if (!valid25) {
        const err59 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema18.properties.inputs.anyOf, parentSchema: schema18.properties.inputs, data: data10 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      } else {
        errors = _errs65;
        if (vErrors !== null) {
          if (_errs65) {
            vErrors.length = _errs65;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.labels !== void 0) {
      if (!validate14(data.labels, { instancePath: instancePath + "/labels", parentData: data, parentDataProperty: "labels", rootData })) {
        vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
        errors = vErrors.length;
      }
    }
    if (data.slices !== void 0) {
      let data13 = data.slices;
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        if (Object.keys(data13).length < 1) {
          const err60 = { instancePath: instancePath + "/slices", schemaPath: "#/properties/slices/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema18.properties.slices, data: data13 };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        for (const key3 in data13) {
          const _errs77 = errors;
          if (typeof key3 === "string") {
            if (func3(key3) < 1) {
              const err61 = { instancePath: instancePath + "/slices", schemaPath: "#/properties/slices/propertyNames/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema18.properties.slices.propertyNames, data: key3, propertyName: key3 };
              if (vErrors === null) {
                vErrors = [err61];
              } else {
                vErrors.push(err61);
              }
              errors++;
            }
          }
          var valid29 = _errs77 === errors;
          if (!valid29) {
            const err62 = { instancePath: instancePath + "/slices", schemaPath: "#/properties/slices/propertyNames", keyword: "propertyNames", params: { propertyName: key3 }, message: "property name must be valid", schema: schema18.properties.slices.propertyNames, parentSchema: schema18.properties.slices, data: data13 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        for (const key4 in data13) {
          if (!validate14(data13[key4], { instancePath: instancePath + "/slices/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data13, parentDataProperty: key4, rootData })) {
            vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err63 = { instancePath: instancePath + "/slices", schemaPath: "#/properties/slices/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema18.properties.slices.type, parentSchema: schema18.properties.slices, data: data13 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.sample !== void 0) {
      let data15 = data.sample;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        if (data15.rows === void 0) {
          const err64 = { instancePath: instancePath + "/sample", schemaPath: "#/definitions/sample/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema28.required, parentSchema: schema28, data: data15 };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        for (const key5 in data15) {
          if (!(key5 === "rows" || key5 === "seed" || key5 === "stratify")) {
            const err65 = { instancePath: instancePath + "/sample", schemaPath: "#/definitions/sample/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema28, data: data15 };
            if (vErrors === null) {
              vErrors = [err65];
            } else {
              vErrors.push(err65);
            }
            errors++;
          }
        }
        if (data15.rows !== void 0) {
          let data16 = data15.rows;
          if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
            const err66 = { instancePath: instancePath + "/sample/rows", schemaPath: "#/definitions/sample/properties/rows/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema28.properties.rows.type, parentSchema: schema28.properties.rows, data: data16 };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 < 1 || isNaN(data16)) {
              const err67 = { instancePath: instancePath + "/sample/rows", schemaPath: "#/definitions/sample/properties/rows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema28.properties.rows, data: data16 };
              if (vErrors === null) {
                vErrors = [err67];
              } else {
                vErrors.push(err67);
              }
              errors++;
            }
          }
        }
        if (data15.seed !== void 0) {
          let data17 = data15.seed;
          if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
            const err68 = { instancePath: instancePath + "/sample/seed", schemaPath: "#/definitions/sample/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema28.properties.seed.type, parentSchema: schema28.properties.seed, data: data17 };
            if (vErrors === null) {
              vErrors = [err68];
            } else {
              vErrors.push(err68);
            }
            errors++;
          }
          if (typeof data17 == "number" && isFinite(data17)) {
            if (data17 > 9007199254740991 || isNaN(data17)) {
              const err69 = { instancePath: instancePath + "/sample/seed", schemaPath: "#/definitions/sample/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991", schema: 9007199254740991, parentSchema: schema28.properties.seed, data: data17 };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            if (data17 < 0 || isNaN(data17)) {
              const err70 = { instancePath: instancePath + "/sample/seed", schemaPath: "#/definitions/sample/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema28.properties.seed, data: data17 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
          }
        }
        if (data15.stratify !== void 0) {
          let data18 = data15.stratify;
          if (typeof data18 !== "boolean") {
            const err71 = { instancePath: instancePath + "/sample/stratify", schemaPath: "#/definitions/sample/properties/stratify/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema28.properties.stratify.type, parentSchema: schema28.properties.stratify, data: data18 };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
        }
      } else {
        const err72 = { instancePath: instancePath + "/sample", schemaPath: "#/definitions/sample/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema28.type, parentSchema: schema28, data: data15 };
        if (vErrors === null) {
          vErrors = [err72];
        } else {
          vErrors.push(err72);
        }
        errors++;
      }
    }
    if (data.time !== void 0) {
      let data19 = data.time;
      if (typeof data19 === "string") {
        if (!pattern0.test(data19)) {
          const err73 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/durationWithUnit/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$", parentSchema: schema13, data: data19 };
          if (vErrors === null) {
            vErrors = [err73];
          } else {
            vErrors.push(err73);
          }
          errors++;
        }
      } else {
        const err74 = { instancePath: instancePath + "/time", schemaPath: "#/definitions/durationWithUnit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data19 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      }
    }
  } else {
    const err75 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema18.type, parentSchema: schema18, data };
    if (vErrors === null) {
      vErrors = [err75];
    } else {
      vErrors.push(err75);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var schema30 = { "type": "object", "description": "A model file and what must be true of it.", "additionalProperties": false, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The model's name in every report.", "examples": ["actions"] }, "artifact": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "The model file; or give `predictions`.", "examples": ["models/actions.onnx"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the artifact; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "predictions": { "title": "PredictionsSource", "description": "Instead of `artifact`: what a model that cannot run here answered, one prediction for each row of `dataset`, in its order. An npy or npz array holds classes (N), scores (N×C), for multi-label data scores or 0/1 (N×L), for a regression numbers; a table needs `label` or `scores`.", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "description": "A file of predictions.", "additionalProperties": false, "properties": { "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "Where the file is.", "examples": ["reports/predictions.csv"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the file; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "format": { "$ref": "#/definitions/format" }, "key": { "type": "string", "minLength": 1, "description": "The array inside an npz file.", "examples": ["scores"] }, "label": { "title": "PredictedColumns", "description": "The column of a table that holds the predicted class (a name of `classes` or an index) or number; a list of 0/1 columns for multi-label data.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }], "examples": ["predicted"] }, "scores": { "title": "ScoreColumns", "description": "The columns of a table that hold the scores, one a class in the order of `classes`; for binary the score of the positive class. In JSON also one column of lists.", "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true }], "examples": [["p_negative", "p_positive"]] } }, "title": "PredictionsFile", "required": ["path"] }], "examples": [{ "path": "reports/predictions.csv", "label": "predicted" }, "reports/scores.npy"] }, "dataset": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "Which of `datasets` the model is run on.", "examples": ["phrases"] }, "task": { "title": "Task", "description": "What the outputs mean: one class of several (classification, the default), one of two (binary), any number of labels (multilabel), or numbers (regression).", "enum": ["classification", "binary", "multilabel", "regression"], "examples": ["multilabel"] }, "classes": { "title": "Classes", "description": "The label of each output, in order: a list, or a text file (one a line) or JSON file with a list.", "anyOf": [{ "type": "array", "items": { "type": ["string", "number"] }, "minItems": 1, "uniqueItems": true }, { "type": "string", "minLength": 1 }], "examples": [["play", "read", "run"]] }, "preprocess": { "description": "Steps applied to each row before the model sees it, in order.", "type": "array", "items": { "$ref": "#/definitions/preprocessStep" }, "minItems": 1, "examples": [[{ "scale": 0.0625 }]] }, "output": { "type": "object", "description": "Which output is judged and how it becomes probabilities.", "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "description": "Which output holds the scores; needed when the model has several.", "examples": ["probs"] }, "activation": { "enum": ["none", "softmax", "sigmoid"], "description": "What turns the output into probabilities (default none).", "examples": ["softmax"] } }, "title": "OutputOptions", "examples": [{ "name": "probs", "activation": "softmax" }] }, "decision": { "title": "Decision", "description": "Where a score becomes a yes (binary, multilabel): one threshold, one for each class, or the best one on another dataset. Default: 0.5.", "anyOf": [{ "type": "object", "description": "One threshold for all labels.", "additionalProperties": false, "properties": { "threshold": { "type": "number", "description": "yes when score >= threshold.", "examples": [0.2] } }, "title": "ThresholdDecision", "required": ["threshold"] }, { "type": "object", "description": "One threshold for each label.", "additionalProperties": false, "properties": { "per_class": { "description": "A threshold for each class: a list, or a JSON file with a list or an object by class.", "anyOf": [{ "type": "array", "items": { "type": "number" }, "minItems": 1 }, { "type": "string", "minLength": 1 }], "examples": ["thresholds.json"] } }, "title": "PerClassDecision", "required": ["per_class"] }, { "type": "object", "description": "The threshold that is best on another dataset.", "additionalProperties": false, "properties": { "sweep": { "enum": ["f1_micro", "f1_macro"], "description": "What the threshold maximises.", "examples": ["f1_micro"] }, "on": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The dataset that it is maximised on; never the one that is judged.", "examples": ["goemotions_dev"] } }, "title": "SweepDecision", "required": ["sweep", "on"] }], "examples": [{ "threshold": 0.2 }] }, "generate": { "title": "Generate", "description": "The range of generated integer inputs, by input name: low <= value < high.", "type": "object", "minProperties": 1, "additionalProperties": { "type": "object", "description": "The range of an integer input.", "additionalProperties": false, "properties": { "low": { "type": "integer", "description": "The smallest value.", "examples": [0] }, "high": { "type": "integer", "description": "One more than the largest value.", "examples": [30522] } }, "title": "GenerateRange", "required": ["low", "high"] }, "examples": [{ "input_ids": { "low": 0, "high": 30522 } }] }, "dims": { "title": "Dims", "description": "Sizes of symbolic dimensions other than the batch, by symbol; a dimension without a name is `input/axis`.", "type": "object", "minProperties": 1, "additionalProperties": { "type": "integer", "minimum": 1 }, "examples": [{ "sequence": 128 }] }, "runtime": { "type": "object", "description": "How the runtime runs the model.", "additionalProperties": false, "properties": { "device": { "enum": ["cpu", "cuda"], "description": "Where the model runs (default cpu). A device that is not there is an error, never a fallback.", "examples": ["cpu"] }, "threads": { "type": "integer", "minimum": 1, "maximum": 1024, "description": "Threads inside an operator (default 1).", "examples": [1] }, "optimization": { "enum": ["none", "basic", "extended", "all"], "description": "Graph optimisation level of the runtime (default all).", "examples": ["all"] } }, "title": "RuntimeOptions", "examples": [{ "device": "cpu", "threads": 1 }] }, "limits": { "$ref": "#/definitions/limits" }, "checks": { "$ref": "#/definitions/checks" }, "dialect": { "enum": ["kmidi"], "title": "Dialect", "description": "Read a JSON file of this dialect, which is not RTNeural's schema, as if it were; the differences stay in the report as warnings.", "examples": ["kmidi"] }, "raw_inputs": { "type": "boolean", "description": "Feed quantised inputs with stored integers as they are. Without it real numbers are fed, and quantised with the scale and zero point of the file.", "examples": [true] }, "waive": { "type": "object", "description": "A known block: failures and errors of the model are reported as waived until a day, and not after it.", "additionalProperties": false, "properties": { "reason": { "type": "string", "minLength": 1, "maxLength": 500, "description": "Why, for everyone who reads the report.", "examples": ["exporter bug in PyTorch 2.9.1"] }, "until": { "type": "string", "title": "Day", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "a day such as 2027-03-01: the last one on which it holds (UTC)", "examples": ["2027-03-01"] }, "checks": { "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "uniqueItems": true, "description": "Which checks it is for; all where it is absent.", "examples": [["latency"]] } }, "title": "Waiver", "required": ["reason", "until"], "examples": [{ "reason": "exporter bug in PyTorch 2.9.1", "until": "2027-03-01" }] } }, "title": "Model", "required": ["id", "checks"], "anyOf": [{ "required": ["artifact"] }, { "required": ["predictions"] }], "examples": [{ "id": "actions", "artifact": "models/actions.onnx", "checks": { "parameters": { "max": 3e4 } } }] };
var pattern3 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
var pattern46 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var schema39 = { "title": "PreprocessStep", "description": "one step: standardize, scale, transpose, reshape, cast, resize, grayscale, channels or tokenize", "anyOf": [{ "type": "object", "description": "(x - mean) / std, computed in float64.", "additionalProperties": false, "properties": { "standardize": { "type": "object", "description": "(x - mean) / std", "additionalProperties": false, "properties": { "mean": { "allOf": [{ "$ref": "#/definitions/values" }], "description": "Subtracted from each element: one number, one for each element of the row, or one for each position of the last axis.", "examples": ["feature_mean.npy"] }, "std": { "allOf": [{ "$ref": "#/definitions/values" }], "description": "What each element is divided by afterwards, in the same three forms.", "examples": ["feature_std.npy"] } }, "required": ["mean", "std"], "examples": [{ "mean": "feature_mean.npy", "std": "feature_std.npy" }] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "StandardizeStep", "required": ["standardize"] }, { "type": "object", "description": "Multiply each element.", "additionalProperties": false, "properties": { "scale": { "type": "number", "description": "Each element is multiplied by this.", "examples": [0.0625] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ScaleStep", "required": ["scale"] }, { "type": "object", "description": "Reorder the axes of a row.", "additionalProperties": false, "properties": { "transpose": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 1, "description": "The new order of the axes of one row (the sample axis is not counted): [2, 0, 1] turns HWC into CHW.", "examples": [[2, 0, 1]] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "TransposeStep", "required": ["transpose"] }, { "type": "object", "description": "Give a row another shape with as many elements.", "additionalProperties": false, "properties": { "reshape": { "type": "array", "items": { "type": "integer", "minimum": 0 }, "minItems": 1, "description": "The new shape of one row (the sample axis is not counted).", "examples": [[1, 28, 28]] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ReshapeStep", "required": ["reshape"] }, { "type": "object", "description": "Cast each element.", "additionalProperties": false, "properties": { "cast": { "enum": ["float16", "float32", "float64", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bool"], "description": "Round each element to this type; a lossy cast to an integer type is an error.", "examples": ["float32"] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "CastStep", "required": ["cast"] }, { "type": "object", "description": "Resize images; values stay unrounded.", "additionalProperties": false, "properties": { "resize": { "type": "object", "description": "Rows of [height, width] or [height, width, channels] in another size, computed in float64 with half-pixel centres (pixel i of the result lies at (i + 0.5) × old ÷ new), as Pillow and TensorFlow 2 do.", "additionalProperties": false, "properties": { "height": { "type": "integer", "minimum": 1, "maximum": 65536, "description": "Rows of pixels of the result.", "examples": [48] }, "width": { "type": "integer", "minimum": 1, "maximum": 65536, "description": "Columns of pixels of the result.", "examples": [48] }, "method": { "enum": ["nearest", "bilinear", "bicubic", "area"], "description": "`bilinear` where it is not given; `bicubic` is Keys' with a = -0.5 (Pillow, TensorFlow; not OpenCV or PyTorch tensors, which take -0.75); `area` is the mean of the covered pixels.", "examples": ["bilinear"] }, "antialias": { "type": "boolean", "description": "Whether bilinear and bicubic widen their kernel when they shrink: true (where it is not given) as Pillow, false as TensorFlow's default and OpenCV.", "examples": [false] } }, "required": ["height", "width"], "title": "Resize", "examples": [{ "height": 48, "width": 48, "method": "bilinear" }] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ResizeStep", "required": ["resize"] }, { "type": "object", "description": "Turn colour images into gray ones.", "additionalProperties": false, "properties": { "grayscale": { "const": true, "description": "0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601), unrounded; gray images stay as they are.", "examples": [true] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "GrayscaleStep", "required": ["grayscale"] }, { "type": "object", "description": "The channels of an image, and their order.", "additionalProperties": false, "properties": { "channels": { "enum": ["rgb", "bgr"], "description": "Images of three channels in this order; a gray image is repeated in each. Images are read as rgb.", "examples": ["bgr"] }, "input": { "type": "string", "minLength": 1, "description": "The input that the step changes; needed when the dataset feeds several inputs.", "examples": ["image"] } }, "title": "ChannelsStep", "required": ["channels"] }, { "type": "object", "description": "Turn a column of text into the inputs input_ids, attention_mask and token_type_ids.", "additionalProperties": false, "properties": { "tokenize": { "title": "Tokenize", "description": "The file tokenizer.json of Hugging Face, or an object with it and its options", "anyOf": [{ "$ref": "#/definitions/location" }, { "type": "object", "description": "A tokenizer and how it is applied.", "additionalProperties": false, "properties": { "tokenizer": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "The file tokenizer.json.", "examples": ["models/tokenizer.json"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the tokenizer; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "column": { "type": "string", "minLength": 1, "description": "The column of text; the only one but the label where it is not given.", "examples": ["text"] }, "max_length": { "type": "integer", "minimum": 1, "maximum": 1048576, "description": "Tokens of a row, special ones included. It must be the length that the model's inputs have; where `dims` or the file bind that, it needs not be given.", "examples": [128] }, "truncation": { "type": "boolean", "description": "Cut texts that are longer; where it is not true, such a text is an error.", "examples": [true] }, "pad_token": { "type": "string", "minLength": 1, "description": "The token that fills shorter texts; the tokenizer's own where it names one, else `[PAD]` or `<pad>`.", "examples": ["[PAD]"] } }, "required": ["tokenizer"], "title": "TokenizeOptions" }], "examples": ["models/tokenizer.json", { "tokenizer": "models/tokenizer.json", "column": "text", "truncation": true }] } }, "title": "TokenizeStep", "required": ["tokenize"] }], "examples": [{ "scale": 0.0625 }, { "resize": { "height": 48, "width": 48 } }] };
var schema40 = { "title": "Values", "description": "one number for all elements, a list of numbers, or an npy file", "anyOf": [{ "type": "number" }, { "type": "array", "items": { "type": "number" }, "minItems": 1 }, { "type": "string", "minLength": 1 }], "examples": [[0.485, 0.456, 0.406], "feature_mean.npy"] };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.standardize === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "standardize" }, message: "must have required property 'standardize'", schema: schema39.anyOf[0].required, parentSchema: schema39.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "standardize" || key0 === "input")) {
        const err1 = { instancePath, schemaPath: "#/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[0], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.standardize !== void 0) {
      let data0 = data.standardize;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.mean === void 0) {
          const err2 = { instancePath: instancePath + "/standardize", schemaPath: "#/anyOf/0/properties/standardize/required", keyword: "required", params: { missingProperty: "mean" }, message: "must have required property 'mean'", schema: schema39.anyOf[0].properties.standardize.required, parentSchema: schema39.anyOf[0].properties.standardize, data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0.std === void 0) {
          const err3 = { instancePath: instancePath + "/standardize", schemaPath: "#/anyOf/0/properties/standardize/required", keyword: "required", params: { missingProperty: "std" }, message: "must have required property 'std'", schema: schema39.anyOf[0].properties.standardize.required, parentSchema: schema39.anyOf[0].properties.standardize, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        for (const key1 in data0) {
          if (!(key1 === "mean" || key1 === "std")) {
            const err4 = { instancePath: instancePath + "/standardize", schemaPath: "#/anyOf/0/properties/standardize/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[0].properties.standardize, data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        if (data0.mean !== void 0) {
          let data1 = data0.mean;
          const _errs10 = errors;
          let valid5 = false;
          const _errs11 = errors;
          if (!(typeof data1 == "number" && isFinite(data1))) {
            const err5 = { instancePath: instancePath + "/standardize/mean", schemaPath: "#/definitions/values/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.anyOf[0].type, parentSchema: schema40.anyOf[0], data: data1 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
          var _valid1 = _errs11 === errors;
          valid5 = valid5 || _valid1;
          if (!valid5) {
            const _errs13 = errors;
            if (Array.isArray(data1)) {
              if (data1.length < 1) {
                const err6 = { instancePath: instancePath + "/standardize/mean", schemaPath: "#/definitions/values/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema40.anyOf[1], data: data1 };
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
              const len0 = data1.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let data2 = data1[i0];
                if (!(typeof data2 == "number" && isFinite(data2))) {
                  const err7 = { instancePath: instancePath + "/standardize/mean/" + i0, schemaPath: "#/definitions/values/anyOf/1/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.anyOf[1].items.type, parentSchema: schema40.anyOf[1].items, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
              }
            } else {
              const err8 = { instancePath: instancePath + "/standardize/mean", schemaPath: "#/definitions/values/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.anyOf[1].type, parentSchema: schema40.anyOf[1], data: data1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            var _valid1 = _errs13 === errors;
            valid5 = valid5 || _valid1;
            if (!valid5) {
              const _errs17 = errors;
              if (typeof data1 === "string") {
                if (func3(data1) < 1) {
                  const err9 = { instancePath: instancePath + "/standardize/mean", schemaPath: "#/definitions/values/anyOf/2/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.anyOf[2], data: data1 };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              } else {
                const err10 = { instancePath: instancePath + "/standardize/mean", schemaPath: "#/definitions/values/anyOf/2/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.anyOf[2].type, parentSchema: schema40.anyOf[2], data: data1 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              var _valid1 = _errs17 === errors;
              valid5 = valid5 || _valid1;
            }
          }
          if (!valid5) {
            const err11 = { instancePath: instancePath + "/standardize/mean", schemaPath: "#/definitions/values/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema40.anyOf, parentSchema: schema40, data: data1 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          } else {
            errors = _errs10;
            if (vErrors !== null) {
              if (_errs10) {
                vErrors.length = _errs10;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data0.std !== void 0) {
          let data3 = data0.std;
          const _errs22 = errors;
          let valid10 = false;
          const _errs23 = errors;
          if (!(typeof data3 == "number" && isFinite(data3))) {
            const err12 = { instancePath: instancePath + "/standardize/std", schemaPath: "#/definitions/values/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.anyOf[0].type, parentSchema: schema40.anyOf[0], data: data3 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          var _valid2 = _errs23 === errors;
          valid10 = valid10 || _valid2;
          if (!valid10) {
            const _errs25 = errors;
            if (Array.isArray(data3)) {
              if (data3.length < 1) {
                const err13 = { instancePath: instancePath + "/standardize/std", schemaPath: "#/definitions/values/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema40.anyOf[1], data: data3 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
              const len1 = data3.length;
              for (let i1 = 0; i1 < len1; i1++) {
                let data4 = data3[i1];
                if (!(typeof data4 == "number" && isFinite(data4))) {
                  const err14 = { instancePath: instancePath + "/standardize/std/" + i1, schemaPath: "#/definitions/values/anyOf/1/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.anyOf[1].items.type, parentSchema: schema40.anyOf[1].items, data: data4 };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
              }
            } else {
              const err15 = { instancePath: instancePath + "/standardize/std", schemaPath: "#/definitions/values/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.anyOf[1].type, parentSchema: schema40.anyOf[1], data: data3 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            var _valid2 = _errs25 === errors;
            valid10 = valid10 || _valid2;
            if (!valid10) {
              const _errs29 = errors;
              if (typeof data3 === "string") {
                if (func3(data3) < 1) {
                  const err16 = { instancePath: instancePath + "/standardize/std", schemaPath: "#/definitions/values/anyOf/2/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.anyOf[2], data: data3 };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
              } else {
                const err17 = { instancePath: instancePath + "/standardize/std", schemaPath: "#/definitions/values/anyOf/2/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.anyOf[2].type, parentSchema: schema40.anyOf[2], data: data3 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
              var _valid2 = _errs29 === errors;
              valid10 = valid10 || _valid2;
            }
          }
          if (!valid10) {
            const err18 = { instancePath: instancePath + "/standardize/std", schemaPath: "#/definitions/values/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema40.anyOf, parentSchema: schema40, data: data3 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          } else {
            errors = _errs22;
            if (vErrors !== null) {
              if (_errs22) {
                vErrors.length = _errs22;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/standardize", schemaPath: "#/anyOf/0/properties/standardize/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[0].properties.standardize.type, parentSchema: schema39.anyOf[0].properties.standardize, data: data0 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.input !== void 0) {
      let data5 = data.input;
      if (typeof data5 === "string") {
        if (func3(data5) < 1) {
          const err20 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/0/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[0].properties.input, data: data5 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      } else {
        const err21 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/0/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[0].properties.input.type, parentSchema: schema39.anyOf[0].properties.input, data: data5 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[0].type, parentSchema: schema39.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs33 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.scale === void 0) {
        const err23 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "scale" }, message: "must have required property 'scale'", schema: schema39.anyOf[1].required, parentSchema: schema39.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
      for (const key2 in data) {
        if (!(key2 === "scale" || key2 === "input")) {
          const err24 = { instancePath, schemaPath: "#/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[1], data };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
      if (data.scale !== void 0) {
        let data6 = data.scale;
        if (!(typeof data6 == "number" && isFinite(data6))) {
          const err25 = { instancePath: instancePath + "/scale", schemaPath: "#/anyOf/1/properties/scale/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema39.anyOf[1].properties.scale.type, parentSchema: schema39.anyOf[1].properties.scale, data: data6 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
      }
      if (data.input !== void 0) {
        let data7 = data.input;
        if (typeof data7 === "string") {
          if (func3(data7) < 1) {
            const err26 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/1/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[1].properties.input, data: data7 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        } else {
          const err27 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/1/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[1].properties.input.type, parentSchema: schema39.anyOf[1].properties.input, data: data7 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
      }
    } else {
      const err28 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[1].type, parentSchema: schema39.anyOf[1], data };
      if (vErrors === null) {
        vErrors = [err28];
      } else {
        vErrors.push(err28);
      }
      errors++;
    }
    var _valid0 = _errs33 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs40 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.transpose === void 0) {
          const err29 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "transpose" }, message: "must have required property 'transpose'", schema: schema39.anyOf[2].required, parentSchema: schema39.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        for (const key3 in data) {
          if (!(key3 === "transpose" || key3 === "input")) {
            const err30 = { instancePath, schemaPath: "#/anyOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[2], data };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data.transpose !== void 0) {
          let data8 = data.transpose;
          if (Array.isArray(data8)) {
            if (data8.length < 1) {
              const err31 = { instancePath: instancePath + "/transpose", schemaPath: "#/anyOf/2/properties/transpose/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema39.anyOf[2].properties.transpose, data: data8 };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            const len2 = data8.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data9 = data8[i2];
              if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                const err32 = { instancePath: instancePath + "/transpose/" + i2, schemaPath: "#/anyOf/2/properties/transpose/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.anyOf[2].properties.transpose.items.type, parentSchema: schema39.anyOf[2].properties.transpose.items, data: data9 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
              if (typeof data9 == "number" && isFinite(data9)) {
                if (data9 < 0 || isNaN(data9)) {
                  const err33 = { instancePath: instancePath + "/transpose/" + i2, schemaPath: "#/anyOf/2/properties/transpose/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema39.anyOf[2].properties.transpose.items, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err33];
                  } else {
                    vErrors.push(err33);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err34 = { instancePath: instancePath + "/transpose", schemaPath: "#/anyOf/2/properties/transpose/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.anyOf[2].properties.transpose.type, parentSchema: schema39.anyOf[2].properties.transpose, data: data8 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data.input !== void 0) {
          let data10 = data.input;
          if (typeof data10 === "string") {
            if (func3(data10) < 1) {
              const err35 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/2/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[2].properties.input, data: data10 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          } else {
            const err36 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/2/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[2].properties.input.type, parentSchema: schema39.anyOf[2].properties.input, data: data10 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
        }
      } else {
        const err37 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[2].type, parentSchema: schema39.anyOf[2], data };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
      var _valid0 = _errs40 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs49 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.reshape === void 0) {
            const err38 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "reshape" }, message: "must have required property 'reshape'", schema: schema39.anyOf[3].required, parentSchema: schema39.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          for (const key4 in data) {
            if (!(key4 === "reshape" || key4 === "input")) {
              const err39 = { instancePath, schemaPath: "#/anyOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[3], data };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          }
          if (data.reshape !== void 0) {
            let data11 = data.reshape;
            if (Array.isArray(data11)) {
              if (data11.length < 1) {
                const err40 = { instancePath: instancePath + "/reshape", schemaPath: "#/anyOf/3/properties/reshape/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema39.anyOf[3].properties.reshape, data: data11 };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
              const len3 = data11.length;
              for (let i3 = 0; i3 < len3; i3++) {
                let data12 = data11[i3];
                if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                  const err41 = { instancePath: instancePath + "/reshape/" + i3, schemaPath: "#/anyOf/3/properties/reshape/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.anyOf[3].properties.reshape.items.type, parentSchema: schema39.anyOf[3].properties.reshape.items, data: data12 };
                  if (vErrors === null) {
                    vErrors = [err41];
                  } else {
                    vErrors.push(err41);
                  }
                  errors++;
                }
                if (typeof data12 == "number" && isFinite(data12)) {
                  if (data12 < 0 || isNaN(data12)) {
                    const err42 = { instancePath: instancePath + "/reshape/" + i3, schemaPath: "#/anyOf/3/properties/reshape/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema39.anyOf[3].properties.reshape.items, data: data12 };
                    if (vErrors === null) {
                      vErrors = [err42];
                    } else {
                      vErrors.push(err42);
                    }
                    errors++;
                  }
                }
              }
            } else {
              const err43 = { instancePath: instancePath + "/reshape", schemaPath: "#/anyOf/3/properties/reshape/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.anyOf[3].properties.reshape.type, parentSchema: schema39.anyOf[3].properties.reshape, data: data11 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          }
          if (data.input !== void 0) {
            let data13 = data.input;
            if (typeof data13 === "string") {
              if (func3(data13) < 1) {
                const err44 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/3/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[3].properties.input, data: data13 };
                if (vErrors === null) {
                  vErrors = [err44];
                } else {
                  vErrors.push(err44);
                }
                errors++;
              }
            } else {
              const err45 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/3/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[3].properties.input.type, parentSchema: schema39.anyOf[3].properties.input, data: data13 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
        } else {
          const err46 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[3].type, parentSchema: schema39.anyOf[3], data };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        var _valid0 = _errs49 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs58 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.cast === void 0) {
              const err47 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "cast" }, message: "must have required property 'cast'", schema: schema39.anyOf[4].required, parentSchema: schema39.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
            for (const key5 in data) {
              if (!(key5 === "cast" || key5 === "input")) {
                const err48 = { instancePath, schemaPath: "#/anyOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[4], data };
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
            if (data.cast !== void 0) {
              let data14 = data.cast;
              if (!(data14 === "float16" || data14 === "float32" || data14 === "float64" || data14 === "int8" || data14 === "uint8" || data14 === "int16" || data14 === "uint16" || data14 === "int32" || data14 === "uint32" || data14 === "int64" || data14 === "uint64" || data14 === "bool")) {
                const err49 = { instancePath: instancePath + "/cast", schemaPath: "#/anyOf/4/properties/cast/enum", keyword: "enum", params: { allowedValues: schema39.anyOf[4].properties.cast.enum }, message: "must be equal to one of the allowed values", schema: schema39.anyOf[4].properties.cast.enum, parentSchema: schema39.anyOf[4].properties.cast, data: data14 };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
            }
            if (data.input !== void 0) {
              let data15 = data.input;
              if (typeof data15 === "string") {
                if (func3(data15) < 1) {
                  const err50 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/4/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[4].properties.input, data: data15 };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
              } else {
                const err51 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/4/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[4].properties.input.type, parentSchema: schema39.anyOf[4].properties.input, data: data15 };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
              }
            }
          } else {
            const err52 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[4].type, parentSchema: schema39.anyOf[4], data };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
          var _valid0 = _errs58 === errors;
          valid0 = valid0 || _valid0;
          if (!valid0) {
            const _errs64 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.resize === void 0) {
                const err53 = { instancePath, schemaPath: "#/anyOf/5/required", keyword: "required", params: { missingProperty: "resize" }, message: "must have required property 'resize'", schema: schema39.anyOf[5].required, parentSchema: schema39.anyOf[5], data };
                if (vErrors === null) {
                  vErrors = [err53];
                } else {
                  vErrors.push(err53);
                }
                errors++;
              }
              for (const key6 in data) {
                if (!(key6 === "resize" || key6 === "input")) {
                  const err54 = { instancePath, schemaPath: "#/anyOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[5], data };
                  if (vErrors === null) {
                    vErrors = [err54];
                  } else {
                    vErrors.push(err54);
                  }
                  errors++;
                }
              }
              if (data.resize !== void 0) {
                let data16 = data.resize;
                if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                  if (data16.height === void 0) {
                    const err55 = { instancePath: instancePath + "/resize", schemaPath: "#/anyOf/5/properties/resize/required", keyword: "required", params: { missingProperty: "height" }, message: "must have required property 'height'", schema: schema39.anyOf[5].properties.resize.required, parentSchema: schema39.anyOf[5].properties.resize, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                  if (data16.width === void 0) {
                    const err56 = { instancePath: instancePath + "/resize", schemaPath: "#/anyOf/5/properties/resize/required", keyword: "required", params: { missingProperty: "width" }, message: "must have required property 'width'", schema: schema39.anyOf[5].properties.resize.required, parentSchema: schema39.anyOf[5].properties.resize, data: data16 };
                    if (vErrors === null) {
                      vErrors = [err56];
                    } else {
                      vErrors.push(err56);
                    }
                    errors++;
                  }
                  for (const key7 in data16) {
                    if (!(key7 === "height" || key7 === "width" || key7 === "method" || key7 === "antialias")) {
                      const err57 = { instancePath: instancePath + "/resize", schemaPath: "#/anyOf/5/properties/resize/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[5].properties.resize, data: data16 };
                      if (vErrors === null) {
                        vErrors = [err57];
                      } else {
                        vErrors.push(err57);
                      }
                      errors++;
                    }
                  }
                  if (data16.height !== void 0) {
                    let data17 = data16.height;
                    if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                      const err58 = { instancePath: instancePath + "/resize/height", schemaPath: "#/anyOf/5/properties/resize/properties/height/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.anyOf[5].properties.resize.properties.height.type, parentSchema: schema39.anyOf[5].properties.resize.properties.height, data: data17 };
                      if (vErrors === null) {
                        vErrors = [err58];
                      } else {
                        vErrors.push(err58);
                      }
                      errors++;
                    }
                    if (typeof data17 == "number" && isFinite(data17)) {
                      if (data17 > 65536 || isNaN(data17)) {
                        const err59 = { instancePath: instancePath + "/resize/height", schemaPath: "#/anyOf/5/properties/resize/properties/height/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536", schema: 65536, parentSchema: schema39.anyOf[5].properties.resize.properties.height, data: data17 };
                        if (vErrors === null) {
                          vErrors = [err59];
                        } else {
                          vErrors.push(err59);
                        }
                        errors++;
                      }
                      if (data17 < 1 || isNaN(data17)) {
                        const err60 = { instancePath: instancePath + "/resize/height", schemaPath: "#/anyOf/5/properties/resize/properties/height/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema39.anyOf[5].properties.resize.properties.height, data: data17 };
                        if (vErrors === null) {
                          vErrors = [err60];
                        } else {
                          vErrors.push(err60);
                        }
                        errors++;
                      }
                    }
                  }
                  if (data16.width !== void 0) {
                    let data18 = data16.width;
                    if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                      const err61 = { instancePath: instancePath + "/resize/width", schemaPath: "#/anyOf/5/properties/resize/properties/width/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.anyOf[5].properties.resize.properties.width.type, parentSchema: schema39.anyOf[5].properties.resize.properties.width, data: data18 };
                      if (vErrors === null) {
                        vErrors = [err61];
                      } else {
                        vErrors.push(err61);
                      }
                      errors++;
                    }
                    if (typeof data18 == "number" && isFinite(data18)) {
                      if (data18 > 65536 || isNaN(data18)) {
                        const err62 = { instancePath: instancePath + "/resize/width", schemaPath: "#/anyOf/5/properties/resize/properties/width/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65536 }, message: "must be <= 65536", schema: 65536, parentSchema: schema39.anyOf[5].properties.resize.properties.width, data: data18 };
                        if (vErrors === null) {
                          vErrors = [err62];
                        } else {
                          vErrors.push(err62);
                        }
                        errors++;
                      }
                      if (data18 < 1 || isNaN(data18)) {
                        const err63 = { instancePath: instancePath + "/resize/width", schemaPath: "#/anyOf/5/properties/resize/properties/width/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema39.anyOf[5].properties.resize.properties.width, data: data18 };
                        if (vErrors === null) {
                          vErrors = [err63];
                        } else {
                          vErrors.push(err63);
                        }
                        errors++;
                      }
                    }
                  }
                  if (data16.method !== void 0) {
                    let data19 = data16.method;
                    if (!(data19 === "nearest" || data19 === "bilinear" || data19 === "bicubic" || data19 === "area")) {
                      const err64 = { instancePath: instancePath + "/resize/method", schemaPath: "#/anyOf/5/properties/resize/properties/method/enum", keyword: "enum", params: { allowedValues: schema39.anyOf[5].properties.resize.properties.method.enum }, message: "must be equal to one of the allowed values", schema: schema39.anyOf[5].properties.resize.properties.method.enum, parentSchema: schema39.anyOf[5].properties.resize.properties.method, data: data19 };
                      if (vErrors === null) {
                        vErrors = [err64];
                      } else {
                        vErrors.push(err64);
                      }
                      errors++;
                    }
                  }
                  if (data16.antialias !== void 0) {
                    let data20 = data16.antialias;
                    if (typeof data20 !== "boolean") {
                      const err65 = { instancePath: instancePath + "/resize/antialias", schemaPath: "#/anyOf/5/properties/resize/properties/antialias/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema39.anyOf[5].properties.resize.properties.antialias.type, parentSchema: schema39.anyOf[5].properties.resize.properties.antialias, data: data20 };
                      if (vErrors === null) {
                        vErrors = [err65];
                      } else {
                        vErrors.push(err65);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err66 = { instancePath: instancePath + "/resize", schemaPath: "#/anyOf/5/properties/resize/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[5].properties.resize.type, parentSchema: schema39.anyOf[5].properties.resize, data: data16 };
                  if (vErrors === null) {
                    vErrors = [err66];
                  } else {
                    vErrors.push(err66);
                  }
                  errors++;
                }
              }
              if (data.input !== void 0) {
                let data21 = data.input;
                if (typeof data21 === "string") {
                  if (func3(data21) < 1) {
                    const err67 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/5/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[5].properties.input, data: data21 };
                    if (vErrors === null) {
                      vErrors = [err67];
                    } else {
                      vErrors.push(err67);
                    }
                    errors++;
                  }
                } else {
                  const err68 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/5/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[5].properties.input.type, parentSchema: schema39.anyOf[5].properties.input, data: data21 };
                  if (vErrors === null) {
                    vErrors = [err68];
                  } else {
                    vErrors.push(err68);
                  }
                  errors++;
                }
              }
            } else {
              const err69 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[5].type, parentSchema: schema39.anyOf[5], data };
              if (vErrors === null) {
                vErrors = [err69];
              } else {
                vErrors.push(err69);
              }
              errors++;
            }
            var _valid0 = _errs64 === errors;
            valid0 = valid0 || _valid0;
            if (!valid0) {
              const _errs79 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                if (data.grayscale === void 0) {
                  const err70 = { instancePath, schemaPath: "#/anyOf/6/required", keyword: "required", params: { missingProperty: "grayscale" }, message: "must have required property 'grayscale'", schema: schema39.anyOf[6].required, parentSchema: schema39.anyOf[6], data };
                  if (vErrors === null) {
                    vErrors = [err70];
                  } else {
                    vErrors.push(err70);
                  }
                  errors++;
                }
                for (const key8 in data) {
                  if (!(key8 === "grayscale" || key8 === "input")) {
                    const err71 = { instancePath, schemaPath: "#/anyOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[6], data };
                    if (vErrors === null) {
                      vErrors = [err71];
                    } else {
                      vErrors.push(err71);
                    }
                    errors++;
                  }
                }
                if (data.grayscale !== void 0) {
                  let data22 = data.grayscale;
                  if (true !== data22) {
                    const err72 = { instancePath: instancePath + "/grayscale", schemaPath: "#/anyOf/6/properties/grayscale/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema39.anyOf[6].properties.grayscale, data: data22 };
                    if (vErrors === null) {
                      vErrors = [err72];
                    } else {
                      vErrors.push(err72);
                    }
                    errors++;
                  }
                }
                if (data.input !== void 0) {
                  let data23 = data.input;
                  if (typeof data23 === "string") {
                    if (func3(data23) < 1) {
                      const err73 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/6/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[6].properties.input, data: data23 };
                      if (vErrors === null) {
                        vErrors = [err73];
                      } else {
                        vErrors.push(err73);
                      }
                      errors++;
                    }
                  } else {
                    const err74 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/6/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[6].properties.input.type, parentSchema: schema39.anyOf[6].properties.input, data: data23 };
                    if (vErrors === null) {
                      vErrors = [err74];
                    } else {
                      vErrors.push(err74);
                    }
                    errors++;
                  }
                }
              } else {
                const err75 = { instancePath, schemaPath: "#/anyOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[6].type, parentSchema: schema39.anyOf[6], data };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
              var _valid0 = _errs79 === errors;
              valid0 = valid0 || _valid0;
              if (!valid0) {
                const _errs85 = errors;
                if (data && typeof data == "object" && !Array.isArray(data)) {
                  if (data.channels === void 0) {
                    const err76 = { instancePath, schemaPath: "#/anyOf/7/required", keyword: "required", params: { missingProperty: "channels" }, message: "must have required property 'channels'", schema: schema39.anyOf[7].required, parentSchema: schema39.anyOf[7], data };
                    if (vErrors === null) {
                      vErrors = [err76];
                    } else {
                      vErrors.push(err76);
                    }
                    errors++;
                  }
                  for (const key9 in data) {
                    if (!(key9 === "channels" || key9 === "input")) {
                      const err77 = { instancePath, schemaPath: "#/anyOf/7/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[7], data };
                      if (vErrors === null) {
                        vErrors = [err77];
                      } else {
                        vErrors.push(err77);
                      }
                      errors++;
                    }
                  }
                  if (data.channels !== void 0) {
                    let data24 = data.channels;
                    if (!(data24 === "rgb" || data24 === "bgr")) {
                      const err78 = { instancePath: instancePath + "/channels", schemaPath: "#/anyOf/7/properties/channels/enum", keyword: "enum", params: { allowedValues: schema39.anyOf[7].properties.channels.enum }, message: "must be equal to one of the allowed values", schema: schema39.anyOf[7].properties.channels.enum, parentSchema: schema39.anyOf[7].properties.channels, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err78];
                      } else {
                        vErrors.push(err78);
                      }
                      errors++;
                    }
                  }
                  if (data.input !== void 0) {
                    let data25 = data.input;
                    if (typeof data25 === "string") {
                      if (func3(data25) < 1) {
                        const err79 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/7/properties/input/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[7].properties.input, data: data25 };
                        if (vErrors === null) {
                          vErrors = [err79];
                        } else {
                          vErrors.push(err79);
                        }
                        errors++;
                      }
                    } else {
                      const err80 = { instancePath: instancePath + "/input", schemaPath: "#/anyOf/7/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[7].properties.input.type, parentSchema: schema39.anyOf[7].properties.input, data: data25 };
                      if (vErrors === null) {
                        vErrors = [err80];
                      } else {
                        vErrors.push(err80);
                      }
                      errors++;
                    }
                  }
                } else {
                  const err81 = { instancePath, schemaPath: "#/anyOf/7/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[7].type, parentSchema: schema39.anyOf[7], data };
                  if (vErrors === null) {
                    vErrors = [err81];
                  } else {
                    vErrors.push(err81);
                  }
                  errors++;
                }
                var _valid0 = _errs85 === errors;
                valid0 = valid0 || _valid0;
                if (!valid0) {
                  const _errs91 = errors;
                  if (data && typeof data == "object" && !Array.isArray(data)) {
                    if (data.tokenize === void 0) {
                      const err82 = { instancePath, schemaPath: "#/anyOf/8/required", keyword: "required", params: { missingProperty: "tokenize" }, message: "must have required property 'tokenize'", schema: schema39.anyOf[8].required, parentSchema: schema39.anyOf[8], data };
                      if (vErrors === null) {
                        vErrors = [err82];
                      } else {
                        vErrors.push(err82);
                      }
                      errors++;
                    }
                    for (const key10 in data) {
                      if (!(key10 === "tokenize")) {
                        const err83 = { instancePath, schemaPath: "#/anyOf/8/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[8], data };
                        if (vErrors === null) {
                          vErrors = [err83];
                        } else {
                          vErrors.push(err83);
                        }
                        errors++;
                      }
                    }
                    if (data.tokenize !== void 0) {
                      let data26 = data.tokenize;
                      const _errs95 = errors;
                      let valid26 = false;
                      const _errs96 = errors;
                      if (typeof data26 === "string") {
                        if (func3(data26) < 1) {
                          const err84 = { instancePath: instancePath + "/tokenize", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data26 };
                          if (vErrors === null) {
                            vErrors = [err84];
                          } else {
                            vErrors.push(err84);
                          }
                          errors++;
                        }
                      } else {
                        const err85 = { instancePath: instancePath + "/tokenize", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data26 };
                        if (vErrors === null) {
                          vErrors = [err85];
                        } else {
                          vErrors.push(err85);
                        }
                        errors++;
                      }
                      var _valid3 = _errs96 === errors;
                      valid26 = valid26 || _valid3;
                      if (!valid26) {
                        const _errs99 = errors;
                        if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                          if (data26.tokenizer === void 0) {
                            const err86 = { instancePath: instancePath + "/tokenize", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/required", keyword: "required", params: { missingProperty: "tokenizer" }, message: "must have required property 'tokenizer'", schema: schema39.anyOf[8].properties.tokenize.anyOf[1].required, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1], data: data26 };
                            if (vErrors === null) {
                              vErrors = [err86];
                            } else {
                              vErrors.push(err86);
                            }
                            errors++;
                          }
                          for (const key11 in data26) {
                            if (!(key11 === "tokenizer" || key11 === "sha256" || key11 === "column" || key11 === "max_length" || key11 === "truncation" || key11 === "pad_token")) {
                              const err87 = { instancePath: instancePath + "/tokenize", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1], data: data26 };
                              if (vErrors === null) {
                                vErrors = [err87];
                              } else {
                                vErrors.push(err87);
                              }
                              errors++;
                            }
                          }
                          if (data26.tokenizer !== void 0) {
                            let data27 = data26.tokenizer;
                            if (typeof data27 === "string") {
                              if (func3(data27) < 1) {
                                const err88 = { instancePath: instancePath + "/tokenize/tokenizer", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data27 };
                                if (vErrors === null) {
                                  vErrors = [err88];
                                } else {
                                  vErrors.push(err88);
                                }
                                errors++;
                              }
                            } else {
                              const err89 = { instancePath: instancePath + "/tokenize/tokenizer", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data27 };
                              if (vErrors === null) {
                                vErrors = [err89];
                              } else {
                                vErrors.push(err89);
                              }
                              errors++;
                            }
                          }
                          if (data26.sha256 !== void 0) {
                            let data28 = data26.sha256;
                            if (typeof data28 === "string") {
                              if (!pattern4.test(data28)) {
                                const err90 = { instancePath: instancePath + "/tokenize/sha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"', schema: "^[0-9a-fA-F]{64}$", parentSchema: schema20, data: data28 };
                                if (vErrors === null) {
                                  vErrors = [err90];
                                } else {
                                  vErrors.push(err90);
                                }
                                errors++;
                              }
                            } else {
                              const err91 = { instancePath: instancePath + "/tokenize/sha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.type, parentSchema: schema20, data: data28 };
                              if (vErrors === null) {
                                vErrors = [err91];
                              } else {
                                vErrors.push(err91);
                              }
                              errors++;
                            }
                          }
                          if (data26.column !== void 0) {
                            let data29 = data26.column;
                            if (typeof data29 === "string") {
                              if (func3(data29) < 1) {
                                const err92 = { instancePath: instancePath + "/tokenize/column", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/column/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.column, data: data29 };
                                if (vErrors === null) {
                                  vErrors = [err92];
                                } else {
                                  vErrors.push(err92);
                                }
                                errors++;
                              }
                            } else {
                              const err93 = { instancePath: instancePath + "/tokenize/column", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/column/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.column.type, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.column, data: data29 };
                              if (vErrors === null) {
                                vErrors = [err93];
                              } else {
                                vErrors.push(err93);
                              }
                              errors++;
                            }
                          }
                          if (data26.max_length !== void 0) {
                            let data30 = data26.max_length;
                            if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
                              const err94 = { instancePath: instancePath + "/tokenize/max_length", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/max_length/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.max_length.type, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.max_length, data: data30 };
                              if (vErrors === null) {
                                vErrors = [err94];
                              } else {
                                vErrors.push(err94);
                              }
                              errors++;
                            }
                            if (typeof data30 == "number" && isFinite(data30)) {
                              if (data30 > 1048576 || isNaN(data30)) {
                                const err95 = { instancePath: instancePath + "/tokenize/max_length", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/max_length/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1048576 }, message: "must be <= 1048576", schema: 1048576, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.max_length, data: data30 };
                                if (vErrors === null) {
                                  vErrors = [err95];
                                } else {
                                  vErrors.push(err95);
                                }
                                errors++;
                              }
                              if (data30 < 1 || isNaN(data30)) {
                                const err96 = { instancePath: instancePath + "/tokenize/max_length", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/max_length/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.max_length, data: data30 };
                                if (vErrors === null) {
                                  vErrors = [err96];
                                } else {
                                  vErrors.push(err96);
                                }
                                errors++;
                              }
                            }
                          }
                          if (data26.truncation !== void 0) {
                            let data31 = data26.truncation;
                            if (typeof data31 !== "boolean") {
                              const err97 = { instancePath: instancePath + "/tokenize/truncation", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/truncation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.truncation.type, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.truncation, data: data31 };
                              if (vErrors === null) {
                                vErrors = [err97];
                              } else {
                                vErrors.push(err97);
                              }
                              errors++;
                            }
                          }
                          if (data26.pad_token !== void 0) {
                            let data32 = data26.pad_token;
                            if (typeof data32 === "string") {
                              if (func3(data32) < 1) {
                                const err98 = { instancePath: instancePath + "/tokenize/pad_token", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/pad_token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.pad_token, data: data32 };
                                if (vErrors === null) {
                                  vErrors = [err98];
                                } else {
                                  vErrors.push(err98);
                                }
                                errors++;
                              }
                            } else {
                              const err99 = { instancePath: instancePath + "/tokenize/pad_token", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/properties/pad_token/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.pad_token.type, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1].properties.pad_token, data: data32 };
                              if (vErrors === null) {
                                vErrors = [err99];
                              } else {
                                vErrors.push(err99);
                              }
                              errors++;
                            }
                          }
                        } else {
                          const err100 = { instancePath: instancePath + "/tokenize", schemaPath: "#/anyOf/8/properties/tokenize/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[8].properties.tokenize.anyOf[1].type, parentSchema: schema39.anyOf[8].properties.tokenize.anyOf[1], data: data26 };
                          if (vErrors === null) {
                            vErrors = [err100];
                          } else {
                            vErrors.push(err100);
                          }
                          errors++;
                        }
                        var _valid3 = _errs99 === errors;
                        valid26 = valid26 || _valid3;
                      }
                      if (!valid26) {
                        const err101 = { instancePath: instancePath + "/tokenize", schemaPath: "#/anyOf/8/properties/tokenize/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema39.anyOf[8].properties.tokenize.anyOf, parentSchema: schema39.anyOf[8].properties.tokenize, data: data26 };
                        if (vErrors === null) {
                          vErrors = [err101];
                        } else {
                          vErrors.push(err101);
                        }
                        errors++;
                      } else {
                        errors = _errs95;
                        if (vErrors !== null) {
                          if (_errs95) {
                            vErrors.length = _errs95;
                          } else {
                            vErrors = null;
                          }
                        }
                      }
                    }
                  } else {
                    const err102 = { instancePath, schemaPath: "#/anyOf/8/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.anyOf[8].type, parentSchema: schema39.anyOf[8], data };
                    if (vErrors === null) {
                      vErrors = [err102];
                    } else {
                      vErrors.push(err102);
                    }
                    errors++;
                  }
                  var _valid0 = _errs91 === errors;
                  valid0 = valid0 || _valid0;
                }
              }
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err103 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema39.anyOf, parentSchema: schema39, data };
    if (vErrors === null) {
      vErrors = [err103];
    } else {
      vErrors.push(err103);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var schema46 = { "type": "object", "description": "What is measured and which limits hold.", "additionalProperties": false, "properties": { "signature": { "type": "object", "description": "The declared inputs and outputs must be exactly these; each difference counts in `signature_mismatches`.", "additionalProperties": false, "properties": { "inputs": { "type": "array", "items": { "$ref": "#/definitions/tensor" }, "minItems": 1, "description": "Every input of the model.", "examples": [[{ "name": "features", "shape": ["batch", 126], "dtype": "float32" }]] }, "outputs": { "type": "array", "items": { "$ref": "#/definitions/tensor" }, "minItems": 1, "description": "Every output of the model.", "examples": [[{ "shape": ["batch", 6] }]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "SignatureCheck", "anyOf": [{ "required": ["inputs"] }, { "required": ["outputs"] }], "examples": [{ "inputs": [{ "shape": ["batch", 126] }], "outputs": [{ "shape": ["batch", 6] }] }] }, "parameters": { "allOf": [{ "$ref": "#/definitions/countLimit" }], "description": "Elements of all weight arrays, trainable or not, without quantisation scales.", "examples": [{ "max": 3e4 }] }, "size": { "allOf": [{ "$ref": "#/definitions/sizeLimit" }], "description": "Bytes of every file of the model, external weights included; alone, or held against those of another model.", "examples": [{ "max": "1 MB" }] }, "parity": { "type": "object", "description": "The same rows through this model and through another one: the dataset's, or 1,000 generated inputs where none is declared. Each model preprocesses them in its own way; inputs and outputs are matched by name, or in order where no name agrees. Values are compared after dequantisation and after the activation that each model declares. Without a limit, the type of the model's weights decides what is allowed: see docs/parity.md.", "additionalProperties": false, "properties": { "reference": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The id of the model that this one is held against. It is judged first.", "examples": ["actions-keras"] }, "max_abs_error": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The largest absolute difference of any value.", "examples": [{ "max": 1e-3 }] }, "mean_abs_error": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The mean absolute difference over all values.", "examples": [{ "max": 1e-4 }] }, "max_relative_error": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "max_abs_error ÷ the largest absolute value of the reference.", "examples": [{ "max": 1e-4 }] }, "mse": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The mean squared difference over all values (`parity_mse`).", "examples": [{ "max": 1e-6 }] }, "cosine_similarity": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "The cosine between all values of the one model and all of the other, from -1 to 1.", "examples": [{ "min": 0.999 }] }, "top1_agreement": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Share of the rows that both models decide alike: the class of the highest score, or by the thresholds of this model's `decision`; of a multi-label row, all its labels.", "examples": [{ "min": 0.99 }] }, "f1_difference": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "The absolute difference of the two models' macro F1. Needs a dataset with labels.", "examples": [{ "max": 0.01 }] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "ParityCheck", "required": ["reference"], "examples": [{ "reference": "actions-keras", "max_abs_error": { "max": 1e-3 }, "top1_agreement": { "min": 0.99 } }] }, "latency": { "type": "object", "description": "Single-stream latency: one query after the other, batch 1, after warm-up. Percentiles use all samples.", "additionalProperties": false, "properties": { "mean": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The mean latency of one query; its interval is a block bootstrap.", "examples": [{ "max": "5 ms" }] }, "p50": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The median latency.", "examples": [{ "max": "5 ms" }] }, "p90": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The 90th percentile of latency.", "examples": [{ "max": "5 ms" }] }, "p95": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The 95th percentile of latency.", "examples": [{ "max": "5 ms" }] }, "p99": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The 99th percentile of latency.", "examples": [{ "max": "5 ms" }] }, "load": { "allOf": [{ "$ref": "#/definitions/durationLimit" }], "description": "The time to load the model into the runtime, once.", "examples": [{ "max": "5 ms" }] }, "budget": { "allOf": [{ "$ref": "#/definitions/durationWithUnit" }], "description": "How long queries may be sampled before an undecided limit is called inconclusive (default 5 s).", "examples": ["5 s"] }, "on_inconclusive": { "$ref": "#/definitions/onInconclusive" }, "severity": { "$ref": "#/definitions/severity" } }, "title": "LatencyCheck", "anyOf": [{ "required": ["mean"] }, { "required": ["p50"] }, { "required": ["p90"] }, { "required": ["p95"] }, { "required": ["p99"] }, { "required": ["load"] }], "examples": [{ "p95": { "max": "5 ms" } }] }, "edge_cases": { "type": "object", "description": "Feed inputs at the edges and look at the outputs.", "additionalProperties": false, "properties": { "inputs": { "description": "Which generated inputs are fed (default: normal, zeros, ones, large, negative).", "type": "array", "items": { "type": "string", "enum": ["normal", "zeros", "ones", "large", "negative", "extreme", "nonfinite"] }, "minItems": 1, "uniqueItems": true, "examples": [["normal", "zeros", "large"]] }, "must": { "description": "What must hold for every output: `finite` (no NaN, no infinity), `shape` (as declared). Default: both.", "type": "array", "items": { "type": "string", "enum": ["finite", "shape"] }, "minItems": 1, "uniqueItems": true, "examples": [["finite", "shape"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "EdgeCasesCheck", "examples": [{ "inputs": ["normal", "zeros"], "must": ["finite", "shape"] }] }, "probabilities": { "type": "object", "description": "Outputs must lie in [0, 1] and the scores of a row sum to 1.", "additionalProperties": false, "properties": { "sum_tolerance": { "type": "number", "minimum": 0, "description": "How far the sum of a row may lie from 1 (default 1e-4). Not used for multi-label and single-score outputs.", "examples": [1e-4] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "ProbabilitiesCheck", "examples": [{ "sum_tolerance": 1e-4 }] }, "diversity": { "type": "object", "description": "How varied the predictions are: a collapsed model answers the same for every input. Without a dataset it runs on 1,000 generated inputs and the report says so.", "additionalProperties": false, "properties": { "unique_predictions": { "allOf": [{ "$ref": "#/definitions/countLimit" }], "description": "How many classes are predicted at least once.", "examples": [{ "min": 6 }] }, "unique_fraction": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "unique_predictions / number of classes.", "examples": [{ "min": 0.9 }] }, "top_class_frequency": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Share of the most predicted class.", "examples": [{ "max": 0.3 }] }, "normalized_entropy": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Entropy of the histogram of predicted classes / log(number of classes).", "examples": [{ "min": 0.9 }] }, "output_variance": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Mean over outputs of the variance across samples (ddof 0).", "examples": [{ "min": 1e-4 }] }, "mean_confidence": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean of the top probability.", "examples": [{ "min": 0.5 }] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "DiversityCheck", "anyOf": [{ "required": ["unique_predictions"] }, { "required": ["unique_fraction"] }, { "required": ["top_class_frequency"] }, { "required": ["normalized_entropy"] }, { "required": ["output_variance"] }, { "required": ["mean_confidence"] }], "examples": [{ "top_class_frequency": { "max": 0.3 } }] }, "quality": { "type": "object", "description": "Predictions held against the labels of the dataset, as scikit-learn defines each metric.", "additionalProperties": false, "properties": { "accuracy": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Share of rows predicted right; for multi-label: rows whose whole label set is right.", "examples": [{ "min": 0.9 }] }, "balanced_accuracy": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall over the classes that occur.", "examples": [{ "min": 0.9 }] }, "f1_micro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "F1 of all decisions pooled.", "examples": [{ "min": 0.9 }] }, "f1_macro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean F1 of the classes.", "examples": [{ "min": 0.9 }] }, "f1_weighted": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean F1 of the classes, weighted by support.", "examples": [{ "min": 0.9 }] }, "f1_samples": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean F1 of the rows (multi-label only).", "examples": [{ "min": 0.9 }] }, "f1_per_class": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "F1 of each class; the limit holds for every class.", "examples": [{ "min": 0.9 }] }, "precision_micro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Precision of all decisions pooled.", "examples": [{ "min": 0.9 }] }, "precision_macro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean precision of the classes.", "examples": [{ "min": 0.9 }] }, "precision_weighted": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean precision of the classes, weighted by support.", "examples": [{ "min": 0.9 }] }, "precision_samples": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean precision of the rows (multi-label only).", "examples": [{ "min": 0.9 }] }, "precision_per_class": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Precision of each class; the limit holds for every class.", "examples": [{ "min": 0.9 }] }, "recall_micro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Recall of all decisions pooled.", "examples": [{ "min": 0.9 }] }, "recall_macro": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall of the classes.", "examples": [{ "min": 0.9 }] }, "recall_weighted": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall of the classes, weighted by support.", "examples": [{ "min": 0.9 }] }, "recall_samples": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Mean recall of the rows (multi-label only).", "examples": [{ "min": 0.9 }] }, "recall_per_class": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Recall of each class; the limit holds for every class.", "examples": [{ "min": 0.9 }] }, "mcc": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Matthews correlation coefficient.", "examples": [{ "min": 0.9 }] }, "roc_auc": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Area under the ROC curve; multi-class: one-vs-rest, macro; multi-label: macro.", "examples": [{ "min": 0.9 }] }, "average_precision": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Average precision; multi-class: one-vs-rest, macro; multi-label: macro.", "examples": [{ "min": 0.9 }] }, "ece": { "allOf": [{ "$ref": "#/definitions/fractionLimit" }], "description": "Expected calibration error, 15 equal-width bins over the top probability.", "examples": [{ "max": 0.05 }] }, "log_loss": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Cross-entropy in nats.", "examples": [{ "max": 0.3 }] }, "brier": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Brier score; for several classes the sum over classes.", "examples": [{ "max": 0.1 }] }, "top_k_accuracy": { "type": "object", "description": "Share of rows whose label is among the k highest scores.", "additionalProperties": false, "properties": { "k": { "type": "integer", "minimum": 1, "description": "How many of the highest scores count.", "examples": [5] }, "min": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share must be at least this.", "examples": [0.95] }, "max": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share must be at most this.", "examples": [0.95] }, "equals": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share must be exactly this.", "examples": [0.95] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The share may fall by at most this from the baseline's; of two, by the larger.", "examples": [0.01, [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The share may rise by at most this from the baseline's; of two, by the larger.", "examples": [0.01, [0.01, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "TopKLimit", "required": ["k"], "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "k": 5, "min": 0.95 }] }, "mae": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: mean absolute error, averaged over outputs.", "examples": [{ "max": 0.5 }] }, "mse": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: mean squared error, averaged over outputs.", "examples": [{ "max": 0.5 }] }, "rmse": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: root of the mean squared error of each output, averaged over outputs.", "examples": [{ "max": 0.7 }] }, "r2": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: coefficient of determination, averaged over outputs; 1 is best, 0 is as good as the mean.", "examples": [{ "min": 0.9 }] }, "max_error": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Regression: the largest absolute error; for one output.", "examples": [{ "max": 3 }] }, "slices": { "title": "SliceNames", "description": "Columns of the dataset whose values group the rows: each limit must hold for every group too, and the worst one is judged. Metrics by class are of all rows. A column that is named here is no feature unless `features` lists it.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1, "maxItems": 20, "uniqueItems": true, "examples": [["speaker", "language"]] }, "min_support": { "type": "integer", "minimum": 1, "description": "How many rows a group needs to be judged (default 30); smaller ones are listed, never judged.", "examples": [30] }, "on_inconclusive": { "$ref": "#/definitions/onInconclusive" }, "severity": { "$ref": "#/definitions/severity" } }, "title": "QualityCheck", "anyOf": [{ "required": ["accuracy"] }, { "required": ["balanced_accuracy"] }, { "required": ["f1_micro"] }, { "required": ["f1_macro"] }, { "required": ["f1_weighted"] }, { "required": ["f1_samples"] }, { "required": ["f1_per_class"] }, { "required": ["precision_micro"] }, { "required": ["precision_macro"] }, { "required": ["precision_weighted"] }, { "required": ["precision_samples"] }, { "required": ["precision_per_class"] }, { "required": ["recall_micro"] }, { "required": ["recall_macro"] }, { "required": ["recall_weighted"] }, { "required": ["recall_samples"] }, { "required": ["recall_per_class"] }, { "required": ["mcc"] }, { "required": ["roc_auc"] }, { "required": ["average_precision"] }, { "required": ["ece"] }, { "required": ["log_loss"] }, { "required": ["brier"] }, { "required": ["top_k_accuracy"] }, { "required": ["mae"] }, { "required": ["mse"] }, { "required": ["rmse"] }, { "required": ["r2"] }, { "required": ["max_error"] }], "examples": [{ "accuracy": { "min": 0.95 } }] }, "memory": { "type": "object", "title": "MemoryCheck", "description": "What the model adds to the resident memory of a fresh process: loading it and single-stream queries. What the runtime takes without a model is measured and subtracted.", "additionalProperties": false, "required": ["peak"], "properties": { "peak": { "allOf": [{ "$ref": "#/definitions/bytesLimit" }], "description": "The most that was resident at once.", "examples": [{ "max": "200 MB" }] }, "severity": { "$ref": "#/definitions/severity" } }, "examples": [{ "peak": { "max": "200 MB" } }] }, "determinism": { "type": "object", "title": "DeterminismCheck", "description": "The same rows must give the same outputs: once more, in another process, and one row a call.", "additionalProperties": false, "properties": { "run_to_run_difference": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Largest absolute difference of an output element between runs (default: max 0).", "examples": [{ "max": 0 }] }, "batch_difference": { "allOf": [{ "$ref": "#/definitions/realLimit" }], "description": "Largest absolute difference of an output element between a batch and single rows (default: max 1e-5). 0 where the model fixes the batch.", "examples": [{ "max": 1e-5 }] }, "severity": { "$ref": "#/definitions/severity" } }, "examples": [{ "batch_difference": { "max": 1e-5 } }] } }, "title": "Checks", "minProperties": 1, "examples": [{ "size": { "max": "1 MB" }, "latency": { "p95": { "max": "5 ms" } } }] };
var schema47 = { "type": "object", "description": "An expected input or output.", "additionalProperties": false, "properties": { "name": { "type": "string", "minLength": 1, "description": "The tensor's name; where it is not given, tensors are compared in order.", "examples": ["features"] }, "shape": { "type": "array", "items": { "description": "a size, or a word for a dimension that the model leaves open", "anyOf": [{ "type": "integer", "minimum": 0 }, { "type": "string", "minLength": 1 }], "examples": [126, "batch"] }, "description": "The shape: numbers are fixed sizes, words stand for dimensions that the model leaves open.", "examples": [["batch", 126]] }, "dtype": { "enum": ["float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "bool", "string"], "description": "The element type; not compared where it is not given.", "examples": ["float32"] } }, "title": "ExpectedTensor", "required": ["shape"], "examples": [{ "name": "features", "shape": ["batch", 126], "dtype": "float32" }] };
var schema49 = { "enum": ["fail", "warn"], "description": "What a violated limit does: `fail` (the default) fails the gate, `warn` only reports it. That of a limit goes before that of its check.", "examples": ["warn"], "title": "Severity" };
var schema69 = { "title": "Fraction", "description": 'a number, or a percentage such as "95%"', "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }], "examples": [0.95, "95%"] };
var schema50 = { "type": "object", "description": "Limits on a count.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/count" }], "description": "The measured value must be at least this.", "examples": [6] }, "max": { "allOf": [{ "$ref": "#/definitions/count" }], "description": "The measured value must be at most this.", "examples": [6] }, "equals": { "allOf": [{ "$ref": "#/definitions/count" }], "description": "The measured value must be exactly this.", "examples": [6] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/countChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [10, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/countChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [10, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "CountLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": 6 }] };
var schema51 = { "title": "Count", "description": "a whole number of at least 0", "type": "integer", "minimum": 0, "examples": [6] };
var schema54 = { "title": "CountChange", "description": `a whole number, a percentage of the baseline's value such as "5%", or both in a list such as [10, 5%]`, "anyOf": [{ "type": "integer", "minimum": 0 }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "$ref": "#/definitions/count" }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [10, 5%], of which a change must exceed both to be a violation" }], "examples": [10, "5%", [10, "5%"]] };
var schema55 = { "title": "Percentage", "description": 'a percentage such as "5%"', "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", "examples": ["5%"] };
var pattern13 = new RegExp("^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema54.anyOf[0].type, parentSchema: schema54.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema54.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (typeof data === "string") {
      if (!pattern13.test(data)) {
        const err2 = { instancePath, schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs6 = errors;
      if (Array.isArray(data)) {
        if (data.length < 2) {
          const err4 = { instancePath, schemaPath: "#/anyOf/2/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema54.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data.length;
        if (!(len0 <= 2)) {
          const err5 = { instancePath, schemaPath: "#/anyOf/2/additionalItems", keyword: "additionalItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: false, parentSchema: schema54.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len1 = data.length;
        if (len1 > 0) {
          let data0 = data[0];
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            const err6 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema51.type, parentSchema: schema51, data: data0 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data0 == "number" && isFinite(data0)) {
            if (data0 < 0 || isNaN(data0)) {
              const err7 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema51, data: data0 };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          }
        }
        if (len1 > 1) {
          let data1 = data[1];
          if (typeof data1 === "string") {
            if (!pattern13.test(data1)) {
              const err8 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data: data1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data: data1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema54.anyOf[2].type, parentSchema: schema54.anyOf[2], data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      valid0 = valid0 || _valid0;
    }
  }
  if (!valid0) {
    const err11 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema54.anyOf, parentSchema: schema54, data };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema50.anyOf[0].required, parentSchema: schema50.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema50.anyOf[1].required, parentSchema: schema50.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema50.anyOf[2].required, parentSchema: schema50.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_drop === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema50.anyOf[3].required, parentSchema: schema50.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.max_increase === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema50.anyOf[4].required, parentSchema: schema50.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema50.anyOf, parentSchema: schema50, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "min" || key0 === "max" || key0 === "equals" || key0 === "max_drop" || key0 === "max_increase" || key0 === "severity")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema50, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data0 = data.min;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err7 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema51.type, parentSchema: schema51, data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err8 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema51, data: data0 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      }
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        const err9 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema51.type, parentSchema: schema51, data: data1 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err10 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema51, data: data1 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err11 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema51.type, parentSchema: schema51, data: data2 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err12 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema51, data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate25(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate25(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data5 = data.severity;
      if (!(data5 === "fail" || data5 === "warn")) {
        const err13 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema50.type, parentSchema: schema50, data };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
var schema59 = { "type": "object", "description": "Limits on a size. Bare numbers are bytes.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at least this.", "examples": ["2 MB"] }, "max": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at most this.", "examples": ["2 MB"] }, "equals": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be exactly this.", "examples": ["2 MB"] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "max_ratio": { "allOf": [{ "$ref": "#/definitions/sizeAgainst" }], "description": "The size must be at most this share of another model's.", "examples": [{ "of": "actions-keras", "value": 0.35 }] }, "min_reduction": { "allOf": [{ "$ref": "#/definitions/sizeAgainst" }], "description": "The size must be smaller than another model's by at least this share of it.", "examples": [{ "of": "actions-keras", "value": "90%" }] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "SizeLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_ratio"] }, { "required": ["min_reduction"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": "2 MB" }, { "max": "120 kB", "max_ratio": { "of": "actions-keras", "value": 0.35 } }] };
var schema60 = { "title": "Bytes", "description": 'a size: a number of bytes, or a number with a unit (B, kB, MB, GB, KiB, MiB, GiB) such as "2 MB"', "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }], "examples": ["2 MB", "1 MiB"] };
var pattern15 = new RegExp("^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", "u");
var schema63 = { "title": "BytesChange", "description": `a size such as "100 kB", a percentage of the baseline's value such as "5%", or both in a list such as [100 kB, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "$ref": "#/definitions/bytes" }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [100 kB, 5%], of which a change must exceed both to be a violation" }], "examples": ["100 kB", "5%", ["100 kB", "5%"]] };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema63.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema63.anyOf[0].type, parentSchema: schema63.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (typeof data === "string") {
      if (!pattern15.test(data)) {
        const err2 = { instancePath, schemaPath: "#/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema63.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.anyOf[1].type, parentSchema: schema63.anyOf[1], data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs5 = errors;
      if (typeof data === "string") {
        if (!pattern13.test(data)) {
          const err4 = { instancePath, schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath, schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs8 = errors;
        if (Array.isArray(data)) {
          if (data.length < 2) {
            const err6 = { instancePath, schemaPath: "#/anyOf/3/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema63.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          const len0 = data.length;
          if (!(len0 <= 2)) {
            const err7 = { instancePath, schemaPath: "#/anyOf/3/additionalItems", keyword: "additionalItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: false, parentSchema: schema63.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          const len1 = data.length;
          if (len1 > 0) {
            let data0 = data[0];
            const _errs12 = errors;
            let valid4 = false;
            const _errs13 = errors;
            if (typeof data0 == "number" && isFinite(data0)) {
              if (data0 < 0 || isNaN(data0)) {
                const err8 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data0 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            } else {
              const err9 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data0 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            var _valid1 = _errs13 === errors;
            valid4 = valid4 || _valid1;
            if (!valid4) {
              const _errs15 = errors;
              if (typeof data0 === "string") {
                if (!pattern15.test(data0)) {
                  const err10 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data0 };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              } else {
                const err11 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data0 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              var _valid1 = _errs15 === errors;
              valid4 = valid4 || _valid1;
            }
            if (!valid4) {
              const err12 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data0 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            } else {
              errors = _errs12;
              if (vErrors !== null) {
                if (_errs12) {
                  vErrors.length = _errs12;
                } else {
                  vErrors = null;
                }
              }
            }
          }
          if (len1 > 1) {
            let data1 = data[1];
            if (typeof data1 === "string") {
              if (!pattern13.test(data1)) {
                const err13 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data: data1 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            } else {
              const err14 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data: data1 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        } else {
          const err15 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema63.anyOf[3].type, parentSchema: schema63.anyOf[3], data };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        var _valid0 = _errs8 === errors;
        valid0 = valid0 || _valid0;
      }
    }
  }
  if (!valid0) {
    const err16 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema63.anyOf, parentSchema: schema63, data };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var schema67 = { "type": "object", "description": "A share of the size of another model of the gate.", "additionalProperties": false, "properties": { "of": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "The id of the other model. Only its files are read.", "examples": ["actions-keras"] }, "value": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The share, above 0.", "examples": [0.35, "90%"] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "SizeAgainst", "required": ["of", "value"], "examples": [{ "of": "actions-keras", "value": 0.35 }] };
var pattern23 = new RegExp("^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", "u");
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.of === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "of" }, message: "must have required property 'of'", schema: schema67.required, parentSchema: schema67, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.value === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'", schema: schema67.required, parentSchema: schema67, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "of" || key0 === "value" || key0 === "severity")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema67, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.of !== void 0) {
      let data0 = data.of;
      if (typeof data0 === "string") {
        if (func3(data0) > 100) {
          const err3 = { instancePath: instancePath + "/of", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern3.test(data0)) {
          const err4 = { instancePath: instancePath + "/of", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/of", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.value !== void 0) {
      let data1 = data.value;
      const _errs9 = errors;
      let valid5 = false;
      const _errs10 = errors;
      if (!(typeof data1 == "number" && isFinite(data1))) {
        const err6 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      var _valid0 = _errs10 === errors;
      valid5 = valid5 || _valid0;
      if (!valid5) {
        const _errs12 = errors;
        if (typeof data1 === "string") {
          if (!pattern23.test(data1)) {
            const err7 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data1 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        } else {
          const err8 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data1 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        var _valid0 = _errs12 === errors;
        valid5 = valid5 || _valid0;
      }
      if (!valid5) {
        const err9 = { instancePath: instancePath + "/value", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data1 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      } else {
        errors = _errs9;
        if (vErrors !== null) {
          if (_errs9) {
            vErrors.length = _errs9;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.severity !== void 0) {
      let data2 = data.severity;
      if (!(data2 === "fail" || data2 === "warn")) {
        const err10 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data2 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema67.type, parentSchema: schema67, data };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema59.anyOf[0].required, parentSchema: schema59.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema59.anyOf[1].required, parentSchema: schema59.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema59.anyOf[2].required, parentSchema: schema59.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_ratio === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_ratio" }, message: "must have required property 'max_ratio'", schema: schema59.anyOf[3].required, parentSchema: schema59.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.min_reduction === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "min_reduction" }, message: "must have required property 'min_reduction'", schema: schema59.anyOf[4].required, parentSchema: schema59.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
          if (!valid0) {
            const _errs7 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.max_drop === void 0) {
                const err5 = { instancePath, schemaPath: "#/anyOf/5/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema59.anyOf[5].required, parentSchema: schema59.anyOf[5], data };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            var _valid0 = _errs7 === errors;
            valid0 = valid0 || _valid0;
            if (!valid0) {
              const _errs8 = errors;
              if (data && typeof data == "object" && !Array.isArray(data)) {
                if (data.max_increase === void 0) {
                  const err6 = { instancePath, schemaPath: "#/anyOf/6/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema59.anyOf[6].required, parentSchema: schema59.anyOf[6], data };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              }
              var _valid0 = _errs8 === errors;
              valid0 = valid0 || _valid0;
            }
          }
        }
      }
    }
  }
  if (!valid0) {
    const err7 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema59.anyOf, parentSchema: schema59, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "min" || key0 === "max" || key0 === "equals" || key0 === "max_drop" || key0 === "max_increase" || key0 === "max_ratio" || key0 === "min_reduction" || key0 === "severity")) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema59, data };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data0 = data.min;
      const _errs13 = errors;
      let valid4 = false;
      const _errs14 = errors;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err9 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data0 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid1 = _errs14 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs16 = errors;
        if (typeof data0 === "string") {
          if (!pattern15.test(data0)) {
            const err11 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data0 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data0 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        var _valid1 = _errs16 === errors;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err13 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data0 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        errors = _errs13;
        if (vErrors !== null) {
          if (_errs13) {
            vErrors.length = _errs13;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      const _errs21 = errors;
      let valid7 = false;
      const _errs22 = errors;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err14 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data1 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data1 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      var _valid2 = _errs22 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs24 = errors;
        if (typeof data1 === "string") {
          if (!pattern15.test(data1)) {
            const err16 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data1 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        } else {
          const err17 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data1 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        var _valid2 = _errs24 === errors;
        valid7 = valid7 || _valid2;
      }
      if (!valid7) {
        const err18 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data1 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      } else {
        errors = _errs21;
        if (vErrors !== null) {
          if (_errs21) {
            vErrors.length = _errs21;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      const _errs29 = errors;
      let valid10 = false;
      const _errs30 = errors;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err19 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data2 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data2 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      var _valid3 = _errs30 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs32 = errors;
        if (typeof data2 === "string") {
          if (!pattern15.test(data2)) {
            const err21 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data2 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        } else {
          const err22 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data2 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        var _valid3 = _errs32 === errors;
        valid10 = valid10 || _valid3;
      }
      if (!valid10) {
        const err23 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data2 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      } else {
        errors = _errs29;
        if (vErrors !== null) {
          if (_errs29) {
            vErrors.length = _errs29;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate30(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate30(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_ratio !== void 0) {
      if (!validate33(data.max_ratio, { instancePath: instancePath + "/max_ratio", parentData: data, parentDataProperty: "max_ratio", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.min_reduction !== void 0) {
      if (!validate33(data.min_reduction, { instancePath: instancePath + "/min_reduction", parentData: data, parentDataProperty: "min_reduction", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data7 = data.severity;
      if (!(data7 === "fail" || data7 === "warn")) {
        const err24 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data7 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema59.type, parentSchema: schema59, data };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate29.errors = vErrors;
  return errors === 0;
}
var schema73 = { "type": "object", "description": "Limits on a plain number.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/real" }], "description": "The measured value must be at least this.", "examples": [1e-3] }, "max": { "allOf": [{ "$ref": "#/definitions/real" }], "description": "The measured value must be at most this.", "examples": [1e-3] }, "equals": { "allOf": [{ "$ref": "#/definitions/real" }], "description": "The measured value must be exactly this.", "examples": [1e-3] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "RealLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": 1e-3 }] };
var schema74 = { "title": "Real", "description": "a number", "type": "number", "examples": [1e-3] };
var schema77 = { "title": "RealChange", "description": `a number, a percentage of the baseline's value such as "5%", or both in a list such as [0.01, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [0.01, 5%], of which a change must exceed both to be a violation" }], "examples": [0.01, "5%", [0.01, "5%"]] };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema77.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema77.anyOf[0].type, parentSchema: schema77.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (typeof data === "string") {
      if (!pattern13.test(data)) {
        const err2 = { instancePath, schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs6 = errors;
      if (Array.isArray(data)) {
        if (data.length < 2) {
          const err4 = { instancePath, schemaPath: "#/anyOf/2/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema77.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data.length;
        if (!(len0 <= 2)) {
          const err5 = { instancePath, schemaPath: "#/anyOf/2/additionalItems", keyword: "additionalItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: false, parentSchema: schema77.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len1 = data.length;
        if (len1 > 0) {
          let data0 = data[0];
          if (typeof data0 == "number" && isFinite(data0)) {
            if (data0 < 0 || isNaN(data0)) {
              const err6 = { instancePath: instancePath + "/0", schemaPath: "#/anyOf/2/items/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema77.anyOf[2].items[0], data: data0 };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/0", schemaPath: "#/anyOf/2/items/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema77.anyOf[2].items[0].type, parentSchema: schema77.anyOf[2].items[0], data: data0 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (len1 > 1) {
          let data1 = data[1];
          if (typeof data1 === "string") {
            if (!pattern13.test(data1)) {
              const err8 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data: data1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data: data1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema77.anyOf[2].type, parentSchema: schema77.anyOf[2], data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      valid0 = valid0 || _valid0;
    }
  }
  if (!valid0) {
    const err11 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema77.anyOf, parentSchema: schema77, data };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema73.anyOf[0].required, parentSchema: schema73.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema73.anyOf[1].required, parentSchema: schema73.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema73.anyOf[2].required, parentSchema: schema73.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_drop === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema73.anyOf[3].required, parentSchema: schema73.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.max_increase === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema73.anyOf[4].required, parentSchema: schema73.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema73.anyOf, parentSchema: schema73, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "min" || key0 === "max" || key0 === "equals" || key0 === "max_drop" || key0 === "max_increase" || key0 === "severity")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema73, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data0 = data.min;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        const err7 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/real/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema74.type, parentSchema: schema74, data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      if (!(typeof data1 == "number" && isFinite(data1))) {
        const err8 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/real/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema74.type, parentSchema: schema74, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        const err9 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/real/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema74.type, parentSchema: schema74, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate38(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate38(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data5 = data.severity;
      if (!(data5 === "fail" || data5 === "warn")) {
        const err10 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema73.type, parentSchema: schema73, data };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
var schema81 = { "type": "object", "description": "Limits on a fraction or score; percentages are divided by 100.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The measured value must be at least this.", "examples": [0.95] }, "max": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The measured value must be at most this.", "examples": [0.95] }, "equals": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The measured value must be exactly this.", "examples": [0.95] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/fractionChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "FractionLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "min": 0.95 }] };
var schema85 = { "title": "FractionChange", "description": `a number, a percentage of the baseline's value such as "5%", or both in a list such as [0.01, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "type": "number", "minimum": 0 }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [0.01, 5%], of which a change must exceed both to be a violation" }], "examples": [0.01, "5%", [0.01, "5%"]] };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema85.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema85.anyOf[0].type, parentSchema: schema85.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (typeof data === "string") {
      if (!pattern13.test(data)) {
        const err2 = { instancePath, schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs6 = errors;
      if (Array.isArray(data)) {
        if (data.length < 2) {
          const err4 = { instancePath, schemaPath: "#/anyOf/2/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema85.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data.length;
        if (!(len0 <= 2)) {
          const err5 = { instancePath, schemaPath: "#/anyOf/2/additionalItems", keyword: "additionalItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: false, parentSchema: schema85.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len1 = data.length;
        if (len1 > 0) {
          let data0 = data[0];
          if (typeof data0 == "number" && isFinite(data0)) {
            if (data0 < 0 || isNaN(data0)) {
              const err6 = { instancePath: instancePath + "/0", schemaPath: "#/anyOf/2/items/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema85.anyOf[2].items[0], data: data0 };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/0", schemaPath: "#/anyOf/2/items/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema85.anyOf[2].items[0].type, parentSchema: schema85.anyOf[2].items[0], data: data0 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (len1 > 1) {
          let data1 = data[1];
          if (typeof data1 === "string") {
            if (!pattern13.test(data1)) {
              const err8 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data: data1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data: data1 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema85.anyOf[2].type, parentSchema: schema85.anyOf[2], data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      valid0 = valid0 || _valid0;
    }
  }
  if (!valid0) {
    const err11 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema85.anyOf, parentSchema: schema85, data };
    if (vErrors === null) {
      vErrors = [err11];
    } else {
      vErrors.push(err11);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate44.errors = vErrors;
  return errors === 0;
}
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema81.anyOf[0].required, parentSchema: schema81.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema81.anyOf[1].required, parentSchema: schema81.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema81.anyOf[2].required, parentSchema: schema81.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_drop === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema81.anyOf[3].required, parentSchema: schema81.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.max_increase === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema81.anyOf[4].required, parentSchema: schema81.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema81.anyOf, parentSchema: schema81, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "min" || key0 === "max" || key0 === "equals" || key0 === "max_drop" || key0 === "max_increase" || key0 === "severity")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema81, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data0 = data.min;
      const _errs11 = errors;
      let valid4 = false;
      const _errs12 = errors;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        const err7 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      var _valid1 = _errs12 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs14 = errors;
        if (typeof data0 === "string") {
          if (!pattern23.test(data0)) {
            const err8 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data0 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        } else {
          const err9 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        var _valid1 = _errs14 === errors;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err10 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data0 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      const _errs19 = errors;
      let valid7 = false;
      const _errs20 = errors;
      if (!(typeof data1 == "number" && isFinite(data1))) {
        const err11 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data1 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      var _valid2 = _errs20 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs22 = errors;
        if (typeof data1 === "string") {
          if (!pattern23.test(data1)) {
            const err12 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data1 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        } else {
          const err13 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data1 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        var _valid2 = _errs22 === errors;
        valid7 = valid7 || _valid2;
      }
      if (!valid7) {
        const err14 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data1 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      } else {
        errors = _errs19;
        if (vErrors !== null) {
          if (_errs19) {
            vErrors.length = _errs19;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      const _errs27 = errors;
      let valid10 = false;
      const _errs28 = errors;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        const err15 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data2 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      var _valid3 = _errs28 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs30 = errors;
        if (typeof data2 === "string") {
          if (!pattern23.test(data2)) {
            const err16 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data2 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        } else {
          const err17 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data2 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        var _valid3 = _errs30 === errors;
        valid10 = valid10 || _valid3;
      }
      if (!valid10) {
        const err18 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data2 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      } else {
        errors = _errs27;
        if (vErrors !== null) {
          if (_errs27) {
            vErrors.length = _errs27;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate44(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate44(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data5 = data.severity;
      if (!(data5 === "fail" || data5 === "warn")) {
        const err19 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data5 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema81.type, parentSchema: schema81, data };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
var schema90 = { "type": "object", "description": "Limits on a time. Bare numbers are milliseconds.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/duration" }], "description": "The measured value must be at least this.", "examples": ["5 ms"] }, "max": { "allOf": [{ "$ref": "#/definitions/duration" }], "description": "The measured value must be at most this.", "examples": ["5 ms"] }, "equals": { "allOf": [{ "$ref": "#/definitions/duration" }], "description": "The measured value must be exactly this.", "examples": ["5 ms"] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/durationChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["0.5 ms", "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/durationChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["0.5 ms", "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "DurationLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": "5 ms" }] };
var schema91 = { "title": "Duration", "description": 'a duration: a number of milliseconds, or a number with a unit (ns, us, ms, s, min, h) such as "5 ms"', "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }], "examples": ["5 ms", "2 s"] };
var pattern32 = new RegExp("^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$", "u");
var schema94 = { "title": "DurationChange", "description": `a duration such as "0.5 ms", a percentage of the baseline's value such as "5%", or both in a list such as [0.5 ms, 5%]`, "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, { "$ref": "#/definitions/percentage" }, { "type": "array", "items": [{ "$ref": "#/definitions/duration" }, { "$ref": "#/definitions/percentage" }], "minItems": 2, "additionalItems": false, "description": "a list of two, such as [0.5 ms, 5%], of which a change must exceed both to be a violation" }], "examples": ["0.5 ms", "5%", ["0.5 ms", "5%"]] };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (typeof data == "number" && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema94.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema94.anyOf[0].type, parentSchema: schema94.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (typeof data === "string") {
      if (!pattern32.test(data)) {
        const err2 = { instancePath, schemaPath: "#/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$", parentSchema: schema94.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    } else {
      const err3 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema94.anyOf[1].type, parentSchema: schema94.anyOf[1], data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs5 = errors;
      if (typeof data === "string") {
        if (!pattern13.test(data)) {
          const err4 = { instancePath, schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath, schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      var _valid0 = _errs5 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs8 = errors;
        if (Array.isArray(data)) {
          if (data.length < 2) {
            const err6 = { instancePath, schemaPath: "#/anyOf/3/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema94.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          const len0 = data.length;
          if (!(len0 <= 2)) {
            const err7 = { instancePath, schemaPath: "#/anyOf/3/additionalItems", keyword: "additionalItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: false, parentSchema: schema94.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          const len1 = data.length;
          if (len1 > 0) {
            let data0 = data[0];
            const _errs12 = errors;
            let valid4 = false;
            const _errs13 = errors;
            if (typeof data0 == "number" && isFinite(data0)) {
              if (data0 < 0 || isNaN(data0)) {
                const err8 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/duration/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema91.anyOf[0], data: data0 };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            } else {
              const err9 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/duration/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema91.anyOf[0].type, parentSchema: schema91.anyOf[0], data: data0 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            var _valid1 = _errs13 === errors;
            valid4 = valid4 || _valid1;
            if (!valid4) {
              const _errs15 = errors;
              if (typeof data0 === "string") {
                if (!pattern32.test(data0)) {
                  const err10 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/duration/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$", parentSchema: schema91.anyOf[1], data: data0 };
                  if (vErrors === null) {
                    vErrors = [err10];
                  } else {
                    vErrors.push(err10);
                  }
                  errors++;
                }
              } else {
                const err11 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/duration/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema91.anyOf[1].type, parentSchema: schema91.anyOf[1], data: data0 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              var _valid1 = _errs15 === errors;
              valid4 = valid4 || _valid1;
            }
            if (!valid4) {
              const err12 = { instancePath: instancePath + "/0", schemaPath: "#/definitions/duration/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema91.anyOf, parentSchema: schema91, data: data0 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            } else {
              errors = _errs12;
              if (vErrors !== null) {
                if (_errs12) {
                  vErrors.length = _errs12;
                } else {
                  vErrors = null;
                }
              }
            }
          }
          if (len1 > 1) {
            let data1 = data[1];
            if (typeof data1 === "string") {
              if (!pattern13.test(data1)) {
                const err13 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema55, data: data1 };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
            } else {
              const err14 = { instancePath: instancePath + "/1", schemaPath: "#/definitions/percentage/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.type, parentSchema: schema55, data: data1 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        } else {
          const err15 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema94.anyOf[3].type, parentSchema: schema94.anyOf[3], data };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        var _valid0 = _errs8 === errors;
        valid0 = valid0 || _valid0;
      }
    }
  }
  if (!valid0) {
    const err16 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema94.anyOf, parentSchema: schema94, data };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate53.errors = vErrors;
  return errors === 0;
}
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema90.anyOf[0].required, parentSchema: schema90.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema90.anyOf[1].required, parentSchema: schema90.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema90.anyOf[2].required, parentSchema: schema90.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_drop === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema90.anyOf[3].required, parentSchema: schema90.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.max_increase === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema90.anyOf[4].required, parentSchema: schema90.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema90.anyOf, parentSchema: schema90, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "min" || key0 === "max" || key0 === "equals" || key0 === "max_drop" || key0 === "max_increase" || key0 === "severity")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema90, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data0 = data.min;
      const _errs11 = errors;
      let valid4 = false;
      const _errs12 = errors;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err7 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/duration/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema91.anyOf[0], data: data0 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/duration/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema91.anyOf[0].type, parentSchema: schema91.anyOf[0], data: data0 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid1 = _errs12 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs14 = errors;
        if (typeof data0 === "string") {
          if (!pattern32.test(data0)) {
            const err9 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/duration/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$", parentSchema: schema91.anyOf[1], data: data0 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        } else {
          const err10 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/duration/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema91.anyOf[1].type, parentSchema: schema91.anyOf[1], data: data0 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        var _valid1 = _errs14 === errors;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err11 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/duration/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema91.anyOf, parentSchema: schema91, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      const _errs19 = errors;
      let valid7 = false;
      const _errs20 = errors;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err12 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/duration/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema91.anyOf[0], data: data1 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/duration/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema91.anyOf[0].type, parentSchema: schema91.anyOf[0], data: data1 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      var _valid2 = _errs20 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs22 = errors;
        if (typeof data1 === "string") {
          if (!pattern32.test(data1)) {
            const err14 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/duration/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$", parentSchema: schema91.anyOf[1], data: data1 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        } else {
          const err15 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/duration/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema91.anyOf[1].type, parentSchema: schema91.anyOf[1], data: data1 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        var _valid2 = _errs22 === errors;
        valid7 = valid7 || _valid2;
      }
      if (!valid7) {
        const err16 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/duration/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema91.anyOf, parentSchema: schema91, data: data1 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      } else {
        errors = _errs19;
        if (vErrors !== null) {
          if (_errs19) {
            vErrors.length = _errs19;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      const _errs27 = errors;
      let valid10 = false;
      const _errs28 = errors;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err17 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/duration/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema91.anyOf[0], data: data2 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/duration/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema91.anyOf[0].type, parentSchema: schema91.anyOf[0], data: data2 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid3 = _errs28 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs30 = errors;
        if (typeof data2 === "string") {
          if (!pattern32.test(data2)) {
            const err19 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/duration/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ns|us|µs|ms|s|min|h)$", parentSchema: schema91.anyOf[1], data: data2 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        } else {
          const err20 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/duration/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema91.anyOf[1].type, parentSchema: schema91.anyOf[1], data: data2 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        var _valid3 = _errs30 === errors;
        valid10 = valid10 || _valid3;
      }
      if (!valid10) {
        const err21 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/duration/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema91.anyOf, parentSchema: schema91, data: data2 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      } else {
        errors = _errs27;
        if (vErrors !== null) {
          if (_errs27) {
            vErrors.length = _errs27;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate53(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate53(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data5 = data.severity;
      if (!(data5 === "fail" || data5 === "warn")) {
        const err22 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data5 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema90.type, parentSchema: schema90, data };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
var schema111 = { "type": "object", "description": "Limits on a size. Bare numbers are bytes.", "additionalProperties": false, "properties": { "min": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at least this.", "examples": ["2 MB"] }, "max": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be at most this.", "examples": ["2 MB"] }, "equals": { "allOf": [{ "$ref": "#/definitions/bytes" }], "description": "The measured value must be exactly this.", "examples": ["2 MB"] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/bytesChange" }], "description": "The value may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", ["100 kB", "5%"]] }, "severity": { "$ref": "#/definitions/severity" } }, "title": "BytesLimit", "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "max": "2 MB" }] };
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema111.anyOf[0].required, parentSchema: schema111.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema111.anyOf[1].required, parentSchema: schema111.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema111.anyOf[2].required, parentSchema: schema111.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_drop === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema111.anyOf[3].required, parentSchema: schema111.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.max_increase === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema111.anyOf[4].required, parentSchema: schema111.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema111.anyOf, parentSchema: schema111, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "min" || key0 === "max" || key0 === "equals" || key0 === "max_drop" || key0 === "max_increase" || key0 === "severity")) {
        const err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema111, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data0 = data.min;
      const _errs11 = errors;
      let valid4 = false;
      const _errs12 = errors;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 < 0 || isNaN(data0)) {
          const err7 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data0 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data0 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      var _valid1 = _errs12 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs14 = errors;
        if (typeof data0 === "string") {
          if (!pattern15.test(data0)) {
            const err9 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data0 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        } else {
          const err10 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data0 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        var _valid1 = _errs14 === errors;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err11 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      const _errs19 = errors;
      let valid7 = false;
      const _errs20 = errors;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          const err12 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data1 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data1 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      var _valid2 = _errs20 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs22 = errors;
        if (typeof data1 === "string") {
          if (!pattern15.test(data1)) {
            const err14 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data1 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        } else {
          const err15 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data1 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        var _valid2 = _errs22 === errors;
        valid7 = valid7 || _valid2;
      }
      if (!valid7) {
        const err16 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data1 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      } else {
        errors = _errs19;
        if (vErrors !== null) {
          if (_errs19) {
            vErrors.length = _errs19;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      const _errs27 = errors;
      let valid10 = false;
      const _errs28 = errors;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err17 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema60.anyOf[0], data: data2 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema60.anyOf[0].type, parentSchema: schema60.anyOf[0], data: data2 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid3 = _errs28 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs30 = errors;
        if (typeof data2 === "string") {
          if (!pattern15.test(data2)) {
            const err19 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(B|kB|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$", parentSchema: schema60.anyOf[1], data: data2 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        } else {
          const err20 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.anyOf[1].type, parentSchema: schema60.anyOf[1], data: data2 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        var _valid3 = _errs30 === errors;
        valid10 = valid10 || _valid3;
      }
      if (!valid10) {
        const err21 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/bytes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema60.anyOf, parentSchema: schema60, data: data2 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      } else {
        errors = _errs27;
        if (vErrors !== null) {
          if (_errs27) {
            vErrors.length = _errs27;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate30(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate30(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.severity !== void 0) {
      let data5 = data.severity;
      if (!(data5 === "fail" || data5 === "warn")) {
        const err22 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data5 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema111.type, parentSchema: schema111, data };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate98.errors = vErrors;
  return errors === 0;
}
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema46, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema46.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.signature !== void 0) {
      let data0 = data.signature;
      const _errs4 = errors;
      let valid1 = false;
      const _errs5 = errors;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.inputs === void 0) {
          const err2 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/anyOf/0/required", keyword: "required", params: { missingProperty: "inputs" }, message: "must have required property 'inputs'", schema: schema46.properties.signature.anyOf[0].required, parentSchema: schema46.properties.signature.anyOf[0], data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs5 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        const _errs6 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          if (data0.outputs === void 0) {
            const err3 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/anyOf/1/required", keyword: "required", params: { missingProperty: "outputs" }, message: "must have required property 'outputs'", schema: schema46.properties.signature.anyOf[1].required, parentSchema: schema46.properties.signature.anyOf[1], data: data0 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs6 === errors;
        valid1 = valid1 || _valid0;
      }
      if (!valid1) {
        const err4 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema46.properties.signature.anyOf, parentSchema: schema46.properties.signature, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "inputs" || key1 === "outputs" || key1 === "severity")) {
            const err5 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.signature, data: data0 };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
        if (data0.inputs !== void 0) {
          let data1 = data0.inputs;
          if (Array.isArray(data1)) {
            if (data1.length < 1) {
              const err6 = { instancePath: instancePath + "/signature/inputs", schemaPath: "#/properties/signature/properties/inputs/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema46.properties.signature.properties.inputs, data: data1 };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            const len0 = data1.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data2 = data1[i0];
              if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                if (data2.shape === void 0) {
                  const err7 = { instancePath: instancePath + "/signature/inputs/" + i0, schemaPath: "#/definitions/tensor/required", keyword: "required", params: { missingProperty: "shape" }, message: "must have required property 'shape'", schema: schema47.required, parentSchema: schema47, data: data2 };
                  if (vErrors === null) {
                    vErrors = [err7];
                  } else {
                    vErrors.push(err7);
                  }
                  errors++;
                }
                for (const key2 in data2) {
                  if (!(key2 === "name" || key2 === "shape" || key2 === "dtype")) {
                    const err8 = { instancePath: instancePath + "/signature/inputs/" + i0, schemaPath: "#/definitions/tensor/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema47, data: data2 };
                    if (vErrors === null) {
                      vErrors = [err8];
                    } else {
                      vErrors.push(err8);
                    }
                    errors++;
                  }
                }
                if (data2.name !== void 0) {
                  let data3 = data2.name;
                  if (typeof data3 === "string") {
                    if (func3(data3) < 1) {
                      const err9 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/name", schemaPath: "#/definitions/tensor/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema47.properties.name, data: data3 };
                      if (vErrors === null) {
                        vErrors = [err9];
                      } else {
                        vErrors.push(err9);
                      }
                      errors++;
                    }
                  } else {
                    const err10 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/name", schemaPath: "#/definitions/tensor/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.name.type, parentSchema: schema47.properties.name, data: data3 };
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                }
                if (data2.shape !== void 0) {
                  let data4 = data2.shape;
                  if (Array.isArray(data4)) {
                    const len1 = data4.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data5 = data4[i1];
                      const _errs19 = errors;
                      let valid9 = false;
                      const _errs20 = errors;
                      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                        const err11 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/shape/" + i1, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema47.properties.shape.items.anyOf[0].type, parentSchema: schema47.properties.shape.items.anyOf[0], data: data5 };
                        if (vErrors === null) {
                          vErrors = [err11];
                        } else {
                          vErrors.push(err11);
                        }
                        errors++;
                      }
                      if (typeof data5 == "number" && isFinite(data5)) {
                        if (data5 < 0 || isNaN(data5)) {
                          const err12 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/shape/" + i1, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema47.properties.shape.items.anyOf[0], data: data5 };
                          if (vErrors === null) {
                            vErrors = [err12];
                          } else {
                            vErrors.push(err12);
                          }
                          errors++;
                        }
                      }
                      var _valid1 = _errs20 === errors;
                      valid9 = valid9 || _valid1;
                      if (!valid9) {
                        const _errs22 = errors;
                        if (typeof data5 === "string") {
                          if (func3(data5) < 1) {
                            const err13 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/shape/" + i1, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema47.properties.shape.items.anyOf[1], data: data5 };
                            if (vErrors === null) {
                              vErrors = [err13];
                            } else {
                              vErrors.push(err13);
                            }
                            errors++;
                          }
                        } else {
                          const err14 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/shape/" + i1, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.shape.items.anyOf[1].type, parentSchema: schema47.properties.shape.items.anyOf[1], data: data5 };
                          if (vErrors === null) {
                            vErrors = [err14];
                          } else {
                            vErrors.push(err14);
                          }
                          errors++;
                        }
                        var _valid1 = _errs22 === errors;
                        valid9 = valid9 || _valid1;
                      }
                      if (!valid9) {
                        const err15 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/shape/" + i1, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema47.properties.shape.items.anyOf, parentSchema: schema47.properties.shape.items, data: data5 };
                        if (vErrors === null) {
                          vErrors = [err15];
                        } else {
                          vErrors.push(err15);
                        }
                        errors++;
                      } else {
                        errors = _errs19;
                        if (vErrors !== null) {
                          if (_errs19) {
                            vErrors.length = _errs19;
                          } else {
                            vErrors = null;
                          }
                        }
                      }
                    }
                  } else {
                    const err16 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/shape", schemaPath: "#/definitions/tensor/properties/shape/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema47.properties.shape.type, parentSchema: schema47.properties.shape, data: data4 };
                    if (vErrors === null) {
                      vErrors = [err16];
                    } else {
                      vErrors.push(err16);
                    }
                    errors++;
                  }
                }
                if (data2.dtype !== void 0) {
                  let data6 = data2.dtype;
                  if (!(data6 === "float16" || data6 === "bfloat16" || data6 === "float32" || data6 === "float64" || data6 === "int8" || data6 === "uint8" || data6 === "int16" || data6 === "uint16" || data6 === "int32" || data6 === "uint32" || data6 === "int64" || data6 === "uint64" || data6 === "bool" || data6 === "string")) {
                    const err17 = { instancePath: instancePath + "/signature/inputs/" + i0 + "/dtype", schemaPath: "#/definitions/tensor/properties/dtype/enum", keyword: "enum", params: { allowedValues: schema47.properties.dtype.enum }, message: "must be equal to one of the allowed values", schema: schema47.properties.dtype.enum, parentSchema: schema47.properties.dtype, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
              } else {
                const err18 = { instancePath: instancePath + "/signature/inputs/" + i0, schemaPath: "#/definitions/tensor/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data: data2 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
          } else {
            const err19 = { instancePath: instancePath + "/signature/inputs", schemaPath: "#/properties/signature/properties/inputs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema46.properties.signature.properties.inputs.type, parentSchema: schema46.properties.signature.properties.inputs, data: data1 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data0.outputs !== void 0) {
          let data7 = data0.outputs;
          if (Array.isArray(data7)) {
            if (data7.length < 1) {
              const err20 = { instancePath: instancePath + "/signature/outputs", schemaPath: "#/properties/signature/properties/outputs/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema46.properties.signature.properties.outputs, data: data7 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            const len2 = data7.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data8 = data7[i2];
              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                if (data8.shape === void 0) {
                  const err21 = { instancePath: instancePath + "/signature/outputs/" + i2, schemaPath: "#/definitions/tensor/required", keyword: "required", params: { missingProperty: "shape" }, message: "must have required property 'shape'", schema: schema47.required, parentSchema: schema47, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                for (const key3 in data8) {
                  if (!(key3 === "name" || key3 === "shape" || key3 === "dtype")) {
                    const err22 = { instancePath: instancePath + "/signature/outputs/" + i2, schemaPath: "#/definitions/tensor/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema47, data: data8 };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
                if (data8.name !== void 0) {
                  let data9 = data8.name;
                  if (typeof data9 === "string") {
                    if (func3(data9) < 1) {
                      const err23 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/name", schemaPath: "#/definitions/tensor/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema47.properties.name, data: data9 };
                      if (vErrors === null) {
                        vErrors = [err23];
                      } else {
                        vErrors.push(err23);
                      }
                      errors++;
                    }
                  } else {
                    const err24 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/name", schemaPath: "#/definitions/tensor/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.name.type, parentSchema: schema47.properties.name, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err24];
                    } else {
                      vErrors.push(err24);
                    }
                    errors++;
                  }
                }
                if (data8.shape !== void 0) {
                  let data10 = data8.shape;
                  if (Array.isArray(data10)) {
                    const len3 = data10.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data11 = data10[i3];
                      const _errs36 = errors;
                      let valid16 = false;
                      const _errs37 = errors;
                      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                        const err25 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/shape/" + i3, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/0/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema47.properties.shape.items.anyOf[0].type, parentSchema: schema47.properties.shape.items.anyOf[0], data: data11 };
                        if (vErrors === null) {
                          vErrors = [err25];
                        } else {
                          vErrors.push(err25);
                        }
                        errors++;
                      }
                      if (typeof data11 == "number" && isFinite(data11)) {
                        if (data11 < 0 || isNaN(data11)) {
                          const err26 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/shape/" + i3, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/0/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema47.properties.shape.items.anyOf[0], data: data11 };
                          if (vErrors === null) {
                            vErrors = [err26];
                          } else {
                            vErrors.push(err26);
                          }
                          errors++;
                        }
                      }
                      var _valid2 = _errs37 === errors;
                      valid16 = valid16 || _valid2;
                      if (!valid16) {
                        const _errs39 = errors;
                        if (typeof data11 === "string") {
                          if (func3(data11) < 1) {
                            const err27 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/shape/" + i3, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema47.properties.shape.items.anyOf[1], data: data11 };
                            if (vErrors === null) {
                              vErrors = [err27];
                            } else {
                              vErrors.push(err27);
                            }
                            errors++;
                          }
                        } else {
                          const err28 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/shape/" + i3, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.shape.items.anyOf[1].type, parentSchema: schema47.properties.shape.items.anyOf[1], data: data11 };
                          if (vErrors === null) {
                            vErrors = [err28];
                          } else {
                            vErrors.push(err28);
                          }
                          errors++;
                        }
                        var _valid2 = _errs39 === errors;
                        valid16 = valid16 || _valid2;
                      }
                      if (!valid16) {
                        const err29 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/shape/" + i3, schemaPath: "#/definitions/tensor/properties/shape/items/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema47.properties.shape.items.anyOf, parentSchema: schema47.properties.shape.items, data: data11 };
                        if (vErrors === null) {
                          vErrors = [err29];
                        } else {
                          vErrors.push(err29);
                        }
                        errors++;
                      } else {
                        errors = _errs36;
                        if (vErrors !== null) {
                          if (_errs36) {
                            vErrors.length = _errs36;
                          } else {
                            vErrors = null;
                          }
                        }
                      }
                    }
                  } else {
                    const err30 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/shape", schemaPath: "#/definitions/tensor/properties/shape/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema47.properties.shape.type, parentSchema: schema47.properties.shape, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err30];
                    } else {
                      vErrors.push(err30);
                    }
                    errors++;
                  }
                }
                if (data8.dtype !== void 0) {
                  let data12 = data8.dtype;
                  if (!(data12 === "float16" || data12 === "bfloat16" || data12 === "float32" || data12 === "float64" || data12 === "int8" || data12 === "uint8" || data12 === "int16" || data12 === "uint16" || data12 === "int32" || data12 === "uint32" || data12 === "int64" || data12 === "uint64" || data12 === "bool" || data12 === "string")) {
                    const err31 = { instancePath: instancePath + "/signature/outputs/" + i2 + "/dtype", schemaPath: "#/definitions/tensor/properties/dtype/enum", keyword: "enum", params: { allowedValues: schema47.properties.dtype.enum }, message: "must be equal to one of the allowed values", schema: schema47.properties.dtype.enum, parentSchema: schema47.properties.dtype, data: data12 };
                    if (vErrors === null) {
                      vErrors = [err31];
                    } else {
                      vErrors.push(err31);
                    }
                    errors++;
                  }
                }
              } else {
                const err32 = { instancePath: instancePath + "/signature/outputs/" + i2, schemaPath: "#/definitions/tensor/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data: data8 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            }
          } else {
            const err33 = { instancePath: instancePath + "/signature/outputs", schemaPath: "#/properties/signature/properties/outputs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema46.properties.signature.properties.outputs.type, parentSchema: schema46.properties.signature.properties.outputs, data: data7 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data0.severity !== void 0) {
          let data13 = data0.severity;
          if (!(data13 === "fail" || data13 === "warn")) {
            const err34 = { instancePath: instancePath + "/signature/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data13 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.signature.type, parentSchema: schema46.properties.signature, data: data0 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.parameters !== void 0) {
      if (!validate24(data.parameters, { instancePath: instancePath + "/parameters", parentData: data, parentDataProperty: "parameters", rootData })) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.size !== void 0) {
      if (!validate29(data.size, { instancePath: instancePath + "/size", parentData: data, parentDataProperty: "size", rootData })) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
        errors = vErrors.length;
      }
    }
    if (data.parity !== void 0) {
      let data16 = data.parity;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
        if (data16.reference === void 0) {
          const err36 = { instancePath: instancePath + "/parity", schemaPath: "#/properties/parity/required", keyword: "required", params: { missingProperty: "reference" }, message: "must have required property 'reference'", schema: schema46.properties.parity.required, parentSchema: schema46.properties.parity, data: data16 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        for (const key4 in data16) {
          if (!func2.call(schema46.properties.parity.properties, key4)) {
            const err37 = { instancePath: instancePath + "/parity", schemaPath: "#/properties/parity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.parity, data: data16 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
        }
        if (data16.reference !== void 0) {
          let data17 = data16.reference;
          if (typeof data17 === "string") {
            if (func3(data17) > 100) {
              const err38 = { instancePath: instancePath + "/parity/reference", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: data17 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (!pattern3.test(data17)) {
              const err39 = { instancePath: instancePath + "/parity/reference", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: data17 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = { instancePath: instancePath + "/parity/reference", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: data17 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
        if (data16.max_abs_error !== void 0) {
          if (!validate37(data16.max_abs_error, { instancePath: instancePath + "/parity/max_abs_error", parentData: data16, parentDataProperty: "max_abs_error", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data16.mean_abs_error !== void 0) {
          if (!validate37(data16.mean_abs_error, { instancePath: instancePath + "/parity/mean_abs_error", parentData: data16, parentDataProperty: "mean_abs_error", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data16.max_relative_error !== void 0) {
          if (!validate43(data16.max_relative_error, { instancePath: instancePath + "/parity/max_relative_error", parentData: data16, parentDataProperty: "max_relative_error", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data16.mse !== void 0) {
          if (!validate37(data16.mse, { instancePath: instancePath + "/parity/mse", parentData: data16, parentDataProperty: "mse", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data16.cosine_similarity !== void 0) {
          if (!validate37(data16.cosine_similarity, { instancePath: instancePath + "/parity/cosine_similarity", parentData: data16, parentDataProperty: "cosine_similarity", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data16.top1_agreement !== void 0) {
          if (!validate43(data16.top1_agreement, { instancePath: instancePath + "/parity/top1_agreement", parentData: data16, parentDataProperty: "top1_agreement", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data16.f1_difference !== void 0) {
          if (!validate43(data16.f1_difference, { instancePath: instancePath + "/parity/f1_difference", parentData: data16, parentDataProperty: "f1_difference", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data16.severity !== void 0) {
          let data25 = data16.severity;
          if (!(data25 === "fail" || data25 === "warn")) {
            const err41 = { instancePath: instancePath + "/parity/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data25 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/parity", schemaPath: "#/properties/parity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.parity.type, parentSchema: schema46.properties.parity, data: data16 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.latency !== void 0) {
      let data26 = data.latency;
      const _errs73 = errors;
      let valid31 = false;
      const _errs74 = errors;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        if (data26.mean === void 0) {
          const err43 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf/0/required", keyword: "required", params: { missingProperty: "mean" }, message: "must have required property 'mean'", schema: schema46.properties.latency.anyOf[0].required, parentSchema: schema46.properties.latency.anyOf[0], data: data26 };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      }
      var _valid3 = _errs74 === errors;
      valid31 = valid31 || _valid3;
      if (!valid31) {
        const _errs75 = errors;
        if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
          if (data26.p50 === void 0) {
            const err44 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf/1/required", keyword: "required", params: { missingProperty: "p50" }, message: "must have required property 'p50'", schema: schema46.properties.latency.anyOf[1].required, parentSchema: schema46.properties.latency.anyOf[1], data: data26 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
        var _valid3 = _errs75 === errors;
        valid31 = valid31 || _valid3;
        if (!valid31) {
          const _errs76 = errors;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            if (data26.p90 === void 0) {
              const err45 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf/2/required", keyword: "required", params: { missingProperty: "p90" }, message: "must have required property 'p90'", schema: schema46.properties.latency.anyOf[2].required, parentSchema: schema46.properties.latency.anyOf[2], data: data26 };
              if (vErrors === null) {
                vErrors = [err45];
              } else {
                vErrors.push(err45);
              }
              errors++;
            }
          }
          var _valid3 = _errs76 === errors;
          valid31 = valid31 || _valid3;
          if (!valid31) {
            const _errs77 = errors;
            if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
              if (data26.p95 === void 0) {
                const err46 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf/3/required", keyword: "required", params: { missingProperty: "p95" }, message: "must have required property 'p95'", schema: schema46.properties.latency.anyOf[3].required, parentSchema: schema46.properties.latency.anyOf[3], data: data26 };
                if (vErrors === null) {
                  vErrors = [err46];
                } else {
                  vErrors.push(err46);
                }
                errors++;
              }
            }
            var _valid3 = _errs77 === errors;
            valid31 = valid31 || _valid3;
            if (!valid31) {
              const _errs78 = errors;
              if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                if (data26.p99 === void 0) {
                  const err47 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf/4/required", keyword: "required", params: { missingProperty: "p99" }, message: "must have required property 'p99'", schema: schema46.properties.latency.anyOf[4].required, parentSchema: schema46.properties.latency.anyOf[4], data: data26 };
                  if (vErrors === null) {
                    vErrors = [err47];
                  } else {
                    vErrors.push(err47);
                  }
                  errors++;
                }
              }
              var _valid3 = _errs78 === errors;
              valid31 = valid31 || _valid3;
              if (!valid31) {
                const _errs79 = errors;
                if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                  if (data26.load === void 0) {
                    const err48 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf/5/required", keyword: "required", params: { missingProperty: "load" }, message: "must have required property 'load'", schema: schema46.properties.latency.anyOf[5].required, parentSchema: schema46.properties.latency.anyOf[5], data: data26 };
                    if (vErrors === null) {
                      vErrors = [err48];
                    } else {
                      vErrors.push(err48);
                    }
                    errors++;
                  }
                }
                var _valid3 = _errs79 === errors;
                valid31 = valid31 || _valid3;
              }
            }
          }
        }
      }
      if (!valid31) {
        const err49 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema46.properties.latency.anyOf, parentSchema: schema46.properties.latency, data: data26 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      } else {
        errors = _errs73;
        if (vErrors !== null) {
          if (_errs73) {
            vErrors.length = _errs73;
          } else {
            vErrors = null;
          }
        }
      }
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        for (const key5 in data26) {
          if (!func2.call(schema46.properties.latency.properties, key5)) {
            const err50 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.latency, data: data26 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        }
        if (data26.mean !== void 0) {
          if (!validate52(data26.mean, { instancePath: instancePath + "/latency/mean", parentData: data26, parentDataProperty: "mean", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
        if (data26.p50 !== void 0) {
          if (!validate52(data26.p50, { instancePath: instancePath + "/latency/p50", parentData: data26, parentDataProperty: "p50", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
        if (data26.p90 !== void 0) {
          if (!validate52(data26.p90, { instancePath: instancePath + "/latency/p90", parentData: data26, parentDataProperty: "p90", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
        if (data26.p95 !== void 0) {
          if (!validate52(data26.p95, { instancePath: instancePath + "/latency/p95", parentData: data26, parentDataProperty: "p95", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
        if (data26.p99 !== void 0) {
          if (!validate52(data26.p99, { instancePath: instancePath + "/latency/p99", parentData: data26, parentDataProperty: "p99", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
        if (data26.load !== void 0) {
          if (!validate52(data26.load, { instancePath: instancePath + "/latency/load", parentData: data26, parentDataProperty: "load", rootData })) {
            vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
            errors = vErrors.length;
          }
        }
        if (data26.budget !== void 0) {
          let data33 = data26.budget;
          if (typeof data33 === "string") {
            if (!pattern0.test(data33)) {
              const err51 = { instancePath: instancePath + "/latency/budget", schemaPath: "#/definitions/durationWithUnit/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$"', schema: "^[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?(ms|s|min|h)$", parentSchema: schema13, data: data33 };
              if (vErrors === null) {
                vErrors = [err51];
              } else {
                vErrors.push(err51);
              }
              errors++;
            }
          } else {
            const err52 = { instancePath: instancePath + "/latency/budget", schemaPath: "#/definitions/durationWithUnit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.type, parentSchema: schema13, data: data33 };
            if (vErrors === null) {
              vErrors = [err52];
            } else {
              vErrors.push(err52);
            }
            errors++;
          }
        }
        if (data26.on_inconclusive !== void 0) {
          let data34 = data26.on_inconclusive;
          if (!(data34 === "fail" || data34 === "warn")) {
            const err53 = { instancePath: instancePath + "/latency/on_inconclusive", schemaPath: "#/definitions/onInconclusive/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data34 };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
        if (data26.severity !== void 0) {
          let data35 = data26.severity;
          if (!(data35 === "fail" || data35 === "warn")) {
            const err54 = { instancePath: instancePath + "/latency/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data35 };
            if (vErrors === null) {
              vErrors = [err54];
            } else {
              vErrors.push(err54);
            }
            errors++;
          }
        }
      } else {
        const err55 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.latency.type, parentSchema: schema46.properties.latency, data: data26 };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
      }
    }
    if (data.edge_cases !== void 0) {
      let data36 = data.edge_cases;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        for (const key6 in data36) {
          if (!(key6 === "inputs" || key6 === "must" || key6 === "severity")) {
            const err56 = { instancePath: instancePath + "/edge_cases", schemaPath: "#/properties/edge_cases/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.edge_cases, data: data36 };
            if (vErrors === null) {
              vErrors = [err56];
            } else {
              vErrors.push(err56);
            }
            errors++;
          }
        }
        if (data36.inputs !== void 0) {
          let data37 = data36.inputs;
          if (Array.isArray(data37)) {
            if (data37.length < 1) {
              const err57 = { instancePath: instancePath + "/edge_cases/inputs", schemaPath: "#/properties/edge_cases/properties/inputs/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema46.properties.edge_cases.properties.inputs, data: data37 };
              if (vErrors === null) {
                vErrors = [err57];
              } else {
                vErrors.push(err57);
              }
              errors++;
            }
            const len4 = data37.length;
            for (let i4 = 0; i4 < len4; i4++) {
              let data38 = data37[i4];
              if (typeof data38 !== "string") {
                const err58 = { instancePath: instancePath + "/edge_cases/inputs/" + i4, schemaPath: "#/properties/edge_cases/properties/inputs/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema46.properties.edge_cases.properties.inputs.items.type, parentSchema: schema46.properties.edge_cases.properties.inputs.items, data: data38 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
              if (!(data38 === "normal" || data38 === "zeros" || data38 === "ones" || data38 === "large" || data38 === "negative" || data38 === "extreme" || data38 === "nonfinite")) {
                const err59 = { instancePath: instancePath + "/edge_cases/inputs/" + i4, schemaPath: "#/properties/edge_cases/properties/inputs/items/enum", keyword: "enum", params: { allowedValues: schema46.properties.edge_cases.properties.inputs.items.enum }, message: "must be equal to one of the allowed values", schema: schema46.properties.edge_cases.properties.inputs.items.enum, parentSchema: schema46.properties.edge_cases.properties.inputs.items, data: data38 };
                if (vErrors === null) {
                  vErrors = [err59];
                } else {
                  vErrors.push(err59);
                }
                errors++;
              }
            }
            let i5 = data37.length;
            let j0;
            if (i5 > 1) {
              const indices0 = {};
              for (; i5--; ) {
                let item0 = data37[i5];
                if (typeof item0 !== "string") {
                  continue;
                }
                if (typeof indices0[item0] == "number") {
                  j0 = indices0[item0];
                  const err60 = { instancePath: instancePath + "/edge_cases/inputs", schemaPath: "#/properties/edge_cases/properties/inputs/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i5 + " are identical)", schema: true, parentSchema: schema46.properties.edge_cases.properties.inputs, data: data37 };
                  if (vErrors === null) {
                    vErrors = [err60];
                  } else {
                    vErrors.push(err60);
                  }
                  errors++;
                  break;
                }
                indices0[item0] = i5;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/edge_cases/inputs", schemaPath: "#/properties/edge_cases/properties/inputs/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema46.properties.edge_cases.properties.inputs.type, parentSchema: schema46.properties.edge_cases.properties.inputs, data: data37 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data36.must !== void 0) {
          let data39 = data36.must;
          if (Array.isArray(data39)) {
            if (data39.length < 1) {
              const err62 = { instancePath: instancePath + "/edge_cases/must", schemaPath: "#/properties/edge_cases/properties/must/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema46.properties.edge_cases.properties.must, data: data39 };
              if (vErrors === null) {
                vErrors = [err62];
              } else {
                vErrors.push(err62);
              }
              errors++;
            }
            const len5 = data39.length;
            for (let i6 = 0; i6 < len5; i6++) {
              let data40 = data39[i6];
              if (typeof data40 !== "string") {
                const err63 = { instancePath: instancePath + "/edge_cases/must/" + i6, schemaPath: "#/properties/edge_cases/properties/must/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema46.properties.edge_cases.properties.must.items.type, parentSchema: schema46.properties.edge_cases.properties.must.items, data: data40 };
                if (vErrors === null) {
                  vErrors = [err63];
                } else {
                  vErrors.push(err63);
                }
                errors++;
              }
              if (!(data40 === "finite" || data40 === "shape")) {
                const err64 = { instancePath: instancePath + "/edge_cases/must/" + i6, schemaPath: "#/properties/edge_cases/properties/must/items/enum", keyword: "enum", params: { allowedValues: schema46.properties.edge_cases.properties.must.items.enum }, message: "must be equal to one of the allowed values", schema: schema46.properties.edge_cases.properties.must.items.enum, parentSchema: schema46.properties.edge_cases.properties.must.items, data: data40 };
                if (vErrors === null) {
                  vErrors = [err64];
                } else {
                  vErrors.push(err64);
                }
                errors++;
              }
            }
            let i7 = data39.length;
            let j1;
            if (i7 > 1) {
              const indices1 = {};
              for (; i7--; ) {
                let item1 = data39[i7];
                if (typeof item1 !== "string") {
                  continue;
                }
                if (typeof indices1[item1] == "number") {
                  j1 = indices1[item1];
                  const err65 = { instancePath: instancePath + "/edge_cases/must", schemaPath: "#/properties/edge_cases/properties/must/uniqueItems", keyword: "uniqueItems", params: { i: i7, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i7 + " are identical)", schema: true, parentSchema: schema46.properties.edge_cases.properties.must, data: data39 };
                  if (vErrors === null) {
                    vErrors = [err65];
                  } else {
                    vErrors.push(err65);
                  }
                  errors++;
                  break;
                }
                indices1[item1] = i7;
              }
            }
          } else {
            const err66 = { instancePath: instancePath + "/edge_cases/must", schemaPath: "#/properties/edge_cases/properties/must/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema46.properties.edge_cases.properties.must.type, parentSchema: schema46.properties.edge_cases.properties.must, data: data39 };
            if (vErrors === null) {
              vErrors = [err66];
            } else {
              vErrors.push(err66);
            }
            errors++;
          }
        }
        if (data36.severity !== void 0) {
          let data41 = data36.severity;
          if (!(data41 === "fail" || data41 === "warn")) {
            const err67 = { instancePath: instancePath + "/edge_cases/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data41 };
            if (vErrors === null) {
              vErrors = [err67];
            } else {
              vErrors.push(err67);
            }
            errors++;
          }
        }
      } else {
        const err68 = { instancePath: instancePath + "/edge_cases", schemaPath: "#/properties/edge_cases/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.edge_cases.type, parentSchema: schema46.properties.edge_cases, data: data36 };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.probabilities !== void 0) {
      let data42 = data.probabilities;
      if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
        for (const key7 in data42) {
          if (!(key7 === "sum_tolerance" || key7 === "severity")) {
            const err69 = { instancePath: instancePath + "/probabilities", schemaPath: "#/properties/probabilities/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.probabilities, data: data42 };
            if (vErrors === null) {
              vErrors = [err69];
            } else {
              vErrors.push(err69);
            }
            errors++;
          }
        }
        if (data42.sum_tolerance !== void 0) {
          let data43 = data42.sum_tolerance;
          if (typeof data43 == "number" && isFinite(data43)) {
            if (data43 < 0 || isNaN(data43)) {
              const err70 = { instancePath: instancePath + "/probabilities/sum_tolerance", schemaPath: "#/properties/probabilities/properties/sum_tolerance/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema46.properties.probabilities.properties.sum_tolerance, data: data43 };
              if (vErrors === null) {
                vErrors = [err70];
              } else {
                vErrors.push(err70);
              }
              errors++;
            }
          } else {
            const err71 = { instancePath: instancePath + "/probabilities/sum_tolerance", schemaPath: "#/properties/probabilities/properties/sum_tolerance/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema46.properties.probabilities.properties.sum_tolerance.type, parentSchema: schema46.properties.probabilities.properties.sum_tolerance, data: data43 };
            if (vErrors === null) {
              vErrors = [err71];
            } else {
              vErrors.push(err71);
            }
            errors++;
          }
        }
        if (data42.severity !== void 0) {
          let data44 = data42.severity;
          if (!(data44 === "fail" || data44 === "warn")) {
            const err72 = { instancePath: instancePath + "/probabilities/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data44 };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
      } else {
        const err73 = { instancePath: instancePath + "/probabilities", schemaPath: "#/properties/probabilities/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.probabilities.type, parentSchema: schema46.properties.probabilities, data: data42 };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
    }
    if (data.diversity !== void 0) {
      let data45 = data.diversity;
      const _errs123 = errors;
      let valid53 = false;
      const _errs124 = errors;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (data45.unique_predictions === void 0) {
          const err74 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf/0/required", keyword: "required", params: { missingProperty: "unique_predictions" }, message: "must have required property 'unique_predictions'", schema: schema46.properties.diversity.anyOf[0].required, parentSchema: schema46.properties.diversity.anyOf[0], data: data45 };
          if (vErrors === null) {
            vErrors = [err74];
          } else {
            vErrors.push(err74);
          }
          errors++;
        }
      }
      var _valid4 = _errs124 === errors;
      valid53 = valid53 || _valid4;
      if (!valid53) {
        const _errs125 = errors;
        if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
          if (data45.unique_fraction === void 0) {
            const err75 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf/1/required", keyword: "required", params: { missingProperty: "unique_fraction" }, message: "must have required property 'unique_fraction'", schema: schema46.properties.diversity.anyOf[1].required, parentSchema: schema46.properties.diversity.anyOf[1], data: data45 };
            if (vErrors === null) {
              vErrors = [err75];
            } else {
              vErrors.push(err75);
            }
            errors++;
          }
        }
        var _valid4 = _errs125 === errors;
        valid53 = valid53 || _valid4;
        if (!valid53) {
          const _errs126 = errors;
          if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
            if (data45.top_class_frequency === void 0) {
              const err76 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf/2/required", keyword: "required", params: { missingProperty: "top_class_frequency" }, message: "must have required property 'top_class_frequency'", schema: schema46.properties.diversity.anyOf[2].required, parentSchema: schema46.properties.diversity.anyOf[2], data: data45 };
              if (vErrors === null) {
                vErrors = [err76];
              } else {
                vErrors.push(err76);
              }
              errors++;
            }
          }
          var _valid4 = _errs126 === errors;
          valid53 = valid53 || _valid4;
          if (!valid53) {
            const _errs127 = errors;
            if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
              if (data45.normalized_entropy === void 0) {
                const err77 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf/3/required", keyword: "required", params: { missingProperty: "normalized_entropy" }, message: "must have required property 'normalized_entropy'", schema: schema46.properties.diversity.anyOf[3].required, parentSchema: schema46.properties.diversity.anyOf[3], data: data45 };
                if (vErrors === null) {
                  vErrors = [err77];
                } else {
                  vErrors.push(err77);
                }
                errors++;
              }
            }
            var _valid4 = _errs127 === errors;
            valid53 = valid53 || _valid4;
            if (!valid53) {
              const _errs128 = errors;
              if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
                if (data45.output_variance === void 0) {
                  const err78 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf/4/required", keyword: "required", params: { missingProperty: "output_variance" }, message: "must have required property 'output_variance'", schema: schema46.properties.diversity.anyOf[4].required, parentSchema: schema46.properties.diversity.anyOf[4], data: data45 };
                  if (vErrors === null) {
                    vErrors = [err78];
                  } else {
                    vErrors.push(err78);
                  }
                  errors++;
                }
              }
              var _valid4 = _errs128 === errors;
              valid53 = valid53 || _valid4;
              if (!valid53) {
                const _errs129 = errors;
                if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
                  if (data45.mean_confidence === void 0) {
                    const err79 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf/5/required", keyword: "required", params: { missingProperty: "mean_confidence" }, message: "must have required property 'mean_confidence'", schema: schema46.properties.diversity.anyOf[5].required, parentSchema: schema46.properties.diversity.anyOf[5], data: data45 };
                    if (vErrors === null) {
                      vErrors = [err79];
                    } else {
                      vErrors.push(err79);
                    }
                    errors++;
                  }
                }
                var _valid4 = _errs129 === errors;
                valid53 = valid53 || _valid4;
              }
            }
          }
        }
      }
      if (!valid53) {
        const err80 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema46.properties.diversity.anyOf, parentSchema: schema46.properties.diversity, data: data45 };
        if (vErrors === null) {
          vErrors = [err80];
        } else {
          vErrors.push(err80);
        }
        errors++;
      } else {
        errors = _errs123;
        if (vErrors !== null) {
          if (_errs123) {
            vErrors.length = _errs123;
          } else {
            vErrors = null;
          }
        }
      }
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        for (const key8 in data45) {
          if (!(key8 === "unique_predictions" || key8 === "unique_fraction" || key8 === "top_class_frequency" || key8 === "normalized_entropy" || key8 === "output_variance" || key8 === "mean_confidence" || key8 === "severity")) {
            const err81 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.diversity, data: data45 };
            if (vErrors === null) {
              vErrors = [err81];
            } else {
              vErrors.push(err81);
            }
            errors++;
          }
        }
        if (data45.unique_predictions !== void 0) {
          if (!validate24(data45.unique_predictions, { instancePath: instancePath + "/diversity/unique_predictions", parentData: data45, parentDataProperty: "unique_predictions", rootData })) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
          }
        }
        if (data45.unique_fraction !== void 0) {
          if (!validate43(data45.unique_fraction, { instancePath: instancePath + "/diversity/unique_fraction", parentData: data45, parentDataProperty: "unique_fraction", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data45.top_class_frequency !== void 0) {
          if (!validate43(data45.top_class_frequency, { instancePath: instancePath + "/diversity/top_class_frequency", parentData: data45, parentDataProperty: "top_class_frequency", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data45.normalized_entropy !== void 0) {
          if (!validate43(data45.normalized_entropy, { instancePath: instancePath + "/diversity/normalized_entropy", parentData: data45, parentDataProperty: "normalized_entropy", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data45.output_variance !== void 0) {
          if (!validate37(data45.output_variance, { instancePath: instancePath + "/diversity/output_variance", parentData: data45, parentDataProperty: "output_variance", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data45.mean_confidence !== void 0) {
          if (!validate43(data45.mean_confidence, { instancePath: instancePath + "/diversity/mean_confidence", parentData: data45, parentDataProperty: "mean_confidence", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data45.severity !== void 0) {
          let data52 = data45.severity;
          if (!(data52 === "fail" || data52 === "warn")) {
            const err82 = { instancePath: instancePath + "/diversity/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data52 };
            if (vErrors === null) {
              vErrors = [err82];
            } else {
              vErrors.push(err82);
            }
            errors++;
          }
        }
      } else {
        const err83 = { instancePath: instancePath + "/diversity", schemaPath: "#/properties/diversity/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.diversity.type, parentSchema: schema46.properties.diversity, data: data45 };
        if (vErrors === null) {
          vErrors = [err83];
        } else {
          vErrors.push(err83);
        }
        errors++;
      }
    }
    if (data.quality !== void 0) {
      let data53 = data.quality;
      const _errs147 = errors;
      let valid62 = false;
      const _errs148 = errors;
      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
        if (data53.accuracy === void 0) {
          const err84 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/0/required", keyword: "required", params: { missingProperty: "accuracy" }, message: "must have required property 'accuracy'", schema: schema46.properties.quality.anyOf[0].required, parentSchema: schema46.properties.quality.anyOf[0], data: data53 };
          if (vErrors === null) {
            vErrors = [err84];
          } else {
            vErrors.push(err84);
          }
          errors++;
        }
      }
      var _valid5 = _errs148 === errors;
      valid62 = valid62 || _valid5;
      if (!valid62) {
        const _errs149 = errors;
        if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
          if (data53.balanced_accuracy === void 0) {
            const err85 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/1/required", keyword: "required", params: { missingProperty: "balanced_accuracy" }, message: "must have required property 'balanced_accuracy'", schema: schema46.properties.quality.anyOf[1].required, parentSchema: schema46.properties.quality.anyOf[1], data: data53 };
            if (vErrors === null) {
              vErrors = [err85];
            } else {
              vErrors.push(err85);
            }
            errors++;
          }
        }
        var _valid5 = _errs149 === errors;
        valid62 = valid62 || _valid5;
        if (!valid62) {
          const _errs150 = errors;
          if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
            if (data53.f1_micro === void 0) {
              const err86 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/2/required", keyword: "required", params: { missingProperty: "f1_micro" }, message: "must have required property 'f1_micro'", schema: schema46.properties.quality.anyOf[2].required, parentSchema: schema46.properties.quality.anyOf[2], data: data53 };
              if (vErrors === null) {
                vErrors = [err86];
              } else {
                vErrors.push(err86);
              }
              errors++;
            }
          }
          var _valid5 = _errs150 === errors;
          valid62 = valid62 || _valid5;
          if (!valid62) {
            const _errs151 = errors;
            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
              if (data53.f1_macro === void 0) {
                const err87 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/3/required", keyword: "required", params: { missingProperty: "f1_macro" }, message: "must have required property 'f1_macro'", schema: schema46.properties.quality.anyOf[3].required, parentSchema: schema46.properties.quality.anyOf[3], data: data53 };
                if (vErrors === null) {
                  vErrors = [err87];
                } else {
                  vErrors.push(err87);
                }
                errors++;
              }
            }
            var _valid5 = _errs151 === errors;
            valid62 = valid62 || _valid5;
            if (!valid62) {
              const _errs152 = errors;
              if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                if (data53.f1_weighted === void 0) {
                  const err88 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/4/required", keyword: "required", params: { missingProperty: "f1_weighted" }, message: "must have required property 'f1_weighted'", schema: schema46.properties.quality.anyOf[4].required, parentSchema: schema46.properties.quality.anyOf[4], data: data53 };
                  if (vErrors === null) {
                    vErrors = [err88];
                  } else {
                    vErrors.push(err88);
                  }
                  errors++;
                }
              }
              var _valid5 = _errs152 === errors;
              valid62 = valid62 || _valid5;
              if (!valid62) {
                const _errs153 = errors;
                if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                  if (data53.f1_samples === void 0) {
                    const err89 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/5/required", keyword: "required", params: { missingProperty: "f1_samples" }, message: "must have required property 'f1_samples'", schema: schema46.properties.quality.anyOf[5].required, parentSchema: schema46.properties.quality.anyOf[5], data: data53 };
                    if (vErrors === null) {
                      vErrors = [err89];
                    } else {
                      vErrors.push(err89);
                    }
                    errors++;
                  }
                }
                var _valid5 = _errs153 === errors;
                valid62 = valid62 || _valid5;
                if (!valid62) {
                  const _errs154 = errors;
                  if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                    if (data53.f1_per_class === void 0) {
                      const err90 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/6/required", keyword: "required", params: { missingProperty: "f1_per_class" }, message: "must have required property 'f1_per_class'", schema: schema46.properties.quality.anyOf[6].required, parentSchema: schema46.properties.quality.anyOf[6], data: data53 };
                      if (vErrors === null) {
                        vErrors = [err90];
                      } else {
                        vErrors.push(err90);
                      }
                      errors++;
                    }
                  }
                  var _valid5 = _errs154 === errors;
                  valid62 = valid62 || _valid5;
                  if (!valid62) {
                    const _errs155 = errors;
                    if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                      if (data53.precision_micro === void 0) {
                        const err91 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/7/required", keyword: "required", params: { missingProperty: "precision_micro" }, message: "must have required property 'precision_micro'", schema: schema46.properties.quality.anyOf[7].required, parentSchema: schema46.properties.quality.anyOf[7], data: data53 };
                        if (vErrors === null) {
                          vErrors = [err91];
                        } else {
                          vErrors.push(err91);
                        }
                        errors++;
                      }
                    }
                    var _valid5 = _errs155 === errors;
                    valid62 = valid62 || _valid5;
                    if (!valid62) {
                      const _errs156 = errors;
                      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                        if (data53.precision_macro === void 0) {
                          const err92 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/8/required", keyword: "required", params: { missingProperty: "precision_macro" }, message: "must have required property 'precision_macro'", schema: schema46.properties.quality.anyOf[8].required, parentSchema: schema46.properties.quality.anyOf[8], data: data53 };
                          if (vErrors === null) {
                            vErrors = [err92];
                          } else {
                            vErrors.push(err92);
                          }
                          errors++;
                        }
                      }
                      var _valid5 = _errs156 === errors;
                      valid62 = valid62 || _valid5;
                      if (!valid62) {
                        const _errs157 = errors;
                        if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                          if (data53.precision_weighted === void 0) {
                            const err93 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/9/required", keyword: "required", params: { missingProperty: "precision_weighted" }, message: "must have required property 'precision_weighted'", schema: schema46.properties.quality.anyOf[9].required, parentSchema: schema46.properties.quality.anyOf[9], data: data53 };
                            if (vErrors === null) {
                              vErrors = [err93];
                            } else {
                              vErrors.push(err93);
                            }
                            errors++;
                          }
                        }
                        var _valid5 = _errs157 === errors;
                        valid62 = valid62 || _valid5;
                        if (!valid62) {
                          const _errs158 = errors;
                          if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                            if (data53.precision_samples === void 0) {
                              const err94 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/10/required", keyword: "required", params: { missingProperty: "precision_samples" }, message: "must have required property 'precision_samples'", schema: schema46.properties.quality.anyOf[10].required, parentSchema: schema46.properties.quality.anyOf[10], data: data53 };
                              if (vErrors === null) {
                                vErrors = [err94];
                              } else {
                                vErrors.push(err94);
                              }
                              errors++;
                            }
                          }
                          var _valid5 = _errs158 === errors;
                          valid62 = valid62 || _valid5;
                          if (!valid62) {
                            const _errs159 = errors;
                            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                              if (data53.precision_per_class === void 0) {
                                const err95 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/11/required", keyword: "required", params: { missingProperty: "precision_per_class" }, message: "must have required property 'precision_per_class'", schema: schema46.properties.quality.anyOf[11].required, parentSchema: schema46.properties.quality.anyOf[11], data: data53 };
                                if (vErrors === null) {
                                  vErrors = [err95];
                                } else {
                                  vErrors.push(err95);
                                }
                                errors++;
                              }
                            }
                            var _valid5 = _errs159 === errors;
                            valid62 = valid62 || _valid5;
                            if (!valid62) {
                              const _errs160 = errors;
                              if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                if (data53.recall_micro === void 0) {
                                  const err96 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/12/required", keyword: "required", params: { missingProperty: "recall_micro" }, message: "must have required property 'recall_micro'", schema: schema46.properties.quality.anyOf[12].required, parentSchema: schema46.properties.quality.anyOf[12], data: data53 };
                                  if (vErrors === null) {
                                    vErrors = [err96];
                                  } else {
                                    vErrors.push(err96);
                                  }
                                  errors++;
                                }
                              }
                              var _valid5 = _errs160 === errors;
                              valid62 = valid62 || _valid5;
                              if (!valid62) {
                                const _errs161 = errors;
                                if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                  if (data53.recall_macro === void 0) {
                                    const err97 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/13/required", keyword: "required", params: { missingProperty: "recall_macro" }, message: "must have required property 'recall_macro'", schema: schema46.properties.quality.anyOf[13].required, parentSchema: schema46.properties.quality.anyOf[13], data: data53 };
                                    if (vErrors === null) {
                                      vErrors = [err97];
                                    } else {
                                      vErrors.push(err97);
                                    }
                                    errors++;
                                  }
                                }
                                var _valid5 = _errs161 === errors;
                                valid62 = valid62 || _valid5;
                                if (!valid62) {
                                  const _errs162 = errors;
                                  if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                    if (data53.recall_weighted === void 0) {
                                      const err98 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/14/required", keyword: "required", params: { missingProperty: "recall_weighted" }, message: "must have required property 'recall_weighted'", schema: schema46.properties.quality.anyOf[14].required, parentSchema: schema46.properties.quality.anyOf[14], data: data53 };
                                      if (vErrors === null) {
                                        vErrors = [err98];
                                      } else {
                                        vErrors.push(err98);
                                      }
                                      errors++;
                                    }
                                  }
                                  var _valid5 = _errs162 === errors;
                                  valid62 = valid62 || _valid5;
                                  if (!valid62) {
                                    const _errs163 = errors;
                                    if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                      if (data53.recall_samples === void 0) {
                                        const err99 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/15/required", keyword: "required", params: { missingProperty: "recall_samples" }, message: "must have required property 'recall_samples'", schema: schema46.properties.quality.anyOf[15].required, parentSchema: schema46.properties.quality.anyOf[15], data: data53 };
                                        if (vErrors === null) {
                                          vErrors = [err99];
                                        } else {
                                          vErrors.push(err99);
                                        }
                                        errors++;
                                      }
                                    }
                                    var _valid5 = _errs163 === errors;
                                    valid62 = valid62 || _valid5;
                                    if (!valid62) {
                                      const _errs164 = errors;
                                      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                        if (data53.recall_per_class === void 0) {
                                          const err100 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/16/required", keyword: "required", params: { missingProperty: "recall_per_class" }, message: "must have required property 'recall_per_class'", schema: schema46.properties.quality.anyOf[16].required, parentSchema: schema46.properties.quality.anyOf[16], data: data53 };
                                          if (vErrors === null) {
                                            vErrors = [err100];
                                          } else {
                                            vErrors.push(err100);
                                          }
                                          errors++;
                                        }
                                      }
                                      var _valid5 = _errs164 === errors;
                                      valid62 = valid62 || _valid5;
                                      if (!valid62) {
                                        const _errs165 = errors;
                                        if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                          if (data53.mcc === void 0) {
                                            const err101 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/17/required", keyword: "required", params: { missingProperty: "mcc" }, message: "must have required property 'mcc'", schema: schema46.properties.quality.anyOf[17].required, parentSchema: schema46.properties.quality.anyOf[17], data: data53 };
                                            if (vErrors === null) {
                                              vErrors = [err101];
                                            } else {
                                              vErrors.push(err101);
                                            }
                                            errors++;
                                          }
                                        }
                                        var _valid5 = _errs165 === errors;
                                        valid62 = valid62 || _valid5;
                                        if (!valid62) {
                                          const _errs166 = errors;
                                          if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                            if (data53.roc_auc === void 0) {
                                              const err102 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/18/required", keyword: "required", params: { missingProperty: "roc_auc" }, message: "must have required property 'roc_auc'", schema: schema46.properties.quality.anyOf[18].required, parentSchema: schema46.properties.quality.anyOf[18], data: data53 };
                                              if (vErrors === null) {
                                                vErrors = [err102];
                                              } else {
                                                vErrors.push(err102);
                                              }
                                              errors++;
                                            }
                                          }
                                          var _valid5 = _errs166 === errors;
                                          valid62 = valid62 || _valid5;
                                          if (!valid62) {
                                            const _errs167 = errors;
                                            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                              if (data53.average_precision === void 0) {
                                                const err103 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/19/required", keyword: "required", params: { missingProperty: "average_precision" }, message: "must have required property 'average_precision'", schema: schema46.properties.quality.anyOf[19].required, parentSchema: schema46.properties.quality.anyOf[19], data: data53 };
                                                if (vErrors === null) {
                                                  vErrors = [err103];
                                                } else {
                                                  vErrors.push(err103);
                                                }
                                                errors++;
                                              }
                                            }
                                            var _valid5 = _errs167 === errors;
                                            valid62 = valid62 || _valid5;
                                            if (!valid62) {
                                              const _errs168 = errors;
                                              if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                if (data53.ece === void 0) {
                                                  const err104 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/20/required", keyword: "required", params: { missingProperty: "ece" }, message: "must have required property 'ece'", schema: schema46.properties.quality.anyOf[20].required, parentSchema: schema46.properties.quality.anyOf[20], data: data53 };
                                                  if (vErrors === null) {
                                                    vErrors = [err104];
                                                  } else {
                                                    vErrors.push(err104);
                                                  }
                                                  errors++;
                                                }
                                              }
                                              var _valid5 = _errs168 === errors;
                                              valid62 = valid62 || _valid5;
                                              if (!valid62) {
                                                const _errs169 = errors;
                                                if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                  if (data53.log_loss === void 0) {
                                                    const err105 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/21/required", keyword: "required", params: { missingProperty: "log_loss" }, message: "must have required property 'log_loss'", schema: schema46.properties.quality.anyOf[21].required, parentSchema: schema46.properties.quality.anyOf[21], data: data53 };
                                                    if (vErrors === null) {
                                                      vErrors = [err105];
                                                    } else {
                                                      vErrors.push(err105);
                                                    }
                                                    errors++;
                                                  }
                                                }
                                                var _valid5 = _errs169 === errors;
                                                valid62 = valid62 || _valid5;
                                                if (!valid62) {
                                                  const _errs170 = errors;
                                                  if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                    if (data53.brier === void 0) {
                                                      const err106 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/22/required", keyword: "required", params: { missingProperty: "brier" }, message: "must have required property 'brier'", schema: schema46.properties.quality.anyOf[22].required, parentSchema: schema46.properties.quality.anyOf[22], data: data53 };
                                                      if (vErrors === null) {
                                                        vErrors = [err106];
                                                      } else {
                                                        vErrors.push(err106);
                                                      }
                                                      errors++;
                                                    }
                                                  }
                                                  var _valid5 = _errs170 === errors;
                                                  valid62 = valid62 || _valid5;
                                                  if (!valid62) {
                                                    const _errs171 = errors;
                                                    if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                      if (data53.top_k_accuracy === void 0) {
                                                        const err107 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/23/required", keyword: "required", params: { missingProperty: "top_k_accuracy" }, message: "must have required property 'top_k_accuracy'", schema: schema46.properties.quality.anyOf[23].required, parentSchema: schema46.properties.quality.anyOf[23], data: data53 };
                                                        if (vErrors === null) {
                                                          vErrors = [err107];
                                                        } else {
                                                          vErrors.push(err107);
                                                        }
                                                        errors++;
                                                      }
                                                    }
                                                    var _valid5 = _errs171 === errors;
                                                    valid62 = valid62 || _valid5;
                                                    if (!valid62) {
                                                      const _errs172 = errors;
                                                      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                        if (data53.mae === void 0) {
                                                          const err108 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/24/required", keyword: "required", params: { missingProperty: "mae" }, message: "must have required property 'mae'", schema: schema46.properties.quality.anyOf[24].required, parentSchema: schema46.properties.quality.anyOf[24], data: data53 };
                                                          if (vErrors === null) {
                                                            vErrors = [err108];
                                                          } else {
                                                            vErrors.push(err108);
                                                          }
                                                          errors++;
                                                        }
                                                      }
                                                      var _valid5 = _errs172 === errors;
                                                      valid62 = valid62 || _valid5;
                                                      if (!valid62) {
                                                        const _errs173 = errors;
                                                        if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                          if (data53.mse === void 0) {
                                                            const err109 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/25/required", keyword: "required", params: { missingProperty: "mse" }, message: "must have required property 'mse'", schema: schema46.properties.quality.anyOf[25].required, parentSchema: schema46.properties.quality.anyOf[25], data: data53 };
                                                            if (vErrors === null) {
                                                              vErrors = [err109];
                                                            } else {
                                                              vErrors.push(err109);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                        var _valid5 = _errs173 === errors;
                                                        valid62 = valid62 || _valid5;
                                                        if (!valid62) {
                                                          const _errs174 = errors;
                                                          if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                            if (data53.rmse === void 0) {
                                                              const err110 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/26/required", keyword: "required", params: { missingProperty: "rmse" }, message: "must have required property 'rmse'", schema: schema46.properties.quality.anyOf[26].required, parentSchema: schema46.properties.quality.anyOf[26], data: data53 };
                                                              if (vErrors === null) {
                                                                vErrors = [err110];
                                                              } else {
                                                                vErrors.push(err110);
                                                              }
                                                              errors++;
                                                            }
                                                          }
                                                          var _valid5 = _errs174 === errors;
                                                          valid62 = valid62 || _valid5;
                                                          if (!valid62) {
                                                            const _errs175 = errors;
                                                            if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                              if (data53.r2 === void 0) {
                                                                const err111 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/27/required", keyword: "required", params: { missingProperty: "r2" }, message: "must have required property 'r2'", schema: schema46.properties.quality.anyOf[27].required, parentSchema: schema46.properties.quality.anyOf[27], data: data53 };
                                                                if (vErrors === null) {
                                                                  vErrors = [err111];
                                                                } else {
                                                                  vErrors.push(err111);
                                                                }
                                                                errors++;
                                                              }
                                                            }
                                                            var _valid5 = _errs175 === errors;
                                                            valid62 = valid62 || _valid5;
                                                            if (!valid62) {
                                                              const _errs176 = errors;
                                                              if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
                                                                if (data53.max_error === void 0) {
                                                                  const err112 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf/28/required", keyword: "required", params: { missingProperty: "max_error" }, message: "must have required property 'max_error'", schema: schema46.properties.quality.anyOf[28].required, parentSchema: schema46.properties.quality.anyOf[28], data: data53 };
                                                                  if (vErrors === null) {
                                                                    vErrors = [err112];
                                                                  } else {
                                                                    vErrors.push(err112);
                                                                  }
                                                                  errors++;
                                                                }
                                                              }
                                                              var _valid5 = _errs176 === errors;
                                                              valid62 = valid62 || _valid5;
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
      if (!valid62) {
        const err113 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema46.properties.quality.anyOf, parentSchema: schema46.properties.quality, data: data53 };
        if (vErrors === null) {
          vErrors = [err113];
        } else {
          vErrors.push(err113);
        }
        errors++;
      } else {
        errors = _errs147;
        if (vErrors !== null) {
          if (_errs147) {
            vErrors.length = _errs147;
          } else {
            vErrors = null;
          }
        }
      }
      if (data53 && typeof data53 == "object" && !Array.isArray(data53)) {
        for (const key9 in data53) {
          if (!func2.call(schema46.properties.quality.properties, key9)) {
            const err114 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.quality, data: data53 };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
        if (data53.accuracy !== void 0) {
          if (!validate43(data53.accuracy, { instancePath: instancePath + "/quality/accuracy", parentData: data53, parentDataProperty: "accuracy", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.balanced_accuracy !== void 0) {
          if (!validate43(data53.balanced_accuracy, { instancePath: instancePath + "/quality/balanced_accuracy", parentData: data53, parentDataProperty: "balanced_accuracy", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.f1_micro !== void 0) {
          if (!validate43(data53.f1_micro, { instancePath: instancePath + "/quality/f1_micro", parentData: data53, parentDataProperty: "f1_micro", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.f1_macro !== void 0) {
          if (!validate43(data53.f1_macro, { instancePath: instancePath + "/quality/f1_macro", parentData: data53, parentDataProperty: "f1_macro", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.f1_weighted !== void 0) {
          if (!validate43(data53.f1_weighted, { instancePath: instancePath + "/quality/f1_weighted", parentData: data53, parentDataProperty: "f1_weighted", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.f1_samples !== void 0) {
          if (!validate43(data53.f1_samples, { instancePath: instancePath + "/quality/f1_samples", parentData: data53, parentDataProperty: "f1_samples", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.f1_per_class !== void 0) {
          if (!validate43(data53.f1_per_class, { instancePath: instancePath + "/quality/f1_per_class", parentData: data53, parentDataProperty: "f1_per_class", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.precision_micro !== void 0) {
          if (!validate43(data53.precision_micro, { instancePath: instancePath + "/quality/precision_micro", parentData: data53, parentDataProperty: "precision_micro", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.precision_macro !== void 0) {
          if (!validate43(data53.precision_macro, { instancePath: instancePath + "/quality/precision_macro", parentData: data53, parentDataProperty: "precision_macro", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.precision_weighted !== void 0) {
          if (!validate43(data53.precision_weighted, { instancePath: instancePath + "/quality/precision_weighted", parentData: data53, parentDataProperty: "precision_weighted", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.precision_samples !== void 0) {
          if (!validate43(data53.precision_samples, { instancePath: instancePath + "/quality/precision_samples", parentData: data53, parentDataProperty: "precision_samples", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.precision_per_class !== void 0) {
          if (!validate43(data53.precision_per_class, { instancePath: instancePath + "/quality/precision_per_class", parentData: data53, parentDataProperty: "precision_per_class", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.recall_micro !== void 0) {
          if (!validate43(data53.recall_micro, { instancePath: instancePath + "/quality/recall_micro", parentData: data53, parentDataProperty: "recall_micro", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.recall_macro !== void 0) {
          if (!validate43(data53.recall_macro, { instancePath: instancePath + "/quality/recall_macro", parentData: data53, parentDataProperty: "recall_macro", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.recall_weighted !== void 0) {
          if (!validate43(data53.recall_weighted, { instancePath: instancePath + "/quality/recall_weighted", parentData: data53, parentDataProperty: "recall_weighted", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.recall_samples !== void 0) {
          if (!validate43(data53.recall_samples, { instancePath: instancePath + "/quality/recall_samples", parentData: data53, parentDataProperty: "recall_samples", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.recall_per_class !== void 0) {
          if (!validate43(data53.recall_per_class, { instancePath: instancePath + "/quality/recall_per_class", parentData: data53, parentDataProperty: "recall_per_class", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.mcc !== void 0) {
          if (!validate43(data53.mcc, { instancePath: instancePath + "/quality/mcc", parentData: data53, parentDataProperty: "mcc", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.roc_auc !== void 0) {
          if (!validate43(data53.roc_auc, { instancePath: instancePath + "/quality/roc_auc", parentData: data53, parentDataProperty: "roc_auc", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.average_precision !== void 0) {
          if (!validate43(data53.average_precision, { instancePath: instancePath + "/quality/average_precision", parentData: data53, parentDataProperty: "average_precision", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.ece !== void 0) {
          if (!validate43(data53.ece, { instancePath: instancePath + "/quality/ece", parentData: data53, parentDataProperty: "ece", rootData })) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data53.log_loss !== void 0) {
          if (!validate37(data53.log_loss, { instancePath: instancePath + "/quality/log_loss", parentData: data53, parentDataProperty: "log_loss", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.brier !== void 0) {
          if (!validate37(data53.brier, { instancePath: instancePath + "/quality/brier", parentData: data53, parentDataProperty: "brier", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.top_k_accuracy !== void 0) {
          let data77 = data53.top_k_accuracy;
          const _errs226 = errors;
          let valid87 = false;
          const _errs227 = errors;
          if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
            if (data77.min === void 0) {
              const err115 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema46.properties.quality.properties.top_k_accuracy.anyOf[0].required, parentSchema: schema46.properties.quality.properties.top_k_accuracy.anyOf[0], data: data77 };
              if (vErrors === null) {
                vErrors = [err115];
              } else {
                vErrors.push(err115);
              }
              errors++;
            }
          }
          var _valid6 = _errs227 === errors;
          valid87 = valid87 || _valid6;
          if (!valid87) {
            const _errs228 = errors;
            if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
              if (data77.max === void 0) {
                const err116 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema46.properties.quality.properties.top_k_accuracy.anyOf[1].required, parentSchema: schema46.properties.quality.properties.top_k_accuracy.anyOf[1], data: data77 };
                if (vErrors === null) {
                  vErrors = [err116];
                } else {
                  vErrors.push(err116);
                }
                errors++;
              }
            }
            var _valid6 = _errs228 === errors;
            valid87 = valid87 || _valid6;
            if (!valid87) {
              const _errs229 = errors;
              if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
                if (data77.equals === void 0) {
                  const err117 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema46.properties.quality.properties.top_k_accuracy.anyOf[2].required, parentSchema: schema46.properties.quality.properties.top_k_accuracy.anyOf[2], data: data77 };
                  if (vErrors === null) {
                    vErrors = [err117];
                  } else {
                    vErrors.push(err117);
                  }
                  errors++;
                }
              }
              var _valid6 = _errs229 === errors;
              valid87 = valid87 || _valid6;
              if (!valid87) {
                const _errs230 = errors;
                if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
                  if (data77.max_drop === void 0) {
                    const err118 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema46.properties.quality.properties.top_k_accuracy.anyOf[3].required, parentSchema: schema46.properties.quality.properties.top_k_accuracy.anyOf[3], data: data77 };
                    if (vErrors === null) {
                      vErrors = [err118];
                    } else {
                      vErrors.push(err118);
                    }
                    errors++;
                  }
                }
                var _valid6 = _errs230 === errors;
                valid87 = valid87 || _valid6;
                if (!valid87) {
                  const _errs231 = errors;
                  if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
                    if (data77.max_increase === void 0) {
                      const err119 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema46.properties.quality.properties.top_k_accuracy.anyOf[4].required, parentSchema: schema46.properties.quality.properties.top_k_accuracy.anyOf[4], data: data77 };
                      if (vErrors === null) {
                        vErrors = [err119];
                      } else {
                        vErrors.push(err119);
                      }
                      errors++;
                    }
                  }
                  var _valid6 = _errs231 === errors;
                  valid87 = valid87 || _valid6;
                }
              }
            }
          }
          if (!valid87) {
            const err120 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema46.properties.quality.properties.top_k_accuracy.anyOf, parentSchema: schema46.properties.quality.properties.top_k_accuracy, data: data77 };
            if (vErrors === null) {
              vErrors = [err120];
            } else {
              vErrors.push(err120);
            }
            errors++;
          } else {
            errors = _errs226;
            if (vErrors !== null) {
              if (_errs226) {
                vErrors.length = _errs226;
              } else {
                vErrors = null;
              }
            }
          }
          if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
            if (data77.k === void 0) {
              const err121 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/required", keyword: "required", params: { missingProperty: "k" }, message: "must have required property 'k'", schema: schema46.properties.quality.properties.top_k_accuracy.required, parentSchema: schema46.properties.quality.properties.top_k_accuracy, data: data77 };
              if (vErrors === null) {
                vErrors = [err121];
              } else {
                vErrors.push(err121);
              }
              errors++;
            }
            for (const key10 in data77) {
              if (!(key10 === "k" || key10 === "min" || key10 === "max" || key10 === "equals" || key10 === "max_drop" || key10 === "max_increase" || key10 === "severity")) {
                const err122 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.quality.properties.top_k_accuracy, data: data77 };
                if (vErrors === null) {
                  vErrors = [err122];
                } else {
                  vErrors.push(err122);
                }
                errors++;
              }
            }
            if (data77.k !== void 0) {
              let data78 = data77.k;
              if (!(typeof data78 == "number" && (!(data78 % 1) && !isNaN(data78)) && isFinite(data78))) {
                const err123 = { instancePath: instancePath + "/quality/top_k_accuracy/k", schemaPath: "#/properties/quality/properties/top_k_accuracy/properties/k/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema46.properties.quality.properties.top_k_accuracy.properties.k.type, parentSchema: schema46.properties.quality.properties.top_k_accuracy.properties.k, data: data78 };
                if (vErrors === null) {
                  vErrors = [err123];
                } else {
                  vErrors.push(err123);
                }
                errors++;
              }
              if (typeof data78 == "number" && isFinite(data78)) {
                if (data78 < 1 || isNaN(data78)) {
                  const err124 = { instancePath: instancePath + "/quality/top_k_accuracy/k", schemaPath: "#/properties/quality/properties/top_k_accuracy/properties/k/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema46.properties.quality.properties.top_k_accuracy.properties.k, data: data78 };
                  if (vErrors === null) {
                    vErrors = [err124];
                  } else {
                    vErrors.push(err124);
                  }
                  errors++;
                }
              }
            }
            if (data77.min !== void 0) {
              let data79 = data77.min;
              const _errs238 = errors;
              let valid91 = false;
              const _errs239 = errors;
              if (!(typeof data79 == "number" && isFinite(data79))) {
                const err125 = { instancePath: instancePath + "/quality/top_k_accuracy/min", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data79 };
                if (vErrors === null) {
                  vErrors = [err125];
                } else {
                  vErrors.push(err125);
                }
                errors++;
              }
              var _valid7 = _errs239 === errors;
              valid91 = valid91 || _valid7;
              if (!valid91) {
                const _errs241 = errors;
                if (typeof data79 === "string") {
                  if (!pattern23.test(data79)) {
                    const err126 = { instancePath: instancePath + "/quality/top_k_accuracy/min", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data79 };
                    if (vErrors === null) {
                      vErrors = [err126];
                    } else {
                      vErrors.push(err126);
                    }
                    errors++;
                  }
                } else {
                  const err127 = { instancePath: instancePath + "/quality/top_k_accuracy/min", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data79 };
                  if (vErrors === null) {
                    vErrors = [err127];
                  } else {
                    vErrors.push(err127);
                  }
                  errors++;
                }
                var _valid7 = _errs241 === errors;
                valid91 = valid91 || _valid7;
              }
              if (!valid91) {
                const err128 = { instancePath: instancePath + "/quality/top_k_accuracy/min", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data79 };
                if (vErrors === null) {
                  vErrors = [err128];
                } else {
                  vErrors.push(err128);
                }
                errors++;
              } else {
                errors = _errs238;
                if (vErrors !== null) {
                  if (_errs238) {
                    vErrors.length = _errs238;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data77.max !== void 0) {
              let data80 = data77.max;
              const _errs246 = errors;
              let valid94 = false;
              const _errs247 = errors;
              if (!(typeof data80 == "number" && isFinite(data80))) {
                const err129 = { instancePath: instancePath + "/quality/top_k_accuracy/max", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data80 };
                if (vErrors === null) {
                  vErrors = [err129];
                } else {
                  vErrors.push(err129);
                }
                errors++;
              }
              var _valid8 = _errs247 === errors;
              valid94 = valid94 || _valid8;
              if (!valid94) {
                const _errs249 = errors;
                if (typeof data80 === "string") {
                  if (!pattern23.test(data80)) {
                    const err130 = { instancePath: instancePath + "/quality/top_k_accuracy/max", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data80 };
                    if (vErrors === null) {
                      vErrors = [err130];
                    } else {
                      vErrors.push(err130);
                    }
                    errors++;
                  }
                } else {
                  const err131 = { instancePath: instancePath + "/quality/top_k_accuracy/max", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data80 };
                  if (vErrors === null) {
                    vErrors = [err131];
                  } else {
                    vErrors.push(err131);
                  }
                  errors++;
                }
                var _valid8 = _errs249 === errors;
                valid94 = valid94 || _valid8;
              }
              if (!valid94) {
                const err132 = { instancePath: instancePath + "/quality/top_k_accuracy/max", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data80 };
                if (vErrors === null) {
                  vErrors = [err132];
                } else {
                  vErrors.push(err132);
                }
                errors++;
              } else {
                errors = _errs246;
                if (vErrors !== null) {
                  if (_errs246) {
                    vErrors.length = _errs246;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data77.equals !== void 0) {
              let data81 = data77.equals;
              const _errs254 = errors;
              let valid97 = false;
              const _errs255 = errors;
              if (!(typeof data81 == "number" && isFinite(data81))) {
                const err133 = { instancePath: instancePath + "/quality/top_k_accuracy/equals", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data81 };
                if (vErrors === null) {
                  vErrors = [err133];
                } else {
                  vErrors.push(err133);
                }
                errors++;
              }
              var _valid9 = _errs255 === errors;
              valid97 = valid97 || _valid9;
              if (!valid97) {
                const _errs257 = errors;
                if (typeof data81 === "string") {
                  if (!pattern23.test(data81)) {
                    const err134 = { instancePath: instancePath + "/quality/top_k_accuracy/equals", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data81 };
                    if (vErrors === null) {
                      vErrors = [err134];
                    } else {
                      vErrors.push(err134);
                    }
                    errors++;
                  }
                } else {
                  const err135 = { instancePath: instancePath + "/quality/top_k_accuracy/equals", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data81 };
                  if (vErrors === null) {
                    vErrors = [err135];
                  } else {
                    vErrors.push(err135);
                  }
                  errors++;
                }
                var _valid9 = _errs257 === errors;
                valid97 = valid97 || _valid9;
              }
              if (!valid97) {
                const err136 = { instancePath: instancePath + "/quality/top_k_accuracy/equals", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data81 };
                if (vErrors === null) {
                  vErrors = [err136];
                } else {
                  vErrors.push(err136);
                }
                errors++;
              } else {
                errors = _errs254;
                if (vErrors !== null) {
                  if (_errs254) {
                    vErrors.length = _errs254;
                  } else {
                    vErrors = null;
                  }
                }
              }
            }
            if (data77.max_drop !== void 0) {
              if (!validate44(data77.max_drop, { instancePath: instancePath + "/quality/top_k_accuracy/max_drop", parentData: data77, parentDataProperty: "max_drop", rootData })) {
                vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
                errors = vErrors.length;
              }
            }
            if (data77.max_increase !== void 0) {
              if (!validate44(data77.max_increase, { instancePath: instancePath + "/quality/top_k_accuracy/max_increase", parentData: data77, parentDataProperty: "max_increase", rootData })) {
                vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
                errors = vErrors.length;
              }
            }
            if (data77.severity !== void 0) {
              let data84 = data77.severity;
              if (!(data84 === "fail" || data84 === "warn")) {
                const err137 = { instancePath: instancePath + "/quality/top_k_accuracy/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data84 };
                if (vErrors === null) {
                  vErrors = [err137];
                } else {
                  vErrors.push(err137);
                }
                errors++;
              }
            }
          } else {
            const err138 = { instancePath: instancePath + "/quality/top_k_accuracy", schemaPath: "#/properties/quality/properties/top_k_accuracy/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.quality.properties.top_k_accuracy.type, parentSchema: schema46.properties.quality.properties.top_k_accuracy, data: data77 };
            if (vErrors === null) {
              vErrors = [err138];
            } else {
              vErrors.push(err138);
            }
            errors++;
          }
        }
        if (data53.mae !== void 0) {
          if (!validate37(data53.mae, { instancePath: instancePath + "/quality/mae", parentData: data53, parentDataProperty: "mae", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.mse !== void 0) {
          if (!validate37(data53.mse, { instancePath: instancePath + "/quality/mse", parentData: data53, parentDataProperty: "mse", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.rmse !== void 0) {
          if (!validate37(data53.rmse, { instancePath: instancePath + "/quality/rmse", parentData: data53, parentDataProperty: "rmse", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.r2 !== void 0) {
          if (!validate37(data53.r2, { instancePath: instancePath + "/quality/r2", parentData: data53, parentDataProperty: "r2", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.max_error !== void 0) {
          if (!validate37(data53.max_error, { instancePath: instancePath + "/quality/max_error", parentData: data53, parentDataProperty: "max_error", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data53.slices !== void 0) {
          let data90 = data53.slices;
          if (Array.isArray(data90)) {
            if (data90.length > 20) {
              const err139 = { instancePath: instancePath + "/quality/slices", schemaPath: "#/properties/quality/properties/slices/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items", schema: 20, parentSchema: schema46.properties.quality.properties.slices, data: data90 };
              if (vErrors === null) {
                vErrors = [err139];
              } else {
                vErrors.push(err139);
              }
              errors++;
            }
            if (data90.length < 1) {
              const err140 = { instancePath: instancePath + "/quality/slices", schemaPath: "#/properties/quality/properties/slices/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema46.properties.quality.properties.slices, data: data90 };
              if (vErrors === null) {
                vErrors = [err140];
              } else {
                vErrors.push(err140);
              }
              errors++;
            }
            const len6 = data90.length;
            for (let i8 = 0; i8 < len6; i8++) {
              let data91 = data90[i8];
              if (typeof data91 === "string") {
                if (func3(data91) < 1) {
                  const err141 = { instancePath: instancePath + "/quality/slices/" + i8, schemaPath: "#/properties/quality/properties/slices/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema46.properties.quality.properties.slices.items, data: data91 };
                  if (vErrors === null) {
                    vErrors = [err141];
                  } else {
                    vErrors.push(err141);
                  }
                  errors++;
                }
              } else {
                const err142 = { instancePath: instancePath + "/quality/slices/" + i8, schemaPath: "#/properties/quality/properties/slices/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema46.properties.quality.properties.slices.items.type, parentSchema: schema46.properties.quality.properties.slices.items, data: data91 };
                if (vErrors === null) {
                  vErrors = [err142];
                } else {
                  vErrors.push(err142);
                }
                errors++;
              }
            }
            let i9 = data90.length;
            let j2;
            if (i9 > 1) {
              const indices2 = {};
              for (; i9--; ) {
                let item2 = data90[i9];
                if (typeof item2 !== "string") {
                  continue;
                }
                if (typeof indices2[item2] == "number") {
                  j2 = indices2[item2];
                  const err143 = { instancePath: instancePath + "/quality/slices", schemaPath: "#/properties/quality/properties/slices/uniqueItems", keyword: "uniqueItems", params: { i: i9, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i9 + " are identical)", schema: true, parentSchema: schema46.properties.quality.properties.slices, data: data90 };
                  if (vErrors === null) {
                    vErrors = [err143];
                  } else {
                    vErrors.push(err143);
                  }
                  errors++;
                  break;
                }
                indices2[item2] = i9;
              }
            }
          } else {
            const err144 = { instancePath: instancePath + "/quality/slices", schemaPath: "#/properties/quality/properties/slices/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema46.properties.quality.properties.slices.type, parentSchema: schema46.properties.quality.properties.slices, data: data90 };
            if (vErrors === null) {
              vErrors = [err144];
            } else {
              vErrors.push(err144);
            }
            errors++;
          }
        }
        if (data53.min_support !== void 0) {
          let data92 = data53.min_support;
          if (!(typeof data92 == "number" && (!(data92 % 1) && !isNaN(data92)) && isFinite(data92))) {
            const err145 = { instancePath: instancePath + "/quality/min_support", schemaPath: "#/properties/quality/properties/min_support/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema46.properties.quality.properties.min_support.type, parentSchema: schema46.properties.quality.properties.min_support, data: data92 };
            if (vErrors === null) {
              vErrors = [err145];
            } else {
              vErrors.push(err145);
            }
            errors++;
          }
          if (typeof data92 == "number" && isFinite(data92)) {
            if (data92 < 1 || isNaN(data92)) {
              const err146 = { instancePath: instancePath + "/quality/min_support", schemaPath: "#/properties/quality/properties/min_support/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema46.properties.quality.properties.min_support, data: data92 };
              if (vErrors === null) {
                vErrors = [err146];
              } else {
                vErrors.push(err146);
              }
              errors++;
            }
          }
        }
        if (data53.on_inconclusive !== void 0) {
          let data93 = data53.on_inconclusive;
          if (!(data93 === "fail" || data93 === "warn")) {
            const err147 = { instancePath: instancePath + "/quality/on_inconclusive", schemaPath: "#/definitions/onInconclusive/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data93 };
            if (vErrors === null) {
              vErrors = [err147];
            } else {
              vErrors.push(err147);
            }
            errors++;
          }
        }
        if (data53.severity !== void 0) {
          let data94 = data53.severity;
          if (!(data94 === "fail" || data94 === "warn")) {
            const err148 = { instancePath: instancePath + "/quality/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data94 };
            if (vErrors === null) {
              vErrors = [err148];
            } else {
              vErrors.push(err148);
            }
            errors++;
          }
        }
      } else {
        const err149 = { instancePath: instancePath + "/quality", schemaPath: "#/properties/quality/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.quality.type, parentSchema: schema46.properties.quality, data: data53 };
        if (vErrors === null) {
          vErrors = [err149];
        } else {
          vErrors.push(err149);
        }
        errors++;
      }
    }
    if (data.memory !== void 0) {
      let data95 = data.memory;
      if (data95 && typeof data95 == "object" && !Array.isArray(data95)) {
        if (data95.peak === void 0) {
          const err150 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/required", keyword: "required", params: { missingProperty: "peak" }, message: "must have required property 'peak'", schema: schema46.properties.memory.required, parentSchema: schema46.properties.memory, data: data95 };
          if (vErrors === null) {
            vErrors = [err150];
          } else {
            vErrors.push(err150);
          }
          errors++;
        }
        for (const key11 in data95) {
          if (!(key11 === "peak" || key11 === "severity")) {
            const err151 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.memory, data: data95 };
            if (vErrors === null) {
              vErrors = [err151];
            } else {
              vErrors.push(err151);
            }
            errors++;
          }
        }
        if (data95.peak !== void 0) {
          if (!validate98(data95.peak, { instancePath: instancePath + "/memory/peak", parentData: data95, parentDataProperty: "peak", rootData })) {
            vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
            errors = vErrors.length;
          }
        }
        if (data95.severity !== void 0) {
          let data97 = data95.severity;
          if (!(data97 === "fail" || data97 === "warn")) {
            const err152 = { instancePath: instancePath + "/memory/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data97 };
            if (vErrors === null) {
              vErrors = [err152];
            } else {
              vErrors.push(err152);
            }
            errors++;
          }
        }
      } else {
        const err153 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.memory.type, parentSchema: schema46.properties.memory, data: data95 };
        if (vErrors === null) {
          vErrors = [err153];
        } else {
          vErrors.push(err153);
        }
        errors++;
      }
    }
    if (data.determinism !== void 0) {
      let data98 = data.determinism;
      if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
        for (const key12 in data98) {
          if (!(key12 === "run_to_run_difference" || key12 === "batch_difference" || key12 === "severity")) {
            const err154 = { instancePath: instancePath + "/determinism", schemaPath: "#/properties/determinism/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46.properties.determinism, data: data98 };
            if (vErrors === null) {
              vErrors = [err154];
            } else {
              vErrors.push(err154);
            }
            errors++;
          }
        }
        if (data98.run_to_run_difference !== void 0) {
          if (!validate37(data98.run_to_run_difference, { instancePath: instancePath + "/determinism/run_to_run_difference", parentData: data98, parentDataProperty: "run_to_run_difference", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data98.batch_difference !== void 0) {
          if (!validate37(data98.batch_difference, { instancePath: instancePath + "/determinism/batch_difference", parentData: data98, parentDataProperty: "batch_difference", rootData })) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
        if (data98.severity !== void 0) {
          let data101 = data98.severity;
          if (!(data101 === "fail" || data101 === "warn")) {
            const err155 = { instancePath: instancePath + "/determinism/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data101 };
            if (vErrors === null) {
              vErrors = [err155];
            } else {
              vErrors.push(err155);
            }
            errors++;
          }
        }
      } else {
        const err156 = { instancePath: instancePath + "/determinism", schemaPath: "#/properties/determinism/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.properties.determinism.type, parentSchema: schema46.properties.determinism, data: data98 };
        if (vErrors === null) {
          vErrors = [err156];
        } else {
          vErrors.push(err156);
        }
        errors++;
      }
    }
  } else {
    const err157 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.type, parentSchema: schema46, data };
    if (vErrors === null) {
      vErrors = [err157];
    } else {
      vErrors.push(err157);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.artifact === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "artifact" }, message: "must have required property 'artifact'", schema: schema30.anyOf[0].required, parentSchema: schema30.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.predictions === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "predictions" }, message: "must have required property 'predictions'", schema: schema30.anyOf[1].required, parentSchema: schema30.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.anyOf, parentSchema: schema30, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.checks === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'", schema: schema30.required, parentSchema: schema30, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema30.properties, key0)) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func3(data0) > 100) {
          const err6 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (!pattern3.test(data0)) {
          const err7 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: data0 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.artifact !== void 0) {
      let data1 = data.artifact;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err9 = { instancePath: instancePath + "/artifact", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data1 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/artifact", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data1 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data2 = data.sha256;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err11 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"', schema: "^[0-9a-fA-F]{64}$", parentSchema: schema20, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.type, parentSchema: schema20, data: data2 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.predictions !== void 0) {
      let data3 = data.predictions;
      const _errs18 = errors;
      let valid8 = false;
      const _errs19 = errors;
      if (typeof data3 === "string") {
        if (func3(data3) < 1) {
          const err13 = { instancePath: instancePath + "/predictions", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data3 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/predictions", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data3 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      var _valid1 = _errs19 === errors;
      valid8 = valid8 || _valid1;
      if (!valid8) {
        const _errs22 = errors;
        if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
          if (data3.path === void 0) {
            const err15 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/anyOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema30.properties.predictions.anyOf[1].required, parentSchema: schema30.properties.predictions.anyOf[1], data: data3 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          for (const key1 in data3) {
            if (!(key1 === "path" || key1 === "sha256" || key1 === "format" || key1 === "key" || key1 === "label" || key1 === "scores")) {
              const err16 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.predictions.anyOf[1], data: data3 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
          if (data3.path !== void 0) {
            let data4 = data3.path;
            if (typeof data4 === "string") {
              if (func3(data4) < 1) {
                const err17 = { instancePath: instancePath + "/predictions/path", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data4 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            } else {
              const err18 = { instancePath: instancePath + "/predictions/path", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data4 };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
          if (data3.sha256 !== void 0) {
            let data5 = data3.sha256;
            if (typeof data5 === "string") {
              if (!pattern4.test(data5)) {
                const err19 = { instancePath: instancePath + "/predictions/sha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"', schema: "^[0-9a-fA-F]{64}$", parentSchema: schema20, data: data5 };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            } else {
              const err20 = { instancePath: instancePath + "/predictions/sha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.type, parentSchema: schema20, data: data5 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
          if (data3.format !== void 0) {
            let data6 = data3.format;
            if (!(data6 === "csv" || data6 === "tsv" || data6 === "json" || data6 === "jsonl" || data6 === "npy" || data6 === "npz" || data6 === "idx")) {
              const err21 = { instancePath: instancePath + "/predictions/format", schemaPath: "#/definitions/format/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values", schema: schema21.enum, parentSchema: schema21, data: data6 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
          if (data3.key !== void 0) {
            let data7 = data3.key;
            if (typeof data7 === "string") {
              if (func3(data7) < 1) {
                const err22 = { instancePath: instancePath + "/predictions/key", schemaPath: "#/properties/predictions/anyOf/1/properties/key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.key, data: data7 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            } else {
              const err23 = { instancePath: instancePath + "/predictions/key", schemaPath: "#/properties/predictions/anyOf/1/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.predictions.anyOf[1].properties.key.type, parentSchema: schema30.properties.predictions.anyOf[1].properties.key, data: data7 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          }
          if (data3.label !== void 0) {
            let data8 = data3.label;
            const _errs38 = errors;
            let valid16 = false;
            const _errs39 = errors;
            if (typeof data8 === "string") {
              if (func3(data8) < 1) {
                const err24 = { instancePath: instancePath + "/predictions/label", schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[0], data: data8 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            } else {
              const err25 = { instancePath: instancePath + "/predictions/label", schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[0].type, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[0], data: data8 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            var _valid2 = _errs39 === errors;
            valid16 = valid16 || _valid2;
            if (!valid16) {
              const _errs41 = errors;
              if (Array.isArray(data8)) {
                if (data8.length < 1) {
                  const err26 = { instancePath: instancePath + "/predictions/label", schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1], data: data8 };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
                const len0 = data8.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data9 = data8[i0];
                  if (typeof data9 === "string") {
                    if (func3(data9) < 1) {
                      const err27 = { instancePath: instancePath + "/predictions/label/" + i0, schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/1/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1].items, data: data9 };
                      if (vErrors === null) {
                        vErrors = [err27];
                      } else {
                        vErrors.push(err27);
                      }
                      errors++;
                    }
                  } else {
                    const err28 = { instancePath: instancePath + "/predictions/label/" + i0, schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1].items.type, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1].items, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err28];
                    } else {
                      vErrors.push(err28);
                    }
                    errors++;
                  }
                }
                let i1 = data8.length;
                let j0;
                if (i1 > 1) {
                  const indices0 = {};
                  for (; i1--; ) {
                    let item0 = data8[i1];
                    if (typeof item0 !== "string") {
                      continue;
                    }
                    if (typeof indices0[item0] == "number") {
                      j0 = indices0[item0];
                      const err29 = { instancePath: instancePath + "/predictions/label", schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/1/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1], data: data8 };
                      if (vErrors === null) {
                        vErrors = [err29];
                      } else {
                        vErrors.push(err29);
                      }
                      errors++;
                      break;
                    }
                    indices0[item0] = i1;
                  }
                }
              } else {
                const err30 = { instancePath: instancePath + "/predictions/label", schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1].type, parentSchema: schema30.properties.predictions.anyOf[1].properties.label.anyOf[1], data: data8 };
                if (vErrors === null) {
                  vErrors = [err30];
                } else {
                  vErrors.push(err30);
                }
                errors++;
              }
              var _valid2 = _errs41 === errors;
              valid16 = valid16 || _valid2;
            }
            if (!valid16) {
              const err31 = { instancePath: instancePath + "/predictions/label", schemaPath: "#/properties/predictions/anyOf/1/properties/label/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.properties.predictions.anyOf[1].properties.label.anyOf, parentSchema: schema30.properties.predictions.anyOf[1].properties.label, data: data8 };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            } else {
              errors = _errs38;
              if (vErrors !== null) {
                if (_errs38) {
                  vErrors.length = _errs38;
                } else {
                  vErrors = null;
                }
              }
            }
          }
          if (data3.scores !== void 0) {
            let data10 = data3.scores;
            const _errs46 = errors;
            let valid20 = false;
            const _errs47 = errors;
            if (typeof data10 === "string") {
              if (func3(data10) < 1) {
                const err32 = { instancePath: instancePath + "/predictions/scores", schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/0/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[0], data: data10 };
                if (vErrors === null) {
                  vErrors = [err32];
                } else {
                  vErrors.push(err32);
                }
                errors++;
              }
            } else {
              const err33 = { instancePath: instancePath + "/predictions/scores", schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[0].type, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[0], data: data10 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
            var _valid3 = _errs47 === errors;
            valid20 = valid20 || _valid3;
            if (!valid20) {
              const _errs49 = errors;
              if (Array.isArray(data10)) {
                if (data10.length < 1) {
                  const err34 = { instancePath: instancePath + "/predictions/scores", schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1], data: data10 };
                  if (vErrors === null) {
                    vErrors = [err34];
                  } else {
                    vErrors.push(err34);
                  }
                  errors++;
                }
                const len1 = data10.length;
                for (let i2 = 0; i2 < len1; i2++) {
                  let data11 = data10[i2];
                  if (typeof data11 === "string") {
                    if (func3(data11) < 1) {
                      const err35 = { instancePath: instancePath + "/predictions/scores/" + i2, schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/1/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1].items, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err35];
                      } else {
                        vErrors.push(err35);
                      }
                      errors++;
                    }
                  } else {
                    const err36 = { instancePath: instancePath + "/predictions/scores/" + i2, schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/1/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1].items.type, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1].items, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err36];
                    } else {
                      vErrors.push(err36);
                    }
                    errors++;
                  }
                }
                let i3 = data10.length;
                let j1;
                if (i3 > 1) {
                  const indices1 = {};
                  for (; i3--; ) {
                    let item1 = data10[i3];
                    if (typeof item1 !== "string") {
                      continue;
                    }
                    if (typeof indices1[item1] == "number") {
                      j1 = indices1[item1];
                      const err37 = { instancePath: instancePath + "/predictions/scores", schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/1/uniqueItems", keyword: "uniqueItems", params: { i: i3, j: j1 }, message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)", schema: true, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1], data: data10 };
                      if (vErrors === null) {
                        vErrors = [err37];
                      } else {
                        vErrors.push(err37);
                      }
                      errors++;
                      break;
                    }
                    indices1[item1] = i3;
                  }
                }
              } else {
                const err38 = { instancePath: instancePath + "/predictions/scores", schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1].type, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf[1], data: data10 };
                if (vErrors === null) {
                  vErrors = [err38];
                } else {
                  vErrors.push(err38);
                }
                errors++;
              }
              var _valid3 = _errs49 === errors;
              valid20 = valid20 || _valid3;
            }
            if (!valid20) {
              const err39 = { instancePath: instancePath + "/predictions/scores", schemaPath: "#/properties/predictions/anyOf/1/properties/scores/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.properties.predictions.anyOf[1].properties.scores.anyOf, parentSchema: schema30.properties.predictions.anyOf[1].properties.scores, data: data10 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            } else {
              errors = _errs46;
              if (vErrors !== null) {
                if (_errs46) {
                  vErrors.length = _errs46;
                } else {
                  vErrors = null;
                }
              }
            }
          }
        } else {
          const err40 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.predictions.anyOf[1].type, parentSchema: schema30.properties.predictions.anyOf[1], data: data3 };
          if (vErrors === null) {
            vErrors = [err40];
          } else {
            vErrors.push(err40);
          }
          errors++;
        }
        var _valid1 = _errs22 === errors;
        valid8 = valid8 || _valid1;
      }
      if (!valid8) {
        const err41 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.properties.predictions.anyOf, parentSchema: schema30.properties.predictions, data: data3 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.dataset !== void 0) {
      let data12 = data.dataset;
      if (typeof data12 === "string") {
        if (func3(data12) > 100) {
          const err42 = { instancePath: instancePath + "/dataset", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: data12 };
          if (vErrors === null) {
            vErrors = [err42];
          } else {
            vErrors.push(err42);
          }
          errors++;
        }
        if (!pattern3.test(data12)) {
          const err43 = { instancePath: instancePath + "/dataset", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: data12 };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = { instancePath: instancePath + "/dataset", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: data12 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.task !== void 0) {
      let data13 = data.task;
      if (!(data13 === "classification" || data13 === "binary" || data13 === "multilabel" || data13 === "regression")) {
        const err45 = { instancePath: instancePath + "/task", schemaPath: "#/properties/task/enum", keyword: "enum", params: { allowedValues: schema30.properties.task.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.task.enum, parentSchema: schema30.properties.task, data: data13 };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.classes !== void 0) {
      let data14 = data.classes;
      const _errs59 = errors;
      let valid26 = false;
      const _errs60 = errors;
      if (Array.isArray(data14)) {
        if (data14.length < 1) {
          const err46 = { instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/anyOf/0/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema30.properties.classes.anyOf[0], data: data14 };
          if (vErrors === null) {
            vErrors = [err46];
          } else {
            vErrors.push(err46);
          }
          errors++;
        }
        const len2 = data14.length;
        for (let i4 = 0; i4 < len2; i4++) {
          let data15 = data14[i4];
          if (typeof data15 !== "string" && !(typeof data15 == "number" && isFinite(data15))) {
            const err47 = { instancePath: instancePath + "/classes/" + i4, schemaPath: "#/properties/classes/anyOf/0/items/type", keyword: "type", params: { type: schema30.properties.classes.anyOf[0].items.type }, message: "must be string,number", schema: schema30.properties.classes.anyOf[0].items.type, parentSchema: schema30.properties.classes.anyOf[0].items, data: data15 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        let i5 = data14.length;
        let j2;
        if (i5 > 1) {
          const indices2 = {};
          for (; i5--; ) {
            let item2 = data14[i5];
            if (typeof item2 !== "string" && !(typeof item2 == "number" && isFinite(item2))) {
              continue;
            }
            if (typeof item2 == "string") {
              item2 += "_";
            }
            if (typeof indices2[item2] == "number") {
              j2 = indices2[item2];
              const err48 = { instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/anyOf/0/uniqueItems", keyword: "uniqueItems", params: { i: i5, j: j2 }, message: "must NOT have duplicate items (items ## " + j2 + " and " + i5 + " are identical)", schema: true, parentSchema: schema30.properties.classes.anyOf[0], data: data14 };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
              break;
            }
            indices2[item2] = i5;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/anyOf/0/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.classes.anyOf[0].type, parentSchema: schema30.properties.classes.anyOf[0], data: data14 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
      var _valid4 = _errs60 === errors;
      valid26 = valid26 || _valid4;
      if (!valid26) {
        const _errs64 = errors;
        if (typeof data14 === "string") {
          if (func3(data14) < 1) {
            const err50 = { instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.classes.anyOf[1], data: data14 };
            if (vErrors === null) {
              vErrors = [err50];
            } else {
              vErrors.push(err50);
            }
            errors++;
          }
        } else {
          const err51 = { instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.classes.anyOf[1].type, parentSchema: schema30.properties.classes.anyOf[1], data: data14 };
          if (vErrors === null) {
            vErrors = [err51];
          } else {
            vErrors.push(err51);
          }
          errors++;
        }
        var _valid4 = _errs64 === errors;
        valid26 = valid26 || _valid4;
      }
      if (!valid26) {
        const err52 = { instancePath: instancePath + "/classes", schemaPath: "#/properties/classes/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.properties.classes.anyOf, parentSchema: schema30.properties.classes, data: data14 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      } else {
        errors = _errs59;
        if (vErrors !== null) {
          if (_errs59) {
            vErrors.length = _errs59;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.preprocess !== void 0) {
      let data16 = data.preprocess;
      if (Array.isArray(data16)) {
        if (data16.length < 1) {
          const err53 = { instancePath: instancePath + "/preprocess", schemaPath: "#/properties/preprocess/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema30.properties.preprocess, data: data16 };
          if (vErrors === null) {
            vErrors = [err53];
          } else {
            vErrors.push(err53);
          }
          errors++;
        }
        const len3 = data16.length;
        for (let i6 = 0; i6 < len3; i6++) {
          if (!validate20(data16[i6], { instancePath: instancePath + "/preprocess/" + i6, parentData: data16, parentDataProperty: i6, rootData })) {
            vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/preprocess", schemaPath: "#/properties/preprocess/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.preprocess.type, parentSchema: schema30.properties.preprocess, data: data16 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.output !== void 0) {
      let data18 = data.output;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key2 in data18) {
          if (!(key2 === "name" || key2 === "activation")) {
            const err55 = { instancePath: instancePath + "/output", schemaPath: "#/properties/output/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.output, data: data18 };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
        if (data18.name !== void 0) {
          let data19 = data18.name;
          if (typeof data19 === "string") {
            if (func3(data19) < 1) {
              const err56 = { instancePath: instancePath + "/output/name", schemaPath: "#/properties/output/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.output.properties.name, data: data19 };
              if (vErrors === null) {
                vErrors = [err56];
              } else {
                vErrors.push(err56);
              }
              errors++;
            }
          } else {
            const err57 = { instancePath: instancePath + "/output/name", schemaPath: "#/properties/output/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.output.properties.name.type, parentSchema: schema30.properties.output.properties.name, data: data19 };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
        if (data18.activation !== void 0) {
          let data20 = data18.activation;
          if (!(data20 === "none" || data20 === "softmax" || data20 === "sigmoid")) {
            const err58 = { instancePath: instancePath + "/output/activation", schemaPath: "#/properties/output/properties/activation/enum", keyword: "enum", params: { allowedValues: schema30.properties.output.properties.activation.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.output.properties.activation.enum, parentSchema: schema30.properties.output.properties.activation, data: data20 };
            if (vErrors === null) {
              vErrors = [err58];
            } else {
              vErrors.push(err58);
            }
            errors++;
          }
        }
      } else {
        const err59 = { instancePath: instancePath + "/output", schemaPath: "#/properties/output/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.output.type, parentSchema: schema30.properties.output, data: data18 };
        if (vErrors === null) {
          vErrors = [err59];
        } else {
          vErrors.push(err59);
        }
        errors++;
      }
    }
    if (data.decision !== void 0) {
      let data21 = data.decision;
      const _errs76 = errors;
      let valid33 = false;
      const _errs77 = errors;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        if (data21.threshold === void 0) {
          const err60 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/0/required", keyword: "required", params: { missingProperty: "threshold" }, message: "must have required property 'threshold'", schema: schema30.properties.decision.anyOf[0].required, parentSchema: schema30.properties.decision.anyOf[0], data: data21 };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
        for (const key3 in data21) {
          if (!(key3 === "threshold")) {
            const err61 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.decision.anyOf[0], data: data21 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data21.threshold !== void 0) {
          let data22 = data21.threshold;
          if (!(typeof data22 == "number" && isFinite(data22))) {
            const err62 = { instancePath: instancePath + "/decision/threshold", schemaPath: "#/properties/decision/anyOf/0/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema30.properties.decision.anyOf[0].properties.threshold.type, parentSchema: schema30.properties.decision.anyOf[0].properties.threshold, data: data22 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
      } else {
        const err63 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.decision.anyOf[0].type, parentSchema: schema30.properties.decision.anyOf[0], data: data21 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
      var _valid5 = _errs77 === errors;
      valid33 = valid33 || _valid5;
      if (!valid33) {
        const _errs82 = errors;
        if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
          if (data21.per_class === void 0) {
            const err64 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/1/required", keyword: "required", params: { missingProperty: "per_class" }, message: "must have required property 'per_class'", schema: schema30.properties.decision.anyOf[1].required, parentSchema: schema30.properties.decision.anyOf[1], data: data21 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
          for (const key4 in data21) {
            if (!(key4 === "per_class")) {
              const err65 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.decision.anyOf[1], data: data21 };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
          }
          if (data21.per_class !== void 0) {
            let data23 = data21.per_class;
            const _errs86 = errors;
            let valid36 = false;
            const _errs87 = errors;
            if (Array.isArray(data23)) {
              if (data23.length < 1) {
                const err66 = { instancePath: instancePath + "/decision/per_class", schemaPath: "#/properties/decision/anyOf/1/properties/per_class/anyOf/0/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[0], data: data23 };
                if (vErrors === null) {
                  vErrors = [err66];
                } else {
                  vErrors.push(err66);
                }
                errors++;
              }
              const len4 = data23.length;
              for (let i7 = 0; i7 < len4; i7++) {
                let data24 = data23[i7];
                if (!(typeof data24 == "number" && isFinite(data24))) {
                  const err67 = { instancePath: instancePath + "/decision/per_class/" + i7, schemaPath: "#/properties/decision/anyOf/1/properties/per_class/anyOf/0/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[0].items.type, parentSchema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[0].items, data: data24 };
                  if (vErrors === null) {
                    vErrors = [err67];
                  } else {
                    vErrors.push(err67);
                  }
                  errors++;
                }
              }
            } else {
              const err68 = { instancePath: instancePath + "/decision/per_class", schemaPath: "#/properties/decision/anyOf/1/properties/per_class/anyOf/0/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[0].type, parentSchema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[0], data: data23 };
              if (vErrors === null) {
                vErrors = [err68];
              } else {
                vErrors.push(err68);
              }
              errors++;
            }
            var _valid6 = _errs87 === errors;
            valid36 = valid36 || _valid6;
            if (!valid36) {
              const _errs91 = errors;
              if (typeof data23 === "string") {
                if (func3(data23) < 1) {
                  const err69 = { instancePath: instancePath + "/decision/per_class", schemaPath: "#/properties/decision/anyOf/1/properties/per_class/anyOf/1/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[1], data: data23 };
                  if (vErrors === null) {
                    vErrors = [err69];
                  } else {
                    vErrors.push(err69);
                  }
                  errors++;
                }
              } else {
                const err70 = { instancePath: instancePath + "/decision/per_class", schemaPath: "#/properties/decision/anyOf/1/properties/per_class/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[1].type, parentSchema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf[1], data: data23 };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
              var _valid6 = _errs91 === errors;
              valid36 = valid36 || _valid6;
            }
            if (!valid36) {
              const err71 = { instancePath: instancePath + "/decision/per_class", schemaPath: "#/properties/decision/anyOf/1/properties/per_class/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.properties.decision.anyOf[1].properties.per_class.anyOf, parentSchema: schema30.properties.decision.anyOf[1].properties.per_class, data: data23 };
              if (vErrors === null) {
                vErrors = [err71];
              } else {
                vErrors.push(err71);
              }
              errors++;
            } else {
              errors = _errs86;
              if (vErrors !== null) {
                if (_errs86) {
                  vErrors.length = _errs86;
                } else {
                  vErrors = null;
                }
              }
            }
          }
        } else {
          const err72 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.decision.anyOf[1].type, parentSchema: schema30.properties.decision.anyOf[1], data: data21 };
          if (vErrors === null) {
            vErrors = [err72];
          } else {
            vErrors.push(err72);
          }
          errors++;
        }
        var _valid5 = _errs82 === errors;
        valid33 = valid33 || _valid5;
        if (!valid33) {
          const _errs93 = errors;
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.sweep === void 0) {
              const err73 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/2/required", keyword: "required", params: { missingProperty: "sweep" }, message: "must have required property 'sweep'", schema: schema30.properties.decision.anyOf[2].required, parentSchema: schema30.properties.decision.anyOf[2], data: data21 };
              if (vErrors === null) {
                vErrors = [err73];
              } else {
                vErrors.push(err73);
              }
              errors++;
            }
            if (data21.on === void 0) {
              const err74 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/2/required", keyword: "required", params: { missingProperty: "on" }, message: "must have required property 'on'", schema: schema30.properties.decision.anyOf[2].required, parentSchema: schema30.properties.decision.anyOf[2], data: data21 };
              if (vErrors === null) {
                vErrors = [err74];
              } else {
                vErrors.push(err74);
              }
              errors++;
            }
            for (const key5 in data21) {
              if (!(key5 === "sweep" || key5 === "on")) {
                const err75 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.decision.anyOf[2], data: data21 };
                if (vErrors === null) {
                  vErrors = [err75];
                } else {
                  vErrors.push(err75);
                }
                errors++;
              }
            }
            if (data21.sweep !== void 0) {
              let data25 = data21.sweep;
              if (!(data25 === "f1_micro" || data25 === "f1_macro")) {
                const err76 = { instancePath: instancePath + "/decision/sweep", schemaPath: "#/properties/decision/anyOf/2/properties/sweep/enum", keyword: "enum", params: { allowedValues: schema30.properties.decision.anyOf[2].properties.sweep.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.decision.anyOf[2].properties.sweep.enum, parentSchema: schema30.properties.decision.anyOf[2].properties.sweep, data: data25 };
                if (vErrors === null) {
                  vErrors = [err76];
                } else {
                  vErrors.push(err76);
                }
                errors++;
              }
            }
            if (data21.on !== void 0) {
              let data26 = data21.on;
              if (typeof data26 === "string") {
                if (func3(data26) > 100) {
                  const err77 = { instancePath: instancePath + "/decision/on", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: data26 };
                  if (vErrors === null) {
                    vErrors = [err77];
                  } else {
                    vErrors.push(err77);
                  }
                  errors++;
                }
                if (!pattern3.test(data26)) {
                  const err78 = { instancePath: instancePath + "/decision/on", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: data26 };
                  if (vErrors === null) {
                    vErrors = [err78];
                  } else {
                    vErrors.push(err78);
                  }
                  errors++;
                }
              } else {
                const err79 = { instancePath: instancePath + "/decision/on", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: data26 };
                if (vErrors === null) {
                  vErrors = [err79];
                } else {
                  vErrors.push(err79);
                }
                errors++;
              }
            }
          } else {
            const err80 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.decision.anyOf[2].type, parentSchema: schema30.properties.decision.anyOf[2], data: data21 };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
          var _valid5 = _errs93 === errors;
          valid33 = valid33 || _valid5;
        }
      }
      if (!valid33) {
        const err81 = { instancePath: instancePath + "/decision", schemaPath: "#/properties/decision/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema30.properties.decision.anyOf, parentSchema: schema30.properties.decision, data: data21 };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      } else {
        errors = _errs76;
        if (vErrors !== null) {
          if (_errs76) {
            vErrors.length = _errs76;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.generate !== void 0) {
      let data27 = data.generate;
      if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
        if (Object.keys(data27).length < 1) {
          const err82 = { instancePath: instancePath + "/generate", schemaPath: "#/properties/generate/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema30.properties.generate, data: data27 };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
        for (const key6 in data27) {
          let data28 = data27[key6];
          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
            if (data28.low === void 0) {
              const err83 = { instancePath: instancePath + "/generate/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/generate/additionalProperties/required", keyword: "required", params: { missingProperty: "low" }, message: "must have required property 'low'", schema: schema30.properties.generate.additionalProperties.required, parentSchema: schema30.properties.generate.additionalProperties, data: data28 };
              if (vErrors === null) {
                vErrors = [err83];
              } else {
                vErrors.push(err83);
              }
              errors++;
            }
            if (data28.high === void 0) {
              const err84 = { instancePath: instancePath + "/generate/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/generate/additionalProperties/required", keyword: "required", params: { missingProperty: "high" }, message: "must have required property 'high'", schema: schema30.properties.generate.additionalProperties.required, parentSchema: schema30.properties.generate.additionalProperties, data: data28 };
              if (vErrors === null) {
                vErrors = [err84];
              } else {
                vErrors.push(err84);
              }
              errors++;
            }
            for (const key7 in data28) {
              if (!(key7 === "low" || key7 === "high")) {
                const err85 = { instancePath: instancePath + "/generate/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/generate/additionalProperties/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.generate.additionalProperties, data: data28 };
                if (vErrors === null) {
                  vErrors = [err85];
                } else {
                  vErrors.push(err85);
                }
                errors++;
              }
            }
            if (data28.low !== void 0) {
              let data29 = data28.low;
              if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
                const err86 = { instancePath: instancePath + "/generate/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/low", schemaPath: "#/properties/generate/additionalProperties/properties/low/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema30.properties.generate.additionalProperties.properties.low.type, parentSchema: schema30.properties.generate.additionalProperties.properties.low, data: data29 };
                if (vErrors === null) {
                  vErrors = [err86];
                } else {
                  vErrors.push(err86);
                }
                errors++;
              }
            }
            if (data28.high !== void 0) {
              let data30 = data28.high;
              if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
                const err87 = { instancePath: instancePath + "/generate/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/high", schemaPath: "#/properties/generate/additionalProperties/properties/high/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema30.properties.generate.additionalProperties.properties.high.type, parentSchema: schema30.properties.generate.additionalProperties.properties.high, data: data30 };
                if (vErrors === null) {
                  vErrors = [err87];
                } else {
                  vErrors.push(err87);
                }
                errors++;
              }
            }
          } else {
            const err88 = { instancePath: instancePath + "/generate/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/generate/additionalProperties/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.generate.additionalProperties.type, parentSchema: schema30.properties.generate.additionalProperties, data: data28 };
            if (vErrors === null) {
              vErrors = [err88];
            } else {
              vErrors.push(err88);
            }
            errors++;
          }
        }
      } else {
        const err89 = { instancePath: instancePath + "/generate", schemaPath: "#/properties/generate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.generate.type, parentSchema: schema30.properties.generate, data: data27 };
        if (vErrors === null) {
          vErrors = [err89];
        } else {
          vErrors.push(err89);
        }
        errors++;
      }
    }
    if (data.dims !== void 0) {
      let data31 = data.dims;
      if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
        if (Object.keys(data31).length < 1) {
          const err90 = { instancePath: instancePath + "/dims", schemaPath: "#/properties/dims/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema30.properties.dims, data: data31 };
          if (vErrors === null) {
            vErrors = [err90];
          } else {
            vErrors.push(err90);
          }
          errors++;
        }
        for (const key8 in data31) {
          let data32 = data31[key8];
          if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
            const err91 = { instancePath: instancePath + "/dims/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dims/additionalProperties/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema30.properties.dims.additionalProperties.type, parentSchema: schema30.properties.dims.additionalProperties, data: data32 };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
          if (typeof data32 == "number" && isFinite(data32)) {
            if (data32 < 1 || isNaN(data32)) {
              const err92 = { instancePath: instancePath + "/dims/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/dims/additionalProperties/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema30.properties.dims.additionalProperties, data: data32 };
              if (vErrors === null) {
                vErrors = [err92];
              } else {
                vErrors.push(err92);
              }
              errors++;
            }
          }
        }
      } else {
        const err93 = { instancePath: instancePath + "/dims", schemaPath: "#/properties/dims/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.dims.type, parentSchema: schema30.properties.dims, data: data31 };
        if (vErrors === null) {
          vErrors = [err93];
        } else {
          vErrors.push(err93);
        }
        errors++;
      }
    }
    if (data.runtime !== void 0) {
      let data33 = data.runtime;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        for (const key9 in data33) {
          if (!(key9 === "device" || key9 === "threads" || key9 === "optimization")) {
            const err94 = { instancePath: instancePath + "/runtime", schemaPath: "#/properties/runtime/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.runtime, data: data33 };
            if (vErrors === null) {
              vErrors = [err94];
            } else {
              vErrors.push(err94);
            }
            errors++;
          }
        }
        if (data33.device !== void 0) {
          let data34 = data33.device;
          if (!(data34 === "cpu" || data34 === "cuda")) {
            const err95 = { instancePath: instancePath + "/runtime/device", schemaPath: "#/properties/runtime/properties/device/enum", keyword: "enum", params: { allowedValues: schema30.properties.runtime.properties.device.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.runtime.properties.device.enum, parentSchema: schema30.properties.runtime.properties.device, data: data34 };
            if (vErrors === null) {
              vErrors = [err95];
            } else {
              vErrors.push(err95);
            }
            errors++;
          }
        }
        if (data33.threads !== void 0) {
          let data35 = data33.threads;
          if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
            const err96 = { instancePath: instancePath + "/runtime/threads", schemaPath: "#/properties/runtime/properties/threads/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema30.properties.runtime.properties.threads.type, parentSchema: schema30.properties.runtime.properties.threads, data: data35 };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
          if (typeof data35 == "number" && isFinite(data35)) {
            if (data35 > 1024 || isNaN(data35)) {
              const err97 = { instancePath: instancePath + "/runtime/threads", schemaPath: "#/properties/runtime/properties/threads/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1024 }, message: "must be <= 1024", schema: 1024, parentSchema: schema30.properties.runtime.properties.threads, data: data35 };
              if (vErrors === null) {
                vErrors = [err97];
              } else {
                vErrors.push(err97);
              }
              errors++;
            }
            if (data35 < 1 || isNaN(data35)) {
              const err98 = { instancePath: instancePath + "/runtime/threads", schemaPath: "#/properties/runtime/properties/threads/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema30.properties.runtime.properties.threads, data: data35 };
              if (vErrors === null) {
                vErrors = [err98];
              } else {
                vErrors.push(err98);
              }
              errors++;
            }
          }
        }
        if (data33.optimization !== void 0) {
          let data36 = data33.optimization;
          if (!(data36 === "none" || data36 === "basic" || data36 === "extended" || data36 === "all")) {
            const err99 = { instancePath: instancePath + "/runtime/optimization", schemaPath: "#/properties/runtime/properties/optimization/enum", keyword: "enum", params: { allowedValues: schema30.properties.runtime.properties.optimization.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.runtime.properties.optimization.enum, parentSchema: schema30.properties.runtime.properties.optimization, data: data36 };
            if (vErrors === null) {
              vErrors = [err99];
            } else {
              vErrors.push(err99);
            }
            errors++;
          }
        }
      } else {
        const err100 = { instancePath: instancePath + "/runtime", schemaPath: "#/properties/runtime/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.runtime.type, parentSchema: schema30.properties.runtime, data: data33 };
        if (vErrors === null) {
          vErrors = [err100];
        } else {
          vErrors.push(err100);
        }
        errors++;
      }
    }
    if (data.limits !== void 0) {
      if (!validate11(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData })) {
        vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
        errors = vErrors.length;
      }
    }
    if (data.checks !== void 0) {
      if (!validate23(data.checks, { instancePath: instancePath + "/checks", parentData: data, parentDataProperty: "checks", rootData })) {
        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
        errors = vErrors.length;
      }
    }
    if (data.dialect !== void 0) {
      let data39 = data.dialect;
      if (!(data39 === "kmidi")) {
        const err101 = { instancePath: instancePath + "/dialect", schemaPath: "#/properties/dialect/enum", keyword: "enum", params: { allowedValues: schema30.properties.dialect.enum }, message: "must be equal to one of the allowed values", schema: schema30.properties.dialect.enum, parentSchema: schema30.properties.dialect, data: data39 };
        if (vErrors === null) {
          vErrors = [err101];
        } else {
          vErrors.push(err101);
        }
        errors++;
      }
    }
    if (data.raw_inputs !== void 0) {
      let data40 = data.raw_inputs;
      if (typeof data40 !== "boolean") {
        const err102 = { instancePath: instancePath + "/raw_inputs", schemaPath: "#/properties/raw_inputs/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema30.properties.raw_inputs.type, parentSchema: schema30.properties.raw_inputs, data: data40 };
        if (vErrors === null) {
          vErrors = [err102];
        } else {
          vErrors.push(err102);
        }
        errors++;
      }
    }
    if (data.waive !== void 0) {
      let data41 = data.waive;
      if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
        if (data41.reason === void 0) {
          const err103 = { instancePath: instancePath + "/waive", schemaPath: "#/properties/waive/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema30.properties.waive.required, parentSchema: schema30.properties.waive, data: data41 };
          if (vErrors === null) {
            vErrors = [err103];
          } else {
            vErrors.push(err103);
          }
          errors++;
        }
        if (data41.until === void 0) {
          const err104 = { instancePath: instancePath + "/waive", schemaPath: "#/properties/waive/required", keyword: "required", params: { missingProperty: "until" }, message: "must have required property 'until'", schema: schema30.properties.waive.required, parentSchema: schema30.properties.waive, data: data41 };
          if (vErrors === null) {
            vErrors = [err104];
          } else {
            vErrors.push(err104);
          }
          errors++;
        }
        for (const key10 in data41) {
          if (!(key10 === "reason" || key10 === "until" || key10 === "checks")) {
            const err105 = { instancePath: instancePath + "/waive", schemaPath: "#/properties/waive/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema30.properties.waive, data: data41 };
            if (vErrors === null) {
              vErrors = [err105];
            } else {
              vErrors.push(err105);
            }
            errors++;
          }
        }
        if (data41.reason !== void 0) {
          let data42 = data41.reason;
          if (typeof data42 === "string") {
            if (func3(data42) > 500) {
              const err106 = { instancePath: instancePath + "/waive/reason", schemaPath: "#/properties/waive/properties/reason/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters", schema: 500, parentSchema: schema30.properties.waive.properties.reason, data: data42 };
              if (vErrors === null) {
                vErrors = [err106];
              } else {
                vErrors.push(err106);
              }
              errors++;
            }
            if (func3(data42) < 1) {
              const err107 = { instancePath: instancePath + "/waive/reason", schemaPath: "#/properties/waive/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.waive.properties.reason, data: data42 };
              if (vErrors === null) {
                vErrors = [err107];
              } else {
                vErrors.push(err107);
              }
              errors++;
            }
          } else {
            const err108 = { instancePath: instancePath + "/waive/reason", schemaPath: "#/properties/waive/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.waive.properties.reason.type, parentSchema: schema30.properties.waive.properties.reason, data: data42 };
            if (vErrors === null) {
              vErrors = [err108];
            } else {
              vErrors.push(err108);
            }
            errors++;
          }
        }
        if (data41.until !== void 0) {
          let data43 = data41.until;
          if (typeof data43 === "string") {
            if (!pattern46.test(data43)) {
              const err109 = { instancePath: instancePath + "/waive/until", schemaPath: "#/properties/waive/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema30.properties.waive.properties.until, data: data43 };
              if (vErrors === null) {
                vErrors = [err109];
              } else {
                vErrors.push(err109);
              }
              errors++;
            }
          } else {
            const err110 = { instancePath: instancePath + "/waive/until", schemaPath: "#/properties/waive/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.waive.properties.until.type, parentSchema: schema30.properties.waive.properties.until, data: data43 };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
        }
        if (data41.checks !== void 0) {
          let data44 = data41.checks;
          if (Array.isArray(data44)) {
            if (data44.length < 1) {
              const err111 = { instancePath: instancePath + "/waive/checks", schemaPath: "#/properties/waive/properties/checks/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema30.properties.waive.properties.checks, data: data44 };
              if (vErrors === null) {
                vErrors = [err111];
              } else {
                vErrors.push(err111);
              }
              errors++;
            }
            const len5 = data44.length;
            for (let i8 = 0; i8 < len5; i8++) {
              let data45 = data44[i8];
              if (typeof data45 === "string") {
                if (func3(data45) < 1) {
                  const err112 = { instancePath: instancePath + "/waive/checks/" + i8, schemaPath: "#/properties/waive/properties/checks/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema30.properties.waive.properties.checks.items, data: data45 };
                  if (vErrors === null) {
                    vErrors = [err112];
                  } else {
                    vErrors.push(err112);
                  }
                  errors++;
                }
              } else {
                const err113 = { instancePath: instancePath + "/waive/checks/" + i8, schemaPath: "#/properties/waive/properties/checks/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema30.properties.waive.properties.checks.items.type, parentSchema: schema30.properties.waive.properties.checks.items, data: data45 };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
            let i9 = data44.length;
            let j3;
            if (i9 > 1) {
              const indices3 = {};
              for (; i9--; ) {
                let item3 = data44[i9];
                if (typeof item3 !== "string") {
                  continue;
                }
                if (typeof indices3[item3] == "number") {
                  j3 = indices3[item3];
                  const err114 = { instancePath: instancePath + "/waive/checks", schemaPath: "#/properties/waive/properties/checks/uniqueItems", keyword: "uniqueItems", params: { i: i9, j: j3 }, message: "must NOT have duplicate items (items ## " + j3 + " and " + i9 + " are identical)", schema: true, parentSchema: schema30.properties.waive.properties.checks, data: data44 };
                  if (vErrors === null) {
                    vErrors = [err114];
                  } else {
                    vErrors.push(err114);
                  }
                  errors++;
                  break;
                }
                indices3[item3] = i9;
              }
            }
          } else {
            const err115 = { instancePath: instancePath + "/waive/checks", schemaPath: "#/properties/waive/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema30.properties.waive.properties.checks.type, parentSchema: schema30.properties.waive.properties.checks, data: data44 };
            if (vErrors === null) {
              vErrors = [err115];
            } else {
              vErrors.push(err115);
            }
            errors++;
          }
        }
      } else {
        const err116 = { instancePath: instancePath + "/waive", schemaPath: "#/properties/waive/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.properties.waive.type, parentSchema: schema30.properties.waive, data: data41 };
        if (vErrors === null) {
          vErrors = [err116];
        } else {
          vErrors.push(err116);
        }
        errors++;
      }
    }
  } else {
    const err117 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema30.type, parentSchema: schema30, data };
    if (vErrors === null) {
      vErrors = [err117];
    } else {
      vErrors.push(err117);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
var schema118 = { "type": "object", "title": "ExternalMetrics", "description": "A JSON file of numbers and what must be true of them.", "additionalProperties": false, "required": ["id", "path", "checks"], "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }], "description": "Its name in every report.", "examples": ["voice"] }, "path": { "allOf": [{ "$ref": "#/definitions/location" }], "description": "The JSON file.", "examples": ["reports/whisper.json"] }, "sha256": { "allOf": [{ "$ref": "#/definitions/sha256" }], "description": "The digest of the file; required for https.", "examples": ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"] }, "checks": { "type": "object", "description": "Name of each number to where it stands and its limits.", "propertyNames": { "$ref": "#/definitions/name" }, "minProperties": 1, "additionalProperties": { "$ref": "#/definitions/externalLimit" }, "examples": [{ "wer": { "at": "/metrics/wer", "max": 0.1 } }] } }, "examples": [{ "id": "voice", "path": "reports/whisper.json", "checks": { "wer": { "at": "/metrics/wer", "max": 0.1 } } }] };
var schema123 = { "type": "object", "title": "ExternalLimit", "description": "A number in the file and its limits.", "additionalProperties": false, "required": ["at"], "properties": { "at": { "type": "string", "pattern": "^(/([^~]|~[01])*)?$", "description": 'where the number stands: a JSON pointer (RFC 6901) such as "/metrics/wer"', "examples": ["/metrics/wer"] }, "min": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The number must be at least this.", "examples": [0.1] }, "max": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The number must be at most this.", "examples": [0.1] }, "equals": { "allOf": [{ "$ref": "#/definitions/fraction" }], "description": "The number must be exactly this.", "examples": [0.1] }, "max_drop": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The number may fall by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "max_increase": { "allOf": [{ "$ref": "#/definitions/realChange" }], "description": "The number may rise by at most this from the baseline's; of two, by the larger.", "examples": ["5%", [0.01, "5%"]] }, "better": { "enum": ["higher", "lower"], "description": "Which way the number is better; needed beside `max_drop` or `max_increase` where neither `min` (higher) nor `max` (lower) says it.", "examples": ["lower"], "title": "Better" }, "unit": { "type": "string", "minLength": 1, "maxLength": 20, "description": "What the number counts, for the report.", "examples": ["ms"] }, "severity": { "$ref": "#/definitions/severity" } }, "anyOf": [{ "required": ["min"] }, { "required": ["max"] }, { "required": ["equals"] }, { "required": ["max_drop"] }, { "required": ["max_increase"] }], "examples": [{ "at": "/metrics/wer", "max": 0.1 }] };
var pattern50 = new RegExp("^(/([^~]|~[01])*)?$", "u");
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.min === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "min" }, message: "must have required property 'min'", schema: schema123.anyOf[0].required, parentSchema: schema123.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.max === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "max" }, message: "must have required property 'max'", schema: schema123.anyOf[1].required, parentSchema: schema123.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
    if (!valid0) {
      const _errs4 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.equals === void 0) {
          const err2 = { instancePath, schemaPath: "#/anyOf/2/required", keyword: "required", params: { missingProperty: "equals" }, message: "must have required property 'equals'", schema: schema123.anyOf[2].required, parentSchema: schema123.anyOf[2], data };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      valid0 = valid0 || _valid0;
      if (!valid0) {
        const _errs5 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.max_drop === void 0) {
            const err3 = { instancePath, schemaPath: "#/anyOf/3/required", keyword: "required", params: { missingProperty: "max_drop" }, message: "must have required property 'max_drop'", schema: schema123.anyOf[3].required, parentSchema: schema123.anyOf[3], data };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid0 = _errs5 === errors;
        valid0 = valid0 || _valid0;
        if (!valid0) {
          const _errs6 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.max_increase === void 0) {
              const err4 = { instancePath, schemaPath: "#/anyOf/4/required", keyword: "required", params: { missingProperty: "max_increase" }, message: "must have required property 'max_increase'", schema: schema123.anyOf[4].required, parentSchema: schema123.anyOf[4], data };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid0 = _errs6 === errors;
          valid0 = valid0 || _valid0;
        }
      }
    }
  }
  if (!valid0) {
    const err5 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema123.anyOf, parentSchema: schema123, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'", schema: schema123.required, parentSchema: schema123, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema123.properties, key0)) {
        const err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema123, data };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data0 = data.at;
      if (typeof data0 === "string") {
        if (!pattern50.test(data0)) {
          const err8 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/pattern", keyword: "pattern", params: { pattern: "^(/([^~]|~[01])*)?$" }, message: 'must match pattern "^(/([^~]|~[01])*)?$"', schema: "^(/([^~]|~[01])*)?$", parentSchema: schema123.properties.at, data: data0 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/at", schemaPath: "#/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema123.properties.at.type, parentSchema: schema123.properties.at, data: data0 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.min !== void 0) {
      let data1 = data.min;
      const _errs13 = errors;
      let valid4 = false;
      const _errs14 = errors;
      if (!(typeof data1 == "number" && isFinite(data1))) {
        const err10 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data1 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      var _valid1 = _errs14 === errors;
      valid4 = valid4 || _valid1;
      if (!valid4) {
        const _errs16 = errors;
        if (typeof data1 === "string") {
          if (!pattern23.test(data1)) {
            const err11 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data1 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        } else {
          const err12 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data1 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        var _valid1 = _errs16 === errors;
        valid4 = valid4 || _valid1;
      }
      if (!valid4) {
        const err13 = { instancePath: instancePath + "/min", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data1 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      } else {
        errors = _errs13;
        if (vErrors !== null) {
          if (_errs13) {
            vErrors.length = _errs13;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max !== void 0) {
      let data2 = data.max;
      const _errs21 = errors;
      let valid7 = false;
      const _errs22 = errors;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        const err14 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data2 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      var _valid2 = _errs22 === errors;
      valid7 = valid7 || _valid2;
      if (!valid7) {
        const _errs24 = errors;
        if (typeof data2 === "string") {
          if (!pattern23.test(data2)) {
            const err15 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data2 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        } else {
          const err16 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data2 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        var _valid2 = _errs24 === errors;
        valid7 = valid7 || _valid2;
      }
      if (!valid7) {
        const err17 = { instancePath: instancePath + "/max", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data2 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      } else {
        errors = _errs21;
        if (vErrors !== null) {
          if (_errs21) {
            vErrors.length = _errs21;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data3 = data.equals;
      const _errs29 = errors;
      let valid10 = false;
      const _errs30 = errors;
      if (!(typeof data3 == "number" && isFinite(data3))) {
        const err18 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf/0/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema69.anyOf[0].type, parentSchema: schema69.anyOf[0], data: data3 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid3 = _errs30 === errors;
      valid10 = valid10 || _valid3;
      if (!valid10) {
        const _errs32 = errors;
        if (typeof data3 === "string") {
          if (!pattern23.test(data3)) {
            const err19 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$" }, message: 'must match pattern "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$"', schema: "^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)? ?%$", parentSchema: schema69.anyOf[1], data: data3 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        } else {
          const err20 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema69.anyOf[1].type, parentSchema: schema69.anyOf[1], data: data3 };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        var _valid3 = _errs32 === errors;
        valid10 = valid10 || _valid3;
      }
      if (!valid10) {
        const err21 = { instancePath: instancePath + "/equals", schemaPath: "#/definitions/fraction/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema69.anyOf, parentSchema: schema69, data: data3 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      } else {
        errors = _errs29;
        if (vErrors !== null) {
          if (_errs29) {
            vErrors.length = _errs29;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.max_drop !== void 0) {
      if (!validate38(data.max_drop, { instancePath: instancePath + "/max_drop", parentData: data, parentDataProperty: "max_drop", rootData })) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
        errors = vErrors.length;
      }
    }
    if (data.max_increase !== void 0) {
      if (!validate38(data.max_increase, { instancePath: instancePath + "/max_increase", parentData: data, parentDataProperty: "max_increase", rootData })) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
        errors = vErrors.length;
      }
    }
    if (data.better !== void 0) {
      let data6 = data.better;
      if (!(data6 === "higher" || data6 === "lower")) {
        const err22 = { instancePath: instancePath + "/better", schemaPath: "#/properties/better/enum", keyword: "enum", params: { allowedValues: schema123.properties.better.enum }, message: "must be equal to one of the allowed values", schema: schema123.properties.better.enum, parentSchema: schema123.properties.better, data: data6 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.unit !== void 0) {
      let data7 = data.unit;
      if (typeof data7 === "string") {
        if (func3(data7) > 20) {
          const err23 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/maxLength", keyword: "maxLength", params: { limit: 20 }, message: "must NOT have more than 20 characters", schema: 20, parentSchema: schema123.properties.unit, data: data7 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (func3(data7) < 1) {
          const err24 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema123.properties.unit, data: data7 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/unit", schemaPath: "#/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema123.properties.unit.type, parentSchema: schema123.properties.unit, data: data7 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data8 = data.severity;
      if (!(data8 === "fail" || data8 === "warn")) {
        const err26 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/severity/enum", keyword: "enum", params: { allowedValues: schema49.enum }, message: "must be equal to one of the allowed values", schema: schema49.enum, parentSchema: schema49, data: data8 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
  } else {
    const err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema123.type, parentSchema: schema123, data };
    if (vErrors === null) {
      vErrors = [err27];
    } else {
      vErrors.push(err27);
    }
    errors++;
  }
  validate107.errors = vErrors;
  return errors === 0;
}
function validate106(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema118.required, parentSchema: schema118, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.path === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema118.required, parentSchema: schema118, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.checks === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'", schema: schema118.required, parentSchema: schema118, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "path" || key0 === "sha256" || key0 === "checks")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema118, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func3(data0) > 100) {
          const err4 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern3.test(data0)) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: data0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: data0 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data1 = data.path;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err7 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/location/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema19, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.type, parentSchema: schema19, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data2 = data.sha256;
      if (typeof data2 === "string") {
        if (!pattern4.test(data2)) {
          const err9 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{64}$" }, message: 'must match pattern "^[0-9a-fA-F]{64}$"', schema: "^[0-9a-fA-F]{64}$", parentSchema: schema20, data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/sha256", schemaPath: "#/definitions/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema20.type, parentSchema: schema20, data: data2 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.checks !== void 0) {
      let data3 = data.checks;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (Object.keys(data3).length < 1) {
          const err11 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema118.properties.checks, data: data3 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        for (const key1 in data3) {
          const _errs16 = errors;
          if (typeof key1 === "string") {
            if (func3(key1) > 100) {
              const err12 = { instancePath: instancePath + "/checks", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!pattern3.test(key1)) {
              const err13 = { instancePath: instancePath + "/checks", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/checks", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          var valid7 = _errs16 === errors;
          if (!valid7) {
            const err15 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema118.properties.checks.propertyNames, parentSchema: schema118.properties.checks, data: data3 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        for (const key2 in data3) {
          if (!validate107(data3[key2], { instancePath: instancePath + "/checks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data3, parentDataProperty: key2, rootData })) {
            vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema118.properties.checks.type, parentSchema: schema118.properties.checks, data: data3 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema118.type, parentSchema: schema118, data };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate106.errors = vErrors;
  return errors === 0;
}
var pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*(/[^\\u0000-\\u001f\\u007f]+)?)?$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.models === void 0) {
      const err0 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'", schema: schema11.anyOf[0].required, parentSchema: schema11.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.metrics === void 0) {
        const err1 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "metrics" }, message: "must have required property 'metrics'", schema: schema11.anyOf[1].required, parentSchema: schema11.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.anyOf, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data0 = data.version;
      if (1 !== data0) {
        const err5 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema11.properties.version, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.confidence !== void 0) {
      let data1 = data.confidence;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 0.9999 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/maximum", keyword: "maximum", params: { comparison: "<=", limit: 0.9999 }, message: "must be <= 0.9999", schema: 0.9999, parentSchema: schema11.properties.confidence, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1 <= 0.5 || isNaN(data1)) {
          const err7 = { instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0.5 }, message: "must be > 0.5", schema: 0.5, parentSchema: schema11.properties.confidence, data: data1 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/confidence", schemaPath: "#/properties/confidence/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.confidence.type, parentSchema: schema11.properties.confidence, data: data1 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data2 = data.seed;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err9 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.seed.type, parentSchema: schema11.properties.seed, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          const err10 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991", schema: 9007199254740991, parentSchema: schema11.properties.seed, data: data2 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          const err11 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.seed, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.limits !== void 0) {
      if (!validate11(data.limits, { instancePath: instancePath + "/limits", parentData: data, parentDataProperty: "limits", rootData })) {
        vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
        errors = vErrors.length;
      }
    }
    if (data.on_inconclusive !== void 0) {
      let data4 = data.on_inconclusive;
      if (!(data4 === "fail" || data4 === "warn")) {
        const err12 = { instancePath: instancePath + "/on_inconclusive", schemaPath: "#/definitions/onInconclusive/enum", keyword: "enum", params: { allowedValues: schema15.enum }, message: "must be equal to one of the allowed values", schema: schema15.enum, parentSchema: schema15, data: data4 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.on_missing_baseline !== void 0) {
      let data5 = data.on_missing_baseline;
      if (!(data5 === "error" || data5 === "warn")) {
        const err13 = { instancePath: instancePath + "/on_missing_baseline", schemaPath: "#/definitions/onMissingBaseline/enum", keyword: "enum", params: { allowedValues: schema16.enum }, message: "must be equal to one of the allowed values", schema: schema16.enum, parentSchema: schema16, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.allow_missing !== void 0) {
      let data6 = data.allow_missing;
      if (Array.isArray(data6)) {
        if (data6.length > 1e3) {
          const err14 = { instancePath: instancePath + "/allow_missing", schemaPath: "#/properties/allow_missing/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items", schema: 1e3, parentSchema: schema11.properties.allow_missing, data: data6 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data6.length < 1) {
          const err15 = { instancePath: instancePath + "/allow_missing", schemaPath: "#/properties/allow_missing/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.allow_missing, data: data6 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (typeof data7 === "string") {
            if (func3(data7) > 300) {
              const err16 = { instancePath: instancePath + "/allow_missing/" + i0, schemaPath: "#/properties/allow_missing/items/maxLength", keyword: "maxLength", params: { limit: 300 }, message: "must NOT have more than 300 characters", schema: 300, parentSchema: schema11.properties.allow_missing.items, data: data7 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (!pattern2.test(data7)) {
              const err17 = { instancePath: instancePath + "/allow_missing/" + i0, schemaPath: "#/properties/allow_missing/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*(/[^\\u0000-\\u001f\\u007f]+)?)?$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*(/[^\\u0000-\\u001f\\u007f]+)?)?$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*(/[^\\u0000-\\u001f\\u007f]+)?)?$", parentSchema: schema11.properties.allow_missing.items, data: data7 };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          } else {
            const err18 = { instancePath: instancePath + "/allow_missing/" + i0, schemaPath: "#/properties/allow_missing/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.allow_missing.items.type, parentSchema: schema11.properties.allow_missing.items, data: data7 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        let i1 = data6.length;
        let j0;
        if (i1 > 1) {
          const indices0 = {};
          for (; i1--; ) {
            let item0 = data6[i1];
            if (typeof item0 !== "string") {
              continue;
            }
            if (typeof indices0[item0] == "number") {
              j0 = indices0[item0];
              const err19 = { instancePath: instancePath + "/allow_missing", schemaPath: "#/properties/allow_missing/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: true, parentSchema: schema11.properties.allow_missing, data: data6 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
              break;
            }
            indices0[item0] = i1;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/allow_missing", schemaPath: "#/properties/allow_missing/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.allow_missing.type, parentSchema: schema11.properties.allow_missing, data: data6 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.datasets !== void 0) {
      let data8 = data.datasets;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 in data8) {
          const _errs21 = errors;
          if (typeof key1 === "string") {
            if (func3(key1) > 100) {
              const err21 = { instancePath: instancePath + "/datasets", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters", schema: 100, parentSchema: schema17, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (!pattern3.test(key1)) {
              const err22 = { instancePath: instancePath + "/datasets", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]*$"', schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema17, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          } else {
            const err23 = { instancePath: instancePath + "/datasets", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema17.type, parentSchema: schema17, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          var valid7 = _errs21 === errors;
          if (!valid7) {
            const err24 = { instancePath: instancePath + "/datasets", schemaPath: "#/properties/datasets/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, message: "property name must be valid", schema: schema11.properties.datasets.propertyNames, parentSchema: schema11.properties.datasets, data: data8 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        for (const key2 in data8) {
          if (!validate13(data8[key2], { instancePath: instancePath + "/datasets/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data8, parentDataProperty: key2, rootData })) {
            vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/datasets", schemaPath: "#/properties/datasets/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.datasets.type, parentSchema: schema11.properties.datasets, data: data8 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.models !== void 0) {
      let data10 = data.models;
      if (Array.isArray(data10)) {
        if (data10.length < 1) {
          const err26 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.models, data: data10 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        const len1 = data10.length;
        for (let i2 = 0; i2 < len1; i2++) {
          if (!validate19(data10[i2], { instancePath: instancePath + "/models/" + i2, parentData: data10, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.models.type, parentSchema: schema11.properties.models, data: data10 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data12 = data.metrics;
      if (Array.isArray(data12)) {
        if (data12.length < 1) {
          const err28 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.metrics, data: data12 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        const len2 = data12.length;
        for (let i3 = 0; i3 < len2; i3++) {
          if (!validate106(data12[i3], { instancePath: instancePath + "/metrics/" + i3, parentData: data12, parentDataProperty: i3, rootData })) {
            vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.metrics.type, parentSchema: schema11.properties.metrics, data: data12 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
  } else {
    const err30 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err30];
    } else {
      vErrors.push(err30);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  stdin_default as default
};
