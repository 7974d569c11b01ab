import type { Model } from '../../schemas/generated/gate.d.ts';
import type { ReadOptions } from '../contracts/model.ts';

/** What the gate file says about how the model's file is to be read. */
export function readOptionsOf({ dialect }: Model): ReadOptions {
  return dialect === undefined ? {} : { dialect };
}
