/* Generated from the schema of the same name by `npm run generate`. */
// <stdin>
var stdin_default = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "$id": "https://model-gate.dev/schemas/result.schema.json", "title": "Result", "description": "The result of a Model Gate run. Every report is a function of this document.", "type": "object", "additionalProperties": false, "required": ["schemaVersion", "tool", "verdict", "startedAt", "durationMs", "environment", "gate", "errors", "models", "warnings"], "properties": { "schemaVersion": { "type": "string", "description": "Semantic version of this document format; the same major reads older documents.", "pattern": "^1\\.[0-9]+\\.[0-9]+$" }, "tool": { "type": "object", "description": "What wrote this document.", "additionalProperties": false, "required": ["name", "version"], "properties": { "name": { "const": "model-gate" }, "version": { "type": "string", "description": "Version of Model Gate." } }, "title": "Tool" }, "verdict": { "title": "Verdict", "enum": ["pass", "fail", "error"], "description": "error outranks fail, fail outranks pass." }, "startedAt": { "type": "string", "description": "ISO 8601, UTC." }, "durationMs": { "type": "number", "description": "Wall-clock time of the run.", "minimum": 0 }, "environment": { "type": "object", "description": "Where it ran.", "additionalProperties": false, "required": ["os", "arch", "cpu", "cores", "memoryBytes", "node", "isolation"], "properties": { "os": { "type": "string", "description": "Operating system and release." }, "arch": { "type": "string", "description": "Processor architecture." }, "cpu": { "type": "string", "description": "Processor model." }, "cores": { "type": "integer", "description": "Logical cores.", "minimum": 0 }, "memoryBytes": { "type": "integer", "description": "Physical memory.", "minimum": 0 }, "node": { "type": "string", "description": "Node.js version." }, "gpu": { "type": "string", "description": "GPU model." }, "isolation": { "type": "array", "description": "Which protections held around the model processes.", "items": { "type": "string" } } }, "title": "Environment" }, "commit": { "type": "string", "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$", "description": "The commit that was judged, where the Action says which." }, "gate": { "type": "object", "description": "What it was held against; no digest where the file could not be read.", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string", "description": "The gate file; of several, the pattern that named them." }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of the gate file; of several, the digest of their digests." }, "files": { "type": "array", "description": "Each gate file, where several were judged.", "items": { "type": "object", "description": "One gate file.", "additionalProperties": false, "required": ["path", "sha256"], "properties": { "path": { "type": "string", "description": "The gate file." }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" } }, "title": "GateFile" } } }, "title": "GateInfo" }, "baseline": { "type": "object", "description": "The result it was compared with.", "additionalProperties": false, "required": ["source"], "properties": { "source": { "type": "string", "description": "Where it came from." }, "commit": { "type": "string", "description": "Its commit." }, "createdAt": { "type": "string", "description": "ISO 8601, UTC." }, "environment": { "type": "object" } }, "title": "BaselineInfo" }, "policyChanges": { "type": "array", "description": "What changed in the gate file itself, what asks for less first.", "items": { "$ref": "#/definitions/policyChange" } }, "errors": { "type": "array", "description": "What is wrong with the gate file or the run as a whole.", "items": { "$ref": "#/definitions/problem" } }, "models": { "type": "array", "description": "Every model of the gate, in its order.", "items": { "$ref": "#/definitions/model" } }, "metrics": { "type": "array", "description": "Numbers that another job measured.", "items": { "$ref": "#/definitions/check" } }, "warnings": { "type": "array", "description": "What a reader should know.", "items": { "type": "string" } } }, "definitions": { "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" }, "status": { "title": "Status", "description": "Worst first: error, fail, inconclusive, warn, waived, skipped, pass.", "enum": ["error", "fail", "inconclusive", "warn", "waived", "skipped", "pass"] }, "location": { "type": "object", "description": "A place in a file; lines and columns start at 1.", "additionalProperties": false, "required": ["file", "line", "column"], "properties": { "file": { "type": "string", "description": "The file, as the user named it." }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } }, "title": "Location" }, "problem": { "type": "object", "description": "An error that a user can mend.", "additionalProperties": false, "required": ["code", "message", "remedy"], "properties": { "code": { "type": "string", "description": "A stable, dotted code." }, "message": { "type": "string", "description": "One line: what is wrong, and in which file." }, "remedy": { "type": "string", "description": "One line: what to do next." }, "at": { "$ref": "#/definitions/location" } }, "title": "ResultProblem" }, "measurement": { "type": "object", "description": "One measured number.", "additionalProperties": false, "required": ["metric", "value", "unit", "samples"], "properties": { "metric": { "type": "string", "description": "The metric name." }, "value": { "type": ["number", "null"], "description": "The measured value; null when it could not be measured or is not finite." }, "unit": { "type": "string", "description": "ms, bytes, count, or 1 for a dimensionless number." }, "samples": { "type": "integer", "description": "How many samples the value rests on.", "minimum": 0 }, "interval": { "description": "The confidence interval; null is an open side.", "type": "array", "items": { "type": ["number", "null"] }, "minItems": 2, "maxItems": 2 }, "slice": { "type": "string", "description": "The class or group of rows that the value is of." }, "k": { "type": "integer", "description": "Among how many of the best classes `top_k_accuracy` looks for the true one.", "minimum": 1 }, "reason": { "type": "string", "description": "Why the value is null." } }, "title": "Measurement" }, "evaluation": { "type": "object", "description": "One limit held against one measurement.", "additionalProperties": false, "required": ["metric", "limit", "threshold", "actual", "status", "severity", "message", "at"], "properties": { "metric": { "type": "string", "description": "The metric name." }, "limit": { "enum": ["min", "max", "equals", "max_ratio", "max_drop", "max_increase"], "description": "Which limit." }, "threshold": { "type": "number", "description": "The limit, in the unit of the metric; of a change, the larger of what the limit allows." }, "actual": { "type": ["number", "null"], "description": "The value that was judged." }, "baseline": { "type": "number", "description": "The value it was compared with." }, "allowed": { "type": "object", "description": "A limit on a change as it was written; a violation exceeds all of it.", "additionalProperties": false, "properties": { "absolute": { "type": "number", "description": "In the unit of the metric." }, "relative": { "type": "number", "description": "As a share of the baseline's value." } }, "title": "AllowedChange" }, "change": { "type": "object", "description": "How the value differs from the one it was compared with.", "additionalProperties": false, "required": ["value"], "properties": { "value": { "type": "number", "description": "This run less the baseline." }, "interval": { "description": "Its confidence interval, from the same rows in both runs; null is an open side.", "type": "array", "items": { "type": ["number", "null"] }, "minItems": 2, "maxItems": 2 }, "pValue": { "type": "number", "description": "Of the hypothesis that nothing changed.", "minimum": 0, "maximum": 1 }, "newlyWrong": { "type": "integer", "description": "Rows that were right and are wrong now; of a class, about that class.", "minimum": 0 } }, "title": "Change" }, "slice": { "type": "string", "description": "The class or group of rows that was judged." }, "status": { "$ref": "#/definitions/status" }, "severity": { "enum": ["fail", "warn"], "description": "What a violation does." }, "message": { "type": "string", "description": "One line for a person." }, "at": { "$ref": "#/definitions/location" } }, "title": "Evaluation" }, "check": { "type": "object", "description": "One check of one model.", "additionalProperties": false, "required": ["check", "status", "severity", "measurements", "evaluations"], "properties": { "check": { "type": "string", "description": "The check, as the gate file names it." }, "gate": { "type": "string", "description": "Of numbers that another job measured: their gate file, where several were judged." }, "status": { "$ref": "#/definitions/status" }, "severity": { "enum": ["fail", "warn"], "description": "The severity of the check." }, "measurements": { "type": "array", "description": "Everything that was measured.", "items": { "$ref": "#/definitions/measurement" } }, "evaluations": { "type": "array", "description": "Every limit, judged.", "items": { "$ref": "#/definitions/evaluation" } }, "details": { "type": "object", "description": "What helps a person understand the numbers; its shape is the check's own." }, "reason": { "type": "string", "description": "Why the check is an error or was skipped." } }, "title": "CheckResult" }, "runtime": { "type": "object", "description": "What ran the model.", "additionalProperties": false, "required": ["name", "version", "device", "threads", "optimization"], "properties": { "name": { "type": "string", "description": "The runtime's package." }, "version": { "type": "string", "description": "Its version." }, "device": { "type": "string", "description": "Where it ran." }, "threads": { "type": "integer", "description": "Threads inside an operator.", "minimum": 0 }, "optimization": { "type": "string", "description": "The graph optimisation level; `fixed` where the runtime has none to choose from." }, "via": { "enum": ["onnx"], "description": "The format the model was converted to before it ran." } }, "title": "RuntimeInfo" }, "model": { "type": "object", "description": "One model.", "additionalProperties": false, "required": ["id", "status", "checks"], "properties": { "id": { "type": "string", "description": "The model's name." }, "gate": { "type": "string", "description": "Its gate file, where several were judged." }, "status": { "$ref": "#/definitions/status" }, "error": { "$ref": "#/definitions/problem" }, "artifact": { "type": "object", "description": "The bytes that were judged.", "additionalProperties": false, "required": ["uri"], "properties": { "uri": { "type": "string", "description": "Where it came from, as the gate file says." }, "sizeBytes": { "type": "integer", "description": "Bytes of all its files.", "minimum": 0 }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of the artifact; of several files, the digest of their digests." }, "files": { "type": "array", "description": "Every file of the model.", "items": { "type": "object", "description": "One file.", "additionalProperties": false, "required": ["name", "sizeBytes", "sha256"], "properties": { "name": { "type": "string", "description": "The file." }, "sizeBytes": { "type": "integer", "description": "Its bytes.", "minimum": 0 }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" } }, "title": "ArtifactFile" } } }, "title": "ArtifactInfo" }, "format": { "type": "string", "description": "The recognised format." }, "runtime": { "$ref": "#/definitions/runtime" }, "loadTimeMs": { "type": "number", "description": "Time to load the model, once.", "minimum": 0 }, "dataset": { "description": "The rows that were fed.", "oneOf": [{ "type": "object", "description": "A declared dataset.", "additionalProperties": false, "required": ["id", "rows", "sha256"], "properties": { "id": { "type": "string", "description": "The dataset." }, "rows": { "type": "integer", "description": "Rows that were judged.", "minimum": 0 }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of its files." }, "sampled": { "type": "object", "description": "Set when only a sample was judged.", "additionalProperties": false, "required": ["from", "seed", "stratified"], "properties": { "from": { "type": "integer", "description": "Rows in the file.", "minimum": 0 }, "seed": { "type": "integer", "description": "The seed of the draw.", "minimum": 0 }, "stratified": { "type": "boolean" } }, "title": "SampledInfo" } }, "title": "DatasetInfo" }, { "type": "object", "description": "No dataset was declared.", "additionalProperties": false, "required": ["generated"], "properties": { "generated": { "type": "object", "description": "Generated inputs.", "additionalProperties": false, "required": ["seed", "samples"], "properties": { "seed": { "type": "integer", "description": "The seed.", "minimum": 0 }, "samples": { "type": "integer", "description": "How many inputs.", "minimum": 0 } }, "title": "GeneratedInputs" } }, "title": "GeneratedInfo" }] }, "predictions": { "type": "object", "description": "The file of predictions that was judged instead of a model.", "additionalProperties": false, "required": ["path", "sha256"], "properties": { "path": { "type": "string", "description": "Where." }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Its digest." } }, "title": "PredictionsInfo" }, "rowPredictions": { "type": "object", "description": "What the model answered for each labelled row, packed, so that a later run on the same rows can be compared in pairs.", "additionalProperties": false, "required": ["kind", "rows", "width", "rowsSha256", "data"], "properties": { "kind": { "enum": ["class", "multilabel", "regression"], "description": "What a row holds: a class index, a bit for each label, or a float32 number for each output." }, "rows": { "type": "integer", "minimum": 1, "description": "How many rows." }, "width": { "type": "integer", "minimum": 1, "description": "Classes, labels or outputs." }, "rowsSha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of the rows and their labels; equal ones can be compared row by row." }, "data": { "type": "string", "pattern": "^[A-Za-z0-9+/]*={0,2}$", "description": "Base64 of 1, 2 or 4 bytes a row (class, little-endian), of the bits of all rows (multilabel, lowest first), or of float32 numbers (regression, little-endian)." }, "scores": { "type": "object", "description": "The scores behind them, where a metric looked at those.", "additionalProperties": false, "required": ["width", "data"], "properties": { "width": { "type": "integer", "minimum": 1, "description": "Scores a row." }, "data": { "type": "string", "pattern": "^[A-Za-z0-9+/]*={0,2}$", "description": "Base64 of float32 numbers (row-major, little-endian), after the activation that the gate file declares." } }, "title": "RowScores" } }, "title": "RowPredictions" }, "waiver": { "type": "object", "description": "The waiver of the gate file.", "additionalProperties": false, "required": ["reason", "until", "daysLeft"], "properties": { "reason": { "type": "string", "description": "Why." }, "until": { "type": "string", "description": "The last day on which it holds." }, "daysLeft": { "type": "integer", "description": "Days until then; below 0 it has expired." }, "checks": { "type": "array", "description": "Which checks it is for; all where it is absent.", "items": { "type": "string" } } }, "title": "WaiverInfo" }, "checks": { "type": "array", "description": "Every check of the gate file, in its order.", "items": { "$ref": "#/definitions/check" } } }, "title": "ModelResult" }, "policyChange": { "type": "object", "description": "One change of what a gate file asks for.", "additionalProperties": false, "required": ["kind", "what"], "properties": { "kind": { "enum": ["removed", "loosened", "waived", "changed", "added", "tightened"], "description": "What it does to the demand; `changed` is neither plainly more nor plainly less." }, "what": { "type": "string", "description": "The key, models and external metrics by their ids." }, "before": { "type": "string", "description": "Its value in the base's gate file." }, "after": { "type": "string", "description": "Its value in the gate file at hand." }, "gate": { "type": "string", "description": "The gate file, where several were judged." }, "at": { "$ref": "#/definitions/location" } }, "title": "PolicyChange" } } };
var func2 = Object.prototype.hasOwnProperty;
var pattern0 = new RegExp("^1\\.[0-9]+\\.[0-9]+$", "u");
var pattern1 = new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
var pattern2 = new RegExp("^[0-9a-f]{64}$", "u");
var schema12 = { "type": "object", "description": "One change of what a gate file asks for.", "additionalProperties": false, "required": ["kind", "what"], "properties": { "kind": { "enum": ["removed", "loosened", "waived", "changed", "added", "tightened"], "description": "What it does to the demand; `changed` is neither plainly more nor plainly less." }, "what": { "type": "string", "description": "The key, models and external metrics by their ids." }, "before": { "type": "string", "description": "Its value in the base's gate file." }, "after": { "type": "string", "description": "Its value in the gate file at hand." }, "gate": { "type": "string", "description": "The gate file, where several were judged." }, "at": { "$ref": "#/definitions/location" } }, "title": "PolicyChange" };
var schema13 = { "type": "object", "description": "A place in a file; lines and columns start at 1.", "additionalProperties": false, "required": ["file", "line", "column"], "properties": { "file": { "type": "string", "description": "The file, as the user named it." }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } }, "title": "Location" };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.what === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "what" }, message: "must have required property 'what'", schema: schema12.required, parentSchema: schema12, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "kind" || key0 === "what" || key0 === "before" || key0 === "after" || key0 === "gate" || key0 === "at")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema12, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (!(data0 === "removed" || data0 === "loosened" || data0 === "waived" || data0 === "changed" || data0 === "added" || data0 === "tightened")) {
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema12.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.kind.enum, parentSchema: schema12.properties.kind, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.what !== void 0) {
      let data1 = data.what;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/what", schemaPath: "#/properties/what/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.what.type, parentSchema: schema12.properties.what, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.before !== void 0) {
      let data2 = data.before;
      if (typeof data2 !== "string") {
        const err5 = { instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.before.type, parentSchema: schema12.properties.before, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.after !== void 0) {
      let data3 = data.after;
      if (typeof data3 !== "string") {
        const err6 = { instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.after.type, parentSchema: schema12.properties.after, data: data3 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.gate !== void 0) {
      let data4 = data.gate;
      if (typeof data4 !== "string") {
        const err7 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.gate.type, parentSchema: schema12.properties.gate, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data5 = data.at;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.file === void 0) {
          const err8 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema13.required, parentSchema: schema13, data: data5 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data5.line === void 0) {
          const err9 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema13.required, parentSchema: schema13, data: data5 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (data5.column === void 0) {
          const err10 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema13.required, parentSchema: schema13, data: data5 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        for (const key1 in data5) {
          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
            const err11 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data5 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data5.file !== void 0) {
          let data6 = data5.file;
          if (typeof data6 !== "string") {
            const err12 = { instancePath: instancePath + "/at/file", schemaPath: "#/definitions/location/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.file.type, parentSchema: schema13.properties.file, data: data6 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data5.line !== void 0) {
          let data7 = data5.line;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            const err13 = { instancePath: instancePath + "/at/line", schemaPath: "#/definitions/location/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.line.type, parentSchema: schema13.properties.line, data: data7 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 < 1 || isNaN(data7)) {
              const err14 = { instancePath: instancePath + "/at/line", schemaPath: "#/definitions/location/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.line, data: data7 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        }
        if (data5.column !== void 0) {
          let data8 = data5.column;
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err15 = { instancePath: instancePath + "/at/column", schemaPath: "#/definitions/location/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.column.type, parentSchema: schema13.properties.column, data: data8 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 < 1 || isNaN(data8)) {
              const err16 = { instancePath: instancePath + "/at/column", schemaPath: "#/definitions/location/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.column, data: data8 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data5 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema14 = { "type": "object", "description": "An error that a user can mend.", "additionalProperties": false, "required": ["code", "message", "remedy"], "properties": { "code": { "type": "string", "description": "A stable, dotted code." }, "message": { "type": "string", "description": "One line: what is wrong, and in which file." }, "remedy": { "type": "string", "description": "One line: what to do next." }, "at": { "$ref": "#/definitions/location" } }, "title": "ResultProblem" };
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.remedy === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "remedy" }, message: "must have required property 'remedy'", schema: schema14.required, parentSchema: schema14, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "code" || key0 === "message" || key0 === "remedy" || key0 === "at")) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.code !== void 0) {
      let data0 = data.code;
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.code.type, parentSchema: schema14.properties.code, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data1 = data.message;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.message.type, parentSchema: schema14.properties.message, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.remedy !== void 0) {
      let data2 = data.remedy;
      if (typeof data2 !== "string") {
        const err6 = { instancePath: instancePath + "/remedy", schemaPath: "#/properties/remedy/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.remedy.type, parentSchema: schema14.properties.remedy, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data3 = data.at;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.file === void 0) {
          const err7 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema13.required, parentSchema: schema13, data: data3 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data3.line === void 0) {
          const err8 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema13.required, parentSchema: schema13, data: data3 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data3.column === void 0) {
          const err9 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema13.required, parentSchema: schema13, data: data3 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key1 in data3) {
          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
            const err10 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data3 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data3.file !== void 0) {
          let data4 = data3.file;
          if (typeof data4 !== "string") {
            const err11 = { instancePath: instancePath + "/at/file", schemaPath: "#/definitions/location/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.file.type, parentSchema: schema13.properties.file, data: data4 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data3.line !== void 0) {
          let data5 = data3.line;
          if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
            const err12 = { instancePath: instancePath + "/at/line", schemaPath: "#/definitions/location/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.line.type, parentSchema: schema13.properties.line, data: data5 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 < 1 || isNaN(data5)) {
              const err13 = { instancePath: instancePath + "/at/line", schemaPath: "#/definitions/location/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.line, data: data5 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data3.column !== void 0) {
          let data6 = data3.column;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err14 = { instancePath: instancePath + "/at/column", schemaPath: "#/definitions/location/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.column.type, parentSchema: schema13.properties.column, data: data6 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 1 || isNaN(data6)) {
              const err15 = { instancePath: instancePath + "/at/column", schemaPath: "#/definitions/location/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.column, data: data6 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
      } else {
        const err16 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data3 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
  } else {
    const err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
var schema16 = { "type": "object", "description": "One model.", "additionalProperties": false, "required": ["id", "status", "checks"], "properties": { "id": { "type": "string", "description": "The model's name." }, "gate": { "type": "string", "description": "Its gate file, where several were judged." }, "status": { "$ref": "#/definitions/status" }, "error": { "$ref": "#/definitions/problem" }, "artifact": { "type": "object", "description": "The bytes that were judged.", "additionalProperties": false, "required": ["uri"], "properties": { "uri": { "type": "string", "description": "Where it came from, as the gate file says." }, "sizeBytes": { "type": "integer", "description": "Bytes of all its files.", "minimum": 0 }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of the artifact; of several files, the digest of their digests." }, "files": { "type": "array", "description": "Every file of the model.", "items": { "type": "object", "description": "One file.", "additionalProperties": false, "required": ["name", "sizeBytes", "sha256"], "properties": { "name": { "type": "string", "description": "The file." }, "sizeBytes": { "type": "integer", "description": "Its bytes.", "minimum": 0 }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" } }, "title": "ArtifactFile" } } }, "title": "ArtifactInfo" }, "format": { "type": "string", "description": "The recognised format." }, "runtime": { "$ref": "#/definitions/runtime" }, "loadTimeMs": { "type": "number", "description": "Time to load the model, once.", "minimum": 0 }, "dataset": { "description": "The rows that were fed.", "oneOf": [{ "type": "object", "description": "A declared dataset.", "additionalProperties": false, "required": ["id", "rows", "sha256"], "properties": { "id": { "type": "string", "description": "The dataset." }, "rows": { "type": "integer", "description": "Rows that were judged.", "minimum": 0 }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of its files." }, "sampled": { "type": "object", "description": "Set when only a sample was judged.", "additionalProperties": false, "required": ["from", "seed", "stratified"], "properties": { "from": { "type": "integer", "description": "Rows in the file.", "minimum": 0 }, "seed": { "type": "integer", "description": "The seed of the draw.", "minimum": 0 }, "stratified": { "type": "boolean" } }, "title": "SampledInfo" } }, "title": "DatasetInfo" }, { "type": "object", "description": "No dataset was declared.", "additionalProperties": false, "required": ["generated"], "properties": { "generated": { "type": "object", "description": "Generated inputs.", "additionalProperties": false, "required": ["seed", "samples"], "properties": { "seed": { "type": "integer", "description": "The seed.", "minimum": 0 }, "samples": { "type": "integer", "description": "How many inputs.", "minimum": 0 } }, "title": "GeneratedInputs" } }, "title": "GeneratedInfo" }] }, "predictions": { "type": "object", "description": "The file of predictions that was judged instead of a model.", "additionalProperties": false, "required": ["path", "sha256"], "properties": { "path": { "type": "string", "description": "Where." }, "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Its digest." } }, "title": "PredictionsInfo" }, "rowPredictions": { "type": "object", "description": "What the model answered for each labelled row, packed, so that a later run on the same rows can be compared in pairs.", "additionalProperties": false, "required": ["kind", "rows", "width", "rowsSha256", "data"], "properties": { "kind": { "enum": ["class", "multilabel", "regression"], "description": "What a row holds: a class index, a bit for each label, or a float32 number for each output." }, "rows": { "type": "integer", "minimum": 1, "description": "How many rows." }, "width": { "type": "integer", "minimum": 1, "description": "Classes, labels or outputs." }, "rowsSha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Digest of the rows and their labels; equal ones can be compared row by row." }, "data": { "type": "string", "pattern": "^[A-Za-z0-9+/]*={0,2}$", "description": "Base64 of 1, 2 or 4 bytes a row (class, little-endian), of the bits of all rows (multilabel, lowest first), or of float32 numbers (regression, little-endian)." }, "scores": { "type": "object", "description": "The scores behind them, where a metric looked at those.", "additionalProperties": false, "required": ["width", "data"], "properties": { "width": { "type": "integer", "minimum": 1, "description": "Scores a row." }, "data": { "type": "string", "pattern": "^[A-Za-z0-9+/]*={0,2}$", "description": "Base64 of float32 numbers (row-major, little-endian), after the activation that the gate file declares." } }, "title": "RowScores" } }, "title": "RowPredictions" }, "waiver": { "type": "object", "description": "The waiver of the gate file.", "additionalProperties": false, "required": ["reason", "until", "daysLeft"], "properties": { "reason": { "type": "string", "description": "Why." }, "until": { "type": "string", "description": "The last day on which it holds." }, "daysLeft": { "type": "integer", "description": "Days until then; below 0 it has expired." }, "checks": { "type": "array", "description": "Which checks it is for; all where it is absent.", "items": { "type": "string" } } }, "title": "WaiverInfo" }, "checks": { "type": "array", "description": "Every check of the gate file, in its order.", "items": { "$ref": "#/definitions/check" } } }, "title": "ModelResult" };
var schema17 = { "title": "Status", "description": "Worst first: error, fail, inconclusive, warn, waived, skipped, pass.", "enum": ["error", "fail", "inconclusive", "warn", "waived", "skipped", "pass"] };
var schema18 = { "type": "object", "description": "What ran the model.", "additionalProperties": false, "required": ["name", "version", "device", "threads", "optimization"], "properties": { "name": { "type": "string", "description": "The runtime's package." }, "version": { "type": "string", "description": "Its version." }, "device": { "type": "string", "description": "Where it ran." }, "threads": { "type": "integer", "description": "Threads inside an operator.", "minimum": 0 }, "optimization": { "type": "string", "description": "The graph optimisation level; `fixed` where the runtime has none to choose from." }, "via": { "enum": ["onnx"], "description": "The format the model was converted to before it ran." } }, "title": "RuntimeInfo" };
var schema19 = { "type": "object", "description": "One check of one model.", "additionalProperties": false, "required": ["check", "status", "severity", "measurements", "evaluations"], "properties": { "check": { "type": "string", "description": "The check, as the gate file names it." }, "gate": { "type": "string", "description": "Of numbers that another job measured: their gate file, where several were judged." }, "status": { "$ref": "#/definitions/status" }, "severity": { "enum": ["fail", "warn"], "description": "The severity of the check." }, "measurements": { "type": "array", "description": "Everything that was measured.", "items": { "$ref": "#/definitions/measurement" } }, "evaluations": { "type": "array", "description": "Every limit, judged.", "items": { "$ref": "#/definitions/evaluation" } }, "details": { "type": "object", "description": "What helps a person understand the numbers; its shape is the check's own." }, "reason": { "type": "string", "description": "Why the check is an error or was skipped." } }, "title": "CheckResult" };
var schema21 = { "type": "object", "description": "One measured number.", "additionalProperties": false, "required": ["metric", "value", "unit", "samples"], "properties": { "metric": { "type": "string", "description": "The metric name." }, "value": { "type": ["number", "null"], "description": "The measured value; null when it could not be measured or is not finite." }, "unit": { "type": "string", "description": "ms, bytes, count, or 1 for a dimensionless number." }, "samples": { "type": "integer", "description": "How many samples the value rests on.", "minimum": 0 }, "interval": { "description": "The confidence interval; null is an open side.", "type": "array", "items": { "type": ["number", "null"] }, "minItems": 2, "maxItems": 2 }, "slice": { "type": "string", "description": "The class or group of rows that the value is of." }, "k": { "type": "integer", "description": "Among how many of the best classes `top_k_accuracy` looks for the true one.", "minimum": 1 }, "reason": { "type": "string", "description": "Why the value is null." } }, "title": "Measurement" };
var schema22 = { "type": "object", "description": "One limit held against one measurement.", "additionalProperties": false, "required": ["metric", "limit", "threshold", "actual", "status", "severity", "message", "at"], "properties": { "metric": { "type": "string", "description": "The metric name." }, "limit": { "enum": ["min", "max", "equals", "max_ratio", "max_drop", "max_increase"], "description": "Which limit." }, "threshold": { "type": "number", "description": "The limit, in the unit of the metric; of a change, the larger of what the limit allows." }, "actual": { "type": ["number", "null"], "description": "The value that was judged." }, "baseline": { "type": "number", "description": "The value it was compared with." }, "allowed": { "type": "object", "description": "A limit on a change as it was written; a violation exceeds all of it.", "additionalProperties": false, "properties": { "absolute": { "type": "number", "description": "In the unit of the metric." }, "relative": { "type": "number", "description": "As a share of the baseline's value." } }, "title": "AllowedChange" }, "change": { "type": "object", "description": "How the value differs from the one it was compared with.", "additionalProperties": false, "required": ["value"], "properties": { "value": { "type": "number", "description": "This run less the baseline." }, "interval": { "description": "Its confidence interval, from the same rows in both runs; null is an open side.", "type": "array", "items": { "type": ["number", "null"] }, "minItems": 2, "maxItems": 2 }, "pValue": { "type": "number", "description": "Of the hypothesis that nothing changed.", "minimum": 0, "maximum": 1 }, "newlyWrong": { "type": "integer", "description": "Rows that were right and are wrong now; of a class, about that class.", "minimum": 0 } }, "title": "Change" }, "slice": { "type": "string", "description": "The class or group of rows that was judged." }, "status": { "$ref": "#/definitions/status" }, "severity": { "enum": ["fail", "warn"], "description": "What a violation does." }, "message": { "type": "string", "description": "One line for a person." }, "at": { "$ref": "#/definitions/location" } }, "title": "Evaluation" };
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.metric === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.limit === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limit" }, message: "must have required property 'limit'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.threshold === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "threshold" }, message: "must have required property 'threshold'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.actual === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "actual" }, message: "must have required property 'actual'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.severity === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.message === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.at === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "at" }, message: "must have required property 'at'", schema: schema22.required, parentSchema: schema22, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema22.properties, key0)) {
        const err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema22, data };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.metric !== void 0) {
      let data0 = data.metric;
      if (typeof data0 !== "string") {
        const err9 = { instancePath: instancePath + "/metric", schemaPath: "#/properties/metric/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema22.properties.metric.type, parentSchema: schema22.properties.metric, data: data0 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.limit !== void 0) {
      let data1 = data.limit;
      if (!(data1 === "min" || data1 === "max" || data1 === "equals" || data1 === "max_ratio" || data1 === "max_drop" || data1 === "max_increase")) {
        const err10 = { instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/enum", keyword: "enum", params: { allowedValues: schema22.properties.limit.enum }, message: "must be equal to one of the allowed values", schema: schema22.properties.limit.enum, parentSchema: schema22.properties.limit, data: data1 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.threshold !== void 0) {
      let data2 = data.threshold;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        const err11 = { instancePath: instancePath + "/threshold", schemaPath: "#/properties/threshold/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema22.properties.threshold.type, parentSchema: schema22.properties.threshold, data: data2 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.actual !== void 0) {
      let data3 = data.actual;
      if (!(typeof data3 == "number" && isFinite(data3)) && data3 !== null) {
        const err12 = { instancePath: instancePath + "/actual", schemaPath: "#/properties/actual/type", keyword: "type", params: { type: schema22.properties.actual.type }, message: "must be number,null", schema: schema22.properties.actual.type, parentSchema: schema22.properties.actual, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data4 = data.baseline;
      if (!(typeof data4 == "number" && isFinite(data4))) {
        const err13 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema22.properties.baseline.type, parentSchema: schema22.properties.baseline, data: data4 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.allowed !== void 0) {
      let data5 = data.allowed;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5) {
          if (!(key1 === "absolute" || key1 === "relative")) {
            const err14 = { instancePath: instancePath + "/allowed", schemaPath: "#/properties/allowed/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema22.properties.allowed, data: data5 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data5.absolute !== void 0) {
          let data6 = data5.absolute;
          if (!(typeof data6 == "number" && isFinite(data6))) {
            const err15 = { instancePath: instancePath + "/allowed/absolute", schemaPath: "#/properties/allowed/properties/absolute/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema22.properties.allowed.properties.absolute.type, parentSchema: schema22.properties.allowed.properties.absolute, data: data6 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data5.relative !== void 0) {
          let data7 = data5.relative;
          if (!(typeof data7 == "number" && isFinite(data7))) {
            const err16 = { instancePath: instancePath + "/allowed/relative", schemaPath: "#/properties/allowed/properties/relative/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema22.properties.allowed.properties.relative.type, parentSchema: schema22.properties.allowed.properties.relative, data: data7 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/allowed", schemaPath: "#/properties/allowed/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema22.properties.allowed.type, parentSchema: schema22.properties.allowed, data: data5 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.change !== void 0) {
      let data8 = data.change;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.value === void 0) {
          const err18 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'", schema: schema22.properties.change.required, parentSchema: schema22.properties.change, data: data8 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        for (const key2 in data8) {
          if (!(key2 === "value" || key2 === "interval" || key2 === "pValue" || key2 === "newlyWrong")) {
            const err19 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema22.properties.change, data: data8 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
        if (data8.value !== void 0) {
          let data9 = data8.value;
          if (!(typeof data9 == "number" && isFinite(data9))) {
            const err20 = { instancePath: instancePath + "/change/value", schemaPath: "#/properties/change/properties/value/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema22.properties.change.properties.value.type, parentSchema: schema22.properties.change.properties.value, data: data9 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data8.interval !== void 0) {
          let data10 = data8.interval;
          if (Array.isArray(data10)) {
            if (data10.length > 2) {
              const err21 = { instancePath: instancePath + "/change/interval", schemaPath: "#/properties/change/properties/interval/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: 2, parentSchema: schema22.properties.change.properties.interval, data: data10 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
            if (data10.length < 2) {
              const err22 = { instancePath: instancePath + "/change/interval", schemaPath: "#/properties/change/properties/interval/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema22.properties.change.properties.interval, data: data10 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            const len0 = data10.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data11 = data10[i0];
              if (!(typeof data11 == "number" && isFinite(data11)) && data11 !== null) {
                const err23 = { instancePath: instancePath + "/change/interval/" + i0, schemaPath: "#/properties/change/properties/interval/items/type", keyword: "type", params: { type: schema22.properties.change.properties.interval.items.type }, message: "must be number,null", schema: schema22.properties.change.properties.interval.items.type, parentSchema: schema22.properties.change.properties.interval.items, data: data11 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/change/interval", schemaPath: "#/properties/change/properties/interval/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema22.properties.change.properties.interval.type, parentSchema: schema22.properties.change.properties.interval, data: data10 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data8.pValue !== void 0) {
          let data12 = data8.pValue;
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 1 || isNaN(data12)) {
              const err25 = { instancePath: instancePath + "/change/pValue", schemaPath: "#/properties/change/properties/pValue/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema22.properties.change.properties.pValue, data: data12 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data12 < 0 || isNaN(data12)) {
              const err26 = { instancePath: instancePath + "/change/pValue", schemaPath: "#/properties/change/properties/pValue/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema22.properties.change.properties.pValue, data: data12 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          } else {
            const err27 = { instancePath: instancePath + "/change/pValue", schemaPath: "#/properties/change/properties/pValue/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema22.properties.change.properties.pValue.type, parentSchema: schema22.properties.change.properties.pValue, data: data12 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
        if (data8.newlyWrong !== void 0) {
          let data13 = data8.newlyWrong;
          if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
            const err28 = { instancePath: instancePath + "/change/newlyWrong", schemaPath: "#/properties/change/properties/newlyWrong/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema22.properties.change.properties.newlyWrong.type, parentSchema: schema22.properties.change.properties.newlyWrong, data: data13 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
          if (typeof data13 == "number" && isFinite(data13)) {
            if (data13 < 0 || isNaN(data13)) {
              const err29 = { instancePath: instancePath + "/change/newlyWrong", schemaPath: "#/properties/change/properties/newlyWrong/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema22.properties.change.properties.newlyWrong, data: data13 };
              if (vErrors === null) {
                vErrors = [err29];
              } else {
                vErrors.push(err29);
              }
              errors++;
            }
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/change", schemaPath: "#/properties/change/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema22.properties.change.type, parentSchema: schema22.properties.change, data: data8 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.slice !== void 0) {
      let data14 = data.slice;
      if (typeof data14 !== "string") {
        const err31 = { instancePath: instancePath + "/slice", schemaPath: "#/properties/slice/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema22.properties.slice.type, parentSchema: schema22.properties.slice, data: data14 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data15 = data.status;
      if (!(data15 === "error" || data15 === "fail" || data15 === "inconclusive" || data15 === "warn" || data15 === "waived" || data15 === "skipped" || data15 === "pass")) {
        const err32 = { instancePath: instancePath + "/status", schemaPath: "#/definitions/status/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data15 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data16 = data.severity;
      if (!(data16 === "fail" || data16 === "warn")) {
        const err33 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema22.properties.severity.enum }, message: "must be equal to one of the allowed values", schema: schema22.properties.severity.enum, parentSchema: schema22.properties.severity, data: data16 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data17 = data.message;
      if (typeof data17 !== "string") {
        const err34 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema22.properties.message.type, parentSchema: schema22.properties.message, data: data17 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data18 = data.at;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (data18.file === void 0) {
          const err35 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema13.required, parentSchema: schema13, data: data18 };
          if (vErrors === null) {
            vErrors = [err35];
          } else {
            vErrors.push(err35);
          }
          errors++;
        }
        if (data18.line === void 0) {
          const err36 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema13.required, parentSchema: schema13, data: data18 };
          if (vErrors === null) {
            vErrors = [err36];
          } else {
            vErrors.push(err36);
          }
          errors++;
        }
        if (data18.column === void 0) {
          const err37 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema13.required, parentSchema: schema13, data: data18 };
          if (vErrors === null) {
            vErrors = [err37];
          } else {
            vErrors.push(err37);
          }
          errors++;
        }
        for (const key3 in data18) {
          if (!(key3 === "file" || key3 === "line" || key3 === "column")) {
            const err38 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema13, data: data18 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data18.file !== void 0) {
          let data19 = data18.file;
          if (typeof data19 !== "string") {
            const err39 = { instancePath: instancePath + "/at/file", schemaPath: "#/definitions/location/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.file.type, parentSchema: schema13.properties.file, data: data19 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        if (data18.line !== void 0) {
          let data20 = data18.line;
          if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
            const err40 = { instancePath: instancePath + "/at/line", schemaPath: "#/definitions/location/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.line.type, parentSchema: schema13.properties.line, data: data20 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
          if (typeof data20 == "number" && isFinite(data20)) {
            if (data20 < 1 || isNaN(data20)) {
              const err41 = { instancePath: instancePath + "/at/line", schemaPath: "#/definitions/location/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.line, data: data20 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          }
        }
        if (data18.column !== void 0) {
          let data21 = data18.column;
          if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
            const err42 = { instancePath: instancePath + "/at/column", schemaPath: "#/definitions/location/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.column.type, parentSchema: schema13.properties.column, data: data21 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
          if (typeof data21 == "number" && isFinite(data21)) {
            if (data21 < 1 || isNaN(data21)) {
              const err43 = { instancePath: instancePath + "/at/column", schemaPath: "#/definitions/location/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.column, data: data21 };
              if (vErrors === null) {
                vErrors = [err43];
              } else {
                vErrors.push(err43);
              }
              errors++;
            }
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/at", schemaPath: "#/definitions/location/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data: data18 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
  } else {
    const err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema22.type, parentSchema: schema22, data };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate18.errors = vErrors;
  return errors === 0;
}
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.check === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'", schema: schema19.required, parentSchema: schema19, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'", schema: schema19.required, parentSchema: schema19, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.severity === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'", schema: schema19.required, parentSchema: schema19, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.measurements === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "measurements" }, message: "must have required property 'measurements'", schema: schema19.required, parentSchema: schema19, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.evaluations === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "evaluations" }, message: "must have required property 'evaluations'", schema: schema19.required, parentSchema: schema19, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "check" || key0 === "gate" || key0 === "status" || key0 === "severity" || key0 === "measurements" || key0 === "evaluations" || key0 === "details" || key0 === "reason")) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema19, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.check !== void 0) {
      let data0 = data.check;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.check.type, parentSchema: schema19.properties.check, data: data0 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.gate !== void 0) {
      let data1 = data.gate;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.gate.type, parentSchema: schema19.properties.gate, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(data2 === "error" || data2 === "fail" || data2 === "inconclusive" || data2 === "warn" || data2 === "waived" || data2 === "skipped" || data2 === "pass")) {
        const err8 = { instancePath: instancePath + "/status", schemaPath: "#/definitions/status/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data3 = data.severity;
      if (!(data3 === "fail" || data3 === "warn")) {
        const err9 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema19.properties.severity.enum }, message: "must be equal to one of the allowed values", schema: schema19.properties.severity.enum, parentSchema: schema19.properties.severity, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.measurements !== void 0) {
      let data4 = data.measurements;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.metric === void 0) {
              const err10 = { instancePath: instancePath + "/measurements/" + i0, schemaPath: "#/definitions/measurement/required", keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'", schema: schema21.required, parentSchema: schema21, data: data5 };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data5.value === void 0) {
              const err11 = { instancePath: instancePath + "/measurements/" + i0, schemaPath: "#/definitions/measurement/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'", schema: schema21.required, parentSchema: schema21, data: data5 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (data5.unit === void 0) {
              const err12 = { instancePath: instancePath + "/measurements/" + i0, schemaPath: "#/definitions/measurement/required", keyword: "required", params: { missingProperty: "unit" }, message: "must have required property 'unit'", schema: schema21.required, parentSchema: schema21, data: data5 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (data5.samples === void 0) {
              const err13 = { instancePath: instancePath + "/measurements/" + i0, schemaPath: "#/definitions/measurement/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property 'samples'", schema: schema21.required, parentSchema: schema21, data: data5 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === "metric" || key1 === "value" || key1 === "unit" || key1 === "samples" || key1 === "interval" || key1 === "slice" || key1 === "k" || key1 === "reason")) {
                const err14 = { instancePath: instancePath + "/measurements/" + i0, schemaPath: "#/definitions/measurement/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema21, data: data5 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data5.metric !== void 0) {
              let data6 = data5.metric;
              if (typeof data6 !== "string") {
                const err15 = { instancePath: instancePath + "/measurements/" + i0 + "/metric", schemaPath: "#/definitions/measurement/properties/metric/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.metric.type, parentSchema: schema21.properties.metric, data: data6 };
                if (vErrors === null) {
                  vErrors = [err15];
                } else {
                  vErrors.push(err15);
                }
                errors++;
              }
            }
            if (data5.value !== void 0) {
              let data7 = data5.value;
              if (!(typeof data7 == "number" && isFinite(data7)) && data7 !== null) {
                const err16 = { instancePath: instancePath + "/measurements/" + i0 + "/value", schemaPath: "#/definitions/measurement/properties/value/type", keyword: "type", params: { type: schema21.properties.value.type }, message: "must be number,null", schema: schema21.properties.value.type, parentSchema: schema21.properties.value, data: data7 };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data5.unit !== void 0) {
              let data8 = data5.unit;
              if (typeof data8 !== "string") {
                const err17 = { instancePath: instancePath + "/measurements/" + i0 + "/unit", schemaPath: "#/definitions/measurement/properties/unit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.unit.type, parentSchema: schema21.properties.unit, data: data8 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data5.samples !== void 0) {
              let data9 = data5.samples;
              if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                const err18 = { instancePath: instancePath + "/measurements/" + i0 + "/samples", schemaPath: "#/definitions/measurement/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.samples.type, parentSchema: schema21.properties.samples, data: data9 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
              if (typeof data9 == "number" && isFinite(data9)) {
                if (data9 < 0 || isNaN(data9)) {
                  const err19 = { instancePath: instancePath + "/measurements/" + i0 + "/samples", schemaPath: "#/definitions/measurement/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema21.properties.samples, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              }
            }
            if (data5.interval !== void 0) {
              let data10 = data5.interval;
              if (Array.isArray(data10)) {
                if (data10.length > 2) {
                  const err20 = { instancePath: instancePath + "/measurements/" + i0 + "/interval", schemaPath: "#/definitions/measurement/properties/interval/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: 2, parentSchema: schema21.properties.interval, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
                if (data10.length < 2) {
                  const err21 = { instancePath: instancePath + "/measurements/" + i0 + "/interval", schemaPath: "#/definitions/measurement/properties/interval/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema21.properties.interval, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
                const len1 = data10.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data11 = data10[i1];
                  if (!(typeof data11 == "number" && isFinite(data11)) && data11 !== null) {
                    const err22 = { instancePath: instancePath + "/measurements/" + i0 + "/interval/" + i1, schemaPath: "#/definitions/measurement/properties/interval/items/type", keyword: "type", params: { type: schema21.properties.interval.items.type }, message: "must be number,null", schema: schema21.properties.interval.items.type, parentSchema: schema21.properties.interval.items, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
              } else {
                const err23 = { instancePath: instancePath + "/measurements/" + i0 + "/interval", schemaPath: "#/definitions/measurement/properties/interval/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema21.properties.interval.type, parentSchema: schema21.properties.interval, data: data10 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data5.slice !== void 0) {
              let data12 = data5.slice;
              if (typeof data12 !== "string") {
                const err24 = { instancePath: instancePath + "/measurements/" + i0 + "/slice", schemaPath: "#/definitions/measurement/properties/slice/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.slice.type, parentSchema: schema21.properties.slice, data: data12 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
            if (data5.k !== void 0) {
              let data13 = data5.k;
              if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                const err25 = { instancePath: instancePath + "/measurements/" + i0 + "/k", schemaPath: "#/definitions/measurement/properties/k/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema21.properties.k.type, parentSchema: schema21.properties.k, data: data13 };
                if (vErrors === null) {
                  vErrors = [err25];
                } else {
                  vErrors.push(err25);
                }
                errors++;
              }
              if (typeof data13 == "number" && isFinite(data13)) {
                if (data13 < 1 || isNaN(data13)) {
                  const err26 = { instancePath: instancePath + "/measurements/" + i0 + "/k", schemaPath: "#/definitions/measurement/properties/k/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema21.properties.k, data: data13 };
                  if (vErrors === null) {
                    vErrors = [err26];
                  } else {
                    vErrors.push(err26);
                  }
                  errors++;
                }
              }
            }
            if (data5.reason !== void 0) {
              let data14 = data5.reason;
              if (typeof data14 !== "string") {
                const err27 = { instancePath: instancePath + "/measurements/" + i0 + "/reason", schemaPath: "#/definitions/measurement/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema21.properties.reason.type, parentSchema: schema21.properties.reason, data: data14 };
                if (vErrors === null) {
                  vErrors = [err27];
                } else {
                  vErrors.push(err27);
                }
                errors++;
              }
            }
          } else {
            const err28 = { instancePath: instancePath + "/measurements/" + i0, schemaPath: "#/definitions/measurement/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema21.type, parentSchema: schema21, data: data5 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/measurements", schemaPath: "#/properties/measurements/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.measurements.type, parentSchema: schema19.properties.measurements, data: data4 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.evaluations !== void 0) {
      let data15 = data.evaluations;
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate18(data15[i2], { instancePath: instancePath + "/evaluations/" + i2, parentData: data15, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/evaluations", schemaPath: "#/properties/evaluations/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema19.properties.evaluations.type, parentSchema: schema19.properties.evaluations, data: data15 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.details !== void 0) {
      let data17 = data.details;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
        const err31 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.properties.details.type, parentSchema: schema19.properties.details, data: data17 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data18 = data.reason;
      if (typeof data18 !== "string") {
        const err32 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema19.properties.reason.type, parentSchema: schema19.properties.reason, data: data18 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema19.type, parentSchema: schema19, data };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
var pattern9 = new RegExp("^[A-Za-z0-9+/]*={0,2}$", "u");
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema16.required, parentSchema: schema16, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.status === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'", schema: schema16.required, parentSchema: schema16, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.checks === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'", schema: schema16.required, parentSchema: schema16, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema16.properties, key0)) {
        const err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16, data };
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
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.id.type, parentSchema: schema16.properties.id, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.gate !== void 0) {
      let data1 = data.gate;
      if (typeof data1 !== "string") {
        const err5 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.gate.type, parentSchema: schema16.properties.gate, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(data2 === "error" || data2 === "fail" || data2 === "inconclusive" || data2 === "warn" || data2 === "waived" || data2 === "skipped" || data2 === "pass")) {
        const err6 = { instancePath: instancePath + "/status", schemaPath: "#/definitions/status/enum", keyword: "enum", params: { allowedValues: schema17.enum }, message: "must be equal to one of the allowed values", schema: schema17.enum, parentSchema: schema17, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (!validate13(data.error, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData })) {
        vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
        errors = vErrors.length;
      }
    }
    if (data.artifact !== void 0) {
      let data4 = data.artifact;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.uri === void 0) {
          const err7 = { instancePath: instancePath + "/artifact", schemaPath: "#/properties/artifact/required", keyword: "required", params: { missingProperty: "uri" }, message: "must have required property 'uri'", schema: schema16.properties.artifact.required, parentSchema: schema16.properties.artifact, data: data4 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data4) {
          if (!(key1 === "uri" || key1 === "sizeBytes" || key1 === "sha256" || key1 === "files")) {
            const err8 = { instancePath: instancePath + "/artifact", schemaPath: "#/properties/artifact/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.artifact, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data4.uri !== void 0) {
          let data5 = data4.uri;
          if (typeof data5 !== "string") {
            const err9 = { instancePath: instancePath + "/artifact/uri", schemaPath: "#/properties/artifact/properties/uri/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.artifact.properties.uri.type, parentSchema: schema16.properties.artifact.properties.uri, data: data5 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data4.sizeBytes !== void 0) {
          let data6 = data4.sizeBytes;
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err10 = { instancePath: instancePath + "/artifact/sizeBytes", schemaPath: "#/properties/artifact/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.artifact.properties.sizeBytes.type, parentSchema: schema16.properties.artifact.properties.sizeBytes, data: data6 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 < 0 || isNaN(data6)) {
              const err11 = { instancePath: instancePath + "/artifact/sizeBytes", schemaPath: "#/properties/artifact/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.artifact.properties.sizeBytes, data: data6 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data4.sha256 !== void 0) {
          let data7 = data4.sha256;
          if (typeof data7 === "string") {
            if (!pattern2.test(data7)) {
              const err12 = { instancePath: instancePath + "/artifact/sha256", schemaPath: "#/properties/artifact/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema16.properties.artifact.properties.sha256, data: data7 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/artifact/sha256", schemaPath: "#/properties/artifact/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.artifact.properties.sha256.type, parentSchema: schema16.properties.artifact.properties.sha256, data: data7 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
        if (data4.files !== void 0) {
          let data8 = data4.files;
          if (Array.isArray(data8)) {
            const len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data9 = data8[i0];
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (data9.name === void 0) {
                  const err14 = { instancePath: instancePath + "/artifact/files/" + i0, schemaPath: "#/properties/artifact/properties/files/items/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema16.properties.artifact.properties.files.items.required, parentSchema: schema16.properties.artifact.properties.files.items, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
                if (data9.sizeBytes === void 0) {
                  const err15 = { instancePath: instancePath + "/artifact/files/" + i0, schemaPath: "#/properties/artifact/properties/files/items/required", keyword: "required", params: { missingProperty: "sizeBytes" }, message: "must have required property 'sizeBytes'", schema: schema16.properties.artifact.properties.files.items.required, parentSchema: schema16.properties.artifact.properties.files.items, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
                if (data9.sha256 === void 0) {
                  const err16 = { instancePath: instancePath + "/artifact/files/" + i0, schemaPath: "#/properties/artifact/properties/files/items/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'", schema: schema16.properties.artifact.properties.files.items.required, parentSchema: schema16.properties.artifact.properties.files.items, data: data9 };
                  if (vErrors === null) {
                    vErrors = [err16];
                  } else {
                    vErrors.push(err16);
                  }
                  errors++;
                }
                for (const key2 in data9) {
                  if (!(key2 === "name" || key2 === "sizeBytes" || key2 === "sha256")) {
                    const err17 = { instancePath: instancePath + "/artifact/files/" + i0, schemaPath: "#/properties/artifact/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.artifact.properties.files.items, data: data9 };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
                if (data9.name !== void 0) {
                  let data10 = data9.name;
                  if (typeof data10 !== "string") {
                    const err18 = { instancePath: instancePath + "/artifact/files/" + i0 + "/name", schemaPath: "#/properties/artifact/properties/files/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.artifact.properties.files.items.properties.name.type, parentSchema: schema16.properties.artifact.properties.files.items.properties.name, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err18];
                    } else {
                      vErrors.push(err18);
                    }
                    errors++;
                  }
                }
                if (data9.sizeBytes !== void 0) {
                  let data11 = data9.sizeBytes;
                  if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                    const err19 = { instancePath: instancePath + "/artifact/files/" + i0 + "/sizeBytes", schemaPath: "#/properties/artifact/properties/files/items/properties/sizeBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.artifact.properties.files.items.properties.sizeBytes.type, parentSchema: schema16.properties.artifact.properties.files.items.properties.sizeBytes, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err19];
                    } else {
                      vErrors.push(err19);
                    }
                    errors++;
                  }
                  if (typeof data11 == "number" && isFinite(data11)) {
                    if (data11 < 0 || isNaN(data11)) {
                      const err20 = { instancePath: instancePath + "/artifact/files/" + i0 + "/sizeBytes", schemaPath: "#/properties/artifact/properties/files/items/properties/sizeBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.artifact.properties.files.items.properties.sizeBytes, data: data11 };
                      if (vErrors === null) {
                        vErrors = [err20];
                      } else {
                        vErrors.push(err20);
                      }
                      errors++;
                    }
                  }
                }
                if (data9.sha256 !== void 0) {
                  let data12 = data9.sha256;
                  if (typeof data12 === "string") {
                    if (!pattern2.test(data12)) {
                      const err21 = { instancePath: instancePath + "/artifact/files/" + i0 + "/sha256", schemaPath: "#/properties/artifact/properties/files/items/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema16.properties.artifact.properties.files.items.properties.sha256, data: data12 };
                      if (vErrors === null) {
                        vErrors = [err21];
                      } else {
                        vErrors.push(err21);
                      }
                      errors++;
                    }
                  } else {
                    const err22 = { instancePath: instancePath + "/artifact/files/" + i0 + "/sha256", schemaPath: "#/properties/artifact/properties/files/items/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.artifact.properties.files.items.properties.sha256.type, parentSchema: schema16.properties.artifact.properties.files.items.properties.sha256, data: data12 };
                    if (vErrors === null) {
                      vErrors = [err22];
                    } else {
                      vErrors.push(err22);
                    }
                    errors++;
                  }
                }
              } else {
                const err23 = { instancePath: instancePath + "/artifact/files/" + i0, schemaPath: "#/properties/artifact/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.artifact.properties.files.items.type, parentSchema: schema16.properties.artifact.properties.files.items, data: data9 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
          } else {
            const err24 = { instancePath: instancePath + "/artifact/files", schemaPath: "#/properties/artifact/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.artifact.properties.files.type, parentSchema: schema16.properties.artifact.properties.files, data: data8 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/artifact", schemaPath: "#/properties/artifact/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.artifact.type, parentSchema: schema16.properties.artifact, data: data4 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.format !== void 0) {
      let data13 = data.format;
      if (typeof data13 !== "string") {
        const err26 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.format.type, parentSchema: schema16.properties.format, data: data13 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.runtime !== void 0) {
      let data14 = data.runtime;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.name === void 0) {
          const err27 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema18.required, parentSchema: schema18, data: data14 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data14.version === void 0) {
          const err28 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema18.required, parentSchema: schema18, data: data14 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data14.device === void 0) {
          const err29 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/required", keyword: "required", params: { missingProperty: "device" }, message: "must have required property 'device'", schema: schema18.required, parentSchema: schema18, data: data14 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data14.threads === void 0) {
          const err30 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/required", keyword: "required", params: { missingProperty: "threads" }, message: "must have required property 'threads'", schema: schema18.required, parentSchema: schema18, data: data14 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data14.optimization === void 0) {
          const err31 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/required", keyword: "required", params: { missingProperty: "optimization" }, message: "must have required property 'optimization'", schema: schema18.required, parentSchema: schema18, data: data14 };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
        for (const key3 in data14) {
          if (!(key3 === "name" || key3 === "version" || key3 === "device" || key3 === "threads" || key3 === "optimization" || key3 === "via")) {
            const err32 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema18, data: data14 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data14.name !== void 0) {
          let data15 = data14.name;
          if (typeof data15 !== "string") {
            const err33 = { instancePath: instancePath + "/runtime/name", schemaPath: "#/definitions/runtime/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.name.type, parentSchema: schema18.properties.name, data: data15 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data14.version !== void 0) {
          let data16 = data14.version;
          if (typeof data16 !== "string") {
            const err34 = { instancePath: instancePath + "/runtime/version", schemaPath: "#/definitions/runtime/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.version.type, parentSchema: schema18.properties.version, data: data16 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
        if (data14.device !== void 0) {
          let data17 = data14.device;
          if (typeof data17 !== "string") {
            const err35 = { instancePath: instancePath + "/runtime/device", schemaPath: "#/definitions/runtime/properties/device/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.device.type, parentSchema: schema18.properties.device, data: data17 };
            if (vErrors === null) {
              vErrors = [err35];
            } else {
              vErrors.push(err35);
            }
            errors++;
          }
        }
        if (data14.threads !== void 0) {
          let data18 = data14.threads;
          if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
            const err36 = { instancePath: instancePath + "/runtime/threads", schemaPath: "#/definitions/runtime/properties/threads/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema18.properties.threads.type, parentSchema: schema18.properties.threads, data: data18 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (typeof data18 == "number" && isFinite(data18)) {
            if (data18 < 0 || isNaN(data18)) {
              const err37 = { instancePath: instancePath + "/runtime/threads", schemaPath: "#/definitions/runtime/properties/threads/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema18.properties.threads, data: data18 };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          }
        }
        if (data14.optimization !== void 0) {
          let data19 = data14.optimization;
          if (typeof data19 !== "string") {
            const err38 = { instancePath: instancePath + "/runtime/optimization", schemaPath: "#/definitions/runtime/properties/optimization/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema18.properties.optimization.type, parentSchema: schema18.properties.optimization, data: data19 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data14.via !== void 0) {
          let data20 = data14.via;
          if (!(data20 === "onnx")) {
            const err39 = { instancePath: instancePath + "/runtime/via", schemaPath: "#/definitions/runtime/properties/via/enum", keyword: "enum", params: { allowedValues: schema18.properties.via.enum }, message: "must be equal to one of the allowed values", schema: schema18.properties.via.enum, parentSchema: schema18.properties.via, data: data20 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
      } else {
        const err40 = { instancePath: instancePath + "/runtime", schemaPath: "#/definitions/runtime/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema18.type, parentSchema: schema18, data: data14 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.loadTimeMs !== void 0) {
      let data21 = data.loadTimeMs;
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 < 0 || isNaN(data21)) {
          const err41 = { instancePath: instancePath + "/loadTimeMs", schemaPath: "#/properties/loadTimeMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.loadTimeMs, data: data21 };
          if (vErrors === null) {
            vErrors = [err41];
          } else {
            vErrors.push(err41);
          }
          errors++;
        }
      } else {
        const err42 = { instancePath: instancePath + "/loadTimeMs", schemaPath: "#/properties/loadTimeMs/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema16.properties.loadTimeMs.type, parentSchema: schema16.properties.loadTimeMs, data: data21 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.dataset !== void 0) {
      let data22 = data.dataset;
      const _errs49 = errors;
      let valid8 = false;
      let passing0 = null;
      const _errs50 = errors;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        if (data22.id === void 0) {
          const err43 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/0/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema16.properties.dataset.oneOf[0].required, parentSchema: schema16.properties.dataset.oneOf[0], data: data22 };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
        if (data22.rows === void 0) {
          const err44 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/0/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema16.properties.dataset.oneOf[0].required, parentSchema: schema16.properties.dataset.oneOf[0], data: data22 };
          if (vErrors === null) {
            vErrors = [err44];
          } else {
            vErrors.push(err44);
          }
          errors++;
        }
        if (data22.sha256 === void 0) {
          const err45 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/0/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'", schema: schema16.properties.dataset.oneOf[0].required, parentSchema: schema16.properties.dataset.oneOf[0], data: data22 };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
        for (const key4 in data22) {
          if (!(key4 === "id" || key4 === "rows" || key4 === "sha256" || key4 === "sampled")) {
            const err46 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.dataset.oneOf[0], data: data22 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
        if (data22.id !== void 0) {
          let data23 = data22.id;
          if (typeof data23 !== "string") {
            const err47 = { instancePath: instancePath + "/dataset/id", schemaPath: "#/properties/dataset/oneOf/0/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.dataset.oneOf[0].properties.id.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.id, data: data23 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        if (data22.rows !== void 0) {
          let data24 = data22.rows;
          if (!(typeof data24 == "number" && (!(data24 % 1) && !isNaN(data24)) && isFinite(data24))) {
            const err48 = { instancePath: instancePath + "/dataset/rows", schemaPath: "#/properties/dataset/oneOf/0/properties/rows/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.dataset.oneOf[0].properties.rows.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.rows, data: data24 };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
          if (typeof data24 == "number" && isFinite(data24)) {
            if (data24 < 0 || isNaN(data24)) {
              const err49 = { instancePath: instancePath + "/dataset/rows", schemaPath: "#/properties/dataset/oneOf/0/properties/rows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.dataset.oneOf[0].properties.rows, data: data24 };
              if (vErrors === null) {
                vErrors = [err49];
              } else {
                vErrors.push(err49);
              }
              errors++;
            }
          }
        }
        if (data22.sha256 !== void 0) {
          let data25 = data22.sha256;
          if (typeof data25 === "string") {
            if (!pattern2.test(data25)) {
              const err50 = { instancePath: instancePath + "/dataset/sha256", schemaPath: "#/properties/dataset/oneOf/0/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema16.properties.dataset.oneOf[0].properties.sha256, data: data25 };
              if (vErrors === null) {
                vErrors = [err50];
              } else {
                vErrors.push(err50);
              }
              errors++;
            }
          } else {
            const err51 = { instancePath: instancePath + "/dataset/sha256", schemaPath: "#/properties/dataset/oneOf/0/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.dataset.oneOf[0].properties.sha256.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.sha256, data: data25 };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
        }
        if (data22.sampled !== void 0) {
          let data26 = data22.sampled;
          if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
            if (data26.from === void 0) {
              const err52 = { instancePath: instancePath + "/dataset/sampled", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'", schema: schema16.properties.dataset.oneOf[0].properties.sampled.required, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled, data: data26 };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
            if (data26.seed === void 0) {
              const err53 = { instancePath: instancePath + "/dataset/sampled", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/required", keyword: "required", params: { missingProperty: "seed" }, message: "must have required property 'seed'", schema: schema16.properties.dataset.oneOf[0].properties.sampled.required, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled, data: data26 };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (data26.stratified === void 0) {
              const err54 = { instancePath: instancePath + "/dataset/sampled", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/required", keyword: "required", params: { missingProperty: "stratified" }, message: "must have required property 'stratified'", schema: schema16.properties.dataset.oneOf[0].properties.sampled.required, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled, data: data26 };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
            for (const key5 in data26) {
              if (!(key5 === "from" || key5 === "seed" || key5 === "stratified")) {
                const err55 = { instancePath: instancePath + "/dataset/sampled", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled, data: data26 };
                if (vErrors === null) {
                  vErrors = [err55];
                } else {
                  vErrors.push(err55);
                }
                errors++;
              }
            }
            if (data26.from !== void 0) {
              let data27 = data26.from;
              if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
                const err56 = { instancePath: instancePath + "/dataset/sampled/from", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/properties/from/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.from.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.from, data: data27 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
              if (typeof data27 == "number" && isFinite(data27)) {
                if (data27 < 0 || isNaN(data27)) {
                  const err57 = { instancePath: instancePath + "/dataset/sampled/from", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/properties/from/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.from, data: data27 };
                  if (vErrors === null) {
                    vErrors = [err57];
                  } else {
                    vErrors.push(err57);
                  }
                  errors++;
                }
              }
            }
            if (data26.seed !== void 0) {
              let data28 = data26.seed;
              if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                const err58 = { instancePath: instancePath + "/dataset/sampled/seed", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.seed.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.seed, data: data28 };
                if (vErrors === null) {
                  vErrors = [err58];
                } else {
                  vErrors.push(err58);
                }
                errors++;
              }
              if (typeof data28 == "number" && isFinite(data28)) {
                if (data28 < 0 || isNaN(data28)) {
                  const err59 = { instancePath: instancePath + "/dataset/sampled/seed", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.seed, data: data28 };
                  if (vErrors === null) {
                    vErrors = [err59];
                  } else {
                    vErrors.push(err59);
                  }
                  errors++;
                }
              }
            }
            if (data26.stratified !== void 0) {
              let data29 = data26.stratified;
              if (typeof data29 !== "boolean") {
                const err60 = { instancePath: instancePath + "/dataset/sampled/stratified", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/properties/stratified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.stratified.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled.properties.stratified, data: data29 };
                if (vErrors === null) {
                  vErrors = [err60];
                } else {
                  vErrors.push(err60);
                }
                errors++;
              }
            }
          } else {
            const err61 = { instancePath: instancePath + "/dataset/sampled", schemaPath: "#/properties/dataset/oneOf/0/properties/sampled/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.dataset.oneOf[0].properties.sampled.type, parentSchema: schema16.properties.dataset.oneOf[0].properties.sampled, data: data26 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
      } else {
        const err62 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.dataset.oneOf[0].type, parentSchema: schema16.properties.dataset.oneOf[0], data: data22 };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
      var _valid0 = _errs50 === errors;
      if (_valid0) {
        valid8 = true;
        passing0 = 0;
      }
      const _errs68 = errors;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        if (data22.generated === void 0) {
          const err63 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/1/required", keyword: "required", params: { missingProperty: "generated" }, message: "must have required property 'generated'", schema: schema16.properties.dataset.oneOf[1].required, parentSchema: schema16.properties.dataset.oneOf[1], data: data22 };
          if (vErrors === null) {
            vErrors = [err63];
          } else {
            vErrors.push(err63);
          }
          errors++;
        }
        for (const key6 in data22) {
          if (!(key6 === "generated")) {
            const err64 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.dataset.oneOf[1], data: data22 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
        if (data22.generated !== void 0) {
          let data30 = data22.generated;
          if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
            if (data30.seed === void 0) {
              const err65 = { instancePath: instancePath + "/dataset/generated", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/required", keyword: "required", params: { missingProperty: "seed" }, message: "must have required property 'seed'", schema: schema16.properties.dataset.oneOf[1].properties.generated.required, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated, data: data30 };
              if (vErrors === null) {
                vErrors = [err65];
              } else {
                vErrors.push(err65);
              }
              errors++;
            }
            if (data30.samples === void 0) {
              const err66 = { instancePath: instancePath + "/dataset/generated", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/required", keyword: "required", params: { missingProperty: "samples" }, message: "must have required property 'samples'", schema: schema16.properties.dataset.oneOf[1].properties.generated.required, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated, data: data30 };
              if (vErrors === null) {
                vErrors = [err66];
              } else {
                vErrors.push(err66);
              }
              errors++;
            }
            for (const key7 in data30) {
              if (!(key7 === "seed" || key7 === "samples")) {
                const err67 = { instancePath: instancePath + "/dataset/generated", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated, data: data30 };
                if (vErrors === null) {
                  vErrors = [err67];
                } else {
                  vErrors.push(err67);
                }
                errors++;
              }
            }
            if (data30.seed !== void 0) {
              let data31 = data30.seed;
              if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
                const err68 = { instancePath: instancePath + "/dataset/generated/seed", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.dataset.oneOf[1].properties.generated.properties.seed.type, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated.properties.seed, data: data31 };
                if (vErrors === null) {
                  vErrors = [err68];
                } else {
                  vErrors.push(err68);
                }
                errors++;
              }
              if (typeof data31 == "number" && isFinite(data31)) {
                if (data31 < 0 || isNaN(data31)) {
                  const err69 = { instancePath: instancePath + "/dataset/generated/seed", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated.properties.seed, data: data31 };
                  if (vErrors === null) {
                    vErrors = [err69];
                  } else {
                    vErrors.push(err69);
                  }
                  errors++;
                }
              }
            }
            if (data30.samples !== void 0) {
              let data32 = data30.samples;
              if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
                const err70 = { instancePath: instancePath + "/dataset/generated/samples", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/properties/samples/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.dataset.oneOf[1].properties.generated.properties.samples.type, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated.properties.samples, data: data32 };
                if (vErrors === null) {
                  vErrors = [err70];
                } else {
                  vErrors.push(err70);
                }
                errors++;
              }
              if (typeof data32 == "number" && isFinite(data32)) {
                if (data32 < 0 || isNaN(data32)) {
                  const err71 = { instancePath: instancePath + "/dataset/generated/samples", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/properties/samples/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated.properties.samples, data: data32 };
                  if (vErrors === null) {
                    vErrors = [err71];
                  } else {
                    vErrors.push(err71);
                  }
                  errors++;
                }
              }
            }
          } else {
            const err72 = { instancePath: instancePath + "/dataset/generated", schemaPath: "#/properties/dataset/oneOf/1/properties/generated/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.dataset.oneOf[1].properties.generated.type, parentSchema: schema16.properties.dataset.oneOf[1].properties.generated, data: data30 };
            if (vErrors === null) {
              vErrors = [err72];
            } else {
              vErrors.push(err72);
            }
            errors++;
          }
        }
      } else {
        const err73 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.dataset.oneOf[1].type, parentSchema: schema16.properties.dataset.oneOf[1], data: data22 };
        if (vErrors === null) {
          vErrors = [err73];
        } else {
          vErrors.push(err73);
        }
        errors++;
      }
      var _valid0 = _errs68 === errors;
      if (_valid0 && valid8) {
        valid8 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid8 = true;
          passing0 = 1;
        }
      }
      if (!valid8) {
        const err74 = { instancePath: instancePath + "/dataset", schemaPath: "#/properties/dataset/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema16.properties.dataset.oneOf, parentSchema: schema16.properties.dataset, data: data22 };
        if (vErrors === null) {
          vErrors = [err74];
        } else {
          vErrors.push(err74);
        }
        errors++;
      } else {
        errors = _errs49;
        if (vErrors !== null) {
          if (_errs49) {
            vErrors.length = _errs49;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.predictions !== void 0) {
      let data33 = data.predictions;
      if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
        if (data33.path === void 0) {
          const err75 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema16.properties.predictions.required, parentSchema: schema16.properties.predictions, data: data33 };
          if (vErrors === null) {
            vErrors = [err75];
          } else {
            vErrors.push(err75);
          }
          errors++;
        }
        if (data33.sha256 === void 0) {
          const err76 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'", schema: schema16.properties.predictions.required, parentSchema: schema16.properties.predictions, data: data33 };
          if (vErrors === null) {
            vErrors = [err76];
          } else {
            vErrors.push(err76);
          }
          errors++;
        }
        for (const key8 in data33) {
          if (!(key8 === "path" || key8 === "sha256")) {
            const err77 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.predictions, data: data33 };
            if (vErrors === null) {
              vErrors = [err77];
            } else {
              vErrors.push(err77);
            }
            errors++;
          }
        }
        if (data33.path !== void 0) {
          let data34 = data33.path;
          if (typeof data34 !== "string") {
            const err78 = { instancePath: instancePath + "/predictions/path", schemaPath: "#/properties/predictions/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.predictions.properties.path.type, parentSchema: schema16.properties.predictions.properties.path, data: data34 };
            if (vErrors === null) {
              vErrors = [err78];
            } else {
              vErrors.push(err78);
            }
            errors++;
          }
        }
        if (data33.sha256 !== void 0) {
          let data35 = data33.sha256;
          if (typeof data35 === "string") {
            if (!pattern2.test(data35)) {
              const err79 = { instancePath: instancePath + "/predictions/sha256", schemaPath: "#/properties/predictions/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema16.properties.predictions.properties.sha256, data: data35 };
              if (vErrors === null) {
                vErrors = [err79];
              } else {
                vErrors.push(err79);
              }
              errors++;
            }
          } else {
            const err80 = { instancePath: instancePath + "/predictions/sha256", schemaPath: "#/properties/predictions/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.predictions.properties.sha256.type, parentSchema: schema16.properties.predictions.properties.sha256, data: data35 };
            if (vErrors === null) {
              vErrors = [err80];
            } else {
              vErrors.push(err80);
            }
            errors++;
          }
        }
      } else {
        const err81 = { instancePath: instancePath + "/predictions", schemaPath: "#/properties/predictions/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.predictions.type, parentSchema: schema16.properties.predictions, data: data33 };
        if (vErrors === null) {
          vErrors = [err81];
        } else {
          vErrors.push(err81);
        }
        errors++;
      }
    }
    if (data.rowPredictions !== void 0) {
      let data36 = data.rowPredictions;
      if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
        if (data36.kind === void 0) {
          const err82 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema16.properties.rowPredictions.required, parentSchema: schema16.properties.rowPredictions, data: data36 };
          if (vErrors === null) {
            vErrors = [err82];
          } else {
            vErrors.push(err82);
          }
          errors++;
        }
        if (data36.rows === void 0) {
          const err83 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/required", keyword: "required", params: { missingProperty: "rows" }, message: "must have required property 'rows'", schema: schema16.properties.rowPredictions.required, parentSchema: schema16.properties.rowPredictions, data: data36 };
          if (vErrors === null) {
            vErrors = [err83];
          } else {
            vErrors.push(err83);
          }
          errors++;
        }
        if (data36.width === void 0) {
          const err84 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/required", keyword: "required", params: { missingProperty: "width" }, message: "must have required property 'width'", schema: schema16.properties.rowPredictions.required, parentSchema: schema16.properties.rowPredictions, data: data36 };
          if (vErrors === null) {
            vErrors = [err84];
          } else {
            vErrors.push(err84);
          }
          errors++;
        }
        if (data36.rowsSha256 === void 0) {
          const err85 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/required", keyword: "required", params: { missingProperty: "rowsSha256" }, message: "must have required property 'rowsSha256'", schema: schema16.properties.rowPredictions.required, parentSchema: schema16.properties.rowPredictions, data: data36 };
          if (vErrors === null) {
            vErrors = [err85];
          } else {
            vErrors.push(err85);
          }
          errors++;
        }
        if (data36.data === void 0) {
          const err86 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'", schema: schema16.properties.rowPredictions.required, parentSchema: schema16.properties.rowPredictions, data: data36 };
          if (vErrors === null) {
            vErrors = [err86];
          } else {
            vErrors.push(err86);
          }
          errors++;
        }
        for (const key9 in data36) {
          if (!(key9 === "kind" || key9 === "rows" || key9 === "width" || key9 === "rowsSha256" || key9 === "data" || key9 === "scores")) {
            const err87 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.rowPredictions, data: data36 };
            if (vErrors === null) {
              vErrors = [err87];
            } else {
              vErrors.push(err87);
            }
            errors++;
          }
        }
        if (data36.kind !== void 0) {
          let data37 = data36.kind;
          if (!(data37 === "class" || data37 === "multilabel" || data37 === "regression")) {
            const err88 = { instancePath: instancePath + "/rowPredictions/kind", schemaPath: "#/properties/rowPredictions/properties/kind/enum", keyword: "enum", params: { allowedValues: schema16.properties.rowPredictions.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema16.properties.rowPredictions.properties.kind.enum, parentSchema: schema16.properties.rowPredictions.properties.kind, data: data37 };
            if (vErrors === null) {
              vErrors = [err88];
            } else {
              vErrors.push(err88);
            }
            errors++;
          }
        }
        if (data36.rows !== void 0) {
          let data38 = data36.rows;
          if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
            const err89 = { instancePath: instancePath + "/rowPredictions/rows", schemaPath: "#/properties/rowPredictions/properties/rows/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.rowPredictions.properties.rows.type, parentSchema: schema16.properties.rowPredictions.properties.rows, data: data38 };
            if (vErrors === null) {
              vErrors = [err89];
            } else {
              vErrors.push(err89);
            }
            errors++;
          }
          if (typeof data38 == "number" && isFinite(data38)) {
            if (data38 < 1 || isNaN(data38)) {
              const err90 = { instancePath: instancePath + "/rowPredictions/rows", schemaPath: "#/properties/rowPredictions/properties/rows/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema16.properties.rowPredictions.properties.rows, data: data38 };
              if (vErrors === null) {
                vErrors = [err90];
              } else {
                vErrors.push(err90);
              }
              errors++;
            }
          }
        }
        if (data36.width !== void 0) {
          let data39 = data36.width;
          if (!(typeof data39 == "number" && (!(data39 % 1) && !isNaN(data39)) && isFinite(data39))) {
            const err91 = { instancePath: instancePath + "/rowPredictions/width", schemaPath: "#/properties/rowPredictions/properties/width/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.rowPredictions.properties.width.type, parentSchema: schema16.properties.rowPredictions.properties.width, data: data39 };
            if (vErrors === null) {
              vErrors = [err91];
            } else {
              vErrors.push(err91);
            }
            errors++;
          }
          if (typeof data39 == "number" && isFinite(data39)) {
            if (data39 < 1 || isNaN(data39)) {
              const err92 = { instancePath: instancePath + "/rowPredictions/width", schemaPath: "#/properties/rowPredictions/properties/width/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema16.properties.rowPredictions.properties.width, data: data39 };
              if (vErrors === null) {
                vErrors = [err92];
              } else {
                vErrors.push(err92);
              }
              errors++;
            }
          }
        }
        if (data36.rowsSha256 !== void 0) {
          let data40 = data36.rowsSha256;
          if (typeof data40 === "string") {
            if (!pattern2.test(data40)) {
              const err93 = { instancePath: instancePath + "/rowPredictions/rowsSha256", schemaPath: "#/properties/rowPredictions/properties/rowsSha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema16.properties.rowPredictions.properties.rowsSha256, data: data40 };
              if (vErrors === null) {
                vErrors = [err93];
              } else {
                vErrors.push(err93);
              }
              errors++;
            }
          } else {
            const err94 = { instancePath: instancePath + "/rowPredictions/rowsSha256", schemaPath: "#/properties/rowPredictions/properties/rowsSha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.rowPredictions.properties.rowsSha256.type, parentSchema: schema16.properties.rowPredictions.properties.rowsSha256, data: data40 };
            if (vErrors === null) {
              vErrors = [err94];
            } else {
              vErrors.push(err94);
            }
            errors++;
          }
        }
        if (data36.data !== void 0) {
          let data41 = data36.data;
          if (typeof data41 === "string") {
            if (!pattern9.test(data41)) {
              const err95 = { instancePath: instancePath + "/rowPredictions/data", schemaPath: "#/properties/rowPredictions/properties/data/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9+/]*={0,2}$" }, message: 'must match pattern "^[A-Za-z0-9+/]*={0,2}$"', schema: "^[A-Za-z0-9+/]*={0,2}$", parentSchema: schema16.properties.rowPredictions.properties.data, data: data41 };
              if (vErrors === null) {
                vErrors = [err95];
              } else {
                vErrors.push(err95);
              }
              errors++;
            }
          } else {
            const err96 = { instancePath: instancePath + "/rowPredictions/data", schemaPath: "#/properties/rowPredictions/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.rowPredictions.properties.data.type, parentSchema: schema16.properties.rowPredictions.properties.data, data: data41 };
            if (vErrors === null) {
              vErrors = [err96];
            } else {
              vErrors.push(err96);
            }
            errors++;
          }
        }
        if (data36.scores !== void 0) {
          let data42 = data36.scores;
          if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
            if (data42.width === void 0) {
              const err97 = { instancePath: instancePath + "/rowPredictions/scores", schemaPath: "#/properties/rowPredictions/properties/scores/required", keyword: "required", params: { missingProperty: "width" }, message: "must have required property 'width'", schema: schema16.properties.rowPredictions.properties.scores.required, parentSchema: schema16.properties.rowPredictions.properties.scores, data: data42 };
              if (vErrors === null) {
                vErrors = [err97];
              } else {
                vErrors.push(err97);
              }
              errors++;
            }
            if (data42.data === void 0) {
              const err98 = { instancePath: instancePath + "/rowPredictions/scores", schemaPath: "#/properties/rowPredictions/properties/scores/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'", schema: schema16.properties.rowPredictions.properties.scores.required, parentSchema: schema16.properties.rowPredictions.properties.scores, data: data42 };
              if (vErrors === null) {
                vErrors = [err98];
              } else {
                vErrors.push(err98);
              }
              errors++;
            }
            for (const key10 in data42) {
              if (!(key10 === "width" || key10 === "data")) {
                const err99 = { instancePath: instancePath + "/rowPredictions/scores", schemaPath: "#/properties/rowPredictions/properties/scores/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.rowPredictions.properties.scores, data: data42 };
                if (vErrors === null) {
                  vErrors = [err99];
                } else {
                  vErrors.push(err99);
                }
                errors++;
              }
            }
            if (data42.width !== void 0) {
              let data43 = data42.width;
              if (!(typeof data43 == "number" && (!(data43 % 1) && !isNaN(data43)) && isFinite(data43))) {
                const err100 = { instancePath: instancePath + "/rowPredictions/scores/width", schemaPath: "#/properties/rowPredictions/properties/scores/properties/width/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.rowPredictions.properties.scores.properties.width.type, parentSchema: schema16.properties.rowPredictions.properties.scores.properties.width, data: data43 };
                if (vErrors === null) {
                  vErrors = [err100];
                } else {
                  vErrors.push(err100);
                }
                errors++;
              }
              if (typeof data43 == "number" && isFinite(data43)) {
                if (data43 < 1 || isNaN(data43)) {
                  const err101 = { instancePath: instancePath + "/rowPredictions/scores/width", schemaPath: "#/properties/rowPredictions/properties/scores/properties/width/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema16.properties.rowPredictions.properties.scores.properties.width, data: data43 };
                  if (vErrors === null) {
                    vErrors = [err101];
                  } else {
                    vErrors.push(err101);
                  }
                  errors++;
                }
              }
            }
            if (data42.data !== void 0) {
              let data44 = data42.data;
              if (typeof data44 === "string") {
                if (!pattern9.test(data44)) {
                  const err102 = { instancePath: instancePath + "/rowPredictions/scores/data", schemaPath: "#/properties/rowPredictions/properties/scores/properties/data/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9+/]*={0,2}$" }, message: 'must match pattern "^[A-Za-z0-9+/]*={0,2}$"', schema: "^[A-Za-z0-9+/]*={0,2}$", parentSchema: schema16.properties.rowPredictions.properties.scores.properties.data, data: data44 };
                  if (vErrors === null) {
                    vErrors = [err102];
                  } else {
                    vErrors.push(err102);
                  }
                  errors++;
                }
              } else {
                const err103 = { instancePath: instancePath + "/rowPredictions/scores/data", schemaPath: "#/properties/rowPredictions/properties/scores/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.rowPredictions.properties.scores.properties.data.type, parentSchema: schema16.properties.rowPredictions.properties.scores.properties.data, data: data44 };
                if (vErrors === null) {
                  vErrors = [err103];
                } else {
                  vErrors.push(err103);
                }
                errors++;
              }
            }
          } else {
            const err104 = { instancePath: instancePath + "/rowPredictions/scores", schemaPath: "#/properties/rowPredictions/properties/scores/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.rowPredictions.properties.scores.type, parentSchema: schema16.properties.rowPredictions.properties.scores, data: data42 };
            if (vErrors === null) {
              vErrors = [err104];
            } else {
              vErrors.push(err104);
            }
            errors++;
          }
        }
      } else {
        const err105 = { instancePath: instancePath + "/rowPredictions", schemaPath: "#/properties/rowPredictions/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.rowPredictions.type, parentSchema: schema16.properties.rowPredictions, data: data36 };
        if (vErrors === null) {
          vErrors = [err105];
        } else {
          vErrors.push(err105);
        }
        errors++;
      }
    }
    if (data.waiver !== void 0) {
      let data45 = data.waiver;
      if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
        if (data45.reason === void 0) {
          const err106 = { instancePath: instancePath + "/waiver", schemaPath: "#/properties/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema16.properties.waiver.required, parentSchema: schema16.properties.waiver, data: data45 };
          if (vErrors === null) {
            vErrors = [err106];
          } else {
            vErrors.push(err106);
          }
          errors++;
        }
        if (data45.until === void 0) {
          const err107 = { instancePath: instancePath + "/waiver", schemaPath: "#/properties/waiver/required", keyword: "required", params: { missingProperty: "until" }, message: "must have required property 'until'", schema: schema16.properties.waiver.required, parentSchema: schema16.properties.waiver, data: data45 };
          if (vErrors === null) {
            vErrors = [err107];
          } else {
            vErrors.push(err107);
          }
          errors++;
        }
        if (data45.daysLeft === void 0) {
          const err108 = { instancePath: instancePath + "/waiver", schemaPath: "#/properties/waiver/required", keyword: "required", params: { missingProperty: "daysLeft" }, message: "must have required property 'daysLeft'", schema: schema16.properties.waiver.required, parentSchema: schema16.properties.waiver, data: data45 };
          if (vErrors === null) {
            vErrors = [err108];
          } else {
            vErrors.push(err108);
          }
          errors++;
        }
        for (const key11 in data45) {
          if (!(key11 === "reason" || key11 === "until" || key11 === "daysLeft" || key11 === "checks")) {
            const err109 = { instancePath: instancePath + "/waiver", schemaPath: "#/properties/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema16.properties.waiver, data: data45 };
            if (vErrors === null) {
              vErrors = [err109];
            } else {
              vErrors.push(err109);
            }
            errors++;
          }
        }
        if (data45.reason !== void 0) {
          let data46 = data45.reason;
          if (typeof data46 !== "string") {
            const err110 = { instancePath: instancePath + "/waiver/reason", schemaPath: "#/properties/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.waiver.properties.reason.type, parentSchema: schema16.properties.waiver.properties.reason, data: data46 };
            if (vErrors === null) {
              vErrors = [err110];
            } else {
              vErrors.push(err110);
            }
            errors++;
          }
        }
        if (data45.until !== void 0) {
          let data47 = data45.until;
          if (typeof data47 !== "string") {
            const err111 = { instancePath: instancePath + "/waiver/until", schemaPath: "#/properties/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.waiver.properties.until.type, parentSchema: schema16.properties.waiver.properties.until, data: data47 };
            if (vErrors === null) {
              vErrors = [err111];
            } else {
              vErrors.push(err111);
            }
            errors++;
          }
        }
        if (data45.daysLeft !== void 0) {
          let data48 = data45.daysLeft;
          if (!(typeof data48 == "number" && (!(data48 % 1) && !isNaN(data48)) && isFinite(data48))) {
            const err112 = { instancePath: instancePath + "/waiver/daysLeft", schemaPath: "#/properties/waiver/properties/daysLeft/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema16.properties.waiver.properties.daysLeft.type, parentSchema: schema16.properties.waiver.properties.daysLeft, data: data48 };
            if (vErrors === null) {
              vErrors = [err112];
            } else {
              vErrors.push(err112);
            }
            errors++;
          }
        }
        if (data45.checks !== void 0) {
          let data49 = data45.checks;
          if (Array.isArray(data49)) {
            const len1 = data49.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data50 = data49[i1];
              if (typeof data50 !== "string") {
                const err113 = { instancePath: instancePath + "/waiver/checks/" + i1, schemaPath: "#/properties/waiver/properties/checks/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema16.properties.waiver.properties.checks.items.type, parentSchema: schema16.properties.waiver.properties.checks.items, data: data50 };
                if (vErrors === null) {
                  vErrors = [err113];
                } else {
                  vErrors.push(err113);
                }
                errors++;
              }
            }
          } else {
            const err114 = { instancePath: instancePath + "/waiver/checks", schemaPath: "#/properties/waiver/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.waiver.properties.checks.type, parentSchema: schema16.properties.waiver.properties.checks, data: data49 };
            if (vErrors === null) {
              vErrors = [err114];
            } else {
              vErrors.push(err114);
            }
            errors++;
          }
        }
      } else {
        const err115 = { instancePath: instancePath + "/waiver", schemaPath: "#/properties/waiver/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.properties.waiver.type, parentSchema: schema16.properties.waiver, data: data45 };
        if (vErrors === null) {
          vErrors = [err115];
        } else {
          vErrors.push(err115);
        }
        errors++;
      }
    }
    if (data.checks !== void 0) {
      let data51 = data.checks;
      if (Array.isArray(data51)) {
        const len2 = data51.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate17(data51[i2], { instancePath: instancePath + "/checks/" + i2, parentData: data51, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err116 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema16.properties.checks.type, parentSchema: schema16.properties.checks, data: data51 };
        if (vErrors === null) {
          vErrors = [err116];
        } else {
          vErrors.push(err116);
        }
        errors++;
      }
    }
  } else {
    const err117 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema16.type, parentSchema: schema16, data };
    if (vErrors === null) {
      vErrors = [err117];
    } else {
      vErrors.push(err117);
    }
    errors++;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.schemaVersion === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "schemaVersion" }, message: "must have required property 'schemaVersion'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.tool === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tool" }, message: "must have required property 'tool'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.verdict === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.startedAt === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.durationMs === void 0) {
      const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "durationMs" }, message: "must have required property 'durationMs'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.environment === void 0) {
      const err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "environment" }, message: "must have required property 'environment'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.gate === void 0) {
      const err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gate" }, message: "must have required property 'gate'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    if (data.errors === void 0) {
      const err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "errors" }, message: "must have required property 'errors'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
    if (data.models === void 0) {
      const err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "models" }, message: "must have required property 'models'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err8];
      } else {
        vErrors.push(err8);
      }
      errors++;
    }
    if (data.warnings === void 0) {
      const err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "warnings" }, message: "must have required property 'warnings'", schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema11.properties, key0)) {
        const err10 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.schemaVersion !== void 0) {
      let data0 = data.schemaVersion;
      if (typeof data0 === "string") {
        if (!pattern0.test(data0)) {
          const err11 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/pattern", keyword: "pattern", params: { pattern: "^1\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^1\\.[0-9]+\\.[0-9]+$"', schema: "^1\\.[0-9]+\\.[0-9]+$", parentSchema: schema11.properties.schemaVersion, data: data0 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/schemaVersion", schemaPath: "#/properties/schemaVersion/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.schemaVersion.type, parentSchema: schema11.properties.schemaVersion, data: data0 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data1 = data.tool;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.name === void 0) {
          const err13 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema11.properties.tool.required, parentSchema: schema11.properties.tool, data: data1 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        if (data1.version === void 0) {
          const err14 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema11.properties.tool.required, parentSchema: schema11.properties.tool, data: data1 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        for (const key1 in data1) {
          if (!(key1 === "name" || key1 === "version")) {
            const err15 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.tool, data: data1 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data2 = data1.name;
          if ("model-gate" !== data2) {
            const err16 = { instancePath: instancePath + "/tool/name", schemaPath: "#/properties/tool/properties/name/const", keyword: "const", params: { allowedValue: "model-gate" }, message: "must be equal to constant", schema: "model-gate", parentSchema: schema11.properties.tool.properties.name, data: data2 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        if (data1.version !== void 0) {
          let data3 = data1.version;
          if (typeof data3 !== "string") {
            const err17 = { instancePath: instancePath + "/tool/version", schemaPath: "#/properties/tool/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.tool.properties.version.type, parentSchema: schema11.properties.tool.properties.version, data: data3 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.tool.type, parentSchema: schema11.properties.tool, data: data1 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data4 = data.verdict;
      if (!(data4 === "pass" || data4 === "fail" || data4 === "error")) {
        const err19 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema11.properties.verdict.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.verdict.enum, parentSchema: schema11.properties.verdict, data: data4 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data5 = data.startedAt;
      if (typeof data5 !== "string") {
        const err20 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.startedAt.type, parentSchema: schema11.properties.startedAt, data: data5 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data6 = data.durationMs;
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err21 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.durationMs, data: data6 };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      } else {
        const err22 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.durationMs.type, parentSchema: schema11.properties.durationMs, data: data6 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.environment !== void 0) {
      let data7 = data.environment;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.os === void 0) {
          const err23 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "os" }, message: "must have required property 'os'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
        if (data7.arch === void 0) {
          const err24 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "arch" }, message: "must have required property 'arch'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        if (data7.cpu === void 0) {
          const err25 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "cpu" }, message: "must have required property 'cpu'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        if (data7.cores === void 0) {
          const err26 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "cores" }, message: "must have required property 'cores'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
        if (data7.memoryBytes === void 0) {
          const err27 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "memoryBytes" }, message: "must have required property 'memoryBytes'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data7.node === void 0) {
          const err28 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "node" }, message: "must have required property 'node'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data7.isolation === void 0) {
          const err29 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/required", keyword: "required", params: { missingProperty: "isolation" }, message: "must have required property 'isolation'", schema: schema11.properties.environment.required, parentSchema: schema11.properties.environment, data: data7 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        for (const key2 in data7) {
          if (!(key2 === "os" || key2 === "arch" || key2 === "cpu" || key2 === "cores" || key2 === "memoryBytes" || key2 === "node" || key2 === "gpu" || key2 === "isolation")) {
            const err30 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.environment, data: data7 };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
        }
        if (data7.os !== void 0) {
          let data8 = data7.os;
          if (typeof data8 !== "string") {
            const err31 = { instancePath: instancePath + "/environment/os", schemaPath: "#/properties/environment/properties/os/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environment.properties.os.type, parentSchema: schema11.properties.environment.properties.os, data: data8 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
        if (data7.arch !== void 0) {
          let data9 = data7.arch;
          if (typeof data9 !== "string") {
            const err32 = { instancePath: instancePath + "/environment/arch", schemaPath: "#/properties/environment/properties/arch/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environment.properties.arch.type, parentSchema: schema11.properties.environment.properties.arch, data: data9 };
            if (vErrors === null) {
              vErrors = [err32];
            } else {
              vErrors.push(err32);
            }
            errors++;
          }
        }
        if (data7.cpu !== void 0) {
          let data10 = data7.cpu;
          if (typeof data10 !== "string") {
            const err33 = { instancePath: instancePath + "/environment/cpu", schemaPath: "#/properties/environment/properties/cpu/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environment.properties.cpu.type, parentSchema: schema11.properties.environment.properties.cpu, data: data10 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
        if (data7.cores !== void 0) {
          let data11 = data7.cores;
          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
            const err34 = { instancePath: instancePath + "/environment/cores", schemaPath: "#/properties/environment/properties/cores/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.environment.properties.cores.type, parentSchema: schema11.properties.environment.properties.cores, data: data11 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 < 0 || isNaN(data11)) {
              const err35 = { instancePath: instancePath + "/environment/cores", schemaPath: "#/properties/environment/properties/cores/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.environment.properties.cores, data: data11 };
              if (vErrors === null) {
                vErrors = [err35];
              } else {
                vErrors.push(err35);
              }
              errors++;
            }
          }
        }
        if (data7.memoryBytes !== void 0) {
          let data12 = data7.memoryBytes;
          if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
            const err36 = { instancePath: instancePath + "/environment/memoryBytes", schemaPath: "#/properties/environment/properties/memoryBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.environment.properties.memoryBytes.type, parentSchema: schema11.properties.environment.properties.memoryBytes, data: data12 };
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 < 0 || isNaN(data12)) {
              const err37 = { instancePath: instancePath + "/environment/memoryBytes", schemaPath: "#/properties/environment/properties/memoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.environment.properties.memoryBytes, data: data12 };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          }
        }
        if (data7.node !== void 0) {
          let data13 = data7.node;
          if (typeof data13 !== "string") {
            const err38 = { instancePath: instancePath + "/environment/node", schemaPath: "#/properties/environment/properties/node/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environment.properties.node.type, parentSchema: schema11.properties.environment.properties.node, data: data13 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
        if (data7.gpu !== void 0) {
          let data14 = data7.gpu;
          if (typeof data14 !== "string") {
            const err39 = { instancePath: instancePath + "/environment/gpu", schemaPath: "#/properties/environment/properties/gpu/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environment.properties.gpu.type, parentSchema: schema11.properties.environment.properties.gpu, data: data14 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
        if (data7.isolation !== void 0) {
          let data15 = data7.isolation;
          if (Array.isArray(data15)) {
            const len0 = data15.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data16 = data15[i0];
              if (typeof data16 !== "string") {
                const err40 = { instancePath: instancePath + "/environment/isolation/" + i0, schemaPath: "#/properties/environment/properties/isolation/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.environment.properties.isolation.items.type, parentSchema: schema11.properties.environment.properties.isolation.items, data: data16 };
                if (vErrors === null) {
                  vErrors = [err40];
                } else {
                  vErrors.push(err40);
                }
                errors++;
              }
            }
          } else {
            const err41 = { instancePath: instancePath + "/environment/isolation", schemaPath: "#/properties/environment/properties/isolation/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.environment.properties.isolation.type, parentSchema: schema11.properties.environment.properties.isolation, data: data15 };
            if (vErrors === null) {
              vErrors = [err41];
            } else {
              vErrors.push(err41);
            }
            errors++;
          }
        }
      } else {
        const err42 = { instancePath: instancePath + "/environment", schemaPath: "#/properties/environment/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.environment.type, parentSchema: schema11.properties.environment, data: data7 };
        if (vErrors === null) {
          vErrors = [err42];
        } else {
          vErrors.push(err42);
        }
        errors++;
      }
    }
    if (data.commit !== void 0) {
      let data17 = data.commit;
      if (typeof data17 === "string") {
        if (!pattern1.test(data17)) {
          const err43 = { instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }, message: 'must match pattern "^[0-9a-f]{40}([0-9a-f]{24})?$"', schema: "^[0-9a-f]{40}([0-9a-f]{24})?$", parentSchema: schema11.properties.commit, data: data17 };
          if (vErrors === null) {
            vErrors = [err43];
          } else {
            vErrors.push(err43);
          }
          errors++;
        }
      } else {
        const err44 = { instancePath: instancePath + "/commit", schemaPath: "#/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.commit.type, parentSchema: schema11.properties.commit, data: data17 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
    if (data.gate !== void 0) {
      let data18 = data.gate;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (data18.path === void 0) {
          const err45 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema11.properties.gate.required, parentSchema: schema11.properties.gate, data: data18 };
          if (vErrors === null) {
            vErrors = [err45];
          } else {
            vErrors.push(err45);
          }
          errors++;
        }
        for (const key3 in data18) {
          if (!(key3 === "path" || key3 === "sha256" || key3 === "files")) {
            const err46 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.gate, data: data18 };
            if (vErrors === null) {
              vErrors = [err46];
            } else {
              vErrors.push(err46);
            }
            errors++;
          }
        }
        if (data18.path !== void 0) {
          let data19 = data18.path;
          if (typeof data19 !== "string") {
            const err47 = { instancePath: instancePath + "/gate/path", schemaPath: "#/properties/gate/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gate.properties.path.type, parentSchema: schema11.properties.gate.properties.path, data: data19 };
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          }
        }
        if (data18.sha256 !== void 0) {
          let data20 = data18.sha256;
          if (typeof data20 === "string") {
            if (!pattern2.test(data20)) {
              const err48 = { instancePath: instancePath + "/gate/sha256", schemaPath: "#/properties/gate/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema11.properties.gate.properties.sha256, data: data20 };
              if (vErrors === null) {
                vErrors = [err48];
              } else {
                vErrors.push(err48);
              }
              errors++;
            }
          } else {
            const err49 = { instancePath: instancePath + "/gate/sha256", schemaPath: "#/properties/gate/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gate.properties.sha256.type, parentSchema: schema11.properties.gate.properties.sha256, data: data20 };
            if (vErrors === null) {
              vErrors = [err49];
            } else {
              vErrors.push(err49);
            }
            errors++;
          }
        }
        if (data18.files !== void 0) {
          let data21 = data18.files;
          if (Array.isArray(data21)) {
            const len1 = data21.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data22 = data21[i1];
              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                if (data22.path === void 0) {
                  const err50 = { instancePath: instancePath + "/gate/files/" + i1, schemaPath: "#/properties/gate/properties/files/items/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'", schema: schema11.properties.gate.properties.files.items.required, parentSchema: schema11.properties.gate.properties.files.items, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                }
                if (data22.sha256 === void 0) {
                  const err51 = { instancePath: instancePath + "/gate/files/" + i1, schemaPath: "#/properties/gate/properties/files/items/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'", schema: schema11.properties.gate.properties.files.items.required, parentSchema: schema11.properties.gate.properties.files.items, data: data22 };
                  if (vErrors === null) {
                    vErrors = [err51];
                  } else {
                    vErrors.push(err51);
                  }
                  errors++;
                }
                for (const key4 in data22) {
                  if (!(key4 === "path" || key4 === "sha256")) {
                    const err52 = { instancePath: instancePath + "/gate/files/" + i1, schemaPath: "#/properties/gate/properties/files/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.gate.properties.files.items, data: data22 };
                    if (vErrors === null) {
                      vErrors = [err52];
                    } else {
                      vErrors.push(err52);
                    }
                    errors++;
                  }
                }
                if (data22.path !== void 0) {
                  let data23 = data22.path;
                  if (typeof data23 !== "string") {
                    const err53 = { instancePath: instancePath + "/gate/files/" + i1 + "/path", schemaPath: "#/properties/gate/properties/files/items/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gate.properties.files.items.properties.path.type, parentSchema: schema11.properties.gate.properties.files.items.properties.path, data: data23 };
                    if (vErrors === null) {
                      vErrors = [err53];
                    } else {
                      vErrors.push(err53);
                    }
                    errors++;
                  }
                }
                if (data22.sha256 !== void 0) {
                  let data24 = data22.sha256;
                  if (typeof data24 === "string") {
                    if (!pattern2.test(data24)) {
                      const err54 = { instancePath: instancePath + "/gate/files/" + i1 + "/sha256", schemaPath: "#/properties/gate/properties/files/items/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"', schema: "^[0-9a-f]{64}$", parentSchema: schema11.properties.gate.properties.files.items.properties.sha256, data: data24 };
                      if (vErrors === null) {
                        vErrors = [err54];
                      } else {
                        vErrors.push(err54);
                      }
                      errors++;
                    }
                  } else {
                    const err55 = { instancePath: instancePath + "/gate/files/" + i1 + "/sha256", schemaPath: "#/properties/gate/properties/files/items/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.gate.properties.files.items.properties.sha256.type, parentSchema: schema11.properties.gate.properties.files.items.properties.sha256, data: data24 };
                    if (vErrors === null) {
                      vErrors = [err55];
                    } else {
                      vErrors.push(err55);
                    }
                    errors++;
                  }
                }
              } else {
                const err56 = { instancePath: instancePath + "/gate/files/" + i1, schemaPath: "#/properties/gate/properties/files/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gate.properties.files.items.type, parentSchema: schema11.properties.gate.properties.files.items, data: data22 };
                if (vErrors === null) {
                  vErrors = [err56];
                } else {
                  vErrors.push(err56);
                }
                errors++;
              }
            }
          } else {
            const err57 = { instancePath: instancePath + "/gate/files", schemaPath: "#/properties/gate/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.gate.properties.files.type, parentSchema: schema11.properties.gate.properties.files, data: data21 };
            if (vErrors === null) {
              vErrors = [err57];
            } else {
              vErrors.push(err57);
            }
            errors++;
          }
        }
      } else {
        const err58 = { instancePath: instancePath + "/gate", schemaPath: "#/properties/gate/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.gate.type, parentSchema: schema11.properties.gate, data: data18 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data25 = data.baseline;
      if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
        if (data25.source === void 0) {
          const err59 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'", schema: schema11.properties.baseline.required, parentSchema: schema11.properties.baseline, data: data25 };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        for (const key5 in data25) {
          if (!(key5 === "source" || key5 === "commit" || key5 === "createdAt" || key5 === "environment")) {
            const err60 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema11.properties.baseline, data: data25 };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
        if (data25.source !== void 0) {
          let data26 = data25.source;
          if (typeof data26 !== "string") {
            const err61 = { instancePath: instancePath + "/baseline/source", schemaPath: "#/properties/baseline/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.baseline.properties.source.type, parentSchema: schema11.properties.baseline.properties.source, data: data26 };
            if (vErrors === null) {
              vErrors = [err61];
            } else {
              vErrors.push(err61);
            }
            errors++;
          }
        }
        if (data25.commit !== void 0) {
          let data27 = data25.commit;
          if (typeof data27 !== "string") {
            const err62 = { instancePath: instancePath + "/baseline/commit", schemaPath: "#/properties/baseline/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.baseline.properties.commit.type, parentSchema: schema11.properties.baseline.properties.commit, data: data27 };
            if (vErrors === null) {
              vErrors = [err62];
            } else {
              vErrors.push(err62);
            }
            errors++;
          }
        }
        if (data25.createdAt !== void 0) {
          let data28 = data25.createdAt;
          if (typeof data28 !== "string") {
            const err63 = { instancePath: instancePath + "/baseline/createdAt", schemaPath: "#/properties/baseline/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.baseline.properties.createdAt.type, parentSchema: schema11.properties.baseline.properties.createdAt, data: data28 };
            if (vErrors === null) {
              vErrors = [err63];
            } else {
              vErrors.push(err63);
            }
            errors++;
          }
        }
        if (data25.environment !== void 0) {
          let data29 = data25.environment;
          if (!(data29 && typeof data29 == "object" && !Array.isArray(data29))) {
            const err64 = { instancePath: instancePath + "/baseline/environment", schemaPath: "#/properties/baseline/properties/environment/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.baseline.properties.environment.type, parentSchema: schema11.properties.baseline.properties.environment, data: data29 };
            if (vErrors === null) {
              vErrors = [err64];
            } else {
              vErrors.push(err64);
            }
            errors++;
          }
        }
      } else {
        const err65 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.baseline.type, parentSchema: schema11.properties.baseline, data: data25 };
        if (vErrors === null) {
          vErrors = [err65];
        } else {
          vErrors.push(err65);
        }
        errors++;
      }
    }
    if (data.policyChanges !== void 0) {
      let data30 = data.policyChanges;
      if (Array.isArray(data30)) {
        const len2 = data30.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validate11(data30[i2], { instancePath: instancePath + "/policyChanges/" + i2, parentData: data30, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err66 = { instancePath: instancePath + "/policyChanges", schemaPath: "#/properties/policyChanges/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.policyChanges.type, parentSchema: schema11.properties.policyChanges, data: data30 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.errors !== void 0) {
      let data32 = data.errors;
      if (Array.isArray(data32)) {
        const len3 = data32.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validate13(data32[i3], { instancePath: instancePath + "/errors/" + i3, parentData: data32, parentDataProperty: i3, rootData })) {
            vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err67 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.errors.type, parentSchema: schema11.properties.errors, data: data32 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.models !== void 0) {
      let data34 = data.models;
      if (Array.isArray(data34)) {
        const len4 = data34.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validate15(data34[i4], { instancePath: instancePath + "/models/" + i4, parentData: data34, parentDataProperty: i4, rootData })) {
            vErrors = vErrors === null ? validate15.errors : vErrors.concat(validate15.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err68 = { instancePath: instancePath + "/models", schemaPath: "#/properties/models/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.models.type, parentSchema: schema11.properties.models, data: data34 };
        if (vErrors === null) {
          vErrors = [err68];
        } else {
          vErrors.push(err68);
        }
        errors++;
      }
    }
    if (data.metrics !== void 0) {
      let data36 = data.metrics;
      if (Array.isArray(data36)) {
        const len5 = data36.length;
        for (let i5 = 0; i5 < len5; i5++) {
          if (!validate17(data36[i5], { instancePath: instancePath + "/metrics/" + i5, parentData: data36, parentDataProperty: i5, rootData })) {
            vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err69 = { instancePath: instancePath + "/metrics", schemaPath: "#/properties/metrics/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.metrics.type, parentSchema: schema11.properties.metrics, data: data36 };
        if (vErrors === null) {
          vErrors = [err69];
        } else {
          vErrors.push(err69);
        }
        errors++;
      }
    }
    if (data.warnings !== void 0) {
      let data38 = data.warnings;
      if (Array.isArray(data38)) {
        const len6 = data38.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data39 = data38[i6];
          if (typeof data39 !== "string") {
            const err70 = { instancePath: instancePath + "/warnings/" + i6, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.warnings.items.type, parentSchema: schema11.properties.warnings.items, data: data39 };
            if (vErrors === null) {
              vErrors = [err70];
            } else {
              vErrors.push(err70);
            }
            errors++;
          }
        }
      } else {
        const err71 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.warnings.type, parentSchema: schema11.properties.warnings, data: data38 };
        if (vErrors === null) {
          vErrors = [err71];
        } else {
          vErrors.push(err71);
        }
        errors++;
      }
    }
  } else {
    const err72 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err72];
    } else {
      vErrors.push(err72);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  stdin_default as default
};
