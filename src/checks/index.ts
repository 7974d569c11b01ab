import { determinism } from './determinism.ts';
import { diversity } from './diversity.ts';
import { edgeCases } from './edge-cases.ts';
import { latency } from './latency.ts';
import { memory } from './memory.ts';
import { parameters } from './parameters.ts';
import { parity } from './parity.ts';
import { probabilities } from './probabilities.ts';
import { quality } from './quality.ts';
import { signature } from './signature.ts';
import { size } from './size.ts';

/** Every check, by its key in the gate file. */
export const checks = {
  signature,
  parameters,
  size,
  latency,
  memory,
  edge_cases: edgeCases,
  probabilities,
  diversity,
  quality,
  determinism,
  parity,
};
