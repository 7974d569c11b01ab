export { describeProblem } from './describe.ts';
export { findGateFiles } from './locate.ts';
export { loadGate } from './read.ts';
