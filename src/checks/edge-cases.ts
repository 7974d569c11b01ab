import type { Check, InputKind, Measurement, ProcessAccess, RunOutput } from '../contracts/check.ts';
import { ModelGateError } from '../contracts/errors.ts';
import { formatShape } from '../contracts/tensor.ts';
import { impliedLimit } from './shared/limits.ts';
import { unmeasured } from './shared/unmeasured.ts';

const DEFAULT_INPUTS: readonly InputKind[] = ['normal', 'zeros', 'ones', 'large', 'negative'];
const DEFAULT_MUST: readonly Must[] = ['finite', 'shape'];
const NON_FINITE = { metric: 'non_finite_count', unit: 'count' } as const;
const MISMATCHES = { metric: 'shape_mismatch_count', unit: 'count' } as const;
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
  elements: number;
  /** Output elements that are NaN or infinite. */
  non_finite: number;
  /** One line for each output whose shape is not as declared. */
  shape_mismatches: string[];
}

/** Feeds inputs at the edges and counts what comes out wrong. */
export const edgeCases: Check<'edge_cases', 'process', Options> = {
  id: 'edge_cases',
  needs: ['process'],
  plan(input) {
    const { inputs = DEFAULT_INPUTS, must = DEFAULT_MUST } = input.config;
    const limits = [];
    if (must.includes('finite')) limits.push(impliedLimit(input, NON_FINITE.metric, 'equals', 0));
    if (must.includes('shape')) limits.push(impliedLimit(input, MISMATCHES.metric, 'equals', 0));
    return { options: { inputs, must }, limits };
  },
  async measure({ process }, { inputs }) {
    const outcomes: Outcome[] = [];
    const undeclared = new Set<string>();
    for (const kind of inputs) {
      const rows = RANDOM.includes(kind) ? RANDOM_ROWS : 1;
      const outputs = await feed(process, kind, rows);
      outcomes.push(outcomeOf(kind, rows, outputs));
      for (const { declared } of outputs) if (!declared.shape) undeclared.add(declared.name);
    }
    return {
      measurements: [nonFiniteCount(outcomes), mismatchCount(outcomes, [...undeclared])],
      details: { inputs: outcomes },
    };
  },
};

async function feed(process: ProcessAccess, kind: InputKind, rows: number): Promise<RunOutput[]> {
  try {
    return (await process.runInputs({ kind, rows })).outputs;
  } catch (error) {
    if (!(error instanceof ModelGateError)) throw error;
    throw new ModelGateError(error.code, `on ${kind} inputs: ${error.message}`, error.remedy);
  }
}

function outcomeOf(kind: InputKind, rows: number, outputs: readonly RunOutput[]): Outcome {
  const count = (of: (values: Float64Array) => number) => outputs.reduce((sum, { values }) => sum + of(values), 0);
  const wrong = outputs.filter(({ asDeclared }) => !asDeclared);
  return {
    kind,
    rows,
    elements: count((values) => values.length),
    non_finite: count((values) => values.reduce((sum, value) => (Number.isFinite(value) ? sum : sum + 1), 0)),
    shape_mismatches: wrong.map(
      ({ declared, shape }) => `"${declared.name}" is ${formatShape(shape)}, declared ${formatShape(declared.shape)}`,
    ),
  };
}

function nonFiniteCount(outcomes: readonly Outcome[]): Measurement {
  const samples = outcomes.reduce((sum, { elements }) => sum + elements, 0);
  const empty = outcomes.find(({ elements }) => elements === 0);
  if (empty) return unmeasured(NON_FINITE, samples, `on ${empty.kind} inputs the outputs have no elements`);
  return { ...NON_FINITE, value: outcomes.reduce((sum, { non_finite }) => sum + non_finite, 0), samples };
}

function mismatchCount(outcomes: readonly Outcome[], undeclared: readonly string[]): Measurement {
  if (undeclared.length > 0) {
    return unmeasured(MISMATCHES, outcomes.length, `the file declares no shape for output "${undeclared[0]}"`);
  }
  const value = outcomes.reduce((sum, outcome) => sum + outcome.shape_mismatches.length, 0);
  return { ...MISMATCHES, value, samples: outcomes.length };
}
