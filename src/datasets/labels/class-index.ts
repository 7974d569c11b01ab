import type { DatasetRequest } from '../../contracts/dataset.ts';
import { didYouMean, list, type Place, problem, quote } from '../problem.ts';

const WHOLE = /^(?:0|[1-9]\d{0,15})$/;
const MAX_INDEX = 2 ** 31 - 1;

/** Turns a label, as a file holds it, into a class index. Everything that could be read in two ways is an error. */
export class ClassIndex {
  readonly #classes: readonly string[] | undefined;
  readonly #indices: ReadonlyMap<string, number>;
  readonly #count: number;
  /** A class named by a number that is not its index. */
  readonly #misleading: string | undefined;

  constructor({ classes, task }: Pick<DatasetRequest, 'classes' | 'task'>) {
    this.#classes = classes;
    this.#indices = new Map(classes?.map((name, index) => [name, index]));
    this.#misleading = classes?.find((name, index) => WHOLE.test(name) && Number(name) !== index);
    this.#count = classes?.length ?? (task === 'binary' ? 2 : MAX_INDEX + 1);
  }

  /** A name of `classes`; without `classes`, a whole number that is the index. */
  ofText(label: string, place: Place): number {
    if (label.trim() === '') throw problem('empty_field', place, 'the label is empty', 'Label every row.');
    if (this.#classes) return this.#indices.get(label) ?? this.#unknown(label, place);
    if (WHOLE.test(label)) return this.ofNumber(Number(label), place);
    const what = `the label ${quote(label)} is no class index, and no classes are declared`;
    throw problem('classes_missing', place, what, 'Add `classes:` to the model, in the order of its outputs.');
  }

  /** An index. */
  ofNumber(label: number, place: Place): number {
    if (this.#misleading !== undefined) {
      const what = `the number ${label} can be a class index or a class name, since a class is named ${quote(this.#misleading)}`;
      throw problem(
        'label_ambiguous',
        place,
        what,
        'Store the labels as text, or use indices and classes not named so.',
      );
    }
    if (Number.isInteger(label) && label >= 0 && label < this.#count) return label;
    const range = this.#count > MAX_INDEX ? 'a whole number from 0' : `a class index (0 to ${this.#count - 1})`;
    throw problem('label_outside', place, `the label ${label} is not ${range}`, 'Correct the label or the classes.');
  }

  #unknown(label: string, place: Place): never {
    const classes = this.#classes!;
    const what = `the label ${quote(label)} is not one of the classes${didYouMean(label, classes)}`;
    throw problem('label_outside', place, what, `Correct the label or \`classes:\` (${list(classes)}).`);
  }
}
