// What is told of two texts that were compared: sentences of the summary, and the words within the text. Used by the
// server only.
import type { Change, ChangeKind, Fact, Sentence, Thing, Writer } from '$shared/compare/comparison';
import type { How, Told } from '$shared/compare/told';
import { counter } from '../locale';

const count = counter('es');
const lists = new Intl.ListFormat('es-ES');

interface Noun {
	one: string;
	other: string;
	isFeminine?: true;
}

const OTHER: Noun = { one: 'elemento', other: 'elementos' };
const NOUNS: Readonly<Record<string, Noun>> = {
	paragraph: { one: 'párrafo', other: 'párrafos' },
	heading: { one: 'título', other: 'títulos' },
	list: { one: 'lista', other: 'listas', isFeminine: true },
	item: { one: 'punto de lista', other: 'puntos de lista' },
	quote: { one: 'cita', other: 'citas', isFeminine: true },
	code: { one: 'bloque de código', other: 'bloques de código' },
	table: { one: 'tabla', other: 'tablas', isFeminine: true },
	row: { one: 'fila', other: 'filas', isFeminine: true },
	column: { one: 'columna', other: 'columnas', isFeminine: true },
	cell: { one: 'celda', other: 'celdas', isFeminine: true },
	figure: { one: 'figura', other: 'figuras', isFeminine: true },
	caption: { one: 'pie', other: 'pies' },
	callout: { one: 'recuadro', other: 'recuadros' },
	footnote: { one: 'nota al pie', other: 'notas al pie', isFeminine: true },
	rule: { one: 'línea divisoria', other: 'líneas divisorias', isFeminine: true },
	toc: { one: 'índice', other: 'índices' },
	passage: { one: 'pasaje', other: 'pasajes' }
};

const VERBS: Readonly<Record<ChangeKind, string>> = {
	added: 'añadido',
	removed: 'suprimido',
	edited: 'cambiado',
	rewritten: 'reescrito',
	formatted: 'con otro formato',
	moved: 'cambiado de sitio',
	movedEdited: 'cambiado de sitio y de texto'
};

const nounOf = (key: string): Noun => NOUNS[key] ?? OTHER;

/** «2 párrafos cambiados», «tabla añadida» where there is one. */
function phrase({ noun: key, count: n }: { noun: string; count: number }, verb: ChangeKind, withOne = true): string {
	const noun = nounOf(key);
	const done = agree(VERBS[verb], noun, n);
	return n === 1 && !withOne ? `${noun.one} ${done}` : `${count(n, noun.one, noun.other)} ${done}`;
}

function agree(verb: string, { isFeminine }: Noun, n: number): string {
	if (verb.startsWith('con ')) return verb;
	const [first = '', ...rest] = verb.split(' ');
	const ending = (isFeminine ? 'a' : 'o') + (n === 1 ? '' : 's');
	return [first.replace(/o$/, ending), ...rest].join(' ');
}

const NAMED = 3;

function people(by: readonly Writer[]): string {
	const names = by.slice(0, NAMED).map(({ name, organisation }) => `${name} (${organisation})`);
	const more = by.length - names.length;
	return lists.format(more > 0 ? [...names, count(more, 'persona más', 'personas más')] : names);
}

const sentenceWith = (text: string, by: readonly Writer[]): string =>
	by.length > 0 ? `${text}, por ${people(by)}.` : `${text}.`;

const named = (section: string | null): string => (section === null ? 'el comienzo del texto' : `«${section}»`);
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('es') + text.slice(1);

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
	const { noun: key, number, verb, section, by } = sentence;
	const noun = nounOf(key);
	const [thing, article] = [`${noun.one} ${number}`, noun.isFeminine ? 'la' : 'el'];
	const where = section === null ? '' : ` (en «${section}»)`;
	const facts = inside(sentence);
	if (verb === 'added' || verb === 'removed')
		return sentenceWith(`${verb === 'added' ? 'Se añade' : 'Se suprime'} ${article} ${thing}${where}`, by);
	const detail = facts.length > 0 ? `: ${lists.format(facts)}` : '';
	if (verb === 'moved' || verb === 'movedEdited')
		return sentenceWith(`${capital(thing)} cambia de sitio${where}${detail}`, by);
	if (facts.length > 0) return sentenceWith(`En ${article} ${thing}${where}${detail}`, by);
	return sentenceWith(
		`En ${article} ${thing}${where} ${verb === 'formatted' ? 'solo cambia el formato' : 'hay cambios'}`,
		by
	);
}

const onlyLooks = (facts: readonly Fact[]): boolean => facts.every(({ verb }) => verb === 'formatted');

