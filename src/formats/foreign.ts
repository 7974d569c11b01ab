/** A kind of file that people take for a model here, and that no member of the registry reads. */
interface ForeignFormat {
  title: string;
  matches(head: Uint8Array): boolean;
}

/** Magic numbers of other model formats and of containers, the more precise ones first. */
const foreign: readonly ForeignFormat[] = [
  { title: 'a PyTorch checkpoint', matches: (head) => isZip(head) && /^[^/]*\/data\.pkl$/.test(firstMember(head)) },
  { title: 'a zip archive', matches: isZip },
  { title: 'a gzip archive', matches: starts('\x1f\x8b') },
  { title: 'a NumPy array', matches: starts('\x93NUMPY') },
  { title: 'a GGUF model', matches: starts('GGUF') },
  { title: 'a safetensors file', matches: isSafetensors },
  { title: 'a Python pickle (a PyTorch or scikit-learn model), which Model Gate never opens', matches: isPickle },
];

/** The title of the format that a file's first bytes belong to, or undefined. */
export function foreignFormat(head: Uint8Array): string | undefined {
  return foreign.find(({ matches }) => matches(head))?.title;
}

function starts(magic: string): (head: Uint8Array) => boolean {
  return (head) => ascii(head, 0, magic.length) === magic;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Local file header of a zip: `PK\3\4`; the name's length at 26, the name at 30. */
function isZip(head: Uint8Array): boolean {
  return ascii(head, 0, 4) === 'PK\x03\x04';
}

function firstMember(head: Uint8Array): string {
  return ascii(head, 30, 30 + (head[26] ?? 0));
}

/** A pickle of protocol 2 to 5: `\x80`, the protocol, and an opcode that starts a container, a frame or a global. */
function isPickle(head: Uint8Array): boolean {
  const [first = 0, protocol = 0, opcode = 0] = head;
  return first === 0x80 && protocol >= 2 && protocol <= 5 && '}]()\x95c\x8aX\x8c'.includes(String.fromCharCode(opcode));
}

/** An eight-byte little-endian length, then a JSON object. */
function isSafetensors(head: Uint8Array): boolean {
  return ascii(head, 8, 9) === '{' && ascii(head, 5, 8) === '\0\0\0';
}
