import type { Gate } from '../../schemas/generated/gate.d.ts';
import { InvalidGateError, type Problem } from '../contracts/errors.ts';
import type { LoadedGate } from '../contracts/gate.ts';
import { type Finding, formatPath, namedPath } from './finding.ts';
import { rules } from './rules/index.ts';
import { soundParts } from './rules/parts.ts';
import { checkSchema } from './schema/check.ts';
import { type GateSource, readSource, sourceOf } from './source.ts';
import { escapeControls } from './text.ts';
import type { YamlFault } from './yaml/fault.ts';
import { type ParsedYaml, parseYaml } from './yaml/parse.ts';
import { offsetOf, type Place } from './yaml/place.ts';

const maxProblems = 100;

/**
 * Reads and checks a gate file.
 *
 * @param path relative to `cwd`, or absolute
 * @throws InvalidGateError with every problem that the file alone shows (100 at most), in the order of the file
 */
export async function loadGate(path: string, cwd: string): Promise<LoadedGate> {
  return parseGate(await readSource(path, cwd));
}

/** As `loadGate`, of bytes that come from elsewhere than the disk: another commit's file of the same path. */
export function loadGateBytes(bytes: Buffer, path: string, cwd: string): LoadedGate {
  return parseGate(sourceOf(bytes, path, cwd));
}

function parseGate({ text, ...source }: GateSource): LoadedGate {
  const yaml = parseYaml(text);
  const at = (offset: number) => ({ file: source.path, ...yaml.positionOf(offset) });
  const { problems, more } = findProblems(yaml);
  if (problems.length > 0) {
    const listed: Problem[] = problems.map(({ offset, ...problem }) => ({ ...problem, at: at(offset) }));
    throw new InvalidGateError(more ? [...listed, unlisted] : listed);
  }
  return {
    ...source,
    document: yaml.value as Gate,
    locate: (documentPath) => at(offsetOf(yaml.root, documentPath, 'value')),
  };
}

const unlisted: Problem = {
  code: 'gate.more_problems',
  message: `only the first ${maxProblems} problems are listed`,
  remedy: 'Correct them first.',
};

type Placed = Omit<Problem, 'at'> & { offset: number };

function findProblems(yaml: ParsedYaml): { problems: Placed[]; more: boolean } {
  const found = yaml.faults.length > 0 ? yaml.faults.map(placeFault) : findInDocument(yaml);
  found.sort((a, b) => a.offset - b.offset);
  return { problems: found.slice(0, maxProblems), more: found.length > maxProblems };
}

function findInDocument({ value, root }: ParsedYaml): Placed[] {
  const schema = checkSchema(value, root, maxProblems + 1);
  const parts = soundParts(value, schema.unknown, schema.unsound);
  const broken = Object.values(rules).flatMap((rule) => take(rule(parts), maxProblems + 1));
  return [...schema.findings, ...broken].map((finding) => placeFinding(finding, value, root));
}

function placeFault({ offset, message, remedy }: YamlFault): Placed {
  return placed('gate.yaml', message, remedy, offset);
}

function placeFinding({ code, path, target, message, remedy }: Finding, document: unknown, root: Place): Placed {
  return placed(code, `${formatPath(namedPath(path, document))}: ${message}`, remedy, offsetOf(root, path, target));
}

/** Names and values of the file are in the text: nothing in them may act on where it is shown. */
function placed(code: string, message: string, remedy: string, offset: number): Placed {
  return { code, message: escapeControls(message), remedy: escapeControls(remedy), offset };
}

/** A hostile file can hold a problem in every value; each costs a search for what was meant. */
function take(findings: Iterable<Finding>, limit: number): Finding[] {
  const taken: Finding[] = [];
  for (const finding of findings) if (taken.push(finding) >= limit) break;
  return taken;
}
