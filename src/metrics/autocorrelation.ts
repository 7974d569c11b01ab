/** Longer series are averaged in groups first, so that the cost of the correlations stays bounded. */
const MAX_LENGTH = 32_768;

export interface Dependence {
  variance: number;
  /** Variance of the mean × n: that of a sample where the samples are independent, larger where they follow each other. */
  longRunVariance: number;
  /** Block length, in samples, that is best for the variance of the mean under a circular block bootstrap. */
  blockLength: number;
}

/**
 * How much successive values depend on each other: flat-top spectral estimate with the automatic cut-off and block
 * length of Politis and White (2004), as corrected by Patton, Politis and White (2009, doi:10.1080/07474930802459016).
 * White noise gets its plain variance and blocks of 1.
 */
export function dependence(values: Float64Array): Dependence {
  const group = Math.ceil(values.length / MAX_LENGTH);
  const series = centredMeans(values, group);
  const n = series.length;
  const grouped = covariance(series, 0);
  const cutoff = lastSignificantLag(series, grouped);
  let longRun = grouped;
  let slope = 0;
  for (let lag = 1; lag <= Math.min(2 * cutoff, n - 1); lag++) {
    const weighted = 2 * Math.min(1, 2 - lag / cutoff) * covariance(series, lag);
    longRun += weighted;
    slope += lag * weighted;
  }
  const length = longRun > 0 ? Math.cbrt((1.5 * n * slope * slope) / (longRun * longRun)) : 1;
  const longest = Math.ceil(Math.min(3 * Math.sqrt(n), n / 3));
  const variance = group === 1 ? grouped : covariance(centredMeans(values, 1), 0);
  return {
    variance,
    longRunVariance: Math.max(longRun * group, variance),
    blockLength: group * Math.max(1, Math.min(Math.round(length), longest)),
  };
}

/** The last lag before a run of insignificant correlations; 0 for white noise. */
function lastSignificantLag(series: Float64Array, variance: number): number {
  const n = series.length;
  const noise = 2 * Math.sqrt(Math.log10(n) / n) * variance;
  const run = Math.max(5, Math.ceil(Math.sqrt(Math.log10(n))));
  const last = Math.min(Math.ceil(Math.sqrt(n)) + run, n - 1);
  let significant = 0;
  for (let lag = 1; lag <= last && lag - significant <= run; lag++)
    if (Math.abs(covariance(series, lag)) > noise) significant = lag;
  return significant;
}

function centredMeans(values: Float64Array, group: number): Float64Array {
  const means = new Float64Array(Math.floor(values.length / group));
  let total = 0;
  for (let index = 0; index < means.length * group; index++) {
    means[Math.floor(index / group)]! += values[index]! / group;
    total += values[index]!;
  }
  const mean = total / (means.length * group);
  return means.map((value) => value - mean);
}

function covariance(centred: Float64Array, lag: number): number {
  let sum = 0;
  for (let index = lag; index < centred.length; index++) sum += centred[index]! * centred[index - lag]!;
  return sum / centred.length;
}
