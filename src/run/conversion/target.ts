import path from 'node:path';
import { ModelGateError } from '../../contracts/errors.ts';
import type { FormatId } from '../../contracts/model.ts';
import type { ConvertTarget } from '../../contracts/protocol.ts';
import { conversions } from '../../convert/targets.ts';

/** What the name of the written file says it is: undefined for a name that says nothing known. */
export function targetOf(out: string): ConvertTarget | undefined {
  const name = path.basename(out).toLowerCase();
  if (name === 'model.json' || path.extname(name) === '' || /[/\\]$/.test(out)) return 'tfjs';
  return ({ '.onnx': 'onnx', '.json': 'rtneural' } as const)[path.extname(name)];
}

/** Throws ModelGateError `convert.unsupported_pair`, which says what the format can be written as. */
export function requireConversion(name: string, format: FormatId, to: ConvertTarget): void {
  const possible = Object.keys(conversions[format] ?? {});
  if (possible.includes(to)) return;
  const known = Object.entries(conversions).map(([from, targets]) => `${from} as ${Object.keys(targets).join(', ')}`);
  throw new ModelGateError(
    'convert.unsupported_pair',
    `${name}: a model of the format ${format} cannot be written as ${to}`,
    `Possible: ${known.join('; ')}.`,
  );
}
