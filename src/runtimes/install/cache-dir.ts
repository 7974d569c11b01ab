import { posix, win32 } from 'node:path';

/**
 * The folder that keeps downloads and runtimes between runs: `MODEL_GATE_CACHE`, on a runner its tool cache, otherwise
 * the user's cache folder (XDG Base Directory Specification 0.8 on Linux).
 *
 * Variables that are empty or relative paths count as unset, except `MODEL_GATE_CACHE`, which the caller resolves
 * against `cwd`.
 */
export function defaultCacheDir(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string,
  cwd = process.cwd(),
): string {
  const path = platform === 'win32' ? win32 : posix;
  if (env.MODEL_GATE_CACHE) return path.resolve(cwd, env.MODEL_GATE_CACHE);
  const absolute = (value: string | undefined) => (value && path.isAbsolute(value) ? value : undefined);
  const parent =
    absolute(env.RUNNER_TOOL_CACHE) ??
    (platform === 'win32'
      ? (absolute(env.LOCALAPPDATA) ?? path.join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : (absolute(env.XDG_CACHE_HOME) ?? path.join(home, '.cache')));
  return path.join(parent, 'model-gate');
}
