declare module '*.wasm' {
  /** The file's bytes; the bundler puts them into the bundle. */
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
