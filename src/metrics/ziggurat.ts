/** Layers of equal area under exp(-x²/2), and where its tail begins (Marsaglia and Tsang, 2000, doi:10.18637/jss.v005.i08). */
export const LAYERS = 128;
export const TAIL = 3.442619855899;

const LAYER_AREA = 9.91256303526217e-3;

/** Right edges, from the widest to 0; the first is that of a rectangle with the base layer's area, tail included. */
export const layerEdge = edges();

/** exp(-x²/2) at each edge. */
export const layerDensity = layerEdge.map(density);

function edges(): Float64Array {
  const edge = new Float64Array(LAYERS + 1);
  edge[0] = LAYER_AREA / density(TAIL);
  edge[1] = TAIL;
  for (let layer = 2; layer < LAYERS; layer++) {
    const right = edge[layer - 1]!;
    edge[layer] = Math.sqrt(-2 * Math.log(LAYER_AREA / right + density(right)));
  }
  return edge;
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x);
}
