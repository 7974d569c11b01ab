import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './lib/bundle.ts';
import { commentPage, screenshot } from './lib/pictures.ts';

const MODELS = 40;

/** Pictures of real comments for the documentation: each gate is run, its report rendered, and looked at in Chromium. */
const scratch = await mkdtemp(path.join(tmpdir(), 'model-gate-pictures-'));
await cp(path.join(root, 'examples'), path.join(scratch, 'examples'), { recursive: true });
await writeFile(path.join(scratch, 'model-gate.yml'), gateOfMany());
await mkdir(path.join(root, 'docs/pictures'), { recursive: true });

await take('pass', 'examples/quickstart', 900);
await take('fail', 'examples/collapsed', 620);
await take('error', 'examples/broken', 560);
await take('many', 'model-gate.yml', 1100);
await rm(scratch, { recursive: true });

async function take(name: string, gate: string, height: number): Promise<void> {
  const report = path.join(scratch, `${name}.md`);
  await check(gate, report);
  const page = await commentPage(await readFile(report, 'utf8'));
  await screenshot(page, path.join(root, `docs/pictures/${name}.png`), height);
}

/** Runs the built command line; a gate that does not pass is what some pictures are of. */
function check(gate: string, report: string): Promise<void> {
  const args = [path.join(root, 'dist/cli.js'), 'check', gate, '--markdown', report];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: scratch }, () => resolve());
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
