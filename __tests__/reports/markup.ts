/** A parsed element; text is decoded. */
export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (HtmlElement | string)[];
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>|([^<]+)/y;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const VOID = new Set(['meta', 'link']);

/** Parses the strict subset of HTML that the page is written in, and throws on everything else. */
export function parseHtml(source: string): HtmlElement {
  const doctype = '<!doctype html>\n';
  if (!source.startsWith(doctype)) throw new Error('no doctype');
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = doctype.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (!token) throw new Error(`no token at ${source.slice(at, at + 60)}`);
    const [, closing, name, attributes, text] = token;
    const parent = open.at(-1)!;
    if (text !== undefined) parent.children.push(parent.name === 'style' ? text : decoded(text));
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const element = { name: name!, attributes: attributesOf(attributes!), children: [] };
      parent.children.push(element);
      if (!VOID.has(name!)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return root.children.find((child) => typeof child !== 'string') as HtmlElement;
}

export function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(
    ([, key, value]) => [key!, decoded(value!)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function decoded(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, entity: string) => {
    const character = ENTITIES[entity.slice(0, -1)];
    if (!entity.endsWith(';') || character === undefined) throw new Error(`&${entity} is no entity`);
    return character;
  });
}
