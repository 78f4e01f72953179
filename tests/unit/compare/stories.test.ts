// What people do to a text, and what the comparison says of it: a corpus of edits with their marks and sentences.
import { describe, expect, it } from 'vitest';
import type { JSONContent } from '@tiptap/core';
import {
	callout,
	caption,
	comparing,
	figure,
	footnote,
	h,
	list,
	marksIn,
	mention,
	note,
	p,
	quote,
	sentencesIn,
	table,
	text,
	type Given
} from '../../support/comparing';

const WHY = 'Las empresas del clúster coinciden en que la formación es sólida.';
const HOW = 'El grupo propone medir la brecha con los mismos indicadores cada año y publicarlos.';
const WHAT = 'Conviene decir desde el principio qué entendemos por brecha entre oferta y demanda.';
const WHO = 'Las cuatro primeras son competencias que se pueden enseñar en cualquier aula del país.';

interface Story {
	older: JSONContent[];
	newer: JSONContent[];
	given?: Given;
	marks: string;
	says: string[];
}

const STORIES: Record<string, Story> = {
	'nothing changed': {
		older: [p(WHY), p(HOW), p(WHAT), p(WHO)],
		newer: [p(WHY), p(HOW), p(WHAT), p(WHO)],
		marks: `<4 same> ${WHY} ${HOW} ${WHAT} ${WHO}`,
		says: []
	},
	'a word': {
		older: [p(WHY), p(HOW)],
		newer: [p(WHY), p(HOW.replace('mismos', 'nuevos'))],
		marks: `${WHY} <1>El grupo propone medir la brecha con los [-mismos-]{+nuevos+} indicadores cada año y publicarlos.`,
		says: ['sectionEdited in the beginning: 1 paragraph edited (1)']
	},
	'words here and there': {
		older: [p('Uno quiere contar todo lo que pasa aquí.')],
		newer: [p('Uno puede contar todo lo que ocurre aquí.')],
		marks: '<1>Uno [-quiere-]{+puede+} contar todo lo que [-pasa-]{+ocurre+} aquí.',
		says: ['sectionEdited in the beginning: 1 paragraph edited (1)']
	},
	'a crumb between two changes is no landmark': {
		older: [p(`${WHY} Ayer comimos pan de trigo en casa.`)],
		newer: [p(`${WHY} Mañana cenaremos sopa de verduras en casa.`)],
		marks: `<1>${WHY} [-Ayer comimos pan de trigo-]{+Mañana cenaremos sopa de verduras+} en casa.`,
		says: ['sectionEdited in the beginning: 1 paragraph edited (1)']
	},
	'a paragraph rewritten in its place': {
		older: [p(WHY), p(HOW)],
		newer: [p(WHY), p('Nada de lo anterior queda aquí, salvo el sitio.')],
		given: {
			ids: [
				['1:0', '1:1'],
				['1:0', '1:1']
			]
		},
		marks: `${WHY} <1>[-${HOW}-]{+Nada de lo anterior queda aquí, salvo el sitio.+}`,
		says: ['sectionEdited in the beginning: 1 paragraph rewritten (1)']
	},
	'a paragraph moved': {
		older: [p(WHO), p(WHY), p(HOW), p(WHAT)],
		newer: [p(WHY), p(HOW), p(WHAT), p(WHO)],
		marks: `<to 1> ${WHY} ${HOW} ${WHAT} <1>${WHO}`,
		says: ['movedHere in the beginning: from null, noun paragraph, count 1 (1)']
	},
	'a paragraph moved and edited': {
		older: [p(WHY), p(HOW), p(WHAT), p(WHO)],
		newer: [p(WHO.replace('aula', 'escuela')), p(WHY), p(HOW), p(WHAT)],
		marks: `<1>${WHO.replace('aula', '[-aula-]{+escuela+}')} ${WHY} ${HOW} ${WHAT} <to 1>`,
		says: ['movedHere in the beginning: from null, noun paragraph, count 1, isEdited true (1)']
	},
	'a section moved, with its short heading': {
		older: [h(1, 'Uno'), p(WHY), p(HOW), h(1, 'Dos'), p(WHAT), p(WHO)],
		newer: [h(1, 'Dos'), p(WHAT), p(WHO), h(1, 'Uno'), p(WHY), p(HOW)],
		marks: `<to 1> Dos ${WHAT} ${WHO} <1>Uno ${WHY} ${HOW}`,
		says: ['sectionMoved in Uno: after Dos (1)']
	},
	'a section moved and edited': {
		older: [h(1, 'Uno'), p(WHY), p(HOW), h(1, 'Dos'), p(WHAT), p(WHO)],
		newer: [h(1, 'Dos'), p(WHAT), p(WHO), h(1, 'Uno'), p(WHY), p(HOW.replace('mismos', 'nuevos'))],
		marks: `<to 1> Dos ${WHAT} ${WHO} <1>Uno ${WHY} ${HOW.replace('mismos', '[-mismos-]{+nuevos+}')}`,
		says: ['sectionMoved in Uno: after Dos, isEdited true (1)', 'sectionEdited in Uno: 1 paragraph edited (1)']
	},
	'a paragraph moved to another section': {
		older: [h(1, 'Causas'), p(WHY), p(HOW), h(1, 'Efectos'), p(WHAT)],
		newer: [h(1, 'Causas'), p(WHY), h(1, 'Efectos'), p(WHAT), p(HOW)],
		marks: `Causas ${WHY} <to 1> Efectos ${WHAT} <1>${HOW}`,
		says: ['movedHere in Efectos: from Causas, noun paragraph, count 1 (1)']
	},
	'a section with its parts added': {
		older: [h(1, 'Causas'), p(WHY)],
		newer: [h(1, 'Causas'), p(WHY), h(1, 'Efectos'), p(WHAT), h(2, 'En las pymes'), p(WHO)],
		marks: `Causas ${WHY} <1>{+Efectos+}{+${WHAT}+}{+En las pymes+}{+${WHO}+}`,
		says: ['sectionAdded in Efectos: words 31, parts 1 (1)']
	},
	'a section removed': {
		older: [h(1, 'Causas'), p(WHY), h(1, 'Efectos'), p(WHAT), h(1, 'Anexo'), p(WHO)],
		newer: [h(1, 'Causas'), p(WHY), h(1, 'Anexo'), p(WHO)],
		marks: `Causas ${WHY} <1>[-Efectos-][-${WHAT}-]Anexo ${WHO}`,
		says: ['sectionRemoved in Efectos: words 14 (1)']
	},
	'a section renamed': {
		older: [h(1, 'Causas de la brecha'), p(WHY)],
		newer: [h(1, 'Origen de la brecha'), p(WHY)],
		marks: `<1>[-Causas-]{+Origen+} de la brecha ${WHY}`,
		says: ['sectionRenamed in Origen de la brecha: was Causas de la brecha (1)']
	},
	'a section rewritten': {
		older: [h(1, 'Método'), p(WHY), p(HOW)],
		newer: [h(1, 'Método'), p(WHAT), p(WHO)],
		given: {
			ids: [
				['1:0', '1:1', '1:2'],
				['1:0', '2:1', '2:2']
			],
			runs: [
				[0, 0, 6, 0, 7],
				[1, 0, WHAT.length, 1, 9],
				[2, 0, WHO.length, 1, 9]
			]
		},
		marks: `Método <1>[-${WHY}-][-${HOW}-]<2>{+${WHAT}+}{+${WHO}+}`,
		says: ['sectionRewritten in Método (1) by 1']
	},
	'only the format': {
		older: [p(WHY), p('Causas')],
		newer: [p('Las ', text('empresas', 'bold'), WHY.slice(12)), h(2, 'Causas')],
		marks: `<1>Las ~empresas<+bold>~${WHY.slice(12)} <2>Causas`,
		says: [
			'sectionEdited in the beginning: 1 paragraph formatted (1)',
			'sectionEdited in Causas: 1 heading formatted (2)'
		]
	},
	'format and words in one paragraph': {
		older: [p('Un plan ', text('firme', 'bold'), ' para todos los años.')],
		newer: [p('Un plan firme para ', text('casi todos', 'italic'), ' los años.')],
		marks: '<1>Un plan ~firme<-bold>~ para {+casi+}~todos<+italic>~ los años.',
		says: ['sectionEdited in the beginning: 1 paragraph edited (1)']
	},
	'a paragraph split, and lines made a list': {
		older: [p(WHY), p(HOW), p(WHAT)],
		newer: [p('Las empresas del clúster '), p('coinciden en que la formación es sólida.'), list(HOW, WHAT)],
		marks: `<1>${WHY} <2>${HOW} ${WHAT}`,
		says: ['sectionEdited in the beginning: 1 paragraph formatted, 1 list formatted (1)']
	},
	'items of a list': {
		older: [list('Nadie ha trabajado con volumen.', 'La persona sabe construir.', 'Cuesta explicar un resultado.')],
		newer: [list('Nadie ha trabajado con mucho volumen.', 'La persona sabe construir.', 'El salario no corresponde.')],
		marks:
			'<1>Nadie ha trabajado con {+mucho+}volumen. La persona sabe construir. <2>[-Cuesta explicar un resultado.-] <3>{+El salario no corresponde.+}',
		says: ['sectionEdited in the beginning: 1 item edited, 1 item removed, 1 item added (1)']
	},
	'in a quotation': {
		older: [quote(p(WHY), p(HOW))],
		newer: [quote(p(WHY), p(HOW), p(WHAT))],
		marks: `${WHY} ${HOW} <1>{+${WHAT}+}`,
		says: ['sectionEdited in the beginning: 1 paragraph added (1)']
	},
	'cells of a table': {
		older: [table(['Perfil', 'Grandes'], ['Ingeniería', '4,6'], ['Analítica', '2,9'])],
		newer: [table(['Perfil', 'Grandes'], ['Ingeniería', '4,8'], ['Analítica', '2,9'])],
		marks: '<1>Perfil Grandes Ingeniería [-4,6-]{+4,8+} Analítica 2,9',
		says: ['thing in the beginning: noun table, number 1, verb edited, cells 1 (1)']
	},
	'rows of a table': {
		older: [table(['Perfil', 'Nota'], ['Ingeniería', '4,6'], ['Analítica', '2,9'], ['Gobierno del dato', '3,8'])],
		newer: [table(['Perfil', 'Nota'], ['Gobierno del dato', '3,8'], ['Ingeniería', '4,6'], ['Seguridad', '4,2'])],
		marks:
			'<1>Perfil Nota <row removed>[-Analítica-] [-2,9-] Gobierno del dato 3,8 <row moved>Ingeniería 4,6 <row added>{+Seguridad+} {+4,2+}',
		says: ['thing in the beginning: noun table, number 1, verb edited, rowsAdded 1, rowsRemoved 1, rowsMoved 1 (1)']
	},
	'columns of a table': {
		older: [table(['Perfil', 'Año', 'Nota'], ['Ingeniería', 'uno', 'alta'], ['Analítica', 'dos', 'baja'])],
		newer: [table(['Perfil', 'Nota', 'Sede'], ['Ingeniería', 'alta', 'Soria'], ['Analítica', 'baja', 'Lugo'])],
		marks:
			'<1>Perfil <column removed>[-Año-] Nota <column added>{+Sede+} Ingeniería [-uno-] alta {+Soria+} Analítica [-dos-] baja {+Lugo+}',
		says: ['thing in the beginning: noun table, number 1, verb edited, columnsAdded 1, columnsRemoved 1 (1)']
	},
	'a column moved': {
		older: [table(['Nombre', 'Año', 'Sitio'], ['uno', 'dos', 'tres'], ['cuatro', 'cinco', 'seis'])],
		newer: [table(['Año', 'Sitio', 'Nombre'], ['dos', 'tres', 'uno'], ['cinco', 'seis', 'cuatro'])],
		marks: '<1>Año Sitio <column moved>Nombre dos tres uno cinco seis cuatro',
		says: ['thing in the beginning: noun table, number 1, verb formatted, columnsMoved 1 (1)']
	},
	'table 2 removed': {
		older: [h(1, 'Datos'), p(WHY), table(['a'], ['b']), p(HOW), table(['c'], ['d'])],
		newer: [h(1, 'Datos'), p(WHY), table(['a'], ['b']), p(HOW)],
		marks: `<3 same> Datos ${WHY} a b ${HOW} <1>[-c d-]`,
		says: ['thing in Datos: noun table, number 2, verb removed (1)']
	},
	'headings that are numbered': {
		older: [h(1, 'Causas'), p(WHY), h(2, 'En las pymes'), p(HOW)],
		newer: [h(1, 'Causas'), p(WHY), h(2, 'En las empresas pequeñas'), p(HOW.replace('mismos', 'nuevos'))],
		given: { numbered: true },
		marks: `Causas ${WHY} <1>[-En las pymes-]{+En las empresas pequeñas+} <2>${HOW.replace('mismos', '[-mismos-]{+nuevos+}')}`,
		says: [
			'sectionRenamed in 1.1 En las empresas pequeñas: was 1.1 En las pymes (1)',
			'sectionEdited in 1.1 En las empresas pequeñas: 1 paragraph edited (2)'
		]
	},
	footnotes: {
		older: [h(1, 'Causas'), p(WHY, note('aaaaaa')), p(HOW), footnote('aaaaaa', 'Según la encuesta.')],
		newer: [
			h(1, 'Causas'),
			p(WHY, note('aaaaaa')),
			p(HOW, note('bbbbbb')),
			footnote('aaaaaa', 'Según la última encuesta.'),
			footnote('bbbbbb', 'Con los de 2019.')
		],
		marks: `Causas ${WHY}1 <1>${HOW}{+2+} <2>1. Según la {+última+}encuesta.<3>{+2. Con los de 2019.+}`,
		says: [
			'sectionEdited in Causas: 1 paragraph edited (1)',
			'notes in the beginning: 1 footnote edited, 1 footnote added (2)'
		]
	},
	figures: {
		older: [p(WHY), figure('a', 'El centro'), p(HOW), figure('b', 'La sierra'), p(WHAT), figure('c', 'El río')],
		newer: [p(WHY), figure('c', 'El río'), figure('a', 'El centro antiguo'), p(HOW), figure('d', 'La sierra'), p(WHAT)],
		marks: `${WHY} <1>(c)El río <2>(a)El centro{+ antiguo+} ${HOW} <3>[-(b)La sierra-]{+(d)La sierra+}${WHAT} <to 1>`,
		says: [
			'thing in the beginning: noun figure, number 1, verb moved (1)',
			'thing in the beginning: noun figure, number 2, verb edited (2)',
			'thing in the beginning: noun figure, number 3, verb edited (3)'
		]
	},
	'callouts, captions and mentions': {
		older: [
			callout('note', p(WHY)),
			caption('Dificultad'),
			table(['a'], ['b']),
			p('Lo firma ', mention('Ana Ruiz'), ' aquí.')
		],
		newer: [
			callout('warning', p(WHY)),
			caption('Dificultad de cubrir'),
			table(['a'], ['b']),
			p('Lo firma ', mention('Eva Sanz'), ' aquí.')
		],
		marks: `<1>Atención ${WHY} <2>Dificultad{+ de cubrir+} a b <3>Lo firma [-@Ana Ruiz-]{+@Eva Sanz+} aquí.`,
		says: ['sectionEdited in the beginning: 1 callout formatted, 1 caption edited, 1 paragraph edited (1)']
	},
	'whose words are new': {
		older: [p(WHY), p(HOW)],
		newer: [p(WHY), p(HOW.replace('mismos', 'nuevos')), p(WHAT)],
		given: {
			since: 8,
			runs: [
				[0, 0, WHY.length, 0, 7],
				[1, 0, 41, 0, 7],
				[1, 41, 4, 1, 9],
				// Two letters of the old word are in the new one.
				[1, 45, 42, 0, 7],
				[2, 0, WHAT.length, 2, 9]
			]
		},
		marks: `${WHY} <1>${HOW.replace('mismos', '[-mismos-]{+nuevos+}')} <2>{+${WHAT}+}`,
		says: ['sectionEdited in the beginning: 1 paragraph edited, 1 paragraph added (1) by 2']
	}
};

