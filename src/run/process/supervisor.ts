import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { ModelGateError } from '../../contracts/errors.ts';
import type { WorkerRequest } from '../../contracts/protocol.ts';
import { type Channel, openChannel } from './channel.ts';
import { brokeProtocol, closed, describe, outOfMemory, reported, timedOut, unexpectedExit } from './failures.ts';
import { killTree } from './kill.ts';
import { fields, InvalidReply, readReply } from './replies.ts';
import { type Stop, watchResidentMemory } from './resident-memory.ts';
import type { Started } from './start.ts';
import type { ProcessLimits, ReplyTo } from './types.ts';
import { formatBytes } from './wording.ts';

/** A longer timer of Node's fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const STDERR_TAIL = 8192;
/** What a process that has ended still has to say arrives within this time, or a stray descendant holds the pipe. */
const DRAIN_MS = 200;

interface Pending {
  id: number;
  request: WorkerRequest;
  answer(reply: unknown): void;
  fail(error: Error): void;
}

/** Watches over one model process: one request at a time, until it answers badly, ends, or passes a limit. */
export class Supervisor {
  private readonly started: Started;
  private readonly limits: ProcessLimits;
  private readonly channel: Channel;
  private readonly timer: NodeJS.Timeout;
  private readonly stopWatching: Stop;
  private readonly ended: Promise<void>;
  private readonly kernelKills = countKernelKills();
  private pending: Pending | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private nextId = 1;
  private stderr = '';
  /** Why nothing more can be asked of it; the first reason stays. */
  private over: ModelGateError | undefined;

  constructor(started: Started, limits: ProcessLimits) {
    this.started = started;
    this.limits = limits;
    this.channel = openChannel(
      started.channel,
      (message) => this.receive(message),
      (what) => this.end(brokeProtocol(what)),
    );
    started.stderr.on('data', (chunk: Buffer) => {
      this.stderr = (this.stderr + chunk.toString('latin1')).slice(-STDERR_TAIL);
    });
    this.ended = this.untilEnded();
    this.timer = setTimeout(() => this.end(timedOut(limits, this.doing())), Math.min(limits.timeMs, LONGEST_TIMER_MS));
    this.stopWatching = watchResidentMemory(started.pid, (bytes) => this.checkMemory(bytes));
  }

  request<R extends WorkerRequest>(request: R): Promise<ReplyTo<R>> {
    const answered = this.queue.then(() => this.exchange(request)) as Promise<ReplyTo<R>>;
    this.queue = answered.catch(() => undefined);
    return answered;
  }

  async close(): Promise<void> {
    this.end(closed());
    await this.ended;
  }

  private exchange(request: WorkerRequest): Promise<unknown> {
    return new Promise((answer, fail) => {
      if (this.over) return fail(this.over);
      const id = this.nextId++;
      this.pending = { id, request, answer, fail };
      this.channel.send({ id, request });
    });
  }

  private async receive(message: unknown): Promise<void> {
    const { pending } = this;
    // Taken at once, so that a second answer to the same request finds none that waits.
    this.pending = undefined;
    if (!pending) return this.end(brokeProtocol('an answer to nothing'));
    try {
      const envelope = fields(message, 'no object');
      if (envelope.id !== pending.id) throw new InvalidReply('an answer to another request');
      if (envelope.ok !== true) return pending.fail(readFailure(envelope.error));
      const read = readReply[pending.request.kind] as (reply: unknown, request: WorkerRequest) => Promise<unknown>;
      pending.answer(await read(fields(envelope.reply, 'no reply'), pending.request));
    } catch (error) {
      const violation = error instanceof InvalidReply ? brokeProtocol(error.message) : undefined;
      pending.fail(violation ?? (error as Error));
      if (violation) this.end(violation);
    }
  }

  private checkMemory(bytes: number): void {
    if (bytes > this.limits.memoryBytes) {
      this.end(outOfMemory(this.limits, this.doing(), `it held ${formatBytes(bytes)} of resident memory`));
    }
  }

  private doing(): string {
    return describe(this.pending?.request);
  }

  private end(reason: ModelGateError): void {
    if (this.over) return;
    this.over = reason;
    clearTimeout(this.timer);
    this.stopWatching();
    killTree(this.started.pid);
    this.pending?.fail(reason);
    this.pending = undefined;
  }

  private async untilEnded(): Promise<void> {
    const { child } = this.started;
    const drained = new Promise((resolve) => child.once('close', resolve));
    const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
      child.once('exit', (...exit) => resolve(exit));
    });
    await Promise.race([drained, delay(DRAIN_MS, undefined, { ref: false })]);
    const kernelKilledForMemory = countKernelKills() > this.kernelKills;
    this.end(unexpectedExit({ code, signal, stderr: this.stderr, kernelKilledForMemory }, this.limits, this.doing()));
    this.started.stderr.destroy();
    this.started.channel.destroy();
  }
}

function readFailure(value: unknown): Error {
  const { code, message, remedy } = fields(value, 'no error');
  if (typeof code !== 'string' || typeof message !== 'string') throw new InvalidReply('an error without a message');
  return reported(code, message, typeof remedy === 'string' ? remedy : undefined);
}

/** How often the Linux kernel has killed a process for want of memory; containers count their own kills here as well. */
function countKernelKills(): number {
  if (process.platform !== 'linux') return 0;
  return Number(/^oom_kill (\d+)$/m.exec(readFileSync('/proc/vmstat', 'utf8'))?.[1] ?? 0);
}
