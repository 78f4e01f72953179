// Who wrote what in a text that is alive: asks the server, and asks again when something was written since.
import type { Transaction } from '@tiptap/pm/state';
import type { LiveDocument } from '$lib/editor';
import type { Locale } from '$lib/i18n';
import type { WhoTexts } from '$lib/i18n/who';
import { Clocks } from './clocks';
import { liveSource } from './placed';
import { thisMoment } from './tell';
import { Who, type Account } from './who.svelte';

/** What is written is counted so long after it, and at most so long after the first of it. */
const COUNT_AFTER_MS = 4_000;
const COUNT_WITHIN_MS = 15_000;

type Answer = Account & { clocks: { client: number; ranges: number[] }[] };

export interface LiveWhoParts {
	live: LiveDocument;
	texts: WhoTexts;
	locale: Locale;
	announce: (message: string) => void;
}

export class LiveWho {
	readonly who: Who;
	/** When what is shown was counted; null before the first time. */
	countedAt = $state.raw<Date | null>(null);
	/** Something was written since. */
	isBehind = $state(false);
	hasFailed = $state(false);
	#live: LiveDocument;
	#clocks = new Clocks([]);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#since = 0;
	#asking: Promise<boolean> | null = null;
	#isOpen = false;

	constructor({ live, ...others }: LiveWhoParts) {
		this.#live = live;
		this.who = new Who({
			...others,
			editor: live.editor,
			source: liveSource(
				() => live.root,
				() => this.#clocks
			),
			language: live.lang,
			now: thisMoment
		});
		live.connection.provider.doc.on('update', this.#onupdate);
		live.editor.on('selectionUpdate', this.#onselection);
	}

	/** Asks where it was never asked, or something was written since. False where there is no answer. */
	async ask(): Promise<boolean> {
		if (this.countedAt && !this.isBehind) return true;
		return (this.#asking ??= this.#ask().finally(() => (this.#asking = null)));
	}

	/** The colours are on the screen: from now on they follow the text. */
	open(): void {
		this.#isOpen = true;
	}

	/** Says whose the sentence at the caret is. */
	async saySentence(): Promise<void> {
		await this.ask();
		this.who.saySentence();
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#live.connection.provider.doc.off('update', this.#onupdate);
		this.#live.editor.off('selectionUpdate', this.#onselection);
		this.who.close();
	}

	async #ask(): Promise<boolean> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.isBehind = false; // what comes while we wait is behind again
		const answer = await fetch(`/api/v1/documents/${this.#live.documentId}/authorship/clocks`).catch(() => null);
		this.hasFailed = !answer?.ok;
		if (!answer?.ok) {
			this.isBehind = true;
			return false;
		}
		const { clocks, ...account } = (await answer.json()) as Answer;
		this.#clocks = new Clocks(clocks);
		this.who.account = account;
		this.countedAt = thisMoment();
		return true;
	}

	#onupdate = (): void => {
		this.isBehind = true;
		if (!this.#isOpen) return;
		const now = performance.now();
		if (this.#timer === undefined) this.#since = now;
		clearTimeout(this.#timer);
		const left = Math.max(0, this.#since + COUNT_WITHIN_MS - now);
		this.#timer = setTimeout(() => void this.ask(), Math.min(COUNT_AFTER_MS, left));
	};

	// Whoever types hears and sees nothing new with every letter.
	#onselection = ({ transaction }: { transaction: Transaction }): void => {
		const { editor } = this.#live;
		const isMoved = this.#isOpen && !transaction.docChanged && editor.isEditable && editor.isFocused;
		if (isMoved) this.who.look(editor.state.selection.head);
	};
}
