import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reports/escape.ts';
import { junit } from '../../src/reports/junit.ts';
import { broken, check, failing, invalid, mixed, model, passing, result } from './fixtures.ts';
import { foreignText } from './inert.ts';
import { parseXml, type XmlElement } from './xml.ts';

const documents = { passing, failing, broken, invalid, mixed };
const hasPython = spawnSync('python3', ['-c', 'import xml.dom.minidom']).status === 0;

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)));
}

describe.each(Object.entries(documents))('the JUnit report of the %s run', (_, document) => {
  const root = parseXml(junit(document));

  it('counts what it holds', () => {
    for (const element of [root, ...root.children]) {
      const found = ['testcase', 'failure', 'error', 'skipped'].map((name) => String(all(element, name).length));
      const { tests, failures, errors, skipped } = element.attributes;
      expect([tests, failures, errors, skipped]).toEqual(found);
    }
  });

  it('has an error or a failure exactly where the verdict has one', () => {
    expect(all(root, 'error').length > 0).toBe(document.verdict === 'error');
    if (document.verdict === 'pass') expect(all(root, 'failure')).toEqual([]);
    if (document.verdict === 'fail') expect(all(root, 'failure').length).toBeGreaterThan(0);
  });

  it.skipIf(!hasPython)('is well-formed to another parser', () => {
    const script = 'import sys, xml.dom.minidom as m; m.parseString(sys.stdin.buffer.read())';
    expect(spawnSync('python3', ['-c', script], { input: junit(document), encoding: 'utf8' }).stderr).toBe('');
  });
});

describe('junit', () => {
  it.each([
    ['pass', undefined],
    ['warn', 'system-out'],
    ['inconclusive', 'system-out'],
    ['waived', 'skipped'],
    ['skipped', 'skipped'],
    ['fail', 'failure'],
    ['error', 'error'],
  ] as const)('turns %s into %s', (status, element) => {
    const root = parseXml(junit(result('pass', [model('a', status, [check('size', status, { reason: 'why' })])])));
    const testCase = all(root, 'testcase').find(({ attributes }) => attributes.classname === 'a.size');
    expect(testCase?.children[0]?.name).toBe(element);
  });

  it('has a suite for the gate file with its errors and where they are', () => {
    const [suite] = parseXml(junit(invalid)).children;
    const [first] = all(suite!, 'testcase');
    expect(suite?.attributes.name).toBe('model-gate.yml');
    expect(first?.attributes).toEqual({
      name: 'gate.unknown_key',
      classname: 'model-gate.yml',
      file: 'model-gate.yml',
      line: '7',
    });
  });

  it('carries any name through', () => {
    fc.assert(
      fc.property(foreignText, (name) => {
        const root = parseXml(junit(result('fail', [model(name, 'fail', [check(name, 'fail', { reason: name })])])));
        expect(root.children[1]?.attributes.name).toBe(visible(name));
        expect(all(root, 'failure')[0]?.text).toBe(visible(name));
      }),
    );
  });
});
