// What a scenario is: it breaks something, and says whether every promise was kept.
export interface Wish {
	/** The first seed, and how many in a row. */
	seed: number;
	seeds: number | null;
	/** For scenarios that count other things than seeds. */
	count: number | null;
	/** One line for whoever watches. */
	say(words: string): void;
}

export interface Finding {
	/** What was measured, in a few words. */
	figures: string;
	/** What is not as it must be, in words. Nothing: passed. */
	problems: string[];
	/** Set where this machine cannot do it; then nothing was tried. */
	skipped?: string;
}

export interface Scenario {
	name: string;
	/** What breaks. */
	title: string;
	run(wish: Wish): Promise<Finding>;
}
