// Loads what sends, describes and measures pictures, once, when somebody first needs it.
import type { Slice } from '@tiptap/pm/model';
import type { Component } from 'svelte';
import type { FigureWork } from '$lib/figures';
import type { Locale } from '$lib/i18n/locale';
import type { LiveDocument } from './live-document.svelte';

interface Parts {
	live: LiveDocument;
	locale: Pick<Locale, 'language' | 'number' | 'percent'>;
	announce(message: string): void;
}

export class FigureLoader {
	/** Null until it is loaded. */
	loaded = $state.raw<{ work: FigureWork; Parts: Component<{ work: FigureWork }> } | null>(null);
	/** It could not be loaded: there is no connection. */
	failed = $state(false);
	#parts: Parts;
	#loading: Promise<FigureWork> | null = null;

	constructor(parts: Parts) {
		this.#parts = parts;
		parts.live.onfiles = (files, at) => this.with((work) => work.add(files, at));
		parts.live.onfigures = (slice, html) => this.#paste(slice, html);
	}

	/** Does it now, or when it is loaded. */
	with(act: (work: FigureWork) => void): void {
		if (this.loaded) act(this.loaded.work);
		else this.load().then(act, () => (this.failed = true));
	}

	load(): Promise<FigureWork> {
		this.#loading ??= this.#load();
		this.#loading.catch(() => (this.#loading = null)); // the next who needs it tries again
		return this.#loading;
	}

	#paste(slice: Slice, html: string): boolean {
		if (this.loaded) return this.loaded.work.paste(slice, html);
		// Not loaded yet it cannot say whose the pictures are; it pastes them itself when it knows.
		this.with((work) => work.paste(slice, html, { isHeld: true }));
		return true;
	}

	async #load(): Promise<FigureWork> {
		const { live, locale, announce } = this.#parts;
		const { FigureParts, FigureWork, loadFigureTexts } = await import('$lib/figures');
		const texts = await loadFigureTexts(locale.language);
		const megabytes = (bytes: number) => `${locale.number(Math.round(bytes / 1e5) / 10)}\u00a0MB`;
		const work = new FigureWork({ live, texts, megabytes, percent: locale.percent, announce });
		this.loaded = { work, Parts: FigureParts };
		this.failed = false;
		return work;
	}
}
