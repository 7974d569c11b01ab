import { generateActionReference } from './action-reference.ts';
import { type GeneratedFile, generateContracts } from './contracts.ts';
import { generateReference } from './reference.ts';

/** Every file outside of `dist/` that is made from another one and committed. */
export async function generateAll(): Promise<GeneratedFile[]> {
  return [...(await generateContracts()), ...(await generateReference()), ...(await generateActionReference())];
}
