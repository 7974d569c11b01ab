import { describe, expect, it } from 'vitest';
import validate from '../../schemas/generated/result.validate.js';
import { reports } from '../../src/reports/index.ts';
import { json } from '../../src/reports/json.ts';
import { broken, failing, invalid, mixed, passing } from './fixtures.ts';

const documents = { passing, failing, broken, invalid, mixed };

describe.each(Object.entries(documents))('every report of the %s run', (name, document) => {
  it('is made from a valid document', () => {
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is what was reviewed', async () => {
    await expect(reports.terminal(document, { color: false, width: 80 })).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(reports.markdown(document)).toMatchFileSnapshot(`golden/${name}.md`);
    await expect(reports.html(document)).toMatchFileSnapshot(`golden/${name}.html`);
    await expect(reports.junit(document)).toMatchFileSnapshot(`golden/${name}.xml`);
  });
});

describe('json', () => {
  it('writes what cannot be seen as escapes, and loses nothing by it', () => {
    const foreign = { ...passing, warnings: ['\u009b31m \u202e \u2028 \u{e0041} \u007f é \n 🙂'] };
    expect(json(foreign)).not.toMatch(/[\x7f-\x9f\u2028\u202e\u{e0041}]/u);
    expect(JSON.parse(json(foreign))).toEqual(foreign);
  });

  it('is the document, with a newline at the end', () => {
    expect(JSON.parse(json(failing))).toEqual(failing);
    expect(json(failing)).toMatch(/^\{\n {2}"schemaVersion": .*\n\}\n$/s);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (durationMs) => {
    expect(() => json({ ...passing, durationMs })).toThrow(RangeError);
  });
});