function tellSection(sentence: Sentence): string {
	const { section, by } = sentence;
	switch (sentence.kind) {
		case 'sectionAdded':
		case 'sectionRemoved': {
			const size = [count(sentence.words, 'palabra', 'palabras')];
			if (sentence.parts > 0) size.push(count(sentence.parts, 'apartado', 'apartados'));
			const verb = sentence.kind === 'sectionAdded' ? 'Se añade' : 'Se suprime';
			return sentenceWith(`${verb} la sección ${named(section)} (${size.join(', ')})`, by);
		}
		case 'headingAdded':
			return sentenceWith(`Hay un título nuevo: ${named(section)}`, by);
		case 'headingRemoved':
			return sentenceWith(`Desaparece el título ${named(section)}`, by);
		case 'sectionRewritten':
			return sentenceWith(
				section === null ? 'El comienzo del texto se reescribe' : `La sección ${named(section)} se reescribe`,
				by
			);
		case 'sectionRenamed':
			return sentenceWith(`La sección «${sentence.was}» se llama ahora ${named(section)}`, by);
		case 'sectionMoved': {
			const place = sentence.after === null ? 'pasa al comienzo' : `pasa detrás de «${sentence.after}»`;
			return `La sección ${named(section)} ${place}${sentence.isEdited ? ', con cambios' : ''}.`;
		}
		case 'sectionEdited': {
			if (onlyLooks(sentence.facts)) {
				const what = lists.format(
					sentence.facts.map((fact) => count(fact.count, nounOf(fact.noun).one, nounOf(fact.noun).other))
				);
				return `En ${named(section)} solo cambia el formato de ${what}.`;
			}
			return sentenceWith(
				`En ${named(section)}: ${lists.format(sentence.facts.map((fact) => phrase(fact, fact.verb)))}`,
				by
			);
		}
		case 'notes':
			return sentenceWith(
				`En las notas al pie: ${lists.format(sentence.facts.map((fact) => phrase(fact, fact.verb)))}`,
				by
			);
		case 'movedHere': {
			const what = phrase(sentence, sentence.isEdited ? 'movedEdited' : 'moved');
			return sentence.from === section
				? sentenceWith(`En ${named(section)}: ${what}`, by)
				: sentenceWith(`En ${named(section)}: ${what}, desde ${named(sentence.from)}`, by);
		}
		case 'thing':
			return tellThing(sentence);
	}
}

const LOOKS: Readonly<Record<string, string>> = {
	bold: 'negrita',
	italic: 'cursiva',
	underline: 'subrayado',
	strike: 'tachado',
	code: 'código',
	link: 'enlace',
	subscript: 'subíndice',
	superscript: 'superíndice',
	language: 'idioma'
};

const HOW: Readonly<Record<How, string>> = { added: 'añadida', removed: 'suprimida', moved: 'cambiada de sitio' };

export const told = {
	sentence: tellSection,
	title: (was: string, is: string) => `El documento se llamaba «${was}» y ahora «${is}».`,
	/** All of it in one. */
	whole: (changes: number, words: { added: number; removed: number }, by: readonly Writer[]): string => {
		const parts = [
			...(words.added > 0 ? [`${count(words.added, 'palabra añadida', 'palabras añadidas')}`] : []),
			...(words.removed > 0 ? [`${count(words.removed, 'palabra suprimida', 'palabras suprimidas')}`] : [])
		];
		const sum = parts.length > 0 ? `: ${lists.format(parts)}` : ', sin palabras nuevas ni suprimidas';
		return sentenceWith(`${count(changes, 'cambio', 'cambios')}${sum}`, by);
	},
	/** Of how many: «Cambio 3 de 12». */
	place: (number: number, of: number) => `Cambio ${number} de ${of}`,
	change: ({ noun, count: n, kind }: Pick<Change, 'noun' | 'count' | 'kind'>) =>
		capital(phrase({ noun, count: noun === 'passage' ? 1 : n }, kind, false)),
	people,
	form: {
		title: 'Comparar',
		from: 'Lo anterior',
		to: 'Lo posterior',
		now: 'El texto de ahora',
		submit: 'Comparar'
	},
	version: (number: number, name: string | null, when: string) =>
		`Versión ${number}${name === null ? '' : ` · ${name}`} (${when})`,
	restore: 'Recuperar lo anterior…',
	restoreOf: (number: number) => `Recuperar lo anterior del cambio ${number}`,
	mark(mark: Exclude<Told, { kind: 'change' }>): string {
		switch (mark.kind) {
			case 'away':
				return `Lo que estaba aquí está ahora en otro sitio: cambio ${mark.change}`;
			case 'look': {
				const names = (marks: readonly string[]) => lists.format(marks.map((name) => LOOKS[name] ?? name));
				const parts = [
					...(mark.on.length > 0 ? [`ahora con ${names(mark.on)}`] : []),
					...(mark.off.length > 0 ? [`ya sin ${names(mark.off)}`] : [])
				];
				return parts.length > 0 ? lists.format(parts) : 'otro formato';
			}
			case 'fold':
				return `${count(mark.blocks, 'bloque', 'bloques')} sin cambios`;
			case 'row':
				return `Fila ${HOW[mark.how]}`;
			case 'column':
				return `Columna ${HOW[mark.how]}`;
		}
	}
};
