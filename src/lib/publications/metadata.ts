// What programs read of an edition: schema.org, Open Graph, Dublin Core, and what reference managers and scholars' search
// engines look for. Made on the server only.
import type { Language } from '$shared/language';
import { wallTimeOf } from '$shared/madrid';
import { publicPath } from '$shared/publication';
import type { Citable } from './citation';

export interface Described extends Citable {
	words: number;
	authors: readonly { name: string; organisation: string }[];
	description: string;
}

export interface Metadata {
	/** Safe inside a script element. */
	jsonLd: string;
	/** `name` or `property` of a meta element, and its content. */
	meta: { name?: string; property?: string; content: string }[];
}

const LOCALES: Record<Language, string> = { es: 'es_ES', en: 'en_GB' };

/** `origin`: https://ateneo.example. */
export function metadataOf(edition: Described, origin: string): Metadata {
	return { jsonLd: jsonInScript(schemaOrg(edition, origin)), meta: metaOf(edition, origin) };
}

function schemaOrg(edition: Described, origin: string): object {
	const { key, number, title, language, group, cluster, publishedAt, sha256, words, authors, description } = edition;
	const address = origin + publicPath(key, number);
	return {
		'@context': 'https://schema.org',
		'@type': 'Report',
		'@id': address,
		url: address,
		name: title,
		headline: title,
		...(description && { description }),
		inLanguage: language,
		datePublished: publishedAt.toISOString(),
		version: String(number),
		wordCount: words,
		identifier: [
			{ '@type': 'PropertyValue', propertyID: 'URL', value: address },
			{ '@type': 'PropertyValue', propertyID: 'SHA-256', value: sha256 }
		],
		author: authors.map(({ name, organisation }) => ({
			'@type': 'Person',
			name,
			affiliation: { '@type': 'Organization', name: organisation }
		})),
		creator: edition.organisations.map((name) => ({ '@type': 'Organization', name })),
		publisher: {
			'@type': 'Organization',
			name: group.name[language],
			parentOrganization: { '@type': 'Organization', name: cluster.name[language] }
		},
		exampleOfWork: { '@type': 'CreativeWork', '@id': origin + publicPath(key), url: origin + publicPath(key) },
		encoding: [
			{ '@type': 'MediaObject', encodingFormat: 'text/markdown', contentUrl: `${address}.md` },
			{ '@type': 'MediaObject', encodingFormat: 'text/plain', contentUrl: `${address}.txt` }
		],
		isAccessibleForFree: true
	};
}

function metaOf(edition: Described, origin: string): Metadata['meta'] {
	const { key, number, title, language, group, cluster, publishedAt, authors, organisations, description } = edition;
	const address = origin + publicPath(key, number);
	const day = wallTimeOf(publishedAt).date;
	const publisher = `${group.name[language]}, ${cluster.name[language]}`;
	return [
		...(description ? [{ name: 'description', content: description }] : []),
		{ property: 'og:type', content: 'article' },
		{ property: 'og:title', content: title },
		...(description ? [{ property: 'og:description', content: description }] : []),
		{ property: 'og:url', content: address },
		{ property: 'og:locale', content: LOCALES[language] },
		{ property: 'og:site_name', content: 'Ateneo' },
		{ property: 'article:published_time', content: publishedAt.toISOString() },
		{ name: 'DC.title', content: title },
		...organisations.map((content) => ({ name: 'DC.creator', content })),
		...authors.map(({ name }) => ({ name: 'DC.contributor', content: name })),
		{ name: 'DC.publisher', content: publisher },
		{ name: 'DC.date', content: day },
		{ name: 'DC.language', content: language },
		{ name: 'DC.identifier', content: address },
		{ name: 'DC.type', content: 'Text' },
		{ name: 'DC.format', content: 'text/html' },
		{ name: 'citation_title', content: title },
		...organisations.map((content) => ({ name: 'citation_author', content })),
		{ name: 'citation_publication_date', content: day.replaceAll('-', '/') },
		{ name: 'citation_technical_report_institution', content: publisher },
		{ name: 'citation_language', content: language },
		{ name: 'citation_fulltext_html_url', content: address }
	];
}

/** JSON that no text in it can end early, or turn into markup. */
export const jsonInScript = (value: object): string =>
	JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
