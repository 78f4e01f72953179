// How many words of a text are whose, and the passages of each: pages, charts and tables for spreadsheets.
import type { Via } from '$shared/via';
import { counter } from '../locale';

const count = counter('es');
const words = (n: number) => count(n, 'palabra', 'palabras');

export const contributions = {
	/** Of the pages, where they stand. */
	page: 'Contribuciones',
	passagesPage: 'Pasajes',
	ofDocument: (title: string) => `Contribuciones a «${title}»`,
	ofGroup: (name: string) => `Contribuciones en el grupo ${name}`,
	lead: 'De quién son las palabras que hay ahora en el texto. Lo que alguien divide, mueve, copia o recupera sigue siendo de quien lo escribió primero.',
	leadGroup:
		'De quién son las palabras que hay ahora en los documentos del grupo que usted puede leer y que no están archivados.',
	toDocument: 'Ir al documento',
	toGroup: 'Ir al grupo',
	toVersion: 'Ir a la versión',
	toPassages: 'Pasajes de cada persona',
	toContributions: 'Contribuciones en cifras',
	csv: 'Descargar la tabla (CSV)',
	csvWeeks: 'Descargar por semanas (CSV)',
	counted: (when: string) => `Contado: ${when}.`,
	summary: (all: string, organisations: string, people: string) => `${all}, de ${organisations} y ${people}.`,
	words,
	template: (n: number) => `${words(n)} de la plantilla, que no se cuentan a nadie.`,
	unknown: (n: number) => `${words(n)} de las que ya no se sabe quién las escribió.`,
	byOrganisation: 'Por organización',
	byPerson: 'Por persona',
	byWeek: 'Por semana',
	byDocument: 'Por documento',
	byWeekMeans: 'Cuándo se escribió lo que hay ahora en el texto. La semana empieza el lunes, con la hora de Madrid.',
	byMonthMeans: 'Cuándo se escribió lo que hay ahora en el texto, en períodos de cuatro semanas.',
	chart: (rows: string) => `Gráfico de barras: ${rows}.`,
	bar: (name: string, all: string, percent: string) => `${name}, ${all}, ${percent}`,
	chartWeeks: (most: string) => `Gráfico de columnas por semana. ${most} La tabla que sigue tiene todas las cifras.`,
	mostIn: (week: string, all: string) => `La que más tiene empieza el ${week}, con ${all}.`,
	weekOf: (day: string) => `Semana del ${day}`,
	share: 'Parte',
	weeksTable: 'Ver las semanas en una tabla',
	between: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
	ways: {
		typed: 'escritas',
		pasted: 'pegadas',
		template: 'de la plantilla',
		putBack: 'devueltas a su sitio',
		suggestion: 'de sugerencias aceptadas',
		import: 'importadas',
		restore: 'de una versión recuperada'
	} satisfies Record<Via, string>,
	none: {
		title: 'Todavía no ha escrito nadie',
		text: 'Aquí se verá cuántas palabras del texto son de cada organización y de cada persona, en cuanto alguien escriba.',
		example: 'Por ejemplo: Universidad Cibeles, 1.240 palabras, el 62 %.'
	},
	noneInGroup: {
		title: 'Todavía no hay nada que contar',
		text: 'Aquí se verá cuántas palabras de los documentos son de cada organización, en cuanto alguien escriba en uno.',
		example: 'Por ejemplo: Universidad Cibeles, 1.240 palabras en tres documentos.'
	},
	cannotRead: 'Su función en este grupo no incluye leer sus documentos, así que no hay nada que contar aquí.',
	behind: (n: number) =>
		`${count(n, 'documento ha cambiado', 'documentos han cambiado')} desde que se contó. Vuelva a cargar la página para contar otra vez.`,
	notCounted: 'sin contar',
	passages: {
		title: (title: string) => `Pasajes de «${title}» por persona`,
		ofVersion: (number: number, title: string) => `Pasajes de la versión ${number} de «${title}» por persona`,
		lead: 'Cada pasaje es lo que una persona tiene seguido dentro de un párrafo, en el orden del texto.',
		of: (name: string, organisation: string) => `${name}, ${organisation}`,
		template: 'La plantilla',
		nobody: 'No se sabe quién',
		number: (n: number) => count(n, 'pasaje', 'pasajes'),
		all: (n: number, name: string) => `Ver los ${n} pasajes de ${name}`,
		everybody: 'Ver los de todas las personas',
		more: (n: number) => `Se muestran los primeros; hay ${n}.`,
		came: (ways: string) => `Palabras ${ways}`,
		when: (from: string, to: string) => (from === to ? from : `entre ${from} y ${to}`),
		in: 'En el apartado',
		none: { title: 'No hay ningún pasaje', text: 'Nadie ha escrito todavía en este texto.' },
		flawed: {
			title: 'Este texto tiene partes que ningún editor puede mostrar.',
			next: 'Por eso no se puede dividir en pasajes. Abra el documento: allí se explica qué se puede hacer.'
		},
		authors: 'Personas'
	},
	columns: {
		document: 'Documento',
		organisation: 'Organización',
		person: 'Persona',
		words: 'Palabras',
		share: 'Parte del texto (%)',
		first: 'Primera semana',
		last: 'Última semana',
		week: 'Semana'
	},
	fileName: 'contribuciones'
};
