import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Gate } from '../../schemas/generated/gate.d.ts';
import type { CheckResult, ModelResult, Result } from '../../schemas/generated/result.d.ts';
import validate from '../../schemas/generated/result.validate.js';
import type { Problem } from '../../src/contracts/errors.ts';
import { judgeSession } from '../../src/run/session.ts';
import { exitStatus } from '../../src/verdict/exit-status.ts';

export const distDir = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A gate file as a value; what is missing is what every gate file has. */
export type GateText = Omit<Gate, 'version'>;

export interface Judged {
  result: Result;
  exit: number;
  model(id: string): ModelResult;
  check(id: string, check: string): CheckResult;
  /** What kept a model from being judged. */
  error(id: string): Problem;
  /** The measured value; for a metric of classes, of one slice. */
  value(id: string, metric: string, slice?: string): number | null;
}

/** A folder with models, datasets and gate files, removed after the tests of the file. */
export function workspace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gate-run-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  let runs = 0;

  function write(name: string, content: string | NodeJS.ArrayBufferView): string {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** JSON is YAML, so a gate file can be written from a value. */
  function writeGate(gate: GateText, name = 'model-gate.yml'): void {
    write(name, JSON.stringify({ version: 1, ...gate }, null, 2));
  }

  /** Judges as the command line does. Every result document, whatever happened, must be a complete one. */
  async function judgeNamed(gate?: string, only?: readonly string[]): Promise<Judged> {
    const scratchRoot = mkdtempSync(path.join(folder, `scratch-${runs++}-`));
    const services = { distDir, cacheDir: path.join(folder, 'cache'), scratchRoot, env: {}, progress: () => {} };
    const result = await judgeSession({ gate, cwd: folder, ...(only && { only }) }, services);
    requireComplete(result);
    return look(result);
  }

  return {
    folder,
    write,
    writeGate,
    judgeNamed,
    judge: (gate: GateText, only?: readonly string[]) => {
      writeGate(gate);
      return judgeNamed('model-gate.yml', only);
    },
  };
}

export function sha256(bytes: string | NodeJS.ArrayBufferView): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function look(result: Result): Judged {
  const model = (id: string) =>
    found(
      result.models.find((one) => one.id === id),
      `model ${id}`,
    );
  return {
    result,
    exit: exitStatus(result),
    model,
    check: (id, check) =>
      found(
        model(id).checks.find((one) => one.check === check),
        `check ${check} of ${id}`,
      ),
    error: (id) => found(model(id).error, `error of ${id}`),
    value(id, metric, slice) {
      const all = model(id).checks.flatMap(({ measurements }) => measurements);
      return found(
        all.find((one) => one.metric === metric && one.slice === slice),
        `${metric} of ${id}`,
      ).value;
    },
  };
}

/** What every document must be: valid, finite, one line a problem, with something to do about it. */
function requireComplete(result: Result): void {
  if (!validate(JSON.parse(JSON.stringify(result)))) throw new Error(JSON.stringify(validate.errors));
  const problems = [...result.errors, ...result.models.flatMap(({ error }) => error ?? [])];
  for (const { code, message, remedy } of problems) {
    if (/[\r\n]/.test(message + remedy) || message === '' || remedy === '') throw new Error(`${code}: not one line`);
  }
  const judged = result.models.length + (result.metrics?.length ?? 0);
  if (result.verdict === 'error' && judged === 0 && problems.length === 0) throw new Error('no reason');
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}
