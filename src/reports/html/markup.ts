import { htmlText } from '../escape.ts';

/** Markup that is safe by the way it was made: only `element` and `verbatim` make it. */
export interface Html {
  readonly markup: string;
}

export type Child = Html | string | undefined | readonly Child[];
type Attributes = Record<string, string | number | undefined>;

const VOID = new Set(['meta', 'link']);

/** An element of HTML or of SVG inside it. Texts and attribute values are escaped, undefined ones left out. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Html {
  const open = `<${name}${written(attributes)}>`;
  return { markup: VOID.has(name) ? open : `${open}${children.map(markupOf).join('')}</${name}>` };
}

/** Text of our own that needs no escaping, such as a style sheet. */
export function verbatim(markup: string): Html {
  return { markup };
}

function markupOf(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return htmlText(child);
  return 'markup' in child ? child.markup : child.map(markupOf).join('');
}

function written(attributes: Attributes): string {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return present.map(([key, value]) => ` ${key}="${htmlText(String(value))}"`).join('');
}
