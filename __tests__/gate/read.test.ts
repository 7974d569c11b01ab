import { createHash } from 'node:crypto';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadGate } from '../../src/gate/index.ts';
import { inFolder, load, placesOf, problemsOf } from './load.ts';

const valid = `version: 1
models:
  - id: a
    artifact: a.onnx
    checks:
      latency:
        p95: { max: 5 ms }
`;

describe('loadGate', () => {
  it('tells where the file is, what it holds and where each value stands', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'ci'));
      await writeFile(join(folder, 'ci/gate.yml'), valid);
      const gate = await loadGate('ci/gate.yml', folder);
      const file = 'ci/gate.yml';
      expect(gate).toMatchObject({ path: file, baseDir: join(folder, 'ci'), document: { version: 1 } });
      expect(gate.sha256).toBe(createHash('sha256').update(valid).digest('hex'));
      const latency = ['models', 0, 'checks', 'latency'];
      expect(gate.locate([...latency, 'p95', 'max'])).toEqual({ file, line: 7, column: 21 });
      expect(gate.locate([...latency, 'p95', 'severity'])).toEqual({ file, line: 7, column: 14 });
      expect(gate.locate(['models', 0, 'dataset'])).toEqual({ file, line: 3, column: 5 });
      expect(gate.locate([])).toEqual({ file, line: 1, column: 1 });
    }));

  it('lets paths start at the repository for a gate file in .github', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, '.github'));
      await writeFile(join(folder, '.github/model-gate.yml'), valid);
      const gate = await loadGate(join(folder, '.github/model-gate.yml'), folder);
      expect(gate).toMatchObject({ path: '.github/model-gate.yml', baseDir: folder });
    }));

  it('keeps the whole path of a file outside of the working directory', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'inner'));
      await writeFile(join(folder, 'gate.yml'), valid);
      const gate = await loadGate('../gate.yml', join(folder, 'inner'));
      expect(gate.path).toBe(join(folder, 'gate.yml'));
    }));

  it('refuses what is no regular file', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'file'), valid);
      await symlink(join(folder, 'nowhere'), join(folder, 'dangling'));
      expect(await placesOf(loadGate('/dev/zero', folder))).toEqual(['not_a_file -']);
      expect(await placesOf(loadGate('.', folder))).toEqual(['not_a_file -']);
      expect(await placesOf(loadGate('dangling', folder))).toEqual(['not_found -']);
      expect(await placesOf(loadGate('file/gate.yml', folder))).toEqual(['unreadable -']);
      expect(await placesOf(loadGate('a\0b', folder))).toEqual(['unreadable -']);
    }));

  it('refuses more than a megabyte', async () => {
    expect(await placesOf(load(valid + '#'.repeat(1_000_000 - valid.length)))).toEqual([]);
    expect(await placesOf(load(valid + '#'.repeat(1_000_001 - valid.length)))).toEqual(['too_large -']);
  });

  it('refuses other encodings, at their line', async () => {
    expect(await placesOf(load(Buffer.from('a: 1\nb: \xe9\nc: 1', 'latin1')))).toEqual(['encoding 2:1']);
    expect(await placesOf(load(Buffer.from(`\uFEFF${valid}`, 'utf16le')))).toEqual(['encoding 1:1']);
  });
});

describe('messages', () => {
  const message = async (text: string) => {
    const [problem] = await problemsOf(load(text));
    return `${problem?.message} | ${problem?.remedy}`;
  };

  it('name the path, what was expected, what was found and what to write', async () => {
    expect(await message(valid.replace('5 ms', '5 MB'))).toBe(
      'models[0].checks.latency.p95.max: expected a duration: a number of milliseconds, or a number with a unit ' +
        '(ns, us, ms, s, min, h) such as "5 ms", got "5 MB" | Write for example `max: 5 ms`.',
    );
  });

  it('suggest what was meant', async () => {
    expect(await message(valid.replace('latency', 'latencies'))).toMatch(
      /^models\[0\]\.checks\.latencies: unknown key "latencies", did you mean "latency"\? \| Allowed here: signature, parameters, size, .*quality.*\.$/,
    );
    expect(await message(valid.replace('max: 5 ms', 'max: 5 ms, severity: wran'))).toBe(
      'models[0].checks.latency.p95.severity: expected one of fail or warn, got "wran", did you mean "warn"? | ' +
        'Write fail or warn.',
    );
    expect(await message(`${valid}    dataset: deev\ndatasets: { dev: { path: d.csv } }\n`)).toBe(
      'models[0].dataset: there is no dataset "deev", did you mean "dev"? | Name one of: dev.',
    );
  });

  it('name a number of another job by the id of its file, and say that it has no unit', async () => {
    const external = (id: string, limit: string) =>
      `version: 1\nmetrics:\n  - { id: ${id}, path: r.json, checks: { time: { at: /t, ${limit} } } }\n`;
    expect(await message(external('voice', 'max: 50 ms'))).toBe(
      'metrics.voice.checks.time.max: expected a number, or a percentage such as "95%", got "50 ms" | ' +
        'Numbers of other jobs have no unit: write `max: 50`.',
    );
    expect(await message(external('voice', 'min: 1, max_drop: 0.5kB'))).toMatch(
      /^metrics\.voice\.checks\.time\.max_drop: .* got "0\.5kB" \| .* no unit: write `max_drop: 0\.5`\.$/,
    );
    expect(await message(external('voice', 'max: fast'))).toMatch(/\| Write for example `max: 0\.95`\.$/);
    expect(await message(external('"a b"', 'max: 1'))).toMatch(/^metrics\[0\]\.id: /);
    const twice = `${external('voice', 'max: 1')}  - { id: voice, path: s.json, checks: {} }\n`;
    expect(await message(twice)).toMatch(/^metrics\[1\]\./);
  });

  it('show values on one line, escaped and cut', async () => {
    expect(await message(valid.replace('5 ms', `"\\e[31m\\n\\u202e${'x'.repeat(100)}"`))).toContain(
      `got "\\u001b[31m\\n\\u{202e}${'x'.repeat(53)}…" |`,
    );
  });
});
