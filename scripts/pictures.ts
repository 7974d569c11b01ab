import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/bundle.ts';
import { hastyWaveforms } from './lib/examples/quickstart.ts';
import { commentPage, screenshot } from './lib/pictures.ts';

const MODELS = 40;

const GATE_OF_PULL = `version: 1
datasets:
  recordings: { path: test.csv, label: waveform }
models:
  - id: waveforms
    artifact: waveforms.onnx
    dataset: recordings
    classes: [sine, square, triangle, sawtooth]
    checks:
      size: { max_increase: 1% }
      latency: { p50: { max_increase: 20% } }
      diversity: { top_class_frequency: { max: 40% } }
      quality:
        accuracy: { min: 0.8, max_drop: 0.01 }
        f1_macro: { min: 0.8, max_drop: 0.01 }
        f1_per_class: { min: 0.6 }
`;

/** Pictures of real comments for the documentation: each gate is run, its report rendered, and looked at in Chromium. */
const scratch = await mkdtemp(path.join(tmpdir(), 'model-gate-pictures-'));
await cp(path.join(root, 'examples'), path.join(scratch, 'examples'), { recursive: true });
await writeFile(path.join(scratch, 'model-gate.yml'), gateOfMany());
await mkdir(path.join(root, 'docs/pictures'), { recursive: true });

await take('pass', 'examples/quickstart', 900);
await take('fail', 'examples/collapsed', 520);
await take('error', 'examples/broken', 560);
await take('many', 'model-gate.yml', 1100);
await writePull();
await take('regression', 'pull', 900, path.join('pull', 'base'));
await rm(scratch, { recursive: true });

/** A pull request whose training ended too early, and the checkout of its base. */
async function writePull(): Promise<void> {
  const pull = path.join(scratch, 'pull');
  const base = path.join(pull, 'base');
  await cp(path.join(scratch, 'examples/quickstart'), base, { recursive: true });
  await cp(path.join(base, 'test.csv'), path.join(pull, 'test.csv'));
  for (const folder of [pull, base]) await writeFile(path.join(folder, 'model-gate.yml'), GATE_OF_PULL);
  await writeFile(path.join(pull, 'waveforms.onnx'), hastyWaveforms());
}

/** `baseline` is what it is compared with, from the scratch folder. */
async function take(name: string, gate: string, height: number, baseline?: string): Promise<void> {
  const report = path.join(scratch, `${name}.md`);
  await check(gate, report, baseline);
  const page = await commentPage(await readFile(report, 'utf8'));
  await screenshot(page, path.join(root, `docs/pictures/${name}.png`), height);
}

/** Runs the built command line; a gate that does not pass is what some pictures are of. */
function check(gate: string, report: string, baseline?: string): Promise<void> {
  const args = [path.join(root, 'dist/cli.js'), 'check', '--markdown', report];
  // A baseline's gate file is looked for where this one lies in its checkout.
  if (baseline !== undefined) args.push('--baseline', path.relative(gate, baseline));
  const cwd = baseline === undefined ? scratch : path.join(scratch, gate);
  return new Promise((resolve) => {
    execFile(process.execPath, baseline === undefined ? [...args, gate] : args, { cwd }, () => resolve());
  });
}

function gateOfMany(): string {
  const models = Array.from({ length: MODELS }, (_, index) => {
    const example = index === 7 ? 'collapsed' : index === 23 ? 'broken' : 'quickstart';
    return [
      `  - id: waveforms-${String(index + 1).padStart(2, '0')}`,
      `    artifact: examples/${example}/waveforms.onnx`,
      '    dataset: recordings',
      '    classes: [sine, square, triangle, sawtooth]',
      '    checks:',
      '      parameters: { max: 10000 }',
      '      diversity: { top_class_frequency: { max: 40% } }',
      '      quality: { f1_macro: { min: 0.9 } }',
    ].join('\n');
  });
  const datasets = 'datasets:\n  recordings: { path: examples/quickstart/test.csv, label: waveform }';
  return `version: 1\n${datasets}\nmodels:\n${models.join('\n')}\n`;
}
