import type { Duplex } from 'node:stream';

/** Room for the latency samples of eight doublings; JSON of this size takes a few hundred megabytes at worst. */
const MAX_MESSAGE_BYTES = 16 * 2 ** 20;

export interface Channel {
  send(message: unknown): void;
}

/**
 * Messages of JSON, one a line, with a process that is not trusted: nothing is kept beyond one line of
 * `MAX_MESSAGE_BYTES`. A longer line, or one that is no JSON, is a violation.
 */
export function openChannel(
  stream: Duplex,
  onMessage: (message: unknown) => void,
  onViolation: (what: string) => void,
): Channel {
  let chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([...chunks, chunk.subarray(from, end)]);
      chunks = [];
      length = 0;
      from = end + 1;
      deliver(line, onMessage, onViolation);
    }
    length += chunk.length - from;
    if (length > MAX_MESSAGE_BYTES) {
      stream.destroy();
      onViolation(`a message of more than ${MAX_MESSAGE_BYTES} bytes`);
      return;
    }
    chunks.push(chunk.subarray(from));
  });
  // That the other end is gone is told by the exit of the process.
  stream.on('error', () => undefined);
  return {
    send: (message) => {
      stream.write(`${JSON.stringify(message)}\n`);
    },
  };
}

function deliver(line: Buffer, onMessage: (message: unknown) => void, onViolation: (what: string) => void): void {
  let message: unknown;
  try {
    message = JSON.parse(line.toString('utf8'));
  } catch {
    onViolation('a message that is not JSON');
    return;
  }
  onMessage(message);
}
