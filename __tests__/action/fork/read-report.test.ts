import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readForeignReport } from '../../../src/action/fork/read-report.ts';
import type { ArtifactStore } from '../../../src/contracts/ports.ts';
import { failing, passing } from '../../reports/fixtures.ts';

const root = mkdtempSync(path.join(tmpdir(), 'foreign-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Reads the report of an artifact that `fill` makes in the folder that it is given. */
function read(fill: (directory: string) => void) {
  const store: ArtifactStore = {
    download: async (_, directory) => fill(directory),
    upload: () => Promise.reject(new Error('nothing is uploaded')),
  };
  return readForeignReport(store, { name: 'report', runId: 7 }, root);
}
const holding = (report: string | Uint8Array) =>
  read((directory) => writeFileSync(path.join(directory, 'report.json'), report));
const changed = (change: (document: typeof failing) => object) => JSON.stringify(change(structuredClone(failing)));

describe('a report of foreign code', () => {
  it.each([passing, failing])('is the document that was uploaded', async (document) => {
    expect(await holding(JSON.stringify(document))).toEqual(document);
    expect(readdirSync(root)).toEqual([]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['is not JSON', '{', /is not JSON/],
    ['is no text', new Uint8Array([0x22, 0xff, 0x22]), /is not JSON: it is not UTF-8/],
    ['is no result document', '{"verdict": "pass"}', /is no result document/],
    ['has keys that no report has', changed((document) => ({ ...document, html: '<b>' })), /is no result document/],
    ['is enormous', new Uint8Array(17e6).fill(32), /has 17000000 bytes, and the limit is 16000000/],
    ['is nested without end', '['.repeat(1e6), /refused: .*nested deeper than 64/],
    ['holds millions of lists', `[${'[],'.repeat(2e6)}[]]`, /refused: it has more than 1000000 arrays/],
    ['has a verdict that its limits deny', changed((document) => ({ ...document, verdict: 'pass' })), /contradicts/],
    ['has a verdict about nothing', changed((document) => ({ ...document, models: [] })), /contradicts itself/],
  ])('that %s is not used', async (_, report, message) => {
    await expect(holding(report)).rejects.toMatchObject({ code: 'report.invalid', message });
    expect(readdirSync(root)).toEqual([]);
  });

  it('is looked for in no folder and behind no link', async () => {
    const elsewhere = path.join(root, 'elsewhere.json');
    writeFileSync(elsewhere, JSON.stringify(passing));
    const report = (directory: string) => path.join(directory, 'report.json');
    for (const fill of [
      () => undefined,
      (directory: string) => mkdirSync(report(directory)),
      (directory: string) => symlinkSync(elsewhere, report(directory)),
    ])
      await expect(read(fill)).rejects.toMatchObject({ code: 'report.invalid', message: /holds no report.json/ });
    rmSync(elsewhere);
  });
});
