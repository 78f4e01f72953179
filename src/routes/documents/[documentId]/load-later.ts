// Loads what stands behind the editor, until it is there.
import { addLaterTexts, type DocumentTexts, type PageTexts } from '$lib/i18n/document-page';
import type { Language } from '$shared/language';
import type * as parts from './later';

export type Later = typeof parts & { texts: DocumentTexts };

const AGAIN_AFTER_MS = 3_000;

/** Null where the page is gone before it comes. */
export async function loadLater(texts: PageTexts, language: Language, isGone: () => boolean): Promise<Later | null> {
	while (!isGone()) {
		try {
			const [loaded, words] = await Promise.all([import('./later'), addLaterTexts(texts, language)]);
			return isGone() ? null : { ...loaded, texts: words };
		} catch {
			// Without it one can write, and is told that nothing is kept here: no reason to trouble anybody.
			await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
		}
	}
	return null;
}
