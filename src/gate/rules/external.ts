import type { ExternalLimit } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import { parseFraction } from '../../contracts/quantity.ts';
import type { Finding } from '../finding.ts';
import { atKey, atValue, type Rule } from './rule.ts';

/** Which way a number of another job is better: nothing but the gate file can say it, and it says one thing. */
export const external: Rule = function* ({ metrics }) {
  for (const { metrics: file, path } of metrics) {
    for (const [name, limit] of Object.entries(file.checks)) {
      yield* direction(limit, [...path, 'checks', name]);
      yield* percentages(limit, [...path, 'checks', name]);
    }
  }
};

function* direction(limit: ExternalLimit, path: DocumentPath): Iterable<Finding> {
  const { min, max, max_drop: drop, max_increase: increase, better } = limit;
  const name = path.at(-1);
  const implied =
    min !== undefined && max === undefined ? 'higher' : max !== undefined && min === undefined ? 'lower' : undefined;
  if (better !== undefined && implied !== undefined && better !== implied) {
    const message = `${name} cannot be better when it is ${better} and have only a ${implied === 'higher' ? 'min' : 'max'}`;
    yield atValue([...path, 'better'], 'contradiction', message, 'Change one of the two.');
    return;
  }
  if (drop === undefined && increase === undefined) return;
  const known = better ?? implied;
  if (known === undefined) {
    if (min !== undefined && max !== undefined) return;
    const message = `nothing says whether ${name} is better when it is higher or lower`;
    yield atValue(path, 'unknown_direction', message, 'Write better: higher or better: lower.');
    return;
  }
  const [wrong, instead] =
    known === 'lower' ? (['max_drop', 'max_increase'] as const) : (['max_increase', 'max_drop'] as const);
  if (limit[wrong] === undefined) return;
  const message = `${name} is better when it is ${known}, so ${wrong} would refuse an improvement; did you mean ${instead}?`;
  yield atKey([...path, wrong], 'wrong_direction', message, `Write ${instead}.`);
}

/** A percentage is a share of 1, and a number in percent is none. */
function* percentages(limit: ExternalLimit, path: DocumentPath): Iterable<Finding> {
  if (limit.unit !== '%') return;
  for (const kind of ['min', 'max', 'equals'] as const) {
    const written = limit[kind];
    if (typeof written !== 'string') continue;
    const message = `${path.at(-1)} is in percent, and ${written} is the number ${parseFraction(written)}`;
    yield atValue(
      [...path, kind],
      'contradiction',
      message,
      `Write ${Number.parseFloat(written)}, or leave unit away.`,
    );
  }
}
