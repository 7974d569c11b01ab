import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Reply } from './github/reply.ts';

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Bytes go out as they are, everything else as JSON. */
export function write(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  const content = body === undefined || body instanceof Uint8Array ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(content);
}
