import { expect, it } from 'vitest';
import { defaultCacheDir } from '../../../src/runtimes/install/cache-dir.ts';

const windows = 'C:\\Users\\me';

it.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string, string]>([
  ['the home folder', {}, 'linux', '/home/me', '/home/me/.cache/model-gate'],
  ['XDG', { XDG_CACHE_HOME: '/fast' }, 'linux', '/home/me', '/fast/model-gate'],
  ['an XDG path that is not absolute', { XDG_CACHE_HOME: 'fast' }, 'linux', '/home/me', '/home/me/.cache/model-gate'],
  ['macOS', { XDG_CACHE_HOME: '/fast' }, 'darwin', '/Users/me', '/Users/me/Library/Caches/model-gate'],
  ['Windows', { LOCALAPPDATA: 'D:\\Local' }, 'win32', windows, 'D:\\Local\\model-gate'],
  ['Windows without LOCALAPPDATA', {}, 'win32', windows, 'C:\\Users\\me\\AppData\\Local\\model-gate'],
  [
    'a runner',
    { RUNNER_TOOL_CACHE: '/opt/tools', XDG_CACHE_HOME: '/fast' },
    'linux',
    '/home/me',
    '/opt/tools/model-gate',
  ],
  ['an empty variable', { RUNNER_TOOL_CACHE: '' }, 'linux', '/home/me', '/home/me/.cache/model-gate'],
  ['our own variable', { MODEL_GATE_CACHE: '/mine', RUNNER_TOOL_CACHE: '/opt/tools' }, 'linux', '/home/me', '/mine'],
  ['our own variable, relative', { MODEL_GATE_CACHE: 'mine' }, 'linux', '/home/me', '/here/mine'],
])('%s', (_title, env, platform, home, expected) => {
  expect(defaultCacheDir(env, platform, home, '/here')).toBe(expected);
});
