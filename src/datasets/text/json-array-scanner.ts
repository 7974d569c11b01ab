import type { Line } from './lines.ts';

const NEWLINE = 10;
const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Cuts a JSON array into the texts of its elements. It counts brackets and knows strings; the elements stay unparsed. */
export class JsonArrayScanner {
  line = 1;
  #text = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #ended = false;
  #elements = 0;
  #elementLine = 0;

  /** Characters of the element that is not complete yet. */
  get pending(): number {
    return this.#text.length;
  }

  /** The elements that `chunk` completes. Throws SyntaxError. */
  feed(chunk: string): Line[] {
    const found: Line[] = [];
    const scanned = this.#text.length;
    const text = this.#text + chunk;
    let start = 0;
    for (let index = scanned; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === NEWLINE) this.line++;
      if (this.#inString) this.#string(code);
      else if (code > 32) {
        if (this.#depth === 0) {
          this.#outside(code);
          start = index + 1;
        } else if (this.#depth === 1 && (code === COMMA || code === CLOSE_BRACKET)) {
          this.#complete(text.slice(start, index), code, found);
          start = index + 1;
        } else this.#inside(code);
      }
    }
    this.#text = this.#depth === 0 ? '' : text.slice(start);
    return found;
  }

  /** Throws SyntaxError when the array is not closed. */
  end(): void {
    if (!this.#ended) throw new SyntaxError(this.#depth ? 'the JSON array ends too early' : 'holds no JSON array');
  }

  #string(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  #outside(code: number): void {
    if (this.#ended) throw new SyntaxError('text follows the JSON array');
    if (code !== OPEN_BRACKET) throw new SyntaxError('the JSON does not begin with an array');
    this.#depth = 1;
  }

  #inside(code: number): void {
    if (this.#elementLine === 0) this.#elementLine = this.line;
    if (code === QUOTE) this.#inString = true;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) this.#depth++;
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) this.#depth--;
    if (this.#depth === 0) throw new SyntaxError('the brackets of the JSON do not match');
  }

  #complete(text: string, code: number, found: Line[]): void {
    const last = code === CLOSE_BRACKET;
    if (this.#elementLine > 0) found.push({ text, line: this.#elementLine });
    else if (!last || this.#elements > 0) throw new SyntaxError('an element of the JSON array is missing');
    this.#elements++;
    this.#elementLine = 0;
    if (last) {
      this.#depth = 0;
      this.#ended = true;
    }
  }
}
