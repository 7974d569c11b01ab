import type { Random } from '../../../src/metrics/random.ts';

/** What the drawn faces show, in the order of the model's outputs. */
export const EMOTIONS = ['angry', 'disgust', 'fear', 'happy', 'neutral', 'sad', 'surprise'] as const;

/** What an emotion does to a face, in full strength. Angles are slopes; lengths are shares of the picture. */
interface Expression {
  /** Slope of the brows: positive where the inner ends are low. */
  brow: number;
  /** How far the brows are raised. */
  raised: number;
  /** Height of the eyes, 1 at rest. */
  eyes: number;
  /** How far the corners of the mouth are above its middle. */
  smile: number;
  /** Height of the open mouth. */
  open: number;
  /** Width of the mouth, 1 at rest. */
  width: number;
  /** How far one corner of the mouth is above the other. */
  sneer: number;
}

const REST: Expression = { brow: 0, raised: 0, eyes: 1, smile: 0, open: 0, width: 1, sneer: 0 };
const EXPRESSIONS: Record<(typeof EMOTIONS)[number], Expression> = {
  angry: { ...REST, brow: 0.55, raised: -0.03, eyes: 0.8, smile: -0.04, width: 0.85 },
  disgust: { ...REST, brow: 0.25, raised: -0.02, eyes: 0.45, smile: -0.02, sneer: 0.08 },
  fear: { ...REST, brow: -0.35, raised: 0.04, eyes: 1.4, smile: -0.02, open: 0.035, width: 1.15 },
  happy: { ...REST, eyes: 0.8, smile: 0.08, open: 0.02, width: 1.25 },
  neutral: REST,
  sad: { ...REST, brow: -0.5, eyes: 0.65, smile: -0.07, width: 0.9 },
  surprise: { ...REST, raised: 0.06, eyes: 1.5, open: 0.09, width: 0.6 },
};

export interface Face {
  /** Index into EMOTIONS. */
  emotion: number;
  /** Red, green and blue in [0, 1] at a point of the unit square; y grows downwards. */
  colour(x: number, y: number): [number, number, number];
}

/** A face of uniform emotion (or the given one), of 60 to 100 % strength, with a place, size, skin and light of its own. */
export function drawFace(random: Random, emotion = random.integer(0, EMOTIONS.length)): Face {
  const between = (low: number, high: number) => low + (high - low) * random.uniform();
  const strength = between(0.6, 1);
  const full = EXPRESSIONS[EMOTIONS[emotion]!];
  const jitter = { brow: 0.06, raised: 0.008, eyes: 0.08, smile: 0.008, open: 0.004, width: 0.06, sneer: 0.008 };
  const shown = { ...REST };
  for (const key of Object.keys(REST) as (keyof Expression)[])
    shown[key] = REST[key] + strength * (full[key] - REST[key]) + jitter[key] * random.normal();
  const [left, top, size] = [between(-0.04, 0.04), between(-0.04, 0.04), between(0.92, 1.08)];
  const [skin, hue, backdrop, light] = [
    between(0.55, 0.9),
    between(0.65, 0.85),
    between(0.15, 0.45),
    between(-0.2, 0.2),
  ];
  return {
    emotion,
    colour(x, y) {
      const u = (x - 0.5 - left) / size;
      const v = (y - 0.5 - top) / size;
      const feature = featureAt(Math.abs(u), u, v, shown);
      if (feature !== undefined) return [feature, feature * 0.8, feature * 0.8];
      if ((u / 0.36) ** 2 + (v / 0.45) ** 2 > 1) return [backdrop, backdrop, backdrop];
      const tone = skin * (1 + light * u);
      return [tone, tone * (hue + 0.1), tone * hue];
    },
  };
}

/** The brightness of the brow, eye or mouth at a point, `a` = |u|; nothing where there is skin. */
function featureAt(a: number, u: number, v: number, face: Expression): number | undefined {
  const browAt = -0.2 - face.raised - face.brow * (a - 0.17);
  if (Math.abs(a - 0.17) < 0.09 && Math.abs(v - browAt) < 0.018) return 0.15;
  const eye = ((a - 0.17) / 0.075) ** 2 + ((v + 0.09) / (0.04 * Math.max(face.eyes, 0.2))) ** 2;
  if (eye < 1) return Math.hypot(a - 0.17, v + 0.09) < 0.03 ? 0.1 : 0.95;
  const half = 0.14 * face.width;
  if (a < half) {
    const curve = 0.22 - face.smile * ((u / half) ** 2 - 0.5) - face.sneer * (u / half) * 0.5;
    const opening = Math.max(face.open, 0) * Math.sqrt(1 - (u / half) ** 2);
    if (Math.abs(v - curve) < opening + 0.014) return 0.2;
  }
  return undefined;
}

/** The face as `size` × `size` pixels of red, green and blue, each the mean of four points, rounded to a byte. */
export function paintFace(face: Face, size: number): Uint8Array {
  const pixels = new Uint8Array(3 * size * size);
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const sum = [0, 0, 0];
    for (const [dx, dy] of [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
    ] as const)
      for (const [channel, value] of face.colour((x + dx) / size, (y + dy) / size).entries()) sum[channel]! += value;
    for (const [channel, value] of sum.entries()) pixels[3 * at + channel] = Math.round(255 * Math.min(1, value / 4));
  }
  return pixels;
}
