// Somebody's reading of a text: what is new to them since the last time, and when it counts as read.
import type { LiveDocument } from '$lib/editor';
import { NewsMarks } from './news-marks';

export interface NewsItem {
	number: number;
	/** «Párrafo cambiado». */
	text: string;
	by: { name: string; organisation: string }[];
	/** The element in Yjs in which it is; null: at the end. */
	element: string | null;
}

interface Seen {
	epoch: number;
	seq: number;
}

interface Parts {
	documentId: string;
	live: LiveDocument;
	/** The text that the page came with. */
	opened: Seen;
	readAt: Date | null;
	isBehind: boolean;
}

/** A text that somebody has had before them for so long has been read for the first time. */
const FIRST_READ_S = 10;

export class Reading {
	/** What others have changed since. */
	news = $state.raw<NewsItem[]>([]);
	/** Which of them is looked at; −1: none yet. */
	at = $state(-1);
	readonly hasSeenAll: boolean = $derived.by(() => this.#seen.length > 0 && this.#seen.length === this.news.length);
	/** Numbers of those that were gone to. */
	#seen = $state.raw<number[]>([]);
	#parts: Parts;
	#marks: NewsMarks;
	/** What the news were found out for. */
	#shown: Seen;
	/** Nothing is there that the reader has not seen, as far as this page knows. */
	#isRead = false;
	#hasHeardOthers = false;
	#seconds = 0;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(parts: Parts) {
		this.#parts = parts;
		this.#marks = new NewsMarks(parts.live);
		this.#shown = parts.opened;
	}

	/** Begins; returns how to end it. `onnews`: there are some. */
	start(onnews: () => void): () => void {
		const { readAt, isBehind, live } = this.#parts;
		const { doc } = live.connection;
		this.#isRead = readAt !== null && !isBehind;
		doc.on('update', this.#hearOthers);
		document.addEventListener('visibilitychange', this.#leave);
		if (isBehind) void this.look().then((found) => found && onnews());
		else if (readAt === null) this.#timer = setInterval(this.#waitForFirst, 1_000);
		return () => {
			this.#keepOwn();
			clearInterval(this.#timer);
			doc.off('update', this.#hearOthers);
			document.removeEventListener('visibilitychange', this.#leave);
		};
	}

	/** Asks what is new. False where nothing is, or nobody can say. */
	async look(): Promise<boolean> {
		const answer = await fetch(`${this.#address}/news`).catch(() => null);
		if (!answer?.ok) return false;
		const { changes, ...seen } = (await answer.json()) as Seen & { changes: NewsItem[] };
		this.#shown = { epoch: seen.epoch, seq: seen.seq };
		[this.news, this.at, this.#seen] = [changes, -1, []];
		this.#mark();
		if (changes.length > 0) return true;
		// Only the reader has written since.
		await this.#note(this.#shown);
		return false;
	}

	/** To the next change, or the one before; round at the ends. The change, or null where its place is gone. */
	step(by: 1 | -1): NewsItem {
		const { length } = this.news;
		this.at = this.at === -1 && by === -1 ? length - 1 : (this.at + by + length) % length;
		const change = this.news[this.at]!;
		if (!this.#seen.includes(change.number)) this.#seen = [...this.#seen, change.number];
		this.#mark();
		this.#marks.goTo(change.element);
		return change;
	}

	/** To a block at the top of the text, by its number. */
	visit(index: number): void {
		const name = this.#marks.nameAt(index);
		if (name === null) return;
		this.#marks.show([...this.#elements, name], name);
		this.#marks.goTo(name);
	}

	/** Each of them was gone to. */
	note(): Promise<boolean> {
		return this.#note(this.#shown);
	}

	/** All of it was seen. False where the server could not take it: then the news are asked for again. */
	async markRead(): Promise<boolean> {
		if (!(await this.#note(this.#shown))) {
			await this.look();
			return false;
		}
		this.hide();
		return true;
	}

	/** The marks go; what is not read stays so. */
	hide(): void {
		[this.news, this.at] = [[], -1];
		this.#mark();
	}

	get #elements(): string[] {
		return this.news.flatMap(({ element }) => element ?? []);
	}

	#mark(): void {
		this.#marks.show(this.#elements, this.news[this.at]?.element ?? null);
	}

	get #address(): string {
		return `/api/v1/documents/${this.#parts.documentId}`;
	}

	async #note(seen: Seen, keepalive = false): Promise<boolean> {
		const answer = await fetch(`${this.#address}/reading`, {
			method: 'PUT',
			keepalive,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(seen)
		}).catch(() => null);
		if (answer?.ok) this.#isRead = true;
		return answer?.ok ?? false;
	}

	#hearOthers = (_update: Uint8Array, origin: unknown): void => {
		if (origin === this.#parts.live.connection.provider) this.#hasHeardOthers = true;
	};

	/** The first time counts when the text was before somebody's eyes for a while, and not when it was opened. */
	#waitForFirst = (): void => {
		if (document.hidden || !document.hasFocus()) return;
		if (++this.#seconds < FIRST_READ_S) return;
		clearInterval(this.#timer);
		void this.#note(this.#parts.opened);
	};

	#leave = (): void => {
		if (document.hidden) this.#keepOwn();
	};

	/** Whoever had read all, and then was the only one to write, has still read all. */
	#keepOwn(): void {
		const { opened, live } = this.#parts;
		const { seen, unsaved } = live.connection;
		if (!this.#isRead || this.#hasHeardOthers || seen <= opened.seq || unsaved > 0) return;
		void this.#note({ epoch: opened.epoch, seq: seen }, true);
	}
}
