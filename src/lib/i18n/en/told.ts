// What is told of two texts that were compared: sentences of the summary, and the words within the text. Used by the
// server only.
import type { ChangeKind, Fact, Sentence, Thing, Writer } from '$shared/compare/comparison';
import type { How } from '$shared/compare/told';
import type { told as es } from '../es/told';
import { counter } from '../locale';

const count = counter('en');
const lists = new Intl.ListFormat('en-GB');

const OTHER = ['element', 'elements'] as const;
const NOUNS: Readonly<Record<string, readonly [one: string, other: string]>> = {
	paragraph: ['paragraph', 'paragraphs'],
	heading: ['heading', 'headings'],
	list: ['list', 'lists'],
	item: ['list item', 'list items'],
	quote: ['quotation', 'quotations'],
	code: ['code block', 'code blocks'],
	table: ['table', 'tables'],
	row: ['row', 'rows'],
	column: ['column', 'columns'],
	cell: ['cell', 'cells'],
	figure: ['figure', 'figures'],
	caption: ['caption', 'captions'],
	callout: ['callout', 'callouts'],
	footnote: ['footnote', 'footnotes'],
	rule: ['dividing line', 'dividing lines'],
	toc: ['table of contents', 'tables of contents'],
	passage: ['passage', 'passages']
};

const VERBS: Readonly<Record<ChangeKind, string>> = {
	added: 'added',
	removed: 'removed',
	edited: 'changed',
	rewritten: 'rewritten',
	formatted: 'formatted differently',
	moved: 'moved',
	movedEdited: 'moved and changed'
};

const nounOf = (key: string) => NOUNS[key] ?? OTHER;

function phrase({ noun, count: n }: { noun: string; count: number }, verb: ChangeKind, withOne = true): string {
	const [one, other] = nounOf(noun);
	return n === 1 && !withOne ? `${one} ${VERBS[verb]}` : `${count(n, one, other)} ${VERBS[verb]}`;
}

const NAMED = 3;

function people(by: readonly Writer[]): string {
	const names = by.slice(0, NAMED).map(({ name, organisation }) => `${name} (${organisation})`);
	const more = by.length - names.length;
	return lists.format(more > 0 ? [...names, count(more, 'more person', 'more people')] : names);
}

const sentenceWith = (text: string, by: readonly Writer[]): string =>
	by.length > 0 ? `${text}, by ${people(by)}.` : `${text}.`;

