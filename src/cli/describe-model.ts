import type { ArtifactInfo } from '../../schemas/generated/result.d.ts';
import type { ModelDescription } from '../contracts/model.ts';
import { formatTensorSpec, type TensorSpec } from '../contracts/tensor.ts';
import { quantity } from '../reports/numbers.ts';
import { line } from './line.ts';

/** A model file for a person to read; every name in it is foreign and escaped. */
export function describeModel(model: ModelDescription & { artifact: ArtifactInfo }): string {
  const { artifact } = model;
  const operators = Object.entries(model.operators).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const lines = [
    `${artifact.uri}: ${model.format}, ${quantity(artifact.sizeBytes ?? 0, 'bytes')}, ${quantity(model.parameters, 'count')} parameters`,
    '',
    ...model.inputs.map((spec) => tensorLine('input', spec)),
    ...model.outputs.map((spec) => tensorLine('output', spec)),
    '',
    ...Object.entries(model.properties).map(([key, value]) => `${key}: ${value}`),
    `weights: ${
      Object.entries(model.weightTypes)
        .map(([type, count]) => `${count} ${type}`)
        .join(', ') || 'none'
    }`,
    `operators: ${operators.map(([name, count]) => `${name} ${count}`).join(', ') || 'none'}`,
    '',
    ...(artifact.files ?? []).map(
      ({ name, sizeBytes, sha256 }) => `${sha256}  ${name} (${quantity(sizeBytes, 'bytes')})`,
    ),
    '',
    ...problemLines(model),
  ];
  return lines.map(line).join('');
}

function tensorLine(role: string, spec: TensorSpec): string {
  const { quantization } = spec;
  const real = quantization ? `, real = ${quantization.scale} × (stored − ${quantization.zeroPoint})` : '';
  return `${role.padEnd(6)} "${spec.name}" ${formatTensorSpec(spec)}${real}`;
}

/** Each problem, and how many there are as the last line. */
function problemLines({ warnings, refusals = {} }: ModelDescription): string[] {
  const problems = [
    ...warnings,
    ...Object.entries(refusals).map(([runtime, reason]) => `${runtime} must not run it: ${reason}`),
  ];
  if (problems.length === 0) return ['No problems found.'];
  const count = problems.length === 1 ? '1 problem.' : `${problems.length} problems.`;
  return [...problems.map((problem) => `Warning: ${problem}`), count];
}
