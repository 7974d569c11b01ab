import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  origin: string;
  /** What arrived, in order. */
  requests: { url: string; headers: IncomingMessage['headers'] }[];
  /** Ends every connection. */
  close(): Promise<void>;
}

/** A web server on 127.0.0.1 that answers the n-th request with the n-th handler, and then always with the last. */
export async function serve(...handlers: RequestListener[]): Promise<TestServer> {
  const requests: TestServer['requests'] = [];
  const server = createServer((request, response) => {
    const handler = handlers[Math.min(requests.length, handlers.length - 1)]!;
    requests.push({ url: request.url ?? '', headers: request.headers });
    response.on('error', () => undefined);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Serves the bytes, ranges included. */
export function file(content: Buffer, etag?: string): RequestListener {
  return (request, response) => {
    if (etag) response.setHeader('etag', etag);
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? Number.NaN);
    const ifRange = request.headers['if-range'];
    if (Number.isNaN(start) || (ifRange !== undefined && ifRange !== etag)) return send(response, 200, content);
    if (start >= content.length) {
      response.setHeader('content-range', `bytes */${content.length}`);
      return send(response, 416, Buffer.alloc(0));
    }
    response.setHeader('content-range', `bytes ${start}-${content.length - 1}/${content.length}`);
    send(response, 206, content.subarray(start));
  };
}

/** Announces all of the content, sends the first bytes of it and drops the connection. */
export function breakAfter(bytes: number, content: Buffer, etag?: string): RequestListener {
  return (_request, response) => {
    if (etag) response.setHeader('etag', etag);
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20));
  };
}

export function status(code: number, headers: Record<string, string> = {}): RequestListener {
  return (_request, response) => response.writeHead(code, headers).end();
}

function send(response: ServerResponse, code: number, body: Buffer): void {
  response.writeHead(code, { 'content-length': body.length }).end(body);
}
