import type { Random } from '../../../src/metrics/random.ts';

/** How a hand is held: the curl of each finger from 0 (straight) to 1 (closed), thumb first, and where its wrist is. */
interface Hand {
  curl: readonly [number, number, number, number, number];
  wrist: readonly [number, number, number];
  /** Turn of the palm about the line of sight, in radians. */
  turn: number;
}

const OPEN = [0, 0, 0, 0, 0] as const;
const FIST = [0.8, 1, 1, 1, 1] as const;
const POINT = [0.8, 0, 1, 1, 1] as const;
const PINCH = [0.5, 0.6, 0.6, 0.6, 0.6] as const;

/** Made for this example; they borrow words, not the signs of a language. The right hand, then the left where it is raised. */
const SIGNS: Record<string, readonly [Hand] | readonly [Hand, Hand]> = {
  hello: [{ curl: OPEN, wrist: [0.6, 0.3, 0], turn: 0.2 }],
  help: [
    { curl: FIST, wrist: [0.5, 0.5, 0], turn: 0 },
    { curl: OPEN, wrist: [0.5, 0.6, 0], turn: 1.4 },
  ],
  more: [
    { curl: PINCH, wrist: [0.6, 0.5, 0], turn: 1.2 },
    { curl: PINCH, wrist: [0.4, 0.5, 0], turn: -1.2 },
  ],
  no: [{ curl: [0.6, 0.4, 0.4, 1, 1], wrist: [0.6, 0.4, 0], turn: 0.3 }],
  please: [{ curl: OPEN, wrist: [0.5, 0.6, 0.1], turn: 1.2 }],
  stop: [
    { curl: OPEN, wrist: [0.5, 0.5, 0], turn: 1.5 },
    { curl: OPEN, wrist: [0.4, 0.6, 0], turn: 0 },
  ],
  yes: [{ curl: FIST, wrist: [0.6, 0.4, 0], turn: 0 }],
  you: [{ curl: POINT, wrist: [0.55, 0.45, 0], turn: 0.1 }],
};

/** In the order of the model's outputs. */
export const SIGN_NAMES = Object.keys(SIGNS);

const JOINTS = 21;

/** Two hands of 21 joints with x, y and z each. */
export const FEATURES = 2 * JOINTS * 3;

/**
 * The joints of a sign, as a tracker gives them: wrist, then four joints a finger from thumb to little finger. The wrist moves by
 * N(0, 0.05), curls by N(0, 0.12), the palm turns by N(0, 0.15), every joint trembles by N(0, 0.01). A hand that is not raised is zeros.
 */
export function drawSign(sign: number, random: Random): Float64Array {
  const joints = new Float64Array(FEATURES);
  for (const [index, hand] of SIGNS[SIGN_NAMES[sign]!]!.entries()) {
    const [dx, dy] = [0.05 * random.normal(), 0.05 * random.normal()];
    const turn = hand.turn + 0.15 * random.normal();
    const wrist = [hand.wrist[0] + dx, hand.wrist[1] + dy, hand.wrist[2]] as const;
    const points = [
      wrist,
      ...hand.curl.flatMap((curl, finger) => bend(wrist, turn, finger, curl + 0.12 * random.normal())),
    ];
    const start = index * JOINTS * 3;
    for (const [at, value] of points.flat().entries()) joints[start + at] = value + 0.01 * random.normal();
  }
  return joints;
}

/** The four joints of a finger: each segment leaves the palm's plane by the angles of the bends so far. */
function bend(
  [x, y, z]: readonly [number, number, number],
  turn: number,
  finger: number,
  curl: number,
): (readonly [number, number, number])[] {
  const spread = turn + (finger - 2) * 0.22;
  const lengths = [0.09, 0.04, 0.03, 0.02];
  let [along, out] = [0, 0];
  return lengths.map((length, joint) => {
    const angle = joint * curl * 1.2;
    along += length * Math.cos(angle);
    out += length * Math.sin(angle);
    return [x + along * Math.sin(spread), y - along * Math.cos(spread), z - out] as const;
  });
}
