import type { Result, Status } from '../../schemas/generated/result.d.ts';
import { formatLocation } from '../contracts/errors.ts';
import { cellsOf, sentenceOf } from './cells.ts';
import { describeRuntime, environmentOf } from './environment.ts';
import { type Group, groupsOf, type Row } from './rows.ts';
import { element, textElement } from './xml.ts';

type Property = [name: string, value: string | number | undefined];

/**
 * JUnit XML: a suite for the gate file with its errors, then one for each model, and in it a test case for each limit.
 * What kept a check or a model from coming to its limits is a test case of its own.
 *
 * | status | element in the test case |
 * |---|---|
 * | pass | none |
 * | warn, inconclusive | `system-out`: it did not fail the run, and the format knows nothing in between |
 * | waived, skipped | `skipped` |
 * | fail | `failure` |
 * | error | `error` |
 */
export function junit(result: Result): string {
  const groups = groupsOf(result);
  const attributes = {
    name: 'model-gate',
    ...counts(groups.flatMap(({ rows }) => rows)),
    time: (result.durationMs / 1000).toFixed(3),
    timestamp: result.startedAt,
  };
  const suites = groups.map((group) => suite(group, result));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites)}\n`;
}

function suite({ name, model, rows }: Group, result: Result): string {
  const facts: Property[] = name === undefined ? environmentOf(result) : [];
  if (model) {
    facts.push(['artifact', model.artifact?.uri], ['predictions', model.predictions?.path]);
    facts.push(['sha256', (model.artifact ?? model.predictions)?.sha256], ['format', model.format]);
    facts.push(['runtime', model.runtime && describeRuntime(model.runtime)], ['loadTimeMs', model.loadTimeMs]);
  }
  const properties = facts.filter(([, value]) => value !== undefined).map(property);
  const cases = rows.map((row) => testCase(row, name ?? result.gate.path));
  const children = properties.length > 0 ? [element('properties', {}, properties), ...cases] : cases;
  return element('testsuite', { name: name ?? result.gate.path, ...counts(rows) }, children);
}

function property([name, value]: Property): string {
  return element('property', { name, value });
}

function testCase(row: Row, suiteName: string): string {
  const { metric, limit } = cellsOf(row);
  const attributes = {
    name: row.evaluation ? `${metric} ${limit}` : (row.check ?? row.code ?? 'model'),
    classname: row.check === undefined ? suiteName : `${suiteName}.${row.check}`,
    file: row.at?.file,
    line: row.at?.line,
  };
  return element('testcase', attributes, outcome(row));
}

function outcome(row: Row): string[] {
  const message = sentenceOf(row);
  switch (row.status) {
    case 'pass':
      return [];
    case 'warn':
    case 'inconclusive':
      return [textElement('system-out', {}, `${row.status}: ${story(row)}`)];
    case 'waived':
    case 'skipped':
      return [element('skipped', { message: `${row.status}: ${message}` })];
    case 'fail':
      return [textElement('failure', { message, type: row.evaluation?.limit ?? 'fail' }, story(row))];
    case 'error':
      return [textElement('error', { message, type: row.code ?? 'error' }, story(row))];
  }
}

/** What happened, what to do and where. */
function story({ message, remedy, at }: Row): string {
  return [message, remedy && `What to do: ${remedy}`, at && formatLocation(at)].filter(Boolean).join(' | ');
}

function counts(rows: readonly Row[]): Record<'tests' | 'failures' | 'errors' | 'skipped', number> {
  const of = (...statuses: Status[]) => rows.filter(({ status }) => statuses.includes(status)).length;
  return { tests: rows.length, failures: of('fail'), errors: of('error'), skipped: of('waived', 'skipped') };
}
