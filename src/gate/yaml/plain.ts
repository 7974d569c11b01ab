import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { cut, quote } from '../text.ts';
import type { YamlFault } from './fault.ts';
import type { Place } from './place.ts';

interface Plain {
  value: unknown;
  place: Place;
  /** Values in it, aliases counted as what they stand for. */
  size: number;
}

export interface PlainDocument {
  value: unknown;
  root: Place;
  faults: YamlFault[];
}

/**
 * Plain values of a composed document with their places. An alias shares the value that it stands for, and a document
 * of more than `maxValues` values, aliases expanded, is at fault: what reads it later walks through all of them.
 */
export function toPlain(contents: Node, maxValues: number): PlainDocument {
  const faults: YamlFault[] = [];
  const anchors = new Map<string, Plain | 'open'>();

  const convert = (node: unknown, offset: number): Plain => {
    if (isAlias(node)) return follow(node.source, node.range?.[0] ?? offset);
    const anchor = (node as Node | null)?.anchor;
    if (anchor) anchors.set(anchor, 'open');
    const plain = convertOwn(node, offset);
    if (anchor) anchors.set(anchor, plain);
    return plain;
  };

  const convertOwn = (node: unknown, offset: number): Plain => {
    if (isMap(node)) return convertMap(node);
    if (isScalar(node)) {
      const place: Place = { offset: node.range?.[0] ?? offset, entries: new Map() };
      if (node.source !== undefined) place.source = node.source;
      return { value: node.value, place, size: 1 };
    }
    return node ? convertList(node as YAMLSeq) : { value: null, place: { offset, entries: new Map() }, size: 1 };
  };

  const follow = (name: string, offset: number): Plain => {
    const target = anchors.get(name);
    if (target && target !== 'open') return { ...target, place: { ...target.place, offset } };
    const message = target
      ? `alias *${cut(name)} stands inside what it stands for`
      : `nothing is anchored as &${cut(name)}`;
    faults.push({ offset, message, remedy: 'Write the value out.' });
    return { value: null, place: { offset, entries: new Map() }, size: 1 };
  };

  const convertList = (node: YAMLSeq): Plain => {
    const offset = node.range?.[0] ?? 0;
    const place: Place = { offset, entries: new Map() };
    const items = node.items.map((item, index) => {
      const plain = convert(item, offset);
      place.entries.set(index, { keyOffset: plain.place.offset, place: plain.place });
      return plain;
    });
    return { value: items.map((item) => item.value), place, size: sum(items) };
  };

  const convertMap = (node: YAMLMap): Plain => {
    const place: Place = { offset: node.range?.[0] ?? 0, entries: new Map() };
    const values = new Map<string, Plain>();
    for (const pair of node.items) {
      const keyOffset = (pair.key as Node | null)?.range?.[0] ?? place.offset;
      const key = keyOf(pair);
      if (key === undefined || values.has(key)) {
        const message = key === undefined ? 'a key must be text' : `key ${quote(key)} is there twice`;
        faults.push({ offset: keyOffset, message, remedy: 'Keep one of each key, and write each as text.' });
        continue;
      }
      const plain = convert(pair.value, keyOffset);
      place.entries.set(key, { keyOffset, place: plain.place });
      values.set(key, plain);
    }
    // Not an assignment: a key `__proto__` stays a key.
    const value = Object.fromEntries([...values].map(([key, plain]) => [key, plain.value]));
    return { value, place, size: sum([...values.values()]) };
  };

  const { value, place, size } = convert(contents, 0);
  if (size > maxValues) {
    const message = `${size} values, aliases expanded; at most ${maxValues} are read`;
    faults.push({ offset: place.offset, message, remedy: 'Move long lists into files of their own.' });
  }
  return { value, root: place, faults };
}

/** A key as it was written: `1e3: x` has the key "1e3". */
function keyOf(pair: Pair): string | undefined {
  if (!isScalar(pair.key) || pair.key.value === null) return undefined;
  return typeof pair.key.value === 'string' ? pair.key.value : pair.key.source;
}

function sum(parts: readonly Plain[]): number {
  return parts.reduce((total, part) => total + part.size, 1);
}
