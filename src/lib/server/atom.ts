// News of publications as Atom (RFC 4287). An entry is an edition; its id is the same for ever, wherever Ateneo is.
import type { EditionNews } from '$server/publications';
import type { PublicTexts } from '$lib/i18n/publications-pages';
import type { Language } from '$shared/language';
import { publicPath } from '$shared/publication';

interface Feed {
	title: string;
	/** The feed's own address, which is also its id; and the page that it tells of. */
	self: string;
	page: string;
	origin: string;
	language: Language;
	entries: readonly EditionNews[];
	texts: PublicTexts;
	/** States and kinds in the reader's language. */
	words: { state: Record<EditionNews['standing'], string>; kind: Record<EditionNews['kind'], string> };
	/** When there is nothing to tell of yet. */
	begun: Date;
}

/** A whole feed. Every word of other people's is escaped. */
export function atomOf(feed: Feed): string {
	const { title, self, page, entries, language, begun } = feed;
	const updated = new Date(Math.max(begun.getTime(), ...entries.map(({ updatedAt }) => updatedAt.getTime())));
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
		`<id>${xml(self)}</id>`,
		`<title>${xml(title)}</title>`,
		`<updated>${updated.toISOString()}</updated>`,
		`<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
		`<link rel="alternate" type="text/html" href="${xml(page)}"/>`,
		'<generator>Ateneo</generator>',
		'<author><name>Ateneo</name></author>',
		...entries.map((entry) => entryOf(entry, feed)),
		'</feed>',
		''
	].join('\n');
}

function entryOf(entry: EditionNews, { origin, texts, words, language }: Feed): string {
	const { id, key, number, title, standing, group, cluster } = entry;
	const address = origin + publicPath(key, number);
	const edition = texts.edition(number);
	const state = standing === 'published' ? '' : `${words.state[standing]}: `;
	const authors = entry.authors.length > 0 ? entry.authors : [{ name: group.name[entry.language], organisation: '' }];
	const summary = [words.kind[entry.kind], edition, texts.by(group.name[language], cluster.name[language])].join(' · ');
	return [
		'<entry>',
		`<id>urn:uuid:${id}</id>`,
		`<title>${xml(state + title)}</title>`,
		`<published>${entry.publishedAt.toISOString()}</published>`,
		`<updated>${entry.updatedAt.toISOString()}</updated>`,
		...authors.map(
			({ name, organisation }) =>
				`<author><name>${xml(organisation ? `${name} (${organisation})` : name)}</name></author>`
		),
		`<link rel="alternate" type="text/html" hreflang="${entry.language}" href="${xml(address)}"/>`,
		`<link rel="enclosure" type="text/markdown" href="${xml(`${address}.md`)}"/>`,
		`<category term="${xml(group.code)}" label="${xml(group.name[language])}"/>`,
		`<category term="${standing}" label="${xml(words.state[standing])}"/>`,
		`<summary>${xml(`${summary}.`)}</summary>`,
		'</entry>'
	].join('\n');
}

// What XML 1.0 has no place for at all is left out.
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const xml = (text: string) =>
	text
		.replace(IMPOSSIBLE, '')
		.toWellFormed()
		.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