describe.each(Object.entries(STORIES))('%s', (_, { older, newer, given, marks, says }) => {
	const compared = comparing(older, newer, given);

	it('is marked', () => expect(marksIn(compared)).toBe(marks));
	it('is told', () => expect(sentencesIn(compared)).toEqual(says));
	it('leads to each of its changes', () => {
		for (const { number } of compared.changes) expect(compared.html.split(`id="c-${number}"`)).toHaveLength(2);
		for (const { change } of compared.summary) expect(compared.changes[change - 1]).toBeDefined();
	});
});

describe('side by side', () => {
	const compared = comparing(
		[p(WHO), p(WHY), p(HOW), p(WHAT)],
		[p(WHY), p(HOW.replace('mismos', 'nuevos')), p(WHAT), p(WHO)],
		{
			view: 'side'
		}
	);

	it('what went is on one side, what came on the other, and each address is there once', () => {
		const rows = compared.html.split('<div class="row').slice(1);
		const [left, right] = rows.find((row) => row.includes('mismos'))!.split('<div class="newer">');
		expect(left).toContain('<del>mismos</del>');
		expect(left).not.toContain('nuevos');
		expect(right).toContain('<ins>nuevos</ins>');
		expect(right).not.toContain('mismos');
		for (const { number } of compared.changes) expect(compared.html.split(`id="c-${number}"`)).toHaveLength(2);
	});
});

