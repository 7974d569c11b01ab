import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/reports/escape.ts';
import { domainOf, type Point } from '../../src/reports/html/range.ts';
import { html } from '../../src/reports/html.ts';
import { broken, check, evaluation, failing, invalid, measurement, mixed, model, passing, result } from './fixtures.ts';
import { foreignText } from './inert.ts';
import { type HtmlElement, parseHtml, textOf } from './markup.ts';

const documents = { passing, failing, broken, invalid, mixed };

/** Every attribute that the page writes, by what its value may be. */
const ATTRIBUTES: Record<string, RegExp> = {
  class: /^[a-z -]+$/,
  id: /^m\d+$/,
  href: /^(#m\d+|data:,)$/,
  style: /^--share:\d+%$/,
  scope: /^(col|row)$/,
  role: /^img$/,
  'aria-hidden': /^true$/,
  viewBox: /^0 0 \d+ \d+$/,
  ...Object.fromEntries(['x', 'y', 'cx', 'cy', 'r', 'rx', 'width', 'height'].map((name) => [name, /^\d+(\.\d+)?$/])),
};
const ELEMENTS =
  /^(html|head|body|title|style|meta|link|main|header|footer|section|article|div|p|span|strong|code|a|ul|li|h[1-4]|dl|dt|dd|table|thead|tbody|tr|th|td|figure|figcaption|svg|rect|circle)$/;

function all(element: HtmlElement): HtmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

function named(page: HtmlElement, name: string): HtmlElement[] {
  return all(page).filter((element) => element.name === name);
}

function pageOf(text: string, value = 0.5, bounds: [number | null, number | null] = [null, 0.6]) {
  const judged = check(text, 'fail', {
    measurements: [measurement(text, value, { slice: text, unit: text, interval: bounds }), measurement(text, value)],
    evaluations: [evaluation(text, 'min', 0.9, value, 'fail', { slice: text, message: text })],
    details: {
      [text]: text,
      classes: [{ class: text, f1: 0.5 }],
      rows: [{ a: text, b: 3 }],
      matrix: { labels: [text], matrix: [[3]] },
    },
    reason: text,
  });
  const problem = { code: text, message: text, remedy: text, at: { file: text, line: 1, column: 1 } };
  return result('error', [model(text, 'error', [judged], { error: problem, artifact: { uri: text }, format: text })], {
    errors: [problem],
    warnings: [text],
    gate: { path: text },
    policyChanges: [{ kind: 'changed', what: text, before: text, after: text, gate: text }],
    metrics: [judged],
  });
}

describe.each(Object.entries(documents))('the page of the %s run', (_, document) => {
  const page = parseHtml(html(document));

  it('holds elements and attributes of ours only', () => {
    for (const element of all(page)) {
      expect(element.name).toMatch(ELEMENTS);
      if (element.name === 'meta') continue;
      for (const [name, value] of Object.entries(element.attributes)) {
        const known = ATTRIBUTES[name];
        if (known) expect(value).toMatch(known);
        else expect(['title', 'rel', 'lang', 'data-title']).toContain(name);
      }
    }
  });

  it('links only to its own sections', () => {
    const ids = all(page).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of named(page, 'a')) expect(ids).toContain(attributes.href!.slice(1));
  });

  it('names the verdict, every model and every reason', () => {
    expect(textOf(named(page, 'h1')[0]!)).toContain(document.verdict.toUpperCase());
    const text = textOf(page);
    for (const { id, artifact } of document.models) {
      expect(text).toContain(visible(id));
      expect(text).toContain(visible(artifact!.uri));
    }
    for (const { message, remedy } of document.errors) {
      expect(text).toContain(visible(message));
      expect(text).toContain(visible(remedy));
    }
  });
});

