import { cut, orList, quote } from '../text.ts';
import { atValue, type Rule } from './rule.ts';

/** A waiver ends on a day of the calendar, and is for checks that the model has. */
export const waivers: Rule = function* ({ models }) {
  for (const { model, path } of models) {
    if (!model.waive) continue;
    const { reason, until, checks = [] } = model.waive;
    if (reason.trim() === '') {
      const message = 'the reason is blank';
      yield atValue(
        [...path, 'waive', 'reason'],
        'wrong_value',
        message,
        'Say why, for everyone who reads the report.',
      );
    }
    if (!isDay(until)) {
      const message = `${quote(until)} is no day of the calendar`;
      yield atValue([...path, 'waive', 'until'], 'wrong_value', message, 'Write it as YYYY-MM-DD.');
    }
    for (const [index, check] of checks.entries()) {
      if (Object.hasOwn(model.checks, check)) continue;
      const message = `the model has no check ${quote(check)} to waive`;
      const remedy = `Name one of ${cut(orList(Object.keys(model.checks)), 200)}.`;
      yield atValue([...path, 'waive', 'checks', index], 'unknown_check', message, remedy);
    }
  }
};

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
