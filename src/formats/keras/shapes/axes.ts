import type { LayerConfig } from '../layer-config.ts';

/** An axis as an index from 0; negative ones count from the end. Throws `format.config` where there is no such axis. */
export function axisOf(config: LayerConfig, written: number, rank: number, key = 'axis'): number {
  const axis = written < 0 ? written + rank : written;
  if (axis < 0 || axis >= rank) throw config.wrong(key, written, `an axis of an input of ${rank} axes`);
  return axis;
}

/** The axes under `axis` (one or a list), sorted. */
export function axesOf(config: LayerConfig, rank: number, fallback = -1): number[] {
  const axes = config.ints('axis', [fallback], -rank).map((axis) => axisOf(config, axis, rank));
  if (new Set(axes).size !== axes.length) throw config.wrong('axis', axes, 'different axes');
  return axes.sort((a, b) => a - b);
}
