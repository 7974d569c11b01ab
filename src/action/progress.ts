import type { Progress } from '../contracts/progress.ts';
import { terminalText } from '../reports/escape.ts';
import { look } from '../reports/status.ts';

const TRANSFER_INTERVAL_MS = 5000;

interface Log {
  info(line: string): void;
  startGroup(name: string): void;
  endGroup(): void;
}

/** A group for each model and a line for each check. No line begins with foreign text, which could be a workflow command. */
export function createProgress(log: Log, now: () => number): { report: Progress; done(): void } {
  let model: string | undefined;
  let lastTransfer = Number.NEGATIVE_INFINITY;
  const done = () => {
    if (model !== undefined) log.endGroup();
    model = undefined;
  };
  const report: Progress = (event) => {
    if (event.kind === 'model') {
      done();
      model = event.id;
      log.startGroup(terminalText(event.id));
    } else if (event.kind === 'check') {
      log.info(`${look(event.status).mark} ${terminalText(event.check)}: ${event.status}`);
    } else if (event.kind === 'step') {
      // That a check begins is said by its own line when it is done.
      if (!event.text.startsWith(`${model}: `)) log.info(`· ${terminalText(event.text)}`);
    } else {
      const complete = event.doneBytes === event.totalBytes;
      if (!complete && now() - lastTransfer < TRANSFER_INTERVAL_MS) return;
      lastTransfer = now();
      const total = event.totalBytes === undefined ? '' : ` of ${megabytes(event.totalBytes)}`;
      log.info(`· ${terminalText(event.what)}: ${megabytes(event.doneBytes)}${total}`);
    }
  };
  return { report, done };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
