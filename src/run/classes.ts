import { readFile, stat } from 'node:fs/promises';
import type { Classes, Decision as DecisionConfig } from '../../schemas/generated/gate.d.ts';
import type { FetchFile } from '../contracts/dataset.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { parseJson } from '../contracts/json.ts';

const MAX_BYTES = 16 * 2 ** 20;
const LIMITS = { depth: 8, containers: 1000, strings: 1_000_000 };

/** The class names of the gate file: its list, or the list in a text file (one a line) or a JSON file. */
export async function readClasses(declared: Classes | undefined, fetch: FetchFile): Promise<string[] | undefined> {
  if (declared === undefined) return undefined;
  if (Array.isArray(declared)) return declared.map(String);
  const bytes = await readBytes(declared, fetch);
  const names = declared.toLowerCase().endsWith('.json') ? namesFromJson(declared, bytes) : namesFromLines(bytes);
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name).size);
  if (names.length > 0 && twice === undefined) return names;
  throw new ModelGateError(
    'classes.invalid',
    twice === undefined ? `${declared}: no class is named` : `${declared}: the class "${twice}" is named twice`,
    'Give one name for each output of the model, in its order.',
  );
}

function namesFromLines(bytes: Uint8Array): string[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function namesFromJson(file: string, bytes: Uint8Array): string[] {
  const value = parsed(file, bytes);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.map(String);
  throw new ModelGateError(
    'classes.invalid',
    `${file}: expected a JSON list of class names`,
    'Write ["first", "second", …].',
  );
}

/**
 * The declared thresholds, one a class.
 *
 * @throws ModelGateError `decision.invalid`
 */
export async function readThresholds(
  declared: DecisionConfig | undefined,
  names: readonly string[],
  width: number,
  fetch: FetchFile,
): Promise<Float64Array> {
  if (declared === undefined || 'sweep' in declared) return new Float64Array(width).fill(0.5);
  if ('threshold' in declared) return new Float64Array(width).fill(declared.threshold);
  const { per_class } = declared;
  const file = typeof per_class === 'string' ? per_class : 'decision.per_class';
  const value = typeof per_class === 'string' ? parsed(file, await readBytes(file, fetch)) : per_class;
  const list: unknown[] = Array.isArray(value) ? value : thresholdsByName(file, value, names);
  if (list.length === width && list.every(isFiniteNumber)) return Float64Array.from(list);
  throw new ModelGateError(
    'decision.invalid',
    `${file}: expected ${width} thresholds, a number for each score; found ${list.length} values`,
    'Give a JSON list in the order of the outputs, or an object from class to threshold.',
  );
}

function thresholdsByName(file: string, value: unknown, names: readonly string[]): unknown[] {
  const byName = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const known = new Set(names);
  const unknown = Object.keys(byName).find((name) => !known.has(name));
  const missing = names.find((name) => !Object.hasOwn(byName, name));
  if (unknown === undefined && missing === undefined) return names.map((name) => byName[name]);
  throw new ModelGateError(
    'decision.invalid',
    missing === undefined
      ? `${file}: there is no class "${unknown}"`
      : `${file}: the class "${missing}" has no threshold`,
    'Give a threshold for each class and for nothing else.',
  );
}

function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

async function readBytes(location: string, fetch: FetchFile): Promise<Uint8Array> {
  const path = await fetch(location, undefined);
  const { size } = await stat(path);
  if (size <= MAX_BYTES) return readFile(path);
  throw new ModelGateError(
    'file.too_large',
    `${location} has ${size} bytes; a list of classes or thresholds has ${MAX_BYTES} at most`,
    'Name the file with the list.',
  );
}

function parsed(file: string, bytes: Uint8Array): unknown {
  try {
    return parseJson(bytes, LIMITS);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ModelGateError('json.invalid', `${file}: not valid JSON: ${error.message}`, 'Correct the file.');
    if (error instanceof RangeError)
      throw new ModelGateError('json.invalid', `${file}: refused: ${error.message}`, 'Name the file with the list.');
    throw error;
  }
}
