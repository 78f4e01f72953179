// Numbers of headings, as a stylesheet counts them too (text.css): every heading that holds anything has one.
import type { Level } from './level';

export class HeadingNumbers {
	#counts = [0, 0, 0, 0];

	/** Of the next heading in the order of the text: `2.1`. A level that was left out counts as 0, as in a stylesheet. */
	next(level: Exclude<Level, 0>): string {
		this.#counts[level - 1]!++;
		this.#counts.fill(0, level);
		return this.#counts.slice(0, level).join('.');
	}
}
