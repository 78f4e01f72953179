// What was published and where it stands: the addresses of publications, and what anybody sees of an edition.
import type { Language } from './language';

/** As published; or with the note that it was withdrawn, or that another publication has taken its place. */
export const STANDINGS = ['published', 'withdrawn', 'superseded'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why an edition is no longer what its group stands by. */
export type EditionEnd = Exclude<Standing, 'published'>;

const KEY_MAX = 72;
const NAMELESS: Record<Language, string> = { es: 'documento', en: 'document' };
const ACCENTS = /\p{M}/gu;

/** The key that a title asks for: `/p/<key>`. Small Latin letters, digits and hyphens; never empty. */
export function keyOf(title: string, language: Language): string {
	const words = title
		.replace(/ß/g, 'ss')
		.replace(/[æÆ]/g, 'ae')
		.replace(/[øØ]/g, 'o')
		.replace(/[łŁ]/g, 'l')
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let key = '';
	for (const word of words) {
		const longer = key === '' ? word : `${key}-${word}`;
		if (longer.length > KEY_MAX) break;
		key = longer;
	}
	return key || (words[0]?.slice(0, KEY_MAX) ?? NAMELESS[language]);
}

/** The nth key that is tried for a title, from 1. */
export const nthKey = (key: string, nth: number): string => (nth === 1 ? key : `${key}-${nth}`);

/** The address of a publication, which shows its last edition; or of one edition, for ever. */
export const publicPath = (key: string, edition?: number): string =>
	edition === undefined ? `/p/${key}` : `/p/${key}/v${edition}`;

/** Where anybody sees the pictures of an edition (filesOf in document/file.ts). */
export const publicFiles = (key: string, edition: number): string => `${publicPath(key, edition)}/files`;
