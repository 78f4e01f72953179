// Finding words: case, whole words, accents, and places that fit the text as it is written.
import { describe, expect, it } from 'vitest';
import { matcher, type Query } from '../../../src/lib/editor/finding/match';

const query = (words: string, options: Partial<Query> = {}): Query => ({
	words,
	matchCase: false,
	wholeWord: false,
	accents: false,
	...options
});

/** What is found, as it stands in the text. */
const found = (text: string, words: string, options?: Partial<Query>) =>
	matcher(query(words, options))(text).map(({ from, to }) => text.slice(from, to));

describe('finding words', () => {
	it('takes no notice of case and accents, unless asked to', () => {
		const text = 'La formación y la Formacion: FORMACIÓN.';
		expect(found(text, 'formacion')).toEqual(['formación', 'Formacion', 'FORMACIÓN']);
		expect(found(text, 'formación')).toEqual(['formación', 'Formacion', 'FORMACIÓN']);
		expect(found(text, 'formación', { accents: true })).toEqual(['formación', 'FORMACIÓN']);
		expect(found(text, 'Formacion', { matchCase: true })).toEqual(['Formacion']);
		expect(found(text, 'Formación', { matchCase: true, accents: true })).toEqual([]);
	});

	it('finds whole words where asked to', () => {
		const text = 'dato, datos, «dato» y metadato; dato_1 dato';
		expect(found(text, 'dato')).toHaveLength(6);
		expect(matcher(query('dato', { wholeWord: true }))(text)).toEqual([
			{ from: 0, to: 4 },
			{ from: 14, to: 18 },
			{ from: text.length - 4, to: text.length }
		]);
		// A letter with its accent apart is still a letter.
		expect(found('cafe\u0301s cafe\u0301', 'cafe', { wholeWord: true })).toEqual(['cafe\u0301']);
		expect(found('«¿qué?»', '¿qué?', { wholeWord: true })).toEqual(['¿qué?']);
	});

	it('gives places in the text as it is written, whatever its letters are made of', () => {
		const apart = 'una cancio\u0301n y otra cancion';
		expect(found(apart, 'canción')).toEqual(['cancio\u0301n', 'cancion']);
		expect(found(apart, 'canción', { accents: true })).toEqual(['cancio\u0301n']);
		expect(found('İstanbul, istanbul', 'istanbul')).toEqual(['İstanbul', 'istanbul']);
		expect(found('𝒳 y 😀 datos 😀 datos', 'datos')).toEqual(['datos', 'datos']);
		expect(found('안녕하세요 세상', '세상')).toEqual(['세상']);
		expect(found('20\u00a0000 y 20 000', '20 000')).toEqual(['20\u00a0000', '20 000']);
		expect(found('l’aigua', "l'aigua")).toEqual(['l’aigua']);
	});

	it('finds matches that touch, and none that overlap', () => {
		expect(matcher(query('aa'))('aaaa a')).toEqual([
			{ from: 0, to: 2 },
			{ from: 2, to: 4 }
		]);
	});

	it('finds nothing of nothing, and takes every sign for itself', () => {
		expect(found('texto', '')).toEqual([]);
		expect(found('texto', '\u0301')).toEqual([]);
		expect(found('a.b (c) [d] a+b \\', 'a.b')).toEqual(['a.b']);
		expect(found('cuesta 5 $ o $&', '$&')).toEqual(['$&']);
		expect(found('antes\ufffcdespués', 'antesdespués')).toEqual([]);
	});
});
