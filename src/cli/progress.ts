import type { Progress } from '../contracts/progress.ts';

const TRANSFER_INTERVAL_MS = 1000;

interface Console {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Prints progress on stderr: one line that rewrites itself on a terminal, plain lines elsewhere. */
export function createProgress(stream: Console): { report: Progress; done(): void } {
  let lastTransfer = 0;
  const show = (text: string) => stream.write(stream.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  return {
    report(event) {
      if (event.kind === 'step') show(event.text);
      if (event.kind !== 'transfer') return;
      const now = Date.now();
      const complete = event.doneBytes === event.totalBytes;
      if (!complete && now - lastTransfer < TRANSFER_INTERVAL_MS) return;
      lastTransfer = now;
      show(
        `${event.what}: ${megabytes(event.doneBytes)}${event.totalBytes ? ` of ${megabytes(event.totalBytes)}` : ''}`,
      );
    },
    done() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
