import type { DataSource, Dataset, PredictionsSource, TokenizeStep } from '../../../schemas/generated/gate.d.ts';
import type { DocumentPath } from '../../contracts/gate.ts';
import { parseWorkflowAddress, WORKFLOW_ADDRESS_REMEDY } from '../../contracts/workflow-address.ts';
import type { Finding } from '../finding.ts';
import { quote } from '../text.ts';
import { atValue, type Rule } from './rule.ts';

interface Location {
  location: string;
  path: DocumentPath;
  sha256: string | undefined;
  /** What to do where the digest is missing. */
  pin: string;
}

const pinBeside = 'Add `sha256` beside it: the digest of the bytes that were reviewed.';
const pinInside = 'Write it as { path: …, sha256: … }, so that it can be pinned.';
const pinTokenizer = 'Write it as { tokenizer: …, sha256: … }, so that it can be pinned.';
const pinByName = 'Name the input and write it as inputs: { NAME: { path: …, sha256: … } }, so that it can be pinned.';

/** Files come from a path, from a pinned https address or from a workflow run. */
export const locations: Rule = function* ({ models, metrics, datasets }) {
  for (const { model, path } of models) {
    const { artifact: location, predictions, sha256 } = model;
    if (location !== undefined) yield* wrongLocation({ location, path: [...path, 'artifact'], sha256, pin: pinBeside });
    if (predictions !== undefined) yield* wrongLocation(sourceLocation(predictions, [...path, 'predictions']));
    for (const [index, step] of (model.preprocess ?? []).entries()) {
      if ('tokenize' in step) yield* wrongLocation(tokenizerLocation(step, [...path, 'preprocess', index, 'tokenize']));
    }
  }
  for (const { metrics: one, path } of metrics) {
    yield* wrongLocation({ location: one.path, path: [...path, 'path'], sha256: one.sha256, pin: pinBeside });
  }
  for (const [name, dataset] of datasets) {
    for (const location of locationsOf(dataset, ['datasets', name])) yield* wrongLocation(location);
  }
};

function* locationsOf(dataset: Dataset, path: DocumentPath): Iterable<Location> {
  const { path: location, sha256, inputs, labels, slices = {} } = dataset;
  if (location !== undefined) yield { location, path: [...path, 'path'], sha256, pin: pinBeside };
  if (labels !== undefined) yield sourceLocation(labels, [...path, 'labels']);
  for (const [name, source] of Object.entries(slices)) yield sourceLocation(source, [...path, 'slices', name]);
  if (typeof inputs === 'string') {
    yield { location: inputs, path: [...path, 'inputs'], sha256: undefined, pin: pinByName };
  } else {
    for (const [name, source] of Object.entries(inputs ?? {})) yield sourceLocation(source, [...path, 'inputs', name]);
  }
}

function tokenizerLocation({ tokenize }: TokenizeStep, path: DocumentPath): Location {
  if (typeof tokenize === 'string') return { location: tokenize, path, sha256: undefined, pin: pinTokenizer };
  return { location: tokenize.tokenizer, path: [...path, 'tokenizer'], sha256: tokenize.sha256, pin: pinBeside };
}

function sourceLocation(source: DataSource | PredictionsSource, path: DocumentPath): Location {
  if (typeof source === 'string') return { location: source, path, sha256: undefined, pin: pinInside };
  return { location: source.path, path: [...path, 'path'], sha256: source.sha256, pin: pinBeside };
}

const planned = new Set(['release', 'hf', 'oci']);

function* wrongLocation({ location, path, sha256, pin }: Location): Iterable<Finding> {
  // One letter is a Windows drive.
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):/.exec(location)?.[1];
  if (scheme === undefined) return;
  if (scheme === 'artifact') {
    const address = parseWorkflowAddress(location);
    if (!('problem' in address)) return;
    yield atValue(path, 'wrong_value', `${quote(location)} ${address.problem}`, WORKFLOW_ADDRESS_REMEDY);
    return;
  }
  if (scheme !== 'https') {
    const name = scheme.toLowerCase();
    const message = planned.has(name)
      ? `${quote(`${scheme}:`)} is not supported by this version`
      : `files cannot be fetched by ${quote(`${scheme}:`)}${name.startsWith('http') ? ', did you mean "https:"?' : ''}`;
    const remedy =
      'Use a path, artifact:NAME or an https:// address with `sha256`; a path with a colon in it is written as ./NAME.';
    yield atValue(path, 'unsupported_scheme', message, remedy);
    return;
  }
  const url = location.startsWith('https://') && URL.canParse(location) ? new URL(location) : undefined;
  if (!url) {
    // What stands before an @ or after a question mark may be a secret, however the rest is written.
    const shown = location.replace(/^(https:[\\/]*).*@/s, '$1***@').replace(/[?#].*/s, '');
    yield atValue(path, 'wrong_value', `${quote(shown)} is not a valid address`, 'Correct the address.');
  } else if (url.username !== '' || url.password !== '') {
    const message = `the address of ${quote(url.host)} holds a user name or a password`;
    yield atValue(path, 'credentials_in_url', message, 'Remove them; fetch a private file in a step before.');
  } else if (sha256 === undefined) {
    const message = `${quote(`${url.origin}${url.pathname}`)} is not pinned by a digest`;
    yield atValue(path, 'needs_sha256', message, pin);
  }
}
