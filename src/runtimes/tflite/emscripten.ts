import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { RuntimeFailure } from '../failure.ts';

/** What both interpreters' modules have. */
export interface EmscriptenModule {
  HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
}

/** A vector of C++, whose memory is the module's. */
export interface EmscriptenVector<T> {
  size(): number;
  get(index: number): T;
  delete(): void;
}

/** A started module and the last lines that it printed, which say why something failed. */
export interface Started<M> {
  module: M;
  log: string[];
}

const LOG_LINES = 8;

/**
 * Starts a module that emcc made, in Node and without a browser. Its script is run as CommonJS, whatever the package says it
 * is, and cannot add handlers to this process: those would swallow what should end it.
 */
export async function startModule<M>(require: NodeJS.Require, script: string): Promise<Started<M>> {
  const parameters = ['module', 'exports', 'require', '__filename', '__dirname', 'process'];
  const run = compileFunction(readFileSync(script, 'utf8'), parameters, { filename: script });
  const made: { exports: unknown } = { exports: {} };
  const quiet = Object.create(process, { on: { value: () => quiet } });
  run(made, made.exports, require, script, path.dirname(script), quiet);
  const log: string[] = [];
  const print = (line: string) => {
    if (log.push(line) > LOG_LINES) log.shift();
  };
  const start = made.exports as (options: object) => Promise<M>;
  const wasmBinary = readFileSync(script.replace(/\.js$/, '.wasm'));
  return { module: await start({ wasmBinary, print, printErr: print }), log };
}

/** The bytes in the module's own memory. Throws RuntimeFailure `model.out_of_memory`. */
export function place({ module }: Started<EmscriptenModule>, bytes: Uint8Array): number {
  const pointer = module._malloc(bytes.length);
  if (pointer === 0) throw new RuntimeFailure('model.out_of_memory', 'loading ran out of memory');
  module.HEAPU8.set(bytes, pointer);
  return pointer;
}

/** The vector's elements; the vector itself is given back. */
export function elementsOfVector<T>(vector: EmscriptenVector<T> | readonly T[]): T[] {
  if (!('delete' in vector)) return [...vector];
  const items = Array.from({ length: vector.size() }, (_, i) => vector.get(i));
  vector.delete();
  return items;
}

/** What went wrong, in one line: the exception's text and the last error that the module printed. */
export function reasonOf(error: unknown, log: readonly string[]): string {
  const text = error instanceof Error ? error.message : String(error);
  const printed = log.findLast((line) => /error|fail|unsupported|not support|unresolved/i.test(line)) ?? '';
  const said = text.includes(printed) ? text : `${text} (${printed})`;
  return said
    .replace(/\[[^\]]*\.(cc|h):\d+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
