import { describe, expect, it } from 'vitest';
import { scrubbedEnvironment } from '../../../src/run/process/environment.ts';

const source = {
  GITHUB_TOKEN: 'secret',
  NODE_OPTIONS: '--require ./evil.js',
  LD_PRELOAD: '/evil.so',
  PATH: '/usr/bin',
  LD_LIBRARY_PATH: '/usr/local/cuda/lib64',
  SystemRoot: 'C:\\Windows',
};

describe('scrubbedEnvironment', () => {
  it('keeps nothing where nothing is needed', () => {
    expect(scrubbedEnvironment(source, 'cpu', '/scratch', 'linux')).toEqual({ TMPDIR: '/scratch' });
    expect(scrubbedEnvironment(source, 'cpu', '/scratch', 'darwin')).toEqual({ TMPDIR: '/scratch' });
  });

  it('keeps what Windows needs to start a program', () => {
    const kept = scrubbedEnvironment(source, 'cpu', 'D:\\scratch', 'win32');
    expect(kept).toEqual({ TEMP: 'D:\\scratch', TMP: 'D:\\scratch', SystemRoot: 'C:\\Windows' });
  });

  it('lets CUDA find its libraries', () => {
    const linux = scrubbedEnvironment(source, 'cuda', '/scratch', 'linux');
    expect(linux).toEqual({ TMPDIR: '/scratch', LD_LIBRARY_PATH: '/usr/local/cuda/lib64' });
    expect(scrubbedEnvironment(source, 'cuda', 'D:\\scratch', 'win32')).toHaveProperty('PATH');
  });
});
