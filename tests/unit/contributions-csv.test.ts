// Tables for spreadsheets: read with their accents, and never run as formulas.
import { describe, expect, it } from 'vitest';
import { addUp } from '$server/authorship/contributions';
import { loadContributionsTexts } from '$lib/i18n/contributions-pages';
import { contributionsCsv } from '$lib/server/contributions-csv';
import { csvOf } from '$lib/server/csv';

const contributor = (id: string, name: string, organisation = 'Universidad Cibeles') => ({
	seatId: id,
	person: { id, name },
	organisation: { id: organisation, name: organisation }
});
const WHO = new Map([
	['ana', contributor('ana', 'Ana «Nía» Núñez')],
	['luis', contributor('luis', '=HYPERLINK("http://malo.example";"pulse")', 'Lince')]
]);
const COUNTED = [
	{ seat: 'ana', via: 'typed', week: '2026-03-23', words: 30 },
	{ seat: 'ana', via: 'pasted', week: '2026-04-06', words: 10 },
	{ seat: 'luis', via: 'typed', week: '2026-04-06', words: 20 },
	{ seat: 'ana', via: 'template', week: '2026-03-23', words: 38 },
	{ seat: null, via: 'typed', week: null, words: 2 }
];

describe('a table of contributions', () => {
	it('has a row a person, whole numbers, and weeks by their Monday', async () => {
		const t = await loadContributionsTexts('es');
		const contributions = addUp(COUNTED, WHO);
		const csv = contributionsCsv([{ contributions }], t, { by: 'people', separator: 'semicolon' });
		const [head, ana, luis, end] = csv.split('\r\n');
		expect(csv.startsWith('\ufeff')).toBe(true);
		expect(head).toContain('"Organización";"Persona";"Palabras"');
		expect(ana).toBe('"Universidad Cibeles";"Ana «Nía» Núñez";40;40;30;10;0;0;0;0;"2026-03-23";"2026-04-06"');
		expect(luis).toContain('"\'=HYPERLINK(""http://malo.example"";""pulse"")";20;20;');
		expect(end).toBe('');
	});

	it('has a row an organisation and week, with the document where there are several', async () => {
		const t = await loadContributionsTexts('en');
		const contributions = addUp(COUNTED, WHO);
		const texts = [{ document: 'Minutes', contributions }];
		const csv = contributionsCsv(texts, t, { by: 'weeks', separator: 'comma' });
		expect(csv.split('\r\n').slice(0, 4)).toEqual([
			'\ufeff"Document","Week","Organisation","Words"',
			'"Minutes","2026-03-23","Universidad Cibeles",30',
			'"Minutes","2026-04-06","Universidad Cibeles",10',
			'"Minutes","2026-04-06","Lince",20'
		]);
	});

	it('counts a template for nobody, and weeks without a gap', () => {
		const { words, template, unknown, organisations, weeks } = addUp(COUNTED, WHO);
		expect({ words, template, unknown }).toEqual({ words: 100, template: 38, unknown: 2 });
		expect(organisations.map(({ name, words }) => [name, words])).toEqual([
			['Universidad Cibeles', 40],
			['Lince', 20]
		]);
		expect(weeks.map(({ week, words }) => [week, words])).toEqual([
			['2026-03-23', 30],
			['2026-03-30', 0],
			['2026-04-06', 30]
		]);
	});
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\0=1', '\n=1'])(
	'%j is shown, and not run',
	(words) => {
		expect(csvOf([[words]])).toContain(`"'${words}`);
	}
);

it.each(['Ana', '3 de mayo', 'a=b', 'él, ella', 'dice «-»'])('%j stays as it is', (words) => {
	expect(csvOf([[words]])).toBe(`\ufeff"${words}"\r\n`);
});
