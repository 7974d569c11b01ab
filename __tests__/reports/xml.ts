/** A parsed element, of the subset of XML that the reports write: no comments, CDATA, namespaces or processing instructions. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const TOKEN = /<(\/?)([a-z-]+)((?: [a-zA-Z]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Throws on everything that is not well-formed. */
export function parseXml(source: string): XmlElement {
  if (!CHARACTERS.test(source)) throw new Error('a character that XML 1.0 does not have');
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(declaration)) throw new Error('no declaration');
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new Error(`no token at ${source.slice(at, at + 40)}`);
    const [, closing, name, attributes, empty, text] = token;
    if (text !== undefined) open.at(-1)!.text += unescaped(text);
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const element = { name: name!, attributes: attributesOf(attributes!), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length !== 1 || document.children.length !== 1) throw new Error('not one closed root');
  return document.children[0]!;
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/ ([a-zA-Z]+)="([^"]*)"/g)].map(
    ([, key, value]) => [key!, unescaped(value!)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const character = ENTITIES[entity.slice(0, -1)];
    if (!entity.endsWith(';') || character === undefined) throw new Error(`&${entity} is no entity`);
    return character;
  });
}
