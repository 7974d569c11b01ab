/** Positives score higher than negatives, with overlap; scores are multiples of 1 / `steps` in [0, 1]. */
export function noisyProblem(rows: number, labels: number, steps: number) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const yTrue = Uint8Array.from({ length: rows * labels }, () => (random() < 0.2 ? 1 : 0));
  const scores = Float64Array.from(yTrue, (y) => Math.round((random() * 0.7 + y * 0.3) * steps) / steps);
  return { scores: scores.map(Math.fround), yTrue };
}
