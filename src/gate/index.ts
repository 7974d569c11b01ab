export { describeProblem } from './describe.ts';
export { gateDifference } from './difference.ts';
export { findGateFiles } from './locate.ts';
export { loadGate, loadGateBytes } from './read.ts';
