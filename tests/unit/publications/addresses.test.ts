// The address of a publication: readable, stable in form, never empty.
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { PublicationKey } from '$shared/inputs/fields';
import { keyOf, nthKey, publicPath } from '$shared/publication';

it.each([
	[
		'Libro Blanco de competencias en datos e inteligencia artificial',
		'libro-blanco-de-competencias-en-datos-e-inteligencia-artificial'
	],
	['¿Qué hacer? Informe n.º 3 (2026)', 'que-hacer-informe-n-o-3-2026'],
	['Año Ñandú — «Ética» & Œuvre', 'ano-nandu-etica-uvre'],
	['  Straße/Ærø_Łódź  ', 'strasse-aero-lodz'],
	['ＦＵＬＬ　ｗｉｄｔｈ ① ﬁn', 'full-width-1-fin'],
	['v2', 'v2']
])('%s is found at %s', (title, key) => {
	expect(keyOf(title, 'es')).toBe(key);
});

it('says what it is where the title has no letter that an address can have', () => {
	expect(keyOf('白皮书', 'es')).toBe('documento');
	expect(keyOf('…', 'en')).toBe('document');
});

it('ends between words, and a word without end is cut', () => {
	const key = keyOf('competencias '.repeat(30), 'es');
	expect(key.length).toBeLessThanOrEqual(72);
	expect(key.endsWith('competencias')).toBe(true);
	expect(keyOf('x'.repeat(500), 'es')).toHaveLength(72);
});

it('is one that the pages accept, whatever the title', () => {
	for (const title of ['<script>', '../../etc/passwd', 'a'.repeat(300), '-', '%00', 'Ⅷ', 'a\u0301'.repeat(90)])
		for (const nth of [1, 2, 1_000]) expect(v.is(PublicationKey, nthKey(keyOf(title, 'es'), nth)), title).toBe(true);
	expect(publicPath('acta', 2)).toBe('/p/acta/v2');
});
