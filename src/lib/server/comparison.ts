// A comparison in the reader's words: its sentences, and the drawn text with its marks told.
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import type { RequestEvent } from '@sveltejs/kit';
import { told as en } from '$lib/i18n/en/told';
import { told as es } from '$lib/i18n/es/told';
import { makeLocale } from '$lib/i18n/locale';
import { OnlyInHtml } from '$lib/only-in-html';
import type { Comparison } from '$server/versions';
import type { Change, Sentence } from '$shared/compare/comparison';
import { retell, type Told } from '$shared/compare/told';
import type { Language } from '$shared/language';

const CATALOGUES = { es, en };

/** A sentence of the summary, and where it leads. */
export interface ToldSentence {
	text: string;
	/** The number of a change; null: to the whole text. */
	change: number | null;
}

/** What changed, in sentences: first all in one. */
function sentencesOf(comparison: Comparison, language: Language): { whole: string; sentences: ToldSentence[] } {
	const t = CATALOGUES[language];
	const { older, newer, changes, summary, wordsAdded, wordsRemoved, by } = comparison;
	const title = older.title === newer.title ? [] : [{ text: t.title(older.title, newer.title), change: null }];
	return {
		whole: t.whole(changes.length, { added: wordsAdded, removed: wordsRemoved }, by),
		sentences: [...title, ...summary.map((sentence) => ({ text: t.sentence(sentence), change: sentence.change }))]
	};
}

/** One sentence of the summary. */
export const sentenceOf = (sentence: Sentence, language: Language): string => CATALOGUES[language].sentence(sentence);

/** What a change is called: «Párrafo cambiado». */
export const changeNameOf = (change: Pick<Change, 'noun' | 'count' | 'kind'>, language: Language): string =>
	CATALOGUES[language].change(change);

/** The words of the form that chooses two texts, and what there is to choose from, the last first. */
export function compareFormFor(
	versions: readonly { number: number; name: string | null; madeAt: Date }[],
	language: Language
) {
	const t = CATALOGUES[language];
	const { dayAndTime } = makeLocale(language, new Date());
	const choices = versions.map(({ number, name, madeAt }) => ({
		value: String(number),
		label: t.version(number, name, dayAndTime(madeAt))
	}));
	return { ...t.form, choices };
}

/** A comparison as a page shows it. */
export function comparedFor(
	comparison: Comparison,
	{ locals }: Pick<RequestEvent, 'locals'>,
	restoreHref: ((change: number) => string) | null
) {
	const { older, newer, isSame, isRough, changes } = comparison;
	const html = tellComparison(comparison, locals.language, restoreHref);
	return {
		...sentencesOf(comparison, locals.language),
		...{ older, newer, isSame, isRough },
		changes: changes.length,
		text: new OnlyInHtml(locals.late.add(html))
	};
}

/**
 * The drawn text with the reader's words in it. `restoreHref`: where it is asked whether to bring back what was there
 * before a change; null for whoever may not.
 */
export function tellComparison(
	{ html, changes }: Comparison,
	language: Language,
	restoreHref: ((change: number) => string) | null
): string {
	const t = CATALOGUES[language];
	const heard = (text: string) => `<span class="only-heard">${escapeHTML(text)}</span>`;

	function tellChange(number: number): string {
		const change = changes[number - 1]!;
		const place = `<b>${escapeHTML(t.place(number, changes.length))}</b>`;
		const facts = [t.change(change), ...(change.by.length > 0 ? [t.people(change.by)] : [])].map(escapeHTML);
		const href = change.restores.length > 0 ? restoreHref?.(number) : undefined;
		const restore = href
			? ` <a href="${escapeHTML(href)}" aria-label="${escapeHTML(t.restoreOf(number))}" data-sveltekit-noscroll>${escapeHTML(t.restore)}</a>`
			: '';
		// Within a text of another language these are the reader's words.
		return `<p class="told" id="t-${number}" lang="${language}">${place} ${facts.join(' · ')}${restore}</p>`;
	}

	function tellMark(mark: Told): string {
		switch (mark.kind) {
			case 'change':
				return tellChange(mark.number);
			case 'away':
				return `<a href="#c-${mark.change}" lang="${language}">${escapeHTML(t.mark(mark))}</a>`;
			case 'fold':
				return `<span lang="${language}">${escapeHTML(t.mark(mark))}</span>`;
			case 'look':
				return heard(` [${t.mark(mark)}] `);
			default:
				return heard(`${t.mark(mark)}. `);
		}
	}
	return retell(html, tellMark);
}
