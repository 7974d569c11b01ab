import { readFile, stat } from 'node:fs/promises';
import type { Classes, Decision as DecisionConfig } from '../../schemas/generated/gate.d.ts';
import type { FetchFile } from '../contracts/dataset.ts';
import { ModelGateError } from '../contracts/errors.ts';

const MAX_TEXT_BYTES = 16 * 2 ** 20;

/** The class names of the gate file: its list, or the list in a text file (one a line) or a JSON file. */
export async function readClasses(declared: Classes | undefined, fetch: FetchFile): Promise<string[] | undefined> {
  if (declared === undefined) return undefined;
  if (Array.isArray(declared)) return declared.map(String);
  const text = await readText(declared, fetch);
  const names = declared.toLowerCase().endsWith('.json') ? namesFromJson(declared, text) : namesFromLines(text);
  const seen = new Set<string>();
  const twice = names.find((name) => seen.size === seen.add(name).size);
  if (names.length > 0 && twice === undefined) return names;
  throw new ModelGateError(
    'classes.invalid',
    twice === undefined ? `${declared}: no class is named` : `${declared}: the class "${twice}" is named twice`,
    'Give one name for each output of the model, in its order.',
  );
}

function namesFromLines(text: string): string[] {
  const lines = text.split(/\r?\n/);
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function namesFromJson(file: string, text: string): string[] {
  const value = parseJson(file, text);
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
  const value = typeof per_class === 'string' ? parseJson(file, await readText(file, fetch)) : per_class;
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

async function readText(location: string, fetch: FetchFile): Promise<string> {
  const path = await fetch(location, undefined);
  const { size } = await stat(path);
  if (size <= MAX_TEXT_BYTES) return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  throw new ModelGateError(
    'file.too_large',
    `${location} has ${size} bytes; a list of classes or thresholds has ${MAX_TEXT_BYTES} at most`,
    'Name the file with the list.',
  );
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelGateError('json.invalid', `${file}: not valid JSON`, 'Correct the file.');
  }
}
