import type { Model } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import type { Finding } from '../finding.ts';
import { quote } from '../text.ts';
import { atValue, type Rule } from './rule.ts';

/** Where the gate file lists the classes, everything that counts classes agrees with the list. */
export const classes: Rule = function* ({ models }) {
  for (const { model, path } of models) {
    if (!Array.isArray(model.classes)) continue;
    const names = model.classes.map(String);
    yield* repeated(names, [...path, 'classes']);
    yield* wrongCount(model, names.length, [...path, 'classes']);
    yield* tooMany(model, names.length, path);
  }
};

function* repeated(names: readonly string[], path: DocumentPath): Iterable<Finding> {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    // The schema tells equal values apart only where they have one type: 1 and "1" name the same class.
    if (seen.has(name)) {
      yield atValue(
        [...path, index],
        'duplicate',
        `class ${quote(name)} is there twice`,
        'Give each class its own name.',
      );
    }
    seen.add(name);
  }
}

function* wrongCount(model: Model, count: number, path: DocumentPath): Iterable<Finding> {
  if (model.task === 'binary' && count !== 2) {
    const message = `a binary model has two classes, not ${count}`;
    yield atValue(path, 'class_count', message, 'Name the negative class first, then the positive one.');
  }
  if ((model.task ?? 'classification') === 'classification' && count < 2) {
    const message = 'a classification has at least two classes';
    yield atValue(path, 'class_count', message, 'Name every class in the order of the outputs, or set `task`.');
  }
}

function* tooMany({ task, decision, checks }: Model, count: number, path: DocumentPath): Iterable<Finding> {
  const k = checks.quality?.top_k_accuracy?.k;
  if (k !== undefined && k > count) {
    const message = `the ${k} highest scores of ${count} classes cannot be taken`;
    yield atValue([...path, 'checks', 'quality', 'top_k_accuracy', 'k'], 'class_count', message, 'Lower `k`.');
  }
  if (task === 'multilabel') {
    if (!decision || !('per_class' in decision) || !Array.isArray(decision.per_class)) return;
    if (decision.per_class.length === count) return;
    const message = `${decision.per_class.length} thresholds for ${count} classes`;
    const remedy = 'Give one threshold for each class, in the order of `classes`.';
    yield atValue([...path, 'decision', 'per_class'], 'class_count', message, remedy);
    return;
  }
  for (const kind of ['min', 'equals'] as const) {
    const asked = checks.diversity?.unique_predictions?.[kind];
    if (asked === undefined || asked <= count) continue;
    const message = `${count} classes cannot make ${asked} different predictions`;
    const limit = [...path, 'checks', 'diversity', 'unique_predictions', kind];
    yield atValue(limit, 'class_count', message, 'Lower the limit.');
  }
}
