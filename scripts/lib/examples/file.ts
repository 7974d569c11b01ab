/** A file of `examples/`. */
export interface ExampleFile {
  /** Relative to `examples/`, with `/` between folders. */
  name: string;
  content: Uint8Array;
}

export function textFile(name: string, content: string): ExampleFile {
  return { name, content: new TextEncoder().encode(content) };
}
