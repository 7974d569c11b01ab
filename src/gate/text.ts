/** Control characters, and those that reorder or break a line, as `\u{1b}`: text from a file cannot move a cursor. */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** The text in double quotes, escaped and cut to 60 characters. */
export function quote(text: string): string {
  return escapeControls(JSON.stringify(cut(text)));
}

export function cut(text: string, limit = 60): string {
  // A character takes at most two units, and one more tells whether there are more.
  const characters = [...text.slice(0, 2 * (limit + 1))];
  return characters.length > limit ? `${characters.slice(0, limit).join('')}…` : text;
}

/** `a, b or c`. */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
