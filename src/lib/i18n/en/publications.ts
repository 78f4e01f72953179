// What anybody reads: the publications of the groups. The frame in the reader's language; the texts in their own.
import type { publications as es } from '../es/publications';
import { counter } from '../locale';
import { ordinalOf } from '../ordinal';

const count = counter('en');
const ordinal = (number: number) => ordinalOf(number, 'en');

export const publications: typeof es = {
	site: 'Publications',
	siteHome: 'Ateneo, all publications',
	navigation: 'Publications of Ateneo',
	enter: 'Sign in',
	languages: 'Language of the page',
	footer: 'Published with Ateneo, where the working groups of the clusters write, review and agree on their documents.',
	feed: 'News (Atom)',
	list: {
		title: 'Publications',
		lead: 'What the working groups of the clusters have made public, as they adopted it.',
		ofGroup: (group) => `Publications of the ${group} group`,
		groups: 'By group',
		all: 'All',
		number: (n) => count(n, 'publication', 'publications'),
		words: (n) => count(n, 'word', 'words'),
		none: {
			title: 'There are no publications yet',
			text: 'Documents that the groups publish will be here, with their editions and how to cite them.',
			example: 'For example a White Paper, a code of ethics, or the minutes of an open meeting.'
		},
		noneOfGroup: 'This group has not published anything yet.',
		pages: 'More publications',
		newer: 'Newer',
		older: 'Older'
	},
	edition: (number) => `${ordinal(number)} edition`,
	editionOf: (number, when) => `${ordinal(number)} edition, ${when}`,
	by: (group, cluster) => `${group} working group · ${cluster} cluster`,
	contents: 'Contents',
	actions: 'What you can do with this document',
	cite: 'Cite',
	download: 'Download',
	about: 'About this edition',
	banner: {
		title: 'Note about this edition',
		withdrawn: (when) => `This publication was withdrawn on ${when}.`,
		withdrawnBy: (name, organisation) => `${name} withdrew it for ${organisation}.`,
		superseded: (when) => `Another publication has taken its place since ${when}:`,
		reason: 'Reason:',
		stays: 'Its text is kept as it was published, for those who have cited it.',
		newer: (number) => `This is not the last edition. The last is the ${ordinal(number)}:`,
		newerWithdrawn: (number) => `There is a later edition, the ${ordinal(number)}, which is withdrawn:`,
		replaces: 'Takes the place of:'
	},
	facts: {
		kind: 'Document',
		edition: 'Edition',
		published: 'Published on',
		group: 'Working group',
		cluster: 'Cluster',
		organisations: 'Responsible organisations',
		authors: 'Who wrote the text',
		author: (name, organisation) => `${name} (${organisation})`,
		language: 'Language',
		words: 'Length',
		version: 'Version of the text',
		sha256: 'Fingerprint (SHA-256)',
		sha256Means:
			'The same fingerprint is the same text, letter by letter: it is that of the JSON file of this edition.',
		address: 'Permanent address',
		editions: 'Editions',
		thisOne: 'this one'
	},
	citation: {
		title: 'How to cite this edition',
		apa: 'APA (7th ed.)',
		bibtex: 'BibTeX',
		legal: 'Spanish legal form',
		copy: (style) => `Copy: ${style}`,
		copyShort: 'Copy',
		copied: 'Copied.',
		notCopied: 'The browser does not allow copying. The text is selected: copy it by keyboard.'
	},
	files: {
		title: 'Download the text',
		markdown: 'Markdown',
		text: 'Plain text',
		json: 'JSON, with the fingerprint'
	},
	missing: {
		title: 'There is no publication at this address',
		text: 'What is published here keeps its address for ever, so the address probably has a mistake.',
		toList: 'See all publications',
		broken: 'The publication cannot be shown now',
		brokenText: 'It is kept. Try again in a moment.'
	},
	feedTitle: 'Publications of the working groups',
	feedTitleOf: (group) => `Publications of the ${group} group`
};
