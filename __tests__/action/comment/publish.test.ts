import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment, Comments } from '../../../src/action/comment/comments.ts';
import { type CommentRequest, publishComment, settleComment } from '../../../src/action/comment/publish.ts';
import { marker, readState } from '../../../src/action/marker.ts';

const KEY = 'model-gate.yml';
const BOT = { login: 'github-actions[bot]', type: 'Bot' };

/** A conversation in memory; `turn` decides when each call reaches it. */
class Conversation {
  all: Comment[] = [];
  private next = 1;

  via(turn: <T>(work: () => T) => Promise<T>): Comments {
    return {
      list: () => turn(() => this.all.map((comment) => ({ ...comment }))),
      create: (body) => turn(() => this.add(body)),
      update: (id, body) =>
        turn(() => {
          const found = this.all.find((comment) => comment.id === id);
          if (found) found.body = body;
          return found !== undefined;
        }),
      remove: (id) =>
        turn(() => {
          this.all = this.all.filter((comment) => comment.id !== id);
        }),
    };
  }

  add(body: string, author = BOT): Comment {
    const comment = { id: this.next++, body, author, url: `#${this.next}`, updatedAt: 0 };
    this.all.push(comment);
    return comment;
  }

  runs(): (number | undefined)[] {
    return this.all.map(({ body }) => readState(body, 'comment', KEY)?.run.id);
  }
}

const direct = async <T>(work: () => T) => work();

function request(id: number, more: Partial<CommentRequest> = {}): CommentRequest {
  const state = { run: { id, number: id, attempt: 1 }, sha: `sha${id}`, verdict: 'fail' as const, digest: 'd' };
  return {
    key: KEY,
    state,
    body: `${marker('comment', KEY, state)}\nrun ${id}`,
    mode: 'always',
    failed: true,
    once: false,
    login: BOT.login,
    isCurrent: async () => true,
    ...more,
  };
}

async function publish(conversation: Conversation, wanted: CommentRequest) {
  return publishComment(conversation.via(direct), wanted);
}

describe('publishComment', () => {
  it('writes one comment and keeps it up to date', async () => {
    const conversation = new Conversation();
    conversation.add('hello', { login: 'octocat', type: 'User' });
    await publish(conversation, request(1));
    await publish(conversation, request(2));
    expect(conversation.runs()).toEqual([undefined, 2]);
  });

  it('leaves alone what a newer run wrote', async () => {
    const conversation = new Conversation();
    await publish(conversation, request(2));
    expect(await publish(conversation, request(1))).toMatchObject({ silence: expect.stringContaining('newer') });
    expect(conversation.runs()).toEqual([2]);
  });

  it('does not take a comment of somebody else who quotes the marker', async () => {
    const conversation = new Conversation();
    conversation.add(request(9).body, { login: 'octocat', type: 'User' });
    conversation.add(request(9).body, { login: 'other[bot]', type: 'Bot' });
    await publish(conversation, request(1));
    expect(conversation.runs()).toEqual([9, 9, 1]);
  });

  it('does not take a comment of another step, which has the same author and shows what anybody wrote', async () => {
    const conversation = new Conversation();
    const shown = `Output of the tests:\n${request(9e15).body}`;
    conversation.add(shown);
    await publish(conversation, request(1));
    expect(conversation.all.map(({ body }) => body)).toEqual([shown, request(1).body]);
  });

  it('finds its own where GraphQL names the app without its suffix', async () => {
    const conversation = new Conversation();
    await publish(conversation, request(1, { login: 'github-actions' }));
    await publish(conversation, request(2, { login: 'github-actions' }));
    expect(conversation.runs()).toEqual([2]);
  });

  it('overwrites what a person wrote into it, also where the state was damaged', async () => {
    const conversation = new Conversation();
    await publish(conversation, request(1));
    conversation.all[0]!.body = `${conversation.all[0]!.body.replace(/state=\w+/, 'state=?')}\nmy notes`;
    await publish(conversation, request(2));
    expect(conversation.all.map(({ body }) => body)).toEqual([request(2).body]);
  });

  it('writes a new one where a person deleted it in between', async () => {
    const conversation = new Conversation();
    await publish(conversation, request(1));
    const comments = conversation.via(direct);
    const gone: Comments = {
      ...comments,
      update: async () => {
        conversation.all = [];
        return false;
      },
    };
    await publishComment(gone, request(2));
    expect(conversation.runs()).toEqual([2]);
  });

  it('does not repeat what the run itself has published', async () => {
    const conversation = new Conversation();
    await publish(conversation, request(1));
    expect(await publish(conversation, request(1, { once: true, body: 'x' }))).toMatchObject({
      silence: expect.stringContaining('run itself'),
    });
    expect(conversation.runs()).toEqual([1]);
  });

  it('is silent after a newer commit, which may have had nothing to say', async () => {
    const conversation = new Conversation();
    const stale = { mode: 'failures' as const, isCurrent: async () => false };
    expect(await publish(conversation, request(1, stale))).toMatchObject({
      silence: expect.stringContaining('newer commit'),
    });
    expect(conversation.all).toEqual([]);
  });

  it('learns its own name from the comment that it wrote', async () => {
    const conversation = new Conversation();
    conversation.add(request(1).body, { login: 'robot', type: 'User' });
    const comments = conversation.via(direct);
    const asRobot: Comments = {
      ...comments,
      create: async (body) => conversation.add(body, { login: 'robot', type: 'User' }),
    };
    const { login } = await publishComment(asRobot, request(2));
    await settleComment(asRobot, request(2), login);
    expect(conversation.runs()).toEqual([2]);
  });
});

describe('runs at the same time', () => {
  it('leave one comment, whatever the order of their calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        fc.boolean(),
        async (scheduler, count, before) => {
          const conversation = new Conversation();
          if (before) conversation.add(request(1).body);
          const turn = async <T>(work: () => T) => {
            await scheduler.schedule(Promise.resolve());
            return work();
          };
          const runs = Array.from({ length: count }, async (_, index) => {
            const wanted = request(index + 2);
            const { login } = await publishComment(conversation.via(turn), wanted);
            await settleComment(conversation.via(turn), wanted, login);
          });
          await scheduler.waitFor(Promise.all(runs));
          expect(conversation.all).toHaveLength(1);
        },
      ),
    );
  });

  it('leave the newest report, where each looks again after both have written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.boolean(), async (scheduler, before, swapped) => {
        const conversation = new Conversation();
        if (before) conversation.add(request(1).body);
        const turn = async <T>(work: () => T) => {
          await scheduler.schedule(Promise.resolve());
          return work();
        };
        const wanted = swapped ? [request(3), request(2)] : [request(2), request(3)];
        const written = Promise.all(wanted.map((each) => publishComment(conversation.via(turn), each)));
        await scheduler.waitFor(written);
        const settled = Promise.all(wanted.map((each) => settleComment(conversation.via(turn), each, BOT.login)));
        await scheduler.waitFor(settled);
        expect(conversation.runs()).toEqual([3]);
      }),
    );
  });
});
