// The languages of the interface and of documents, and texts that exist in both.

export const LANGUAGES = ['es', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name or description in both languages. */
export type Bilingual = Record<Language, string>;

export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);
