import { quote } from '../text.ts';
import { atValue, type Rule } from './rule.ts';

/** Each model has an id of its own. */
export const ids: Rule = function* ({ models }) {
  const seen = new Set<string>();
  for (const { model, path } of models) {
    if (seen.has(model.id)) {
      const message = `another model has the id ${quote(model.id)} already`;
      yield atValue([...path, 'id'], 'duplicate_id', message, 'Give each model an id of its own.');
    }
    seen.add(model.id);
  }
};
