import os from 'node:os';
import type { Environment } from '../../schemas/generated/result.d.ts';

/** The machine that the numbers were measured on. */
export function describeEnvironment(isolation: readonly string[]): Environment {
  const cpus = os.cpus();
  return {
    os: `${os.type()} ${os.release()}`,
    arch: os.arch(),
    cpu: cpus[0]?.model.trim() || 'unknown',
    cores: cpus.length,
    memoryBytes: os.totalmem(),
    node: process.version,
    isolation: [...isolation],
  };
}
