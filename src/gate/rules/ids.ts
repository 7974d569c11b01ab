import { quote } from '../text.ts';
import { atValue, type Rule } from './rule.ts';

/** Each model, and each file of external metrics, has an id of its own. */
export const ids: Rule = function* ({ models, metrics }) {
  const seen = new Map<string, string>();
  const all = [
    ...models.map(({ model, path }) => ({ id: model.id, path, kind: 'model' })),
    ...metrics.map(({ metrics: { id }, path }) => ({ id, path, kind: 'file of metrics' })),
  ];
  for (const { id, path, kind } of all) {
    const other = seen.get(id);
    if (other !== undefined) {
      const message = `another ${other} has the id ${quote(id)} already`;
      yield atValue([...path, 'id'], 'duplicate_id', message, `Give each ${kind} an id of its own.`);
    }
    seen.set(id, other ?? kind);
  }
};
