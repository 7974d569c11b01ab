export { startModelProcess } from './start.ts';
export type { ModelProcess } from './types.ts';
