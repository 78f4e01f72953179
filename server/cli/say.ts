// What the program says to the person at its terminal: sentences, and each step with the time it took.

export const say = (words: string): void => void process.stdout.write(`${words}\n`);

export interface Progress {
	/** Ends the step before, with its time, and begins this one. */
	next(what: string): void;
	done(): void;
}

export function makeProgress(): Progress {
	let current: { what: string; since: number } | null = null;

	const done = () => {
		if (!current) return;
		const seconds = ((performance.now() - current.since) / 1000).toFixed(1);
		say(`  ✓ ${current.what} (${seconds} s)`);
		current = null;
	};
	return {
		next(what) {
			done();
			current = { what, since: performance.now() };
		},
		done
	};
}
