import { getOctokit } from '@actions/github';
import { afterEach } from 'vitest';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from '../fake-github.ts';

const started: FakeGitHub[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((github) => github.close()));
});

const quiet = () => {};

/** A fake for one test, and the toolkit's client for it; `at` names the repository in a call. */
export async function start(options: FakeGitHubOptions = {}) {
  const github = await startFakeGitHub(options);
  started.push(github);
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const octokit = getOctokit(github.token, { baseUrl: github.url, log });
  return { github, octokit, rest: octokit.rest, at: { owner: 'octo', repo: 'models' } };
}

/** A request that no client would send. */
export function send(
  github: FakeGitHub,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(github.url + path, {
    method,
    headers: { authorization: `Bearer ${github.token}`, 'user-agent': 'test', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'manual',
  });
}
