// How values of our own classes travel from `load` on the server to the browser.
import type { Transport } from '@sveltejs/kit';
import { OnlyInHtml } from '$lib/only-in-html';

export const transport: Transport = {
	// Svelte keeps the server's {@html} when it takes a page over, so the browser needs no second copy. It must be
	// something, though: before nothing at all Svelte would not look for what the server wrote.
	OnlyInHtml: {
		encode: (value) => value instanceof OnlyInHtml && 1,
		decode: () => new OnlyInHtml(' ')
	}
};
