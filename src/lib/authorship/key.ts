// The key that tells whose the sentence at the caret is.

/** As the editor writes keys. */
export const KEY = 'Mod-Alt-A';

/**
 * By the place on the keyboard: together with Alt the key itself writes another letter on a Mac. A letter that is written by
 * AltGr, which Windows tells as both, is a letter.
 */
export function isKey(event: KeyboardEvent): boolean {
	const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
	return code === 'KeyA' && altKey && ctrlKey !== metaKey && !shiftKey && !event.getModifierState('AltGraph');
}
