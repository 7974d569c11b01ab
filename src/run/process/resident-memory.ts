import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

const LINUX_INTERVAL_MS = 100;

/** Stops the readings. */
export type Stop = () => void;

/** Reports the resident bytes of a process, and of what it started where the system tells, over and over. */
export function watchResidentMemory(
  pid: number,
  onReading: (bytes: number) => void,
  platform: NodeJS.Platform = process.platform,
): Stop {
  if (platform === 'linux') return poll(async () => onReading(await residentBytes(pid)));
  return platform === 'win32'
    ? readLines('powershell', ['-NoProfile', '-Command', windowsLoop(pid)], 1, onReading)
    : readLines('/bin/sh', ['-c', `while ps -o rss= -p ${pid}; do sleep 0.5; done`], 1024, onReading);
}

/** Resident bytes of a process and all its descendants, from /proc (Linux); 0 once they are gone. */
async function residentBytes(pid: number): Promise<number> {
  const [own, children] = await Promise.all([ownResidentBytes(pid), childrenOf(pid)]);
  const below = await Promise.all(children.map(residentBytes));
  return below.reduce((sum, bytes) => sum + bytes, own);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function ownResidentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  );
  return lists.join(' ').split(' ').filter(Boolean).map(Number);
}

function poll(read: () => Promise<void>): Stop {
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await read();
    busy = false;
  }, LINUX_INTERVAL_MS);
  return () => clearInterval(timer);
}

function windowsLoop(pid: number): string {
  return `while ($p = Get-Process -Id ${pid} -ErrorAction SilentlyContinue) { $p.WorkingSet64; Start-Sleep -Milliseconds 500 }`;
}

/** One helper for all readings, since starting one for each would cost more than the model does. */
function readLines(program: string, args: string[], unit: number, onReading: (bytes: number) => void): Stop {
  const helper = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
  helper.on('error', () => undefined);
  createInterface({ input: helper.stdout }).on('line', (line) => onReading(Number(line) * unit));
  return () => helper.kill();
}
