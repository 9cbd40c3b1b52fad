// Statistics over measured values.

/** The quantile: the value below which this share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: number[]) => quantile(values, 0.5);

export const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
