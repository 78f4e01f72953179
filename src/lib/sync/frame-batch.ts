// What others write comes in many small updates; the page shows it once a frame. All updates of a frame are one Yjs
// transaction, and so one change of the view.
import * as Y from 'yjs';

/** Calls `run` once, at the next frame; returns how to call it off. */
export type Schedule = (run: () => void) => () => void;

export class FrameBatch {
	/** What others have written is about to be shown. */
	before = (): void => {};
	#waiting: Uint8Array[] = [];
	#callOff: (() => void) | null = null;

	/** `origin`: of the transactions, as the document's listeners see it. */
	constructor(
		readonly doc: Y.Doc,
		readonly origin: unknown,
		readonly schedule: Schedule = nextFrame
	) {}

	add(update: Uint8Array): void {
		this.#waiting.push(update);
		this.#callOff ??= this.schedule(this.flush);
	}

	/** Applies now what waits, with `last` behind it where there is one. */
	flush = (last?: Uint8Array): void => {
		this.stop();
		if (last || this.#waiting.length > 0) this.before();
		const updates = last ? [...this.#waiting, last] : this.#waiting;
		this.#waiting = [];
		if (updates.length === 0) return;
		Y.transact(
			this.doc,
			() => updates.forEach((update) => Y.applyUpdate(this.doc, update, this.origin)),
			this.origin,
			false
		);
	};

	/** Nothing is planned any more. */
	stop(): void {
		this.#callOff?.();
		this.#callOff = null;
	}
}

/** Pages that nobody sees have no frames: they are given a moment instead. */
const WITHOUT_FRAMES_MS = 100;

const nextFrame: Schedule = (run) => {
	const callOff = () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
	const once = () => {
		callOff();
		run();
	};
	const frame = requestAnimationFrame(once);
	const timer = setTimeout(once, WITHOUT_FRAMES_MS);
	return callOff;
};
