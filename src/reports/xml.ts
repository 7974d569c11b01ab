import { xmlText } from './escape.ts';

type Attributes = Record<string, string | number | undefined>;

/** An element of elements that are written already. Attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  if (children.length === 0) return `<${name}${written(attributes)}/>`;
  const inside = children.map((child) => child.replace(/^/gm, '  ')).join('\n');
  return `<${name}${written(attributes)}>\n${inside}\n</${name}>`;
}

/** An element of text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return `<${name}${written(attributes)}>${xmlText(text)}</${name}>`;
}

function written(attributes: Attributes): string {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return present.map(([key, value]) => ` ${key}="${xmlText(String(value))}"`).join('');
}
