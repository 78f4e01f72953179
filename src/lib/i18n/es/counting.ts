// How much is written.
import { counter } from '../locale';

const count = counter('es');

export const counting = {
	open: 'Recuento…',
	title: 'Recuento',
	document: 'Documento',
	selection: 'Selección',
	noSelection: 'Seleccione texto para contarlo aparte.',
	words: 'Palabras',
	characters: 'Caracteres con espacios',
	withoutSpaces: 'Caracteres sin espacios',
	pages: 'Páginas de 2.100 caracteres',
	reading: 'Tiempo de lectura',
	minutes: (n: number) => `${n === 0 ? '' : 'unos '}${count(n, 'minuto', 'minutos')}`.replace('unos 1\u00a0', 'un '),
	close: 'Cerrar',
	/** Beside the outline, while something is selected. */
	selected: (words: string, of: string) => `${words} de ${of}`
};
