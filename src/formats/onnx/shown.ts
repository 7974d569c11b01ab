const MAX_CHARACTERS = 200;

/** A name from a model file as it may stand in a message: without control characters, cut where it is very long. */
export function shown(name: string): string {
  const plain = name.replace(/\p{Cc}/gu, '\ufffd');
  if (plain === '') return '(unnamed)';
  return plain.length > MAX_CHARACTERS ? `${plain.slice(0, MAX_CHARACTERS)}…` : plain;
}
