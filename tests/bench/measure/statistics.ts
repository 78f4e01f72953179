// Medians, percentiles, and what lies between the lowest and the highest run.

export interface Summary {
	median: number;
	min: number;
	max: number;
}

/** `values` must not be empty. */
export function summarise(values: readonly number[]): Summary {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length / 2;
	const median = sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
	return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** The value that this part of all values do not exceed: 0.95 for the 95th percentile. Zero for no values. */
export function percentile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? 0;
}
