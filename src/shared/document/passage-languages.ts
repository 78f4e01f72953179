// The languages that a passage may be in. Apart from the mark, since what asks for one needs no editor.

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
