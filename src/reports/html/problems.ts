import type { Row } from '../rows.ts';
import { element, type Html } from './markup.ts';
import { code, pill, place } from './parts.ts';

/** Why a row is not a pass, what to do, and where. */
export function problemCard(row: Row): Html {
  const { status, check, message, remedy, at } = row;
  return element(
    'div',
    { class: `problem is-${status}` },
    element('p', {}, pill(status), ' ', named(row.code ?? check), message ?? status, ' ', place(at)),
    remedy === undefined ? undefined : element('p', { class: 'remedy' }, element('strong', {}, 'What to do: '), remedy),
  );
}

function named(name: string | undefined): Html | undefined {
  return name === undefined ? undefined : element('span', { class: 'name' }, code(name), ' ');
}
