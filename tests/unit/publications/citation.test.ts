// How an edition is cited: APA 7 for groups as authors, BibTeX that a program can read, and the Spanish legal form.
import { describe, expect, it } from 'vitest';
import { citationsOf, type Citable } from '$lib/publications/citation';

const SHA = 'ab'.repeat(32);
const edition = (more: Partial<Citable> = {}): Citable => ({
	key: 'competencias',
	number: 1,
	title: 'Competencias en datos',
	kind: 'white_paper',
	language: 'es',
	organisations: ['Universidad Cibeles', 'Lince', 'Datalia'],
	group: { name: { es: 'Talento', en: 'Talent' } },
	cluster: { name: { es: 'Big Data', en: 'Big Data' } },
	publishedAt: new Date('2026-12-31T23:30:00Z'), // the next year in Madrid
	version: 7,
	sha256: SHA,
	...more
});
const cite = (more?: Partial<Citable>) => citationsOf(edition(more), 'https://ateneo.example/p/competencias/v1');

describe('APA', () => {
	it('names the organisations as authors, and the year by Madrid’s clock', () => {
		expect(cite().apa).toBe(
			'Universidad Cibeles, Lince y Datalia. (2027). Competencias en datos [Libro Blanco]. Clúster Big Data, grupo de trabajo Talento. https://ateneo.example/p/competencias/v1'
		);
		expect(cite({ language: 'en', number: 2 }).apa).toBe(
			'Universidad Cibeles, Lince, & Datalia. (2027). Competencias en datos (2nd ed.) [White Paper]. Big Data cluster, Talent working group. https://ateneo.example/p/competencias/v1'
		);
	});

	it('of one author names one; of many nineteen and the last; of nobody the group', () => {
		expect(cite({ language: 'en', organisations: ['Datos, S.A.'] }).apa).toMatch(/^Datos, S\.A\. \(2027\)\./);
		const many = Array.from({ length: 25 }, (_, place) => `O${place + 1}`);
		expect(cite({ organisations: many }).apa).toMatch(/O18, O19, … O25\. \(2027\)/);
		expect(cite({ organisations: [] }).apa).toMatch(
			/^Clúster Big Data, grupo de trabajo Talento\. \(2027\)\. .* https/
		);
	});
});

describe('BibTeX', () => {
	it('escapes what LaTeX would take for a command', () => {
		const { bibtex } = cite({ title: 'I+D & 100 % {de} $\\input{/etc/passwd}~^_#', organisations: ['A&B', 'C_D'] });
		expect(bibtex).toContain('author = {{A\\&B} and {C\\_D}}');
		expect(bibtex).toContain(
			'title = {{I+D \\& 100 \\% \\{de\\} \\$\\textbackslash{}input\\{/etc/passwd\\}\\textasciitilde{}\\textasciicircum{}\\_\\#}}'
		);
	});

	it('has a key, the fields of a report, and closes what it opens', () => {
		const { bibtex } = cite();
		expect(bibtex.split('\n')[0]).toBe('@techreport{competencias-v1,');
		expect(bibtex).toMatch(/year = \{2027\},\n {2}month = \{1\}/);
		expect(bibtex).toContain(SHA);
		expect(bibtex.split('{')).toHaveLength(bibtex.split('}').length);
	});
});

describe('the Spanish legal form', () => {
	it('says what it is, of which day and of whom, in Spanish whatever the language', () => {
		const said = `Libro Blanco «Competencias en datos», de 1 de enero de 2027, del grupo de trabajo Talento (clúster Big Data), 1.ª edición. Elaborado por Universidad Cibeles, Lince y Datalia. Disponible en: https://ateneo.example/p/competencias/v1. SHA-256: ${SHA}.`;
		expect(cite().legal).toBe(said);
		expect(cite({ language: 'en' }).legal).toBe(said);
	});

	it('does not say twice what the title says', () => {
		expect(cite({ title: 'Libro Blanco de datos' }).legal).toMatch(/^«Libro Blanco de datos», de/);
		expect(cite({ kind: 'blank', title: 'Notas' }).legal).toMatch(/^«Notas», de/);
	});
});
