// Reading a text: what is new since the last time, and the way back to where one was.
import { counter } from '../locale';

const count = counter('es');

export const reading = {
	label: 'Su lectura',
	found: (n: number, when: string) =>
		`${count(n, 'cambio', 'cambios')} desde su última lectura${when ? `, ${when}` : ''}`,
	place: (at: number, of: number) => `${at} de ${of}`,
	person: (name: string, organisation: string) => `${name} (${organisation})`,
	previous: 'Cambio anterior',
	next: 'Cambio siguiente',
	detail: 'Ver en detalle',
	markAll: 'Marcar todo como leído',
	marked: 'Todo está marcado como leído.',
	notMarked: 'El texto ha seguido adelante: aquí está lo que le queda por leer.',
	goOn: 'Seguir donde lo dejó',
	goOnIn: (section: string) => `Seguir donde lo dejó: «${section}»`,
	close: 'Cerrar'
};
