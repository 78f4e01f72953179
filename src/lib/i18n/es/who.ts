// Who wrote this: the text in colours, its legend, and what is told of a passage.
import type { Via } from '$shared/via';
import { counter } from '../locale';

const count = counter('es');

export const who = {
	title: 'Quién escribió esto',
	close: 'Quitar los colores',
	by: 'Colorear por',
	people: 'Personas',
	organisations: 'Organizaciones',
	legend: 'Leyenda',
	/** Of an entry of the legend that is pressed: only this one has its colour. */
	only: (name: string) => `Ver solo lo de ${name}`,
	words: (n: number) => count(n, 'palabra', 'palabras'),
	template: 'Plantilla',
	unknown: 'No se sabe',
	counting: 'Contando…',
	counted: (time: string) => `Contado a las ${time}.`,
	behind: 'Lo escrito después todavía no tiene color; se cuenta en unos segundos.',
	failed: 'No se ha podido contar quién escribió el texto.',
	again: 'Volver a intentarlo',
	nobodyYet: 'Nadie ha escrito todavía en este texto.',
	opened: (entries: string) => `El texto está en colores según quién lo escribió. ${entries}`,
	entry: (name: string, percent: string) => `${name}, ${percent}`,
	closed: 'El texto ya no está en colores.',
	passage: 'Este pasaje',
	passageHint: 'Pulse en el texto, o use estos botones, para saber quién escribió cada pasaje.',
	next: 'Pasaje siguiente',
	previous: 'Pasaje anterior',
	noMore: 'No hay más pasajes en esa dirección.',
	sentence: 'Decir de quién es esta frase',
	sentenceIs: (quote: string) => `Frase: «${quote}».`,
	nothingHere: 'Aquí no hay ningún texto.',
	isFresh: 'Recién escrito: se cuenta en unos segundos.',
	isUnknown: 'No se sabe quién lo escribió.',
	from: (name: string, organisation: string) => `${name}, ${organisation}`,
	fromTemplate: (name: string, organisation: string) => `De la plantilla. La puso ${name}, ${organisation}`,
	part: (who: string, words: string) => `${who}: ${words}`,
	ways: {
		typed: 'Escrito',
		pasted: 'Pegado o llegado de una vez',
		template: 'De la plantilla',
		putBack: 'Devuelto a su sitio',
		suggestion: 'Sugerencia aceptada',
		import: 'Importado',
		restore: 'De una versión recuperada'
	} satisfies Record<Via, string>,
	at: (when: string, ago: string) => `${when} (${ago})`,
	between: (from: string, to: string, ago: string) => `entre el ${from} y el ${to} (${ago})`,
	passages: 'Pasajes de cada persona',
	contributions: 'Contribuciones en cifras'
};
