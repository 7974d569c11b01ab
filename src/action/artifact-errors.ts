import { ModelGateError } from '../contracts/errors.ts';

/** What GitHub, or @actions/artifact for it, answered, as an error that says what to do. Anything unexpected is kept as a reason. */
export function asArtifactError(error: unknown, shown: string, done: string): ModelGateError {
  if (error instanceof ModelGateError) return error;
  const { name, message, status } = error as Error & { status?: number };
  const fail = (code: string, what: string, remedy: string) => new ModelGateError(`artifact.${code}`, what, remedy);
  if (name === 'GHESNotSupportedError') {
    return fail(
      'unsupported_server',
      `${shown} cannot be ${done}: this GitHub Enterprise Server does not keep artifacts of version 4`,
      'Keep the file in the repository or on a web server, and set report-artifact to an empty string.',
    );
  }
  if (/ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/.test(message)) {
    return fail(
      'no_service',
      `${shown} cannot be ${done}: this job has no artifact service`,
      'Run as an action of a job.',
    );
  }
  if (name === 'ArtifactNotFoundError') {
    return fail(
      'not_found',
      `${shown} does not exist`,
      'Let the job that uploads it come before (`needs:`), and check its name.',
    );
  }
  if (/\(409\)|already exists/i.test(message)) {
    return fail(
      'name_conflict',
      `${shown} cannot be ${done}: this run has an artifact of that name already`,
      'Give each job its own: set report-artifact, for example with the matrix values in it.',
    );
  }
  if (/artifact name is not valid|is not valid: /i.test(message)) {
    return fail('invalid_name', `${shown} cannot be ${done}: ${firstLine(message)}`, 'Choose a plain name.');
  }
  if (status === 403 || status === 401) {
    return fail(
      'forbidden',
      `${shown} cannot be ${done}: the token may not read runs and their artifacts`,
      'Add `permissions:` with `actions: read` (and `contents: read`) to the job.',
    );
  }
  if (status === 404) {
    return fail(
      'not_found',
      `${shown} cannot be ${done}: there is no such run or workflow`,
      'Check the run id or the workflow.',
    );
  }
  if (status === 410) {
    return fail(
      'expired',
      `${shown} has expired`,
      'Run the workflow again, or give the upload a longer `retention-days`.',
    );
  }
  return fail('transfer_failed', `${shown} cannot be ${done}: ${firstLine(message)}`, 'Run the job again.');
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').slice(0, 300);
}
