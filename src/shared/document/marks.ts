// Marks of our own: letters above and below the line, and the language that a passage is in.
import { Mark, mergeAttributes } from '@tiptap/core';

export const Subscript = Mark.create({
	name: 'subscript',
	excludes: 'subscript superscript',
	parseHTML: () => [{ tag: 'sub' }],
	renderHTML: ({ HTMLAttributes }) => ['sub', HTMLAttributes, 0]
});

export const Superscript = Mark.create({
	name: 'superscript',
	excludes: 'subscript superscript',
	// A reference to a note has one too.
	parseHTML: () => [{ tag: 'sup:not(.note-ref)' }],
	renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes, 0]
});

/** BCP 47 tags that a passage may have: a screen reader changes its voice for them. */
export const PASSAGE_LANGUAGES = [
	'es',
	'en',
	'ca',
	'eu',
	'gl',
	'pt',
	'fr',
	'it',
	'de',
	'nl',
	'pl',
	'ro',
	'uk',
	'zh',
	'la'
] as const;
export type PassageLanguage = (typeof PASSAGE_LANGUAGES)[number];

export const passageLanguageOf = (attrs: Record<string, unknown> | undefined): PassageLanguage | null =>
	PASSAGE_LANGUAGES.find((language) => language === attrs?.lang) ?? null;

export const PassageLanguageMark = Mark.create({
	name: 'language',

	addAttributes() {
		return {
			lang: {
				default: null,
				parseHTML: (element: HTMLElement) => passageLanguageOf({ lang: element.lang }),
				renderHTML: (attrs: Record<string, unknown>) => {
					const lang = passageLanguageOf(attrs);
					return lang ? { lang } : {};
				}
			}
		};
	},

	// Word marks every word that it pastes with a language; only what somebody marked here counts.
	parseHTML() {
		return [
			{ tag: 'span.passage[lang]', getAttrs: (element) => passageLanguageOf({ lang: element.lang }) !== null && null }
		];
	},

	renderHTML({ HTMLAttributes }) {
		return ['span', mergeAttributes(HTMLAttributes, { class: 'passage' }), 0];
	}
});
