// Words that an edit of somebody else swallowed: what they are, whose, and what can be done with them.
import { counter } from '../locale';

const count = counter('es');

export const rescued = {
	/** On the button that shows them. */
	waiting: (n: number) => count(n, 'pasaje perdido', 'pasajes perdidos'),
	title: (n: number) =>
		n === 1
			? 'Un pasaje se perdió al cambiar otros la forma del texto'
			: `${n} pasajes se perdieron al cambiar otros la forma del texto`,
	what: 'Alguien escribía en un párrafo mientras otra persona lo convertía, por ejemplo, en cita o en lista. Nadie quiso borrar estas palabras; aquí están.',
	found: (n: number) =>
		n === 1
			? 'Se han encontrado palabras que nadie quiso borrar. Puede recuperarlas con el botón «Pasajes perdidos».'
			: `Se han encontrado ${n} pasajes que nadie quiso borrar. Puede recuperarlos con el botón «Pasajes perdidos».`,
	you: 'Usted',
	nobody: 'Ya no se sabe de quién son',
	place: 'Donde estaban',
	noPlace: 'De su sitio no queda nada: irían al final del texto.',
	putBack: 'Poner de nuevo',
	/** For who hears it without seeing the words beside it. */
	putBackThis: (words: string) => `Poner de nuevo «${words}»`,
	dismiss: 'Descartar',
	dismissThis: (words: string) => `Descartar «${words}»`,
	isBack: 'El pasaje está de nuevo en el texto.',
	isDismissed: 'El pasaje se ha descartado.',
	settled: 'Otra persona ya lo ha decidido.',
	failed: 'No se ha podido hacer. El pasaje sigue aquí; pruebe otra vez dentro de un momento.',
	close: 'Cerrar'
};
