// What a scenario is: it breaks something, and says whether every promise was kept.
import type { LiveServerOptions } from '../support/live-server';
import type { Stage } from './stage';

export interface Wish {
	/** The first seed, and how many in a row. */
	seed: number;
	seeds: number | null;
	/** For scenarios that count other things than seeds. */
	count: number | null;
	/** A server of the scenario's own. The scenario closes it; who ends the run closes what is still open. */
	stage(options?: LiveServerOptions): Promise<Stage>;
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
