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
    ...(model.warnings.length === 0 ? ['No problems found.'] : model.warnings.map((warning) => `Warning: ${warning}`)),
  ];
  return lines.map(line).join('');
}

function tensorLine(role: string, spec: TensorSpec): string {
  return `${role.padEnd(6)} "${spec.name}" ${formatTensorSpec(spec)}`;
}
