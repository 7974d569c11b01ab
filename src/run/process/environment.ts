import type { RuntimeSettings } from '../../contracts/protocol.ts';

/** Windows does not start a program or find its system libraries without these. */
const WINDOWS = ['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE'];
const CUDA = ['LD_LIBRARY_PATH', 'CUDA_PATH', 'CUDA_HOME', 'CUDA_VISIBLE_DEVICES', 'NVIDIA_VISIBLE_DEVICES'];

/** The environment of a model process: what the system needs, no tokens and no options of Node's. */
export function scrubbedEnvironment(
  source: NodeJS.ProcessEnv,
  device: RuntimeSettings['device'],
  scratchDir: string,
  platform: NodeJS.Platform = process.platform,
): Record<string, string> {
  const windows = platform === 'win32';
  const kept = [
    ...(windows ? WINDOWS : []),
    ...(device === 'cuda' ? CUDA : []),
    ...(windows && device === 'cuda' ? ['PATH'] : []),
  ];
  const scrubbed: Record<string, string> = windows ? { TEMP: scratchDir, TMP: scratchDir } : { TMPDIR: scratchDir };
  for (const name of kept) {
    const value = source[name];
    if (value !== undefined) scrubbed[name] = value;
  }
  return scrubbed;
}
