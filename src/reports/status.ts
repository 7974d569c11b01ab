import type { Status } from '../../schemas/generated/result.d.ts';

interface Look {
  /** One column wide in a terminal. */
  mark: string;
  emoji: string;
  /** The parameter of an SGR sequence. */
  colour: number;
}

/** Worst first. */
const LOOKS: Record<Status, Look> = {
  error: { mark: '✗', emoji: '🛑', colour: 35 },
  fail: { mark: '✗', emoji: '❌', colour: 31 },
  inconclusive: { mark: '?', emoji: '❔', colour: 33 },
  warn: { mark: '!', emoji: '⚠️', colour: 33 },
  waived: { mark: '-', emoji: '🔕', colour: 36 },
  skipped: { mark: '-', emoji: '⏭️', colour: 2 },
  pass: { mark: '✓', emoji: '✅', colour: 32 },
};

export const STATUSES = Object.keys(LOOKS) as readonly Status[];

/** 0 is the worst. */
export function rank(status: Status): number {
  return STATUSES.indexOf(status);
}

export function look(status: Status): Look {
  return LOOKS[status];
}
