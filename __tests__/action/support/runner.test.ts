import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { node24 } from '../../../scripts/lib/node24.ts';
import { pullRequest } from './events.ts';
import { type FakeGitHub, startFakeGitHub } from './fake-github.ts';
import { readLog } from './runner/commands.ts';
import { readPairs } from './runner/files.ts';
import { runAction, runPost, startAction } from './runner.ts';
import { temporaryFolder } from './temp.ts';

const ACTION = `
inputs:
  github-token: { default: '\${{ github.token }}' }
  fail-on: { default: fail }
  models: {}
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

const MAIN = `
import { appendFileSync, readFileSync } from 'node:fs';
const write = (name, text) => appendFileSync(process.env[name], text);
const input = (name) => process.env['INPUT_' + name.toUpperCase()];
write('GITHUB_OUTPUT', 'plain=a=b\\nmany<<end_1\\nfirst\\n\\nplain=no\\nend_1\\n');
write('GITHUB_STATE', 'check=7\\n');
write('GITHUB_STEP_SUMMARY', '# Report\\n');
write('GITHUB_OUTPUT', 'inputs=' + [input('fail-on'), input('models'), input('github-token') === process.env.EXPECTED].join() + '\\n');
const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
write('GITHUB_OUTPUT', 'head=' + event.pull_request.head.sha + '\\nsha=' + process.env.GITHUB_SHA + '\\nnode=' + process.version + '\\n');
console.log('::group::Model one%0Atwo');
console.log('accuracy');
console.log('::endgroup::');
console.log('::error file=a%2Cb.yml,line=3,title=A%3A title::100%25 wrong%0Asecond line');
if (process.env.LEAK) console.error(input('github-token'));
if (process.env.HANG) {
  process.on('SIGINT', () => process.exit(130));
  await fetch(process.env.GITHUB_API_URL + '/rate_limit', { headers: { 'user-agent': 'a', authorization: 'token ' + input('github-token') } });
  setInterval(() => {}, 1000);
} else process.exitCode = 3;
`;

const POST = `
import { appendFileSync } from 'node:fs';
appendFileSync(process.env.GITHUB_OUTPUT, 'state=' + process.env.STATE_check + '\\n');
`;

let github: FakeGitHub | undefined;

async function options() {
  const [folder, workspace] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(path.join(folder, 'action.yml'), ACTION);
  await writeFile(path.join(folder, 'main.mjs'), MAIN);
  await writeFile(path.join(folder, 'post.mjs'), POST);
  github = await startFakeGitHub();
  return {
    github,
    event: pullRequest({ github, headSha: 'a'.repeat(40) }),
    workspace,
    actionFile: path.join(folder, 'action.yml'),
    env: { EXPECTED: github.token },
  };
}

afterEach(() => github?.close());

describe('runAction', () => {
  it('gives a step what the runner gives it, and reads what it wrote', async () => {
    const given = await options();
    const run = await runAction({ ...given, inputs: { models: 'one' } });
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(3);
    expect(run.outputs).toEqual({
      plain: 'a=b',
      many: 'first\n\nplain=no',
      inputs: 'fail,one,true',
      head: 'a'.repeat(40),
      sha: given.event.sha,
      node: process.version,
    });
    expect(given.event.sha).not.toBe('a'.repeat(40));
    expect(run.summary).toBe('# Report\n');
    expect(run.state).toEqual({ check: '7' });
    expect(run.groups).toEqual([{ title: 'Model one\ntwo', lines: ['accuracy'] }]);
    expect(run.annotations).toEqual([
      {
        level: 'error',
        message: '100% wrong\nsecond line',
        properties: { file: 'a,b.yml', line: '3', title: 'A: title' },
      },
    ]);
    expect(run.leaks).toEqual([]);
  });

  it.skipIf(!node24())('runs under Node 24', async () => {
    const { outputs } = await runAction({ ...(await options()), node: node24()! });
    expect(outputs.node).toMatch(/^v24\./);
  });

  it('hands the state on to the post step', async () => {
    const post = await runPost(await runAction(await options()));
    expect(post.outputs).toEqual({ state: '7' });
    expect(post.exitCode).toBe(0);
  });

  it('sees the token where it leaks', async () => {
    const given = await options();
    expect((await runAction({ ...given, env: { ...given.env, LEAK: '1' } })).leaks).toEqual(['stderr']);
  });

  it('refuses an input that the action does not declare', async () => {
    await expect(runAction({ ...(await options()), inputs: { modles: 'one' } })).rejects.toThrow('no input modles');
  });

  it.skipIf(process.platform === 'win32')('cancels with the state that was saved so far', async () => {
    const given = await options();
    const started = startAction({ ...given, env: { ...given.env, HANG: '1' } });
    await given.github.waitFor((request) => request.path === '/rate_limit');
    await started.cancel();
    const run = await started.result;
    expect([run.exitCode, run.signal, run.state]).toEqual([130, null, { check: '7' }]);
  });

  it('gives up on a step that does not end', async () => {
    const given = await options();
    const run = runAction({ ...given, env: { ...given.env, HANG: '1' }, timeoutMs: 1000 });
    await expect(run).rejects.toThrow('within 1000 ms');
  });
});

describe('the reading of commands', () => {
  it('needs an end for a value of many lines', () => {
    expect(() => readPairs('a<<end\nfirst\n')).toThrow('no end');
    expect(() => readPairs('no value\n')).toThrow('not a file command');
  });

  it('stops where it is told to', () => {
    const { annotations, text } = readLog(
      '::stop-commands::abc\n::error::no\n::abc::\n::warning::yes\nplain ::error::no',
    );
    expect(annotations).toEqual([{ level: 'warning', message: 'yes', properties: {} }]);
    expect(text).toBe('::error::no\nyes\nplain ::error::no');
  });
});
