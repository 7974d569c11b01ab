const QUOTE = '"';

/**
 * Splits delimited records by RFC 4180, line by line: fields in double quotes may hold delimiters, newlines and doubled
 * quotes. Stricter than most readers: a quote inside of a bare field or text after a closing quote is an error.
 */
export class RecordParser {
  readonly #delimiter: string;
  #fields: string[] = [];
  #quoted: string[] | undefined;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Whether a quoted field goes on in the next line. */
  get open(): boolean {
    return this.#quoted !== undefined;
  }

  /** Takes a line; returns the record it completes, or undefined while quotes are open. Throws SyntaxError. */
  feed(line: string): string[] | undefined {
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    const text = line.slice(0, end);
    if (!this.#quoted && !text.includes(QUOTE)) return text.split(this.#delimiter);
    const complete = this.#split(text);
    if (!complete) {
      this.#quoted!.push(line.slice(end), '\n');
      return undefined;
    }
    const fields = this.#fields;
    this.#fields = [];
    return fields;
  }

  #split(text: string): boolean {
    let position = 0;
    for (;;) {
      if (this.#quoted) {
        position = this.#quotedField(text, position);
        if (position < 0) return false;
      } else if (text[position] === QUOTE) {
        this.#quoted = [];
        position++;
        continue;
      } else {
        position = this.#bareField(text, position);
      }
      if (position >= text.length) return true;
      position++;
    }
  }

  /** Returns where the field ends, or -1 when its quotes do not close in `text`. */
  #quotedField(text: string, start: number): number {
    let from = start;
    for (;;) {
      const quote = text.indexOf(QUOTE, from);
      this.#quoted!.push(quote < 0 ? text.slice(from) : text.slice(from, quote));
      if (quote < 0) return -1;
      if (text[quote + 1] === QUOTE) {
        this.#quoted!.push(QUOTE);
        from = quote + 2;
        continue;
      }
      if (quote + 1 < text.length && text[quote + 1] !== this.#delimiter)
        throw new SyntaxError('text follows a closing quote');
      this.#fields.push(this.#quoted!.join(''));
      this.#quoted = undefined;
      return quote + 1;
    }
  }

  #bareField(text: string, start: number): number {
    const delimiter = text.indexOf(this.#delimiter, start);
    const end = delimiter < 0 ? text.length : delimiter;
    const field = text.slice(start, end);
    if (field.includes(QUOTE)) throw new SyntaxError('a quote stands inside of a field that is not quoted');
    this.#fields.push(field);
    return end;
  }
}
