import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { RuntimeSettings } from '../../contracts/protocol.ts';
import type { ProcessLimits } from './types.ts';
import { formatBytes } from './wording.ts';

/** A program to start another one through, and the protections that this gives. */
interface Wrapper {
  command: readonly string[];
  protections: readonly string[];
}

export interface Isolation {
  /** What to put before the command line of the model process. */
  prefix: string[];
  protections: string[];
}

/** Runs a command to its end and tells whether it succeeded. */
export type Probe = (command: readonly string[]) => Promise<boolean>;

const MAX_FILE_BYTES = 4 * 2 ** 30;

/**
 * In a PID namespace the first process ignores every signal without a handler, SIGSEGV and SIGABRT included, so that a
 * crash would hang. A shell takes that place and passes the exit status on, signals as 128 + number.
 */
const FIRST_PROCESS = ['/bin/sh', '-c', '"$@"; exit $?', 'sh'];

/** https://man7.org/linux/man-pages/man1/unshare.1.html */
const NAMESPACES = ['--user', '--map-current-user', '--pid', '--net', '--ipc', '--fork', '--kill-child=SIGKILL'];

/** The first that works is used; where a kernel refuses one (AppArmor, seccomp, a masked /proc), the next is tried. */
const namespaces: readonly Wrapper[] = [
  {
    command: ['unshare', ...NAMESPACES, '--mount', '--mount-proc', ...FIRST_PROCESS],
    protections: ['user, pid, network, ipc and mount namespaces'],
  },
  { command: ['unshare', ...NAMESPACES, ...FIRST_PROCESS], protections: ['user, pid, network and ipc namespaces'] },
];

const noNewPrivileges: Wrapper = { command: ['setpriv', '--no-new-privs'], protections: ['no new privileges'] };

/**
 * RLIMIT_DATA counts the private writable memory of a process, whichever way it was allocated. CUDA maps far more than
 * it uses, so that only resident memory can be limited there.
 */
function resourceLimits({ memoryBytes }: ProcessLimits, device: RuntimeSettings['device']): Wrapper {
  const command = ['prlimit', '--core=0', `--fsize=${MAX_FILE_BYTES}`];
  if (device === 'cuda') return { command, protections: [] };
  const data = `--data=${memoryBytes + reservedForCode()}`;
  return { command: [...command, data], protections: [`data limit ${formatBytes(memoryBytes)}`] };
}

/**
 * Bytes of address space that Node sets aside for compiled code as soon as it starts (512 MiB in Node 24) and that no
 * model can use, though they count as data. This process has the same mapping.
 */
function reservedForCode(): number {
  const maps = process.platform === 'linux' ? readFileSync('/proc/self/maps', 'utf8') : '';
  const anonymous = maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rwxp 0+ 00:00 0\s*$/gm);
  return [...anonymous].reduce((sum, [, from, to]) => sum + Number(`0x${to}`) - Number(`0x${from}`), 0);
}

/** The strongest protections that work on this machine, from the outside in. Other systems than Linux have none. */
export async function isolate(
  limits: ProcessLimits,
  device: RuntimeSettings['device'],
  works: Probe = memoized,
  platform: NodeJS.Platform = process.platform,
): Promise<Isolation> {
  const layers = platform === 'linux' ? [namespaces, [noNewPrivileges], [resourceLimits(limits, device)]] : [];
  const isolation: Isolation = { prefix: [], protections: [] };
  for (const alternatives of layers) {
    const wrapper = await firstThatWorks(alternatives, works);
    isolation.prefix.push(...(wrapper?.command ?? []));
    isolation.protections.push(...(wrapper?.protections ?? []));
  }
  return isolation;
}

async function firstThatWorks(alternatives: readonly Wrapper[], works: Probe): Promise<Wrapper | undefined> {
  for (const wrapper of alternatives) {
    if (await works([...wrapper.command, '/bin/sh', '-c', ':'])) return wrapper;
  }
  return undefined;
}

const known = new Map<string, Promise<boolean>>();

const memoized: Probe = (command) => {
  const key = command.join('\0');
  const answer = known.get(key) ?? succeeds(command);
  known.set(key, answer);
  return answer;
};

/** Without a PATH, programs are looked for where the system keeps its own. */
function succeeds([program, ...args]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(program!, args, { env: {}, timeout: 5000 }, (error) => resolve(error === null));
  });
}
