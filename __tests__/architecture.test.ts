import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

/** Which rooms each room may look into; docs/architecture.md draws the same house. */
const ALLOWED: Record<string, readonly string[]> = {
  contracts: [],
  metrics: ['contracts'],
  verdict: ['contracts', 'metrics'],
  baseline: ['contracts', 'metrics'],
  gate: ['contracts'],
  artifacts: ['contracts'],
  formats: ['contracts'],
  convert: ['contracts', 'formats'],
  datasets: ['contracts', 'metrics'],
  runtimes: ['contracts', 'convert'],
  checks: ['contracts', 'metrics'],
  reports: ['contracts', 'metrics'],
  worker: ['contracts', 'metrics', 'artifacts', 'convert', 'runtimes'],
  run: [
    'contracts',
    'baseline',
    'gate',
    'metrics',
    'verdict',
    'artifacts',
    'formats',
    'convert',
    'datasets',
    'runtimes',
    'checks',
  ],
  action: ['contracts', 'baseline', 'verdict', 'gate', 'artifacts', 'runtimes', 'reports', 'run'],
  cli: ['contracts', 'verdict', 'gate', 'artifacts', 'formats', 'runtimes', 'reports', 'run'],
};

/** Rooms that are values in, values out. */
const PURE = ['contracts', 'metrics', 'verdict', 'baseline', 'checks', 'convert', 'reports'];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts'));

const imports = files.flatMap((file) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => ({
    file,
    target: match[1]!,
    resolved: match[1]!.startsWith('.') ? path.posix.join(path.posix.dirname(file), match[1]!) : undefined,
  })),
);

/** The files whose exports stand in the registry literal of an index. */
function registered(index: string): string[] {
  const text = readFileSync(path.join(root, index), 'utf8');
  const literal = /const \w+(?::[^=]*)? = \{([^}]*)\}/.exec(text)?.[1] ?? '';
  const names = new Set(literal.match(/\w+/g));
  return [...text.matchAll(/import \{ ([^}]+) \} from '\.\/([^']+)'/g)]
    .filter((match) => match[1]!.split(', ').some((name) => names.has(name)))
    .map((match) => `${index.split('/')[0]}/${match[2]}`);
}

describe('the house', () => {
  it('has only rooms that have rules', () => {
    const rooms = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]));
    expect([...rooms].filter((room) => !(room! in ALLOWED))).toEqual([]);
  });

  it('lets the flow go one way', () => {
    const wrong = imports.filter(({ file, resolved }) => {
      const room = file.split('/')[0]!;
      if (!file.includes('/') || !resolved || resolved.startsWith('../')) return false;
      const target = resolved.split('/')[0]!;
      return target !== room && !ALLOWED[room]!.includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps pure rooms free of I/O', () => {
    const wrong = imports.filter(
      ({ file, target }) => PURE.includes(file.split('/')[0]!) && target.startsWith('node:'),
    );
    expect(wrong).toEqual([]);
  });

  it.each(['checks', 'formats', 'runtimes', 'datasets', 'reports'])('keeps the plug-ins of %s apart', (room) => {
    const plugins = registered(`${room}/index.ts`);
    expect(plugins.length).toBeGreaterThan(0);
    const wrong = imports.filter(({ file, resolved }) => plugins.includes(file) && plugins.includes(resolved!));
    expect(wrong).toEqual([]);
  });

  it('keeps @actions/* in the action room', () => {
    const wrong = imports.filter(({ file, target }) => target.startsWith('@actions/') && !file.startsWith('action/'));
    expect(wrong).toEqual([]);
  });

  it('keeps files small', () => {
    const long = files.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});