const named = (section: string | null): string => (section === null ? 'the beginning of the text' : `“${section}”`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function inside(thing: Thing): string[] {
	const facts: [number, string, ChangeKind][] = [
		[thing.cells, 'cell', 'edited'],
		[thing.rowsAdded, 'row', 'added'],
		[thing.rowsRemoved, 'row', 'removed'],
		[thing.rowsMoved, 'row', 'moved'],
		[thing.columnsAdded, 'column', 'added'],
		[thing.columnsRemoved, 'column', 'removed'],
		[thing.columnsMoved, 'column', 'moved']
	];
	return facts.flatMap(([n, noun, verb]) => (n > 0 ? [phrase({ noun, count: n }, verb)] : []));
}

function tellThing(sentence: Thing & { section: string | null; by: Writer[] }): string {
	const { noun, number, verb, section, by } = sentence;
	const thing = `${nounOf(noun)[0]} ${number}`;
	const where = section === null ? '' : ` (in “${section}”)`;
	const facts = inside(sentence);
	if (verb === 'added' || verb === 'removed') return sentenceWith(`${capital(thing)} ${verb}${where}`, by);
	const detail = facts.length > 0 ? `: ${lists.format(facts)}` : '';
	if (verb === 'moved' || verb === 'movedEdited') return sentenceWith(`${capital(thing)} moved${where}${detail}`, by);
	if (facts.length > 0) return sentenceWith(`In ${thing}${where}${detail}`, by);
	return sentenceWith(
		`In ${thing}${where} ${verb === 'formatted' ? 'only the format changed' : 'there are changes'}`,
		by
	);
}

const onlyLooks = (facts: readonly Fact[]): boolean => facts.every(({ verb }) => verb === 'formatted');

function tellSection(sentence: Sentence): string {
	const { section, by } = sentence;
	switch (sentence.kind) {
		case 'sectionAdded':
		case 'sectionRemoved': {
			const size = [count(sentence.words, 'word', 'words')];
			if (sentence.parts > 0) size.push(count(sentence.parts, 'part', 'parts'));
			const verb = sentence.kind === 'sectionAdded' ? 'added' : 'removed';
			return sentenceWith(`Section ${named(section)} ${verb} (${size.join(', ')})`, by);
		}
		case 'headingAdded':
			return sentenceWith(`There is a new heading: ${named(section)}`, by);
		case 'headingRemoved':
			return sentenceWith(`The heading ${named(section)} is gone`, by);
		case 'sectionRewritten':
			return sentenceWith(
				section === null ? 'The beginning of the text rewritten' : `Section ${named(section)} rewritten`,
				by
			);
		case 'sectionRenamed':
			return sentenceWith(`Section “${sentence.was}” is now called ${named(section)}`, by);
		case 'sectionMoved': {
			const place = sentence.after === null ? 'moved to the beginning' : `moved behind “${sentence.after}”`;
			return `Section ${named(section)} ${place}${sentence.isEdited ? ', with changes' : ''}.`;
		}
		case 'sectionEdited': {
			if (onlyLooks(sentence.facts)) {
				const what = lists.format(sentence.facts.map((fact) => count(fact.count, ...nounOf(fact.noun))));
				return `In ${named(section)} only the format of ${what} changed.`;
			}
			return sentenceWith(
				`In ${named(section)}: ${lists.format(sentence.facts.map((fact) => phrase(fact, fact.verb)))}`,
				by
			);
		}
		case 'notes':
			return sentenceWith(
				`In the footnotes: ${lists.format(sentence.facts.map((fact) => phrase(fact, fact.verb)))}`,
				by
			);
		case 'movedHere': {
			const what = phrase(sentence, sentence.isEdited ? 'movedEdited' : 'moved');
			return sentence.from === section
				? sentenceWith(`In ${named(section)}: ${what}`, by)
				: sentenceWith(`In ${named(section)}: ${what} from ${named(sentence.from)}`, by);
		}
		case 'thing':
			return tellThing(sentence);
	}
}

const LOOKS: Readonly<Record<string, string>> = {
	bold: 'bold',
	italic: 'italic',
	underline: 'underlined',
	strike: 'struck through',
	code: 'code',
	link: 'a link',
	subscript: 'subscript',
	superscript: 'superscript',
	language: 'language'
};

const HOW: Readonly<Record<How, string>> = { added: 'added', removed: 'removed', moved: 'moved' };

export const told: typeof es = {
	sentence: tellSection,
	title: (was, is) => `The document was called “${was}” and is now called “${is}”.`,
	whole: (changes, words, by) => {
		const parts = [
			...(words.added > 0 ? [`${count(words.added, 'word added', 'words added')}`] : []),
			...(words.removed > 0 ? [`${count(words.removed, 'word removed', 'words removed')}`] : [])
		];
		const sum = parts.length > 0 ? `: ${lists.format(parts)}` : ', no words added or removed';
		return sentenceWith(`${count(changes, 'change', 'changes')}${sum}`, by);
	},
	place: (number, of) => `Change ${number} of ${of}`,
	change: ({ noun, count: n, kind }) => capital(phrase({ noun, count: noun === 'passage' ? 1 : n }, kind, false)),
	people,
	form: {
		title: 'Compare',
		from: 'The older',
		to: 'The newer',
		now: 'The text as it is now',
		submit: 'Compare'
	},
	version: (number, name, when) => `Version ${number}${name === null ? '' : ` · ${name}`} (${when})`,
	restore: 'Bring back what was there…',
	restoreOf: (number) => `Bring back what was there before change ${number}`,
	mark(mark) {
		switch (mark.kind) {
			case 'away':
				return `What stood here stands elsewhere now: change ${mark.change}`;
			case 'look': {
				const names = (marks: readonly string[]) => lists.format(marks.map((name) => LOOKS[name] ?? name));
				const parts = [
					...(mark.on.length > 0 ? [`now ${names(mark.on)}`] : []),
					...(mark.off.length > 0 ? [`no longer ${names(mark.off)}`] : [])
				];
				return parts.length > 0 ? lists.format(parts) : 'another format';
			}
			case 'fold':
				return `${count(mark.blocks, 'block', 'blocks')} without changes`;
			case 'row':
				return `Row ${HOW[mark.how]}`;
			case 'column':
				return `Column ${HOW[mark.how]}`;
		}
	}
};
