import { distance } from 'fastest-levenshtein';
import { quote } from './text.ts';

/** The candidate that `word` was probably meant to be: at most a third of its letters, rounded up, are wrong. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 100) return undefined;
  const wanted = plain(word);
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(wanted, plain(candidate));
    const allowed = Math.ceil(Math.max(wanted.length, candidate.length) / 3);
    // A word of two letters is one edit away from almost anything.
    if (edits > 0 && (edits > allowed || candidate.length < 3)) continue;
    if (!best || edits < best.edits) best = { candidate, edits };
  }
  return best?.candidate;
}

/** `, did you mean "max"?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const candidate = closest(word, candidates);
  return candidate === undefined ? '' : `, did you mean ${quote(candidate)}?`;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('-', '_').replaceAll(' ', '_');
}
