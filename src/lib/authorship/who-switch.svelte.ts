// Turns “who wrote this” on and off on a text that is alive, and loads what it needs when it is first asked for.
import type { LiveDocument } from '$lib/editor';
import type { Locale } from '$lib/i18n';
import type * as liveChunk from './live';

type Chunk = typeof liveChunk;

interface Loaded {
	live: LiveDocument;
	mode: InstanceType<Chunk['LiveWho']>;
	texts: Awaited<ReturnType<Chunk['loadWhoTexts']>>;
	LivePanel: Chunk['LivePanel'];
}

interface Parts {
	live: () => LiveDocument | null;
	locale: Locale;
	announce: (message: string) => void;
}

export class WhoSwitch {
	isOpen = $state(false);
	/** What it needs could not be loaded. */
	hasFailed = $state(false);
	loaded = $state.raw<Loaded | null>(null);
	#parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	async toggle(): Promise<void> {
		if (this.isOpen) return this.close();
		this.isOpen = true;
		const loaded = await this.#load();
		if (!loaded) this.isOpen = false;
		if (!loaded || !this.isOpen) return;
		loaded.mode.open();
		const hasAnswer = await loaded.mode.ask();
		if (this.isOpen) this.#parts.announce(hasAnswer ? loaded.mode.who.summary : loaded.texts.failed);
	}

	close(): void {
		this.isOpen = false;
		if (this.loaded) this.#parts.announce(this.loaded.texts.closed);
		this.#forget();
	}

	/** Says whose the sentence at the caret is, whether the text is in colours or not. */
	async saySentence(): Promise<void> {
		const loaded = await this.#load();
		await loaded?.mode.saySentence();
	}

	/** To be called in an effect: the text may begin anew under it. */
	follow(): void {
		const live = this.#parts.live();
		if (!this.loaded || this.loaded.live === live) return;
		this.#forget();
		if (!this.isOpen || !live) return;
		void this.#load().then((loaded) => {
			loaded?.mode.open();
			return loaded?.mode.ask();
		});
	}

	async #load(): Promise<Loaded | null> {
		const { live: now, locale, announce } = this.#parts;
		const live = now();
		if (!live || this.loaded?.live === live) return this.loaded;
		const chunk = await import('./live').catch(() => null);
		const texts = await chunk?.loadWhoTexts(locale.language);
		this.hasFailed = !texts;
		if (!chunk || !texts || now() !== live || live.editor.isDestroyed) return null;
		if (this.loaded?.live === live) return this.loaded; // asked for twice
		const mode = new chunk.LiveWho({ live, texts, locale, announce });
		this.loaded = { live, mode, texts, LivePanel: chunk.LivePanel };
		return this.loaded;
	}

	#forget(): void {
		this.loaded?.mode.close();
		this.loaded = null;
	}
}
