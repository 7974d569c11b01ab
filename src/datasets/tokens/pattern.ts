import type { Part } from './parts.ts';

/** One step of a pattern that Oniguruma and JavaScript read alike, but for what counts as space. */
const STEP = [
  String.raw`\\[sSrnt]`,
  String.raw`\\[pP]\{[A-Z][a-z]?\}`,
  String.raw`\\[.*+?^$(){}|[\]\\/]`,
  String.raw`\[\^?(?:\\[sSrnt]|\\[pP]\{[A-Z][a-z]?\}|\\[\]\\^-]|[^\\[\]&^])+\]`,
  String.raw`\((?:\?[:!=])?`,
  '[)|]',
  String.raw`(?:[*+?]|\{\d{1,4}(?:,\d{0,4})?\})\??(?![*+?{])`,
  String.raw`[^\\[\](){}^$.|?*+]`,
].join('|');
const ALIKE = new RegExp(`^(?:${STEP})*$`, 'u');

/**
 * The pattern of a part (`{String}` or `{Regex}`). Undefined for one that Rust's library may read in another way than
 * JavaScript does: flags, anchors, `.`, `\w`, `\d`, `\b`, possessive quantifiers and nested classes.
 */
export function patternOf({ pattern }: Part): RegExp | undefined {
  const { String: text, Regex: regex } = (pattern ?? {}) as { String?: unknown; Regex?: unknown };
  try {
    if (typeof text === 'string' && text !== '') return new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'gu');
    if (typeof regex !== 'string' || regex === '' || !ALIKE.test(regex)) return undefined;
    const spaces = regex.replace(/\\(\\|[sS])/g, (all, of) =>
      of === 's' ? '\\p{White_Space}' : of === 'S' ? '\\P{White_Space}' : all,
    );
    const made = new RegExp(spaces, 'gu');
    // A match of nothing is no piece of a text.
    return made.test('') ? undefined : made;
  } catch {
    return undefined;
  }
}
