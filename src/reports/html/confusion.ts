import type { Confusion } from '../details.ts';
import { cut } from '../escape.ts';
import { digits } from '../numbers.ts';
import { element, type Html } from './markup.ts';

const MAX_CLASSES = 20;

/** Rows are the true classes; each cell is shaded by its share of the row. Of many classes, those most often confused. */
export function heatMap({ labels, matrix }: Confusion): Html | undefined {
  const shown = mostConfused(matrix);
  if (shown.length === 0) return undefined;
  const names = shown.map((index) => String(labels[index] ?? index));
  const head = names.map((name) => element('th', { scope: 'col', title: name }, element('span', {}, cut(name, 24))));
  const rows = shown.map((truth, at) => {
    const row = matrix[truth]!;
    const total = row.reduce((sum, count) => sum + count, 0);
    const cells = shown.map((predicted) => cell(row[predicted] ?? 0, total, truth === predicted));
    return element('tr', {}, element('th', { scope: 'row', title: names[at]! }, cut(names[at]!, 24)), cells);
  });
  const all =
    shown.length === matrix.length
      ? ''
      : ` (the ${digits(shown.length)} of ${digits(matrix.length)} classes most often confused)`;
  return element(
    'figure',
    { class: 'confusion' },
    element('figcaption', {}, `Confusion matrix: true classes down, predicted across${all}`),
    element(
      'div',
      { class: 'scroll' },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('td', {}), head)),
        element('tbody', {}, rows),
      ),
    ),
  );
}

function cell(count: number, total: number, right: boolean): Html {
  if (count === 0) return element('td', { class: 'none' }, '·');
  const share = total > 0 ? count / total : 0;
  const kind = `${right ? 'right' : 'wrong'}${share > 0.55 ? ' strong' : ''}`;
  return element('td', { class: kind, style: `--share:${(100 * Math.sqrt(share)).toFixed(0)}%` }, digits(count));
}

/** In the order of the classes. */
function mostConfused(matrix: readonly (readonly number[])[]): number[] {
  const errors = matrix.map((row, index) => {
    const missed = row.reduce((sum, count, predicted) => sum + (predicted === index ? 0 : count), 0);
    return missed + matrix.reduce((sum, other, truth) => sum + (truth === index ? 0 : (other[index] ?? 0)), 0);
  });
  const order = matrix.map((_, index) => index).sort((a, b) => errors[b]! - errors[a]!);
  return order.slice(0, MAX_CLASSES).sort((a, b) => a - b);
}
