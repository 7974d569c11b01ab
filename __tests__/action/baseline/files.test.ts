import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { filesAt as FilesAt } from '../../../src/action/baseline/files.ts';
import type { GitHub } from '../../../src/action/github.ts';
import { loadGateBytes } from '../../../src/gate/index.ts';
import type { Services } from '../../../src/run/services.ts';
import { type FakeGitHub, startFakeGitHub } from '../support/fake-github.ts';
import { temporaryFolder } from '../support/temp.ts';

const SHA = 'b'.repeat(40);
let github: FakeGitHub;
let octokit: GitHub;
let filesAt: typeof FilesAt;
let root: string;

beforeAll(async () => {
  github = await startFakeGitHub();
  vi.stubEnv('GITHUB_API_URL', github.url);
  // @actions/github reads its address when it is loaded.
  const [{ connect }, files] = await Promise.all([
    import('../../../src/action/github.ts'),
    import('../../../src/action/baseline/files.ts'),
  ]);
  octokit = connect(github.token);
  filesAt = files.filesAt;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await github.close();
});
beforeEach(async () => {
  root = await temporaryFolder();
  github.state.files.length = 0;
  github.faults.length = 0;
});
afterEach(() => {
  expect(github.violations).toEqual([]);
});

/** The file of the model `m` at the base, whose gate file names it so. */
function find(artifact: string) {
  const file = path.join(root, 'model-gate.yml');
  const gateText = Buffer.from(
    `version: 1\nmodels:\n  - { id: m, artifact: "${artifact}", checks: { size: { max: 1 B } } }\n`,
  );
  const gate = loadGateBytes(gateText, file, root);
  const gates = { policy: 'head' as const, read: async () => gateText };
  const context = { owner: github.repository.split('/')[0]!, repo: github.repository.split('/')[1]! };
  const services = { scratchRoot: root, cacheDir: root, distDir: root, env: {}, progress: () => {} } as Services;
  const found = { gatePath: '.', files: [file], gates: [gate], cwd: root };
  return filesAt({ github: octokit, context, root, sha: SHA, gates }, found, services).find('m', gate.path);
}

describe('a model file of the base', () => {
  it('is fetched byte by byte, beyond what GitHub writes into its answers too', async () => {
    // No UTF-8, and more than the mebibyte up to which the content is inline.
    const bytes = Uint8Array.from({ length: 3 * 2 ** 20 }, (_, index) => (index * 197 + (index >> 8)) & 0xff);
    github.addFile({ path: 'models/m.onnx', ref: SHA, content: bytes });
    const found = await find('models/m.onnx');
    expect(found).toMatchObject({ name: 'm.onnx' });
    const { directory, name } = found as { directory: string; name: string };
    expect(Buffer.compare(await readFile(path.join(directory, name)), bytes)).toBe(0);
  });

  const entry = (size: number) => ({ status: 200, body: { type: 'file', size, name: 'm.onnx', path: 'm.onnx' } });
  it.each([
    [
      'is too large for the API',
      { status: 403, body: { message: 'This API returns blobs up to 100 MB in size.' } },
      /m\.onnx at bbbbbbb cannot be read: This API returns blobs up to 100 MB in size\. \(403\)/,
    ],
    [
      'says that it is too large',
      entry(100_000_001),
      /m\.onnx at bbbbbbb has 100000001 bytes, and the limit is 100000000/,
    ],
    ['is a link or a submodule', { status: 200, body: { type: 'submodule', size: 0 } }, /is no single file/],
  ])('that %s is a reason, and nothing of it is kept', async (_, answer, reason) => {
    github.addFile({ path: 'm.onnx', ref: SHA, content: 'x' });
    github.faults.push({ path: /\/contents\/m\.onnx/, ...answer });
    expect(await find('m.onnx')).toEqual({ reason: expect.stringMatching(reason) });
  });

  it.each([
    ['missing.onnx', /missing\.onnx at bbbbbbb cannot be read: Not Found \(404\)/],
    ['folder', /folder at bbbbbbb is no single file/],
    ['../m.onnx', /lies outside the repository/],
    ['artifact:models/m.onnx', /artifact:models\/m\.onnx of bbbbbbb cannot be told from the one of this run/],
  ])('is not to be had where the gate names %s', async (artifact, reason) => {
    github.addFile({ path: 'folder/m.onnx', ref: SHA, content: 'x' });
    expect(await find(artifact)).toEqual({ reason: expect.stringMatching(reason) });
  });
});
