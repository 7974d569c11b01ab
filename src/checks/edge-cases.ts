import type { Check, InputKind, ProcessAccess } from '../contracts/check.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { formatShape } from '../contracts/tensor.ts';
import { impliedLimit } from './shared/limits.ts';

const DEFAULT_INPUTS: readonly InputKind[] = ['normal', 'zeros', 'ones', 'large', 'negative'];
const DEFAULT_MUST: readonly Must[] = ['finite', 'shape'];
const RANDOM: readonly InputKind[] = ['normal', 'negative'];

/** Random kinds are worth more than one draw; constant ones say the same each time. */
const RANDOM_ROWS = 16;

type Must = 'finite' | 'shape';

interface Options {
  inputs: readonly InputKind[];
  must: readonly Must[];
}

interface Outcome {
  kind: InputKind;
  rows: number;
  /** Output elements that are NaN or infinite. */
  non_finite: number;
  /** One line for each output whose shape is not as declared. */
  shape_mismatches: string[];
  elements: number;
}

/** Feeds inputs at the edges and counts what comes out wrong. */
export const edgeCases: Check<'edge_cases', 'process', Options> = {
  id: 'edge_cases',
  needs: ['process'],
  plan(input) {
    const { inputs = DEFAULT_INPUTS, must = DEFAULT_MUST } = input.config;
    const limits = [];
    if (must.includes('finite')) limits.push(impliedLimit(input, 'non_finite_count', 'equals', 0));
    if (must.includes('shape')) limits.push(impliedLimit(input, 'shape_mismatch_count', 'equals', 0));
    return { options: { inputs, must }, limits };
  },
  async measure({ process }, { inputs }) {
    const outcomes: Outcome[] = [];
    for (const kind of inputs) outcomes.push(await feed(process, kind));
    const samples = outcomes.reduce((sum, { elements }) => sum + elements, 0);
    const nonFinite = outcomes.reduce((sum, outcome) => sum + outcome.non_finite, 0);
    const mismatches = outcomes.reduce((sum, outcome) => sum + outcome.shape_mismatches.length, 0);
    return {
      measurements: [
        { metric: 'non_finite_count', value: nonFinite, unit: 'count', samples },
        { metric: 'shape_mismatch_count', value: mismatches, unit: 'count', samples: outcomes.length },
      ],
      details: { inputs: outcomes },
    };
  },
};

async function feed(process: ProcessAccess, kind: InputKind): Promise<Outcome> {
  const rows = RANDOM.includes(kind) ? RANDOM_ROWS : 1;
  try {
    const { outputs } = await process.runInputs({ kind, rows });
    const elements = outputs.reduce((sum, { values }) => sum + values.length, 0);
    const nonFinite = outputs.reduce(
      (sum, { values }) => sum + values.filter((value) => !Number.isFinite(value)).length,
      0,
    );
    const shapeMismatches = outputs
      .filter(({ asDeclared }) => !asDeclared)
      .map(
        ({ declared, shape }) => `"${declared.name}" is ${formatShape(shape)}, declared ${formatShape(declared.shape)}`,
      );
    return { kind, rows, elements, non_finite: nonFinite, shape_mismatches: shapeMismatches };
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    throw new ModelGateError(error.code, `on ${kind} inputs: ${error.message}`, error.remedy);
  }
}
