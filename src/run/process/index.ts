export { startModelProcess } from './start.ts';
export type { ModelProcess, ProcessLimits, ProcessOptions } from './types.ts';