it('whoever wrote what stands in a change before is not named, nor who wrote next to nothing of it', () => {
	const older = [p(WHY)];
	const newer = [p(WHY, ' Y así sigue siendo hasta hoy.')];
	const runs = (minute: number): Given['runs'] => [
		[0, 0, WHY.length, 0, 7],
		[0, WHY.length, 28, 1, minute],
		[0, WHY.length + 28, 2, 2, 9]
	];
	expect(comparing(older, newer, { runs: runs(9), since: 8 }).by).toEqual([1]);
	expect(comparing(older, newer, { runs: runs(7), since: 8 }).by).toEqual([2]);
});

it('a change knows the block at the top in which it is', () => {
	const { changes } = comparing(
		[p(WHY), list('Uno dos tres cuatro.', 'Cinco seis siete ocho.'), p(HOW), p(WHAT)],
		[p(WHY), list('Uno dos tres cuatro.', 'Cinco seis siete nueve.'), p(WHAT), p(WHO)]
	);
	expect(changes.map(({ kind, at }) => [kind, at])).toEqual([
		['edited', 1],
		['removed', 2],
		['added', 3]
	]);
});

describe('bringing back', () => {
	const ids: [string[], string[]] = [
		['1:0', '1:1', '1:2'],
		['1:0', '1:1', '9:9']
	];

	it('names the blocks of the older text that would take a change back', () => {
		const { changes, summary } = comparing(
			[h(1, 'Causas'), p(WHY), p(HOW)],
			[h(1, 'Causas'), p(WHY.replace('sólida', 'buena')), p(WHO)],
			{ ids }
		);
		expect(changes.map(({ kind, restores }) => [kind, restores])).toEqual([
			['edited', ['1:1']],
			['removed', ['1:2']],
			['added', []]
		]);
		expect(summary[0]!.restores).toEqual(['1:1', '1:2']);
	});
});
