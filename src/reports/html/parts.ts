import type { Location, Status } from '../../../schemas/generated/result.d.ts';
import { formatLocation } from '../../contracts/errors.ts';
import { NOTHING } from '../cells.ts';
import { digits } from '../numbers.ts';
import { look } from '../status.ts';
import { type Child, element, type Html } from './markup.ts';

/** A status in its colour, which is never the only sign of it. */
export function pill(status: Status, text: string = status): Html {
  return element('span', { class: `pill is-${status}` }, `${look(status).mark} ${text}`);
}

export function code(text: string): Html {
  return element('code', {}, text);
}

export function place(at: Location | undefined): Html | undefined {
  return at && element('span', { class: 'place' }, formatLocation(at));
}

/** Labels and texts in pairs. */
export function facts(pairs: readonly (readonly [label: string, text: Child])[]): Html | undefined {
  if (pairs.length === 0) return undefined;
  const items = pairs.map(([label, text]) => element('div', {}, element('dt', {}, label), element('dd', {}, text)));
  return element('dl', { class: 'facts' }, items);
}

export interface Column {
  title: string;
  /** `number` aligns to the right, `wide` takes what is left. */
  kind?: 'number' | 'chart' | 'wide' | undefined;
}

/** `stacked`: on a narrow screen each row becomes a list of its cells under their titles, instead of scrolling sideways. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Child[])[],
  omitted = 0,
  stacked = false,
): Html {
  const head = columns.map(({ title, kind }) => element('th', { scope: 'col', class: kind }, title));
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell, index) => {
        const { title, kind } = columns[index]!;
        return element('td', { class: kind, 'data-title': stacked && cell !== NOTHING ? title : undefined }, cell);
      }),
    ),
  );
  const more = omitted > 0 ? element('p', { class: 'more' }, `and ${digits(omitted)} more`) : undefined;
  const whole = element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, body));
  return element('div', { class: stacked ? 'scroll stacked' : 'scroll' }, whole, more);
}

export function section(title: string, attributes: Record<string, string>, ...children: Child[]): Html {
  return element('section', attributes, element('h2', {}, title), ...children);
}
