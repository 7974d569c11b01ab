export { describeProblem } from './describe.ts';
export { gateDifference } from './difference.ts';
export { isPattern } from './glob.ts';
export { DEFAULT_NAMES, findGateFiles } from './locate.ts';
export { loadGate, loadGateBytes } from './read.ts';
export { displayPath } from './source.ts';
