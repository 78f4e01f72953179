// How to cite an edition: as a reader of papers does (APA 7), as a program does (BibTeX), and as rules and agreements are
// cited in Spain. The authors are the organisations that wrote it: they answer for it. In the language of the text.
// Loaded on the server only: it knows both languages.
import { words as en } from '$lib/i18n/en/words';
import { words as es } from '$lib/i18n/es/words';
import { ordinalOf } from '$lib/i18n/ordinal';
import type { Bilingual, Language } from '$shared/language';
import { wallTimeOf } from '$shared/madrid';
import type { DocumentKind } from '$shared/states/document';
import { TIME_ZONE } from '$shared/time-zone';

export interface Citable {
	key: string;
	number: number;
	title: string;
	kind: DocumentKind;
	language: Language;
	/** The organisations that wrote it; none where nobody is known, and then it is the group's. */
	organisations: readonly string[];
	group: { name: Bilingual };
	cluster: { name: Bilingual };
	publishedAt: Date;
	version: number;
	sha256: string;
}

export const CITATION_STYLES = ['apa', 'bibtex', 'legal'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** `address`: of the edition, complete: https://ateneo.example/p/key/v2. */
export const citationsOf = (edition: Citable, address: string): Record<CitationStyle, string> => ({
	apa: apaOf(edition, address),
	bibtex: bibtexOf(edition, address),
	legal: legalOf(edition, address)
});

const KIND_NAMES = { es: es.kind, en: en.kind };

/** The group with its cluster, as who brought it out. */
const issuerOf = ({ group, cluster }: Citable, language: Language): string =>
	language === 'es'
		? `Clúster ${cluster.name.es}, grupo de trabajo ${group.name.es}`
		: `${cluster.name.en} cluster, ${group.name.en} working group`;

/** APA names up to twenty authors; of more the first nineteen and the last. */
const APA_AUTHORS = 20;

function apaOf(edition: Citable, address: string): string {
	const { language, title, kind, number, organisations } = edition;
	const issuer = issuerOf(edition, language);
	const authors = organisations.length > 0 ? apaAuthors(organisations, language) : issuer;
	const year = wallTimeOf(edition.publishedAt).date.slice(0, 4);
	const ordinal = number > 1 ? ` (${ordinalOf(number, language)} ed.)` : '';
	const publisher = organisations.length > 0 ? ` ${issuer}.` : '';
	return `${ended(authors)} (${year}). ${title}${ordinal} [${KIND_NAMES[language][kind]}].${publisher} ${address}`;
}

function apaAuthors(organisations: readonly string[], language: Language): string {
	if (organisations.length > APA_AUTHORS)
		return `${organisations.slice(0, APA_AUTHORS - 1).join(', ')}, … ${organisations.at(-1)}`;
	if (language === 'es') return new Intl.ListFormat('es').format(organisations);
	const [last, ...others] = [...organisations].reverse();
	return others.length === 0 ? last! : `${others.reverse().join(', ')}, & ${last}`;
}

const ended = (sentence: string) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

const BIBTEX_LANGUAGE: Record<Language, string> = { es: 'spanish', en: 'english' };

function bibtexOf(edition: Citable, address: string): string {
	const { language, title, kind, number, key, version, sha256, organisations } = edition;
	const [year, month] = wallTimeOf(edition.publishedAt).date.split('-');
	const issuer = issuerOf(edition, language);
	const authors = organisations.length > 0 ? organisations : [issuer];
	const words: Record<Language, string> = {
		es: `Edición ${number}, versión ${version}. SHA-256: ${sha256}`,
		en: `Edition ${number}, version ${version}. SHA-256: ${sha256}`
	};
	const fields = {
		author: authors.map((name) => `{${latex(name)}}`).join(' and '),
		title: `{${latex(title)}}`,
		institution: latex(issuer),
		type: latex(KIND_NAMES[language][kind]),
		edition: String(number),
		year,
		month: String(Number(month)),
		language: BIBTEX_LANGUAGE[language],
		url: address,
		note: words[language]
	};
	const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
	return `@techreport{${key}-v${number},\n${lines.join(',\n')}\n}`;
}

const LATEX: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};
const latex = (text: string) => text.replace(/[\\{}&%$#_~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/** As an agreement is cited in Spain: what it is, of which day, of whom; then where it is and how it is known again. */
function legalOf(edition: Citable, address: string): string {
	const { title, kind, number, organisations, sha256 } = edition;
	const kindName = KIND_NAMES.es[kind];
	const saysKind = title.toLocaleLowerCase('es').startsWith(kindName.toLocaleLowerCase('es'));
	const name = kind === 'blank' || saysKind ? `«${title}»` : `${kindName} «${title}»`;
	const day = new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: TIME_ZONE }).format(edition.publishedAt);
	const by = organisations.length > 0 ? ` Elaborado por ${new Intl.ListFormat('es').format(organisations)}.` : '';
	const of = `del grupo de trabajo ${edition.group.name.es} (clúster ${edition.cluster.name.es})`;
	return `${name}, de ${day}, ${of}, ${ordinalOf(number, 'es')} edición.${by} Disponible en: ${address}. SHA-256: ${sha256}.`;
}
