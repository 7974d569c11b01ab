import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readInputs } from '../../src/action/inputs.ts';

const actionFile = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
  inputs: Record<string, { default: string; description: string }>;
};

function read(given: Record<string, string>) {
  return readInputs((name) => given[name] ?? '');
}

describe('readInputs', () => {
  it('takes the defaults of action.yml', () => {
    const defaults = Object.fromEntries(
      Object.entries(actionFile.inputs).map(([name, input]) => [name, input.default]),
    );
    expect(read({ ...defaults, 'github-token': 'token' })).toEqual({
      gate: undefined,
      token: 'token',
      failOn: 'fail',
      comment: 'always',
      commentKey: undefined,
      models: undefined,
      policy: 'head',
      baseline: { kind: 'none' },
      workingDirectory: '.',
      auditIssue: true,
      auditLabels: ['model-gate'],
      reportArtifact: 'model-gate-report',
    });
  });

  it('reads exactly the inputs that action.yml declares', () => {
    const asked = new Set<string>();
    readInputs((name) => {
      asked.add(name);
      return '';
    });
    expect([...asked].sort()).toEqual(Object.keys(actionFile.inputs).sort());
  });

  it('takes lists in lines or between commas, each item once', () => {
    expect(read({ models: 'a, b\n\n c ,a' }).models).toEqual(['a', 'b', 'c']);
    expect(read({ 'audit-labels': '' }).auditLabels).toEqual([]);
  });

  it.each([
    ['fail-on', 'Warn'],
    ['fail-on', 'errors'],
    ['comment', 'on'],
    ['audit-issue', 'yes'],
    ['comment-key', 'a\nb'],
    ['comment-key', 'k'.repeat(201)],
    ['audit-labels', 'l'.repeat(51)],
    ['report-artifact', 'a/b'],
    ['report-artifact', 'report*'],
  ])('names the input %s and its value %j', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'input.invalid',
        message: expect.stringContaining(`input ${name}: ${JSON.stringify(value.slice(0, 100))}`),
        remedy: expect.stringMatching(/\S/),
      }),
    );
  });
});
