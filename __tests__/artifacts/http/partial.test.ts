import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimPartial } from '../../../src/artifacts/http/partial.ts';
import { useTemporaryFolder } from '../workspace.ts';

const folder = useTemporaryFolder();
const MINUTE = 60_000;

async function leave(name: string, data: string, ageMs: number): Promise<void> {
  const directory = join(folder(), 'partial', name);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'data'), data);
  const then = new Date(Date.now() - ageMs);
  await utimes(join(directory, 'data'), then, then);
}

const names = () => readdir(join(folder(), 'partial'));

describe('a partial file', () => {
  it('belongs to one owner at a time and passes to the next with its tag', async () => {
    const first = await claimPartial(folder(), 'd1');
    await first.restart('"v1"');
    await writeFile(first.path, 'half');
    const second = await claimPartial(folder(), 'd1');
    expect(await second.size()).toBe(0);
    await first.release();
    const third = await claimPartial(folder(), 'd1');
    expect([await readFile(third.path, 'utf8'), await third.validator()]).toEqual(['half', '"v1"']);
    await third.restart();
    expect([await third.size(), await third.validator()]).toEqual([0, undefined]);
    await third.release();
    await second.remove();
    expect(await names()).toEqual([]);
  });

  it('is kept once when two owners give it back', async () => {
    const owners = await Promise.all([claimPartial(folder(), 'd1'), claimPartial(folder(), 'd1')]);
    for (const owner of owners) await writeFile(owner.path, 'half');
    for (const owner of owners) await owner.release();
    expect(await names()).toEqual(['d1']);
  });

  it('of a dead owner is taken over, of a living one it is not', async () => {
    await leave('d1.dead', 'half', 20 * MINUTE);
    await leave('d1.alive', 'other', MINUTE);
    await leave('d2.dead', 'foreign', 20 * MINUTE);
    const claims = await Promise.all([claimPartial(folder(), 'd1'), claimPartial(folder(), 'd1')]);
    const contents = await Promise.all(claims.map((claim) => readFile(claim.path, 'utf8')));
    expect(contents.sort()).toEqual(['', 'half']);
    expect(await names()).toContain('d1.alive');
    expect(await names()).toContain('d2.dead');
  });

  it('is not taken over where a link leads out of it', async () => {
    const victim = join(folder(), 'victim');
    await mkdir(victim);
    await writeFile(join(victim, 'data'), 'mine');
    await mkdir(join(folder(), 'partial', 'd1'), { recursive: true });
    await symlink(join(victim, 'data'), join(folder(), 'partial', 'd1', 'data'));
    await symlink(victim, join(folder(), 'partial', 'd2'));
    await leave('d3', 'half', 0);
    await symlink(join(victim, 'data'), join(folder(), 'partial', 'd3', 'validator'));
    for (const digest of ['d1', 'd2', 'd3']) await (await claimPartial(folder(), digest)).restart('"tag"');
    expect(await readFile(join(victim, 'data'), 'utf8')).toBe('mine');
  });

  it('does not pile up', async () => {
    await leave('old', 'x', 25 * 60 * MINUTE);
    for (let index = 0; index < 12; index++) await leave(`d${index}`, 'x', (20 + index) * MINUTE);
    await mkdir(join(folder(), 'partial/empty'));
    const claim = await claimPartial(folder(), 'new');
    await claim.remove();
    const left = await names();
    expect(left).not.toContain('old');
    expect(left.filter((name) => name.startsWith('d'))).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  });
});
