import { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';

/** The file descriptor of the channel: a duplex pipe that the parent opens. */
const CHANNEL_FD = 3;

export interface Channel {
  /** Writes one message; resolves when it has left this process. */
  send(message: unknown): Promise<void>;
}

/** Messages are JSON, one a line. Node's own IPC is not used, because it lets a child grow its parent's memory without bound. */
export function openChannel(onMessage: (message: unknown) => void, onEnd: () => void): Channel {
  const socket = new Socket({ fd: CHANNEL_FD, readable: true, writable: true });
  const decoder = new StringDecoder('utf8');
  let pending = '';
  socket.on('data', (chunk) => {
    const lines = (pending + decoder.write(chunk)).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) onMessage(JSON.parse(line));
  });
  socket.on('error', onEnd);
  socket.on('close', onEnd);
  return {
    send: (message) => new Promise((resolve) => socket.write(`${JSON.stringify(message)}\n`, () => resolve())),
  };
}