describe('html', () => {
  it('forbids everything but its own style', () => {
    const page = parseHtml(html(failing));
    const policy = named(page, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes.content).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(named(page, 'head')[0]!.children.indexOf(policy!)).toBe(1);
    expect(html(failing)).not.toMatch(/https?:|url\(|@import/);
  });

  it('lets no name become an element or an attribute', () => {
    const shape = (text: string) =>
      all(parseHtml(html(pageOf(text)))).map(({ name, attributes }) => [name, Object.keys(attributes).join()]);
    const plain = shape('plain');
    fc.assert(
      fc.property(foreignText, (text) => {
        expect(shape(`a${text}z`)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('draws any numbers', () => {
    const side = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), side, side, (value, low, high) => {
        const shapes = all(parseHtml(html(pageOf('a', value, [low, high])))).filter(({ name }) =>
          /rect|circle/.test(name),
        );
        expect(shapes.length).toBeGreaterThan(0);
        for (const { attributes } of shapes) {
          for (const key of ['x', 'cx', 'width']) {
            if (attributes[key] !== undefined) expect(Number(attributes[key])).toBeGreaterThanOrEqual(0);
            if (attributes[key] !== undefined) expect(Number(attributes[key])).toBeLessThanOrEqual(168);
          }
        }
      }),
    );
  });

  it('lists failures before passes', () => {
    const [limits] = named(parseHtml(html(failing)), 'tbody');
    const statuses = limits!.children.map((row) => textOf((row as HtmlElement).children[0] as HtmlElement));
    expect(statuses).toEqual(['✗ fail', '✗ fail', '✗ fail', '✗ fail', '✓ pass', '✓ pass']);
  });

  it('tells one cause once', () => {
    const page = textOf(parseHtml(html(broken)));
    expect(page.split('broken.onnx is a Git LFS pointer')).toHaveLength(4);
  });

  it('shows the twenty classes of many that are most often confused', () => {
    const labels = Array.from({ length: 197 }, (_, index) => `class${index}`);
    const matrix: number[][] = labels.map((_, truth) => labels.map((_, predicted) => (truth === predicted ? 5 : 0)));
    for (let truth = 100; truth < 120; truth++) matrix[truth]![truth === 119 ? 100 : truth + 1] = 3;
    const quality = check('quality', 'pass', { details: { confusion_matrix: { labels, matrix } } });
    const [figure] = named(parseHtml(html(result('pass', [model('a', 'pass', [quality])]))), 'figure');
    const heads = named(figure!, 'th').map(textOf);
    expect(heads).toHaveLength(40);
    expect(heads.slice(0, 20)).toEqual(labels.slice(100, 120));
    expect(textOf(figure!)).toContain('the 20 of 197 classes most often confused');
  });
});

describe('the axis of a range', () => {
  const point = (value: number, extra: Partial<Point> = {}): Point => ({ value, unit: '1', status: 'pass', ...extra });
  const limit = { limit: 'min', threshold: 0.95 } as const;

  it('is 0 to 1 for a fraction', () => {
    expect(domainOf([point(0.3)])).toEqual([0, 1]);
    expect(domainOf([point(0.3, { limit })])).toEqual([0, 1]);
  });

  it('comes closer where value and limit are near one another', () => {
    const [low, high] = domainOf([point(0.96, { limit })]);
    expect(low).toBeGreaterThan(0.9);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('begins at zero for a time far from its limit', () => {
    const [low, high] = domainOf([point(1, { unit: 'ms', limit: { limit: 'max', threshold: 5 } })]);
    expect([low, high > 5]).toEqual([0, true]);
  });

  it('holds every number and has a length', () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(number, fc.option(number), fc.option(number), (value, low, threshold) => {
        const limit = threshold === null ? undefined : ({ limit: 'max', threshold } as const);
        const [from, to] = domainOf([point(value, { unit: 'ms', interval: [low, null], limit })]);
        expect(to).toBeGreaterThan(from);
        for (const each of [value, low, threshold]) {
          if (each !== null) expect([each >= from, each <= to]).toEqual([true, true]);
        }
      }),
    );
  });
});
