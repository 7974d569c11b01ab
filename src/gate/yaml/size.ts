import type { CST } from 'yaml';
import type { YamlFault } from './fault.ts';

const maxDepth = 64;
const maxTokens = 500_000;

/**
 * What is too large to be composed. The composer recurses into what is nested, and a stack that overflows inside it can
 * end the process; each token that it cannot use costs an error.
 */
export function tooLarge(tokens: readonly CST.Token[]): YamlFault | undefined {
  let level: readonly CST.Token[] = tokens;
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    const offset = level[0]!.offset;
    for (const token of level) count += 1 + marksIn(token);
    if (depth > maxDepth) return { offset, message: 'nested too deeply', remedy: 'Close the brackets that are open.' };
    if (count > maxTokens)
      return { offset, message: 'too many values', remedy: 'Move long lists into files of their own.' };
    level = level.flatMap(children);
  }
  return undefined;
}

/** What stands around the values of a collection: commas, dashes, spaces, anchors, tags. */
function marksIn(token: CST.Token): number {
  if (!('items' in token)) return 0;
  return token.items.reduce((sum, { start, sep }) => sum + start.length + (sep?.length ?? 0), 0);
}

function children(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value].filter((child) => !!child));
}
