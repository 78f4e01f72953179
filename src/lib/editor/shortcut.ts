// Keys as people read them on their keyboard, and as screen readers expect them.
import type { DocumentTexts } from '$lib/i18n/document-page';

const MAC: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' };

export const isMac = (): boolean => /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** `Mod-Shift-8` → «Ctrl+Mayús+8», or «⌘⇧8» on a Mac. */
export function shortcutFor(keys: string, words: DocumentTexts['editor']['keys'], mac: boolean): string {
	const parts = keys.split('-').map((part) => {
		const names: Record<string, string> = mac ? MAC : words;
		return names[part] ?? (part.length === 1 ? part.toUpperCase() : part);
	});
	return parts.join(mac ? '' : '+');
}

/** The same for `aria-keyshortcuts`. */
export const ariaShortcut = (keys: string, mac: boolean): string =>
	keys.replace('Mod', mac ? 'Meta' : 'Control').replaceAll('-', '+');
