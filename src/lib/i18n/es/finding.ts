// Finding and replacing in the text.
import { counter } from '../locale';

const count = counter('es');

export const finding = {
	title: 'Buscar en el texto',
	open: 'Buscar…',
	words: 'Buscar',
	/** On the second press of the keys that opened it. */
	hint: (keys: string) => `Intro: siguiente. Mayúsculas+Intro: anterior. ${keys} otra vez: el buscador del navegador.`,
	place: (at: string, of: string) => `${at} de ${of}`,
	none: 'Sin resultados',
	found: (n: number) => count(n, 'resultado', 'resultados'),
	/** Read out: which one, and the line where it stands. */
	at: (at: string, of: string, line: string) => `${at} de ${of}: ${line}`,
	next: 'Siguiente',
	previous: 'Anterior',
	close: 'Cerrar la búsqueda',
	matchCase: 'Distinguir mayúsculas',
	wholeWord: 'Palabras completas',
	accents: 'Distinguir tildes',
	/** What is drawn on the buttons for these three. */
	signs: { matchCase: 'Aa', wholeWord: '«ab»', accents: 'á≠a' },
	replacing: 'Reemplazar…',
	with: 'Reemplazar por',
	replace: 'Reemplazar',
	replaceAll: 'Todos',
	replaceAllLong: 'Reemplazar todos',
	replaced: (n: number, keys: string) =>
		n === 0 ? 'No se ha reemplazado nada.' : `${count(n, 'cambio hecho', 'cambios hechos')}. ${keys} lo deshace.`
};
