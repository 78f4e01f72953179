// Whose the words of a copy are: their first author's, wherever in the document somebody pastes them, and after every fold.
import { splitBlock } from '@tiptap/pm/commands';
import { Fragment, Slice } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { attribute } from '$server/worker/attribution';
import { Copies } from '$server/worker/chronicle/copies';
import { readLog } from '../../support/chronicles';
import { schema } from '../../support/editor';
import { Scene, WRITERS } from '../../support/scene';

const LINE = 'Se aprueba por unanimidad el acta de la reunión de mayo.';
const SECOND = 'El grupo se reunirá otra vez el primer lunes de octubre.';

const firstLine = (scene: Scene) => scene.types(scene.ana, LINE);

/** What each fold takes: nothing, all but the last, one by one. */
const folds = ({ updates: { length } }: Scene) => [[], [length - 1], Array<number>(length - 1).fill(1)];

function expectTold(scene: Scene, told: string[][]): void {
	for (const lengths of folds(scene)) expect(scene.told(lengths)).toEqual(told);
}

describe('a copied passage stays whose it was', () => {
	it('as a paragraph of its own, with the minute and the way in which it was first written', () => {
		const scene = firstLine(new Scene());
		scene.pastes(scene.luis, scene.copies(scene.luis, LINE));
		expectTold(scene, [[`ana: ${LINE}`], [`ana: ${LINE}`]]);
		const { chronicle } = readLog(scene.updates, WRITERS, [scene.updates.length - 1]);
		const [first, copy] = attribute(chronicle);
		expect(copy).toEqual({ ...first, block: 1 });
		expect(copy!.via).toBe('typed');
	});

	it('in the middle of what somebody else writes', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, 'Dice el acta: .').pastes(scene.luis, scene.copies(scene.luis, LINE.slice(0, 30)), {
			behind: 'Dice el acta: '
		});
		expectTold(scene, [[`ana: ${LINE}`], ['luis: Dice el acta: ', `ana: ${LINE.slice(0, 30)}`, 'luis: .']]);
	});

	it('of two authors, each their part', () => {
		const scene = firstLine(new Scene());
		scene.types(scene.luis, ' (bis)', { behind: 'la reunión' });
		const whole = LINE.replace('la reunión', 'la reunión (bis)');
		scene.pastes(scene.ana, scene.copies(scene.ana, whole));
		const told = ['ana: Se aprueba por unanimidad el acta de la reunión ', 'luis: (bis) ', 'ana: de mayo.'];
		expectTold(scene, [told, told]);
	});

	it('over several blocks, into the middle of one: what was behind stays its own author’s', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, SECOND, 'Ruegos y preguntas:');
		const slice = scene.copies(scene.luis, 'unanimidad el acta de la reunión de mayo.', 'El grupo se reunirá otra vez');
		scene.pastes(scene.ana, slice, { behind: 'Ruegos' });
		expectTold(scene, [
			[`ana: ${LINE}`],
			[`luis: ${SECOND}`],
			['luis: Ruegos', 'ana: unanimidad el acta de la reunión de mayo.'],
			['luis: El grupo se reunirá otra vez y preguntas:']
		]);
	});

	it('in the middle of something that comes from outside', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, `Según el acta, «${LINE}», y así consta.`);
		expectTold(scene, [[`ana: ${LINE}`], ['luis: Según el acta, «', `ana: ${LINE}`, 'luis: », y así consta.']]);
	});

	it('with its short lines', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.ana, 'Quórum').adds(scene.ana, SECOND);
		scene.pastes(scene.luis, scene.copies(scene.luis, 'Quórum', SECOND));
		expectTold(
			scene,
			[LINE, 'Quórum', SECOND, 'Quórum', SECOND].map((line) => [`ana: ${line}`])
		);
	});

	it('when the first one is deleted and the copy is cut in two', () => {
		const scene = firstLine(new Scene());
		scene.pastes(scene.luis, scene.copies(scene.luis, LINE));
		scene.cuts(scene.luis, LINE);
		scene.does(scene.luis, splitBlock, { behind: 'unanimidad' });
		expectTold(scene, [[], ['ana: Se aprueba por unanimidad'], ['ana:  el acta de la reunión de mayo.']]);
	});
});

describe('what was cut', () => {
	it('stays whose it was, also where a fold lies between', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, 'Dice el acta: .');
		const slice = scene.cuts(scene.luis, 'por unanimidad ');
		scene.pastes(scene.luis, slice, { behind: 'acta: ' });
		expectTold(scene, [
			['ana: Se aprueba el acta de la reunión de mayo.'],
			['luis: Dice el acta: ', 'ana: por unanimidad ', 'luis: .']
		]);
	});

	it('also beside what the same edit moved', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, 'Primero; segundo, que es más largo.', SECOND);
		const words = scene.cuts(scene.ana, 'El grupo se reunirá otra vez').content;
		const blocks = [1, 2].map(() => schema.nodes.paragraph!.create(null, words));
		scene.pastes(scene.ana, new Slice(Fragment.from(blocks), 1, 1), { behind: 'Primero;' });
		expectTold(scene, [
			[`ana: ${LINE}`],
			['luis: Primero;El grupo se reunirá otra vez'],
			['luis: El grupo se reunirá otra vez segundo, que es más largo.'],
			['luis:  el primer lunes de octubre.']
		]);
	});
});

describe('no copy is', () => {
	it.each([
		['a word, however long', 'internacionalización'],
		['a few letters that stand elsewhere too', 'el acta de la']
	])('%s', (_, words) => {
		const scene = firstLine(new Scene());
		scene.types(scene.ana, ' Sobre la internacionalización', { behind: 'mayo.' });
		scene.adds(scene.luis, 'Otra: .').types(scene.luis, words, { behind: 'Otra: ', atOnce: true });
		expect(scene.told()[1]).toEqual([`luis: Otra: ${words}.`]);
	});

	it('what somebody types letter by letter, although it stands there', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, '·').types(scene.luis, LINE, { behind: '·' });
		expect(scene.told()[1]).toEqual([`luis: ·${LINE}`]);
	});

	it('what the server brings: that says itself where it is from', () => {
		const scene = firstLine(new Scene());
		scene.adds(scene.luis, LINE);
		const writers = WRITERS.map((writer) =>
			writer.seat === 'luis' ? { ...writer, via: 'template' as const } : writer
		);
		const { chronicle } = readLog(scene.updates, writers);
		expect(attribute(chronicle).map(({ seat, via }) => [seat, via])).toEqual([
			['ana', 'typed'],
			['luis', 'template']
		]);
	});
});

it('copies are looked for in so much text only; what comes after that is its writer’s', () => {
	const { chronicle } = readLog(firstLine(new Scene()).updates, WRITERS);
	const copies = new Copies(chronicle.root, { most: 2 * LINE.length });
	const found = [1, 2, 3].map(() => copies.find([LINE], [])[0]!.length);
	expect(found).toEqual([1, 1, 0]);
});
