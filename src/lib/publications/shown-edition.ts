// An edition as its page shows it.
import type { OnlyInHtml } from '$lib/only-in-html';
import type { Bilingual, Language } from '$shared/language';
import type { EditionEnd, Standing } from '$shared/publication';
import type { DocumentKind } from '$shared/states/document';
import type { CitationStyle } from './citation';
import type { Metadata } from './metadata';

interface Named {
	code: string;
	name: Bilingual;
}

export interface Edition {
	key: string;
	number: number;
	title: string;
	kind: DocumentKind;
	language: Language;
	group: Named;
	cluster: Named;
	publishedAt: Date;
	version: number;
	sha256: string;
	words: number;
	numbered: boolean;
	standing: Standing;
	authors: { name: string; organisation: string }[];
	organisations: string[];
	ended: {
		kind: EditionEnd;
		at: Date;
		reason: string;
		by: { name: string; organisation: string };
		successor: { key: string; title: string } | null;
	}[];
	/** The last first. */
	editions: { number: number; publishedAt: Date; title: string; standing: Standing }[];
	replaces: { key: string; title: string }[];
}

export interface ShownEdition {
	edition: Edition;
	/** Number of the last one. */
	latest: number;
	text: OnlyInHtml;
	outline: { id: string; level: number; text: string; number: string }[];
	/** Of this edition, complete. */
	address: string;
	canonical: string;
	citations: Record<CitationStyle, string>;
	metadata: Metadata;
}
