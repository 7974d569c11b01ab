import type { Random } from '../../../src/metrics/random.ts';

/** What a net of the example hears and what it should answer. */
export interface Task {
  inputs: number;
  hidden: number;
  outputs: number;
  draw(random: Random): { samples: Float64Array; target: Float64Array };
}

const between = (random: Random, low: number, high: number) => low + (high - low) * random.uniform();
const fill = (length: number, value: (index: number) => number) => Float64Array.from({ length }, (_, i) => value(i));
/** A bump of height 1 around `centre`, `width` being its standard deviation. */
const bump = (at: number, centre: number, width: number) => Math.exp(-(((at - centre) / width) ** 2) / 2);

/** Five nets with the inputs and outputs of the nets in an audio plug-in; each law is made for this example. */
export const TASKS: Record<string, Task> = {
  /** A spectrum of 128 bands with one loud region, louder or softer → a bump on a scale of 64, from calm to excited. */
  emotionrecognizer: {
    inputs: 128,
    hidden: 24,
    outputs: 64,
    draw(random) {
      const [pitch, loud] = [between(random, 20, 108), between(random, 0.4, 1)];
      const samples = fill(128, (band) => loud * bump(band, pitch, 10) + 0.02 * random.normal());
      const excited = 8 + 32 * ((pitch - 20) / 88) + 26 * ((loud - 0.4) / 0.6) * 0.6;
      return { samples, target: fill(64, (at) => bump(at, excited, 6)) };
    },
  },
  /** The keys of a major or minor chord in two octaves, struck unevenly → which of the 64 keys from 36 on belong to it. */
  harmonypredictor: {
    inputs: 128,
    hidden: 32,
    outputs: 64,
    draw(random) {
      const root = random.integer(0, 12);
      const chord = [root, root + (random.uniform() < 0.5 ? 3 : 4), root + 7].map((key) => key % 12);
      const low = 12 * random.integer(3, 6);
      const struck = (key: number) => key >= low && key < low + 24 && chord.includes(key % 12);
      const samples = fill(128, (key) => (struck(key) ? between(random, 0.5, 1) : 0));
      return { samples, target: fill(64, (key) => (chord.includes((key + 36) % 12) ? 1 : 0)) };
    },
  },
  /** Four notes at equal steps on 64 keys, the older the fainter → the note that goes on, on 128 half keys. */
  melodytransformer: {
    inputs: 64,
    hidden: 48,
    outputs: 128,
    draw(random) {
      const [step, last] = [between(random, -2, 2), between(random, 12, 52)];
      const notes = [0, 1, 2, 3].map((age) => ({ key: last - step * age, loud: 0.8 ** age }));
      const samples = fill(64, (key) => notes.reduce((sum, note) => sum + note.loud * bump(key, note.key, 1.5), 0));
      return { samples, target: fill(128, (at) => bump(at, 2 * (last + step), 7)) };
    },
  },
  /** A bar of 16 steps for four drums → how strong each step is, and how much of it kick and snare do not explain. */
  groovepredictor: {
    inputs: 64,
    hidden: 32,
    outputs: 32,
    draw(random) {
      const every = [random.integer(3, 6), random.integer(4, 9), random.integer(1, 4), random.integer(5, 10)];
      const strength = every.map(() => between(random, 0.3, 1));
      const hit = (drum: number, at: number) => (at % every[drum]! === 0 ? strength[drum]! : 0);
      const samples = fill(64, (index) => hit(Math.floor(index / 16), index % 16));
      const accent = (at: number) => (hit(0, at) + hit(1, at) + 0.5 * hit(2, at) + 0.5 * hit(3, at)) / 2;
      const target = fill(32, (index) =>
        index < 16 ? accent(index) : Math.max(0, hit(2, index - 16) + hit(3, index - 16) - hit(0, index - 16)),
      );
      return { samples, target };
    },
  },
  /** How hard the last 32 notes were struck → the envelope at every second one: their mean over five, softened. */
  dynamicsengine: {
    inputs: 32,
    hidden: 32,
    outputs: 16,
    draw(random) {
      const [level, swell, speed] = [between(random, 0.3, 0.7), between(random, 0, 0.3), between(random, 0.1, 0.5)];
      const phase = between(random, 0, 2 * Math.PI);
      const samples = fill(32, (at) => level + swell * Math.sin(speed * at + phase) + 0.05 * random.normal());
      const target = fill(16, (index) => {
        const around = samples.subarray(Math.max(0, 2 * index - 2), 2 * index + 3);
        return Math.sqrt(Math.max(0, around.reduce((sum, value) => sum + value, 0) / around.length));
      });
      return { samples, target };
    },
  },
};
