// Pictures in the text: sending them, describing them, their size.
import { counter } from '../locale';

const count = counter('es');

export const figures = {
	dialog: {
		title: 'Insertar una imagen',
		titleOf: (number: number, all: number) => `Insertar una imagen: ${number} de ${all}`,
		change: 'Texto alternativo',
		/** What it is for. */
		why: 'Para quien no ve la imagen: los lectores de pantalla leen este texto en su lugar.',
		alt: 'Texto alternativo',
		hint: 'Lo que la imagen dice, en una o dos frases. Si es un gráfico, lo que se ve en él.',
		decorative: 'Es decorativa: no dice nada que no diga el texto',
		missing: 'Describa la imagen, o márquela como decorativa.',
		insert: 'Insertar',
		save: 'Guardar',
		later: 'Describirla más tarde',
		laterAll: 'Describirlas todas más tarde',
		cancel: 'Cancelar',
		preview: 'La imagen que va a insertar'
	},
	state: {
		waiting: 'En espera',
		sending: (part: string) => `Enviando: ${part}`,
		drawing: 'Preparando la imagen…',
		done: 'Lista para insertar',
		failed: 'No se ha insertado'
	},
	sending: (n: number) => `Enviando ${count(n, 'imagen', 'imágenes')}.`,
	inserted: (name: string) => `Imagen insertada: ${name}.`,
	described: 'El texto alternativo está guardado.',
	failed: (name: string) => `No se ha podido insertar ${name}.`,
	panel: 'Imágenes que se están enviando',
	toPanel: 'Alt+F10 y Tabulador: ver por qué e intentarlo otra vez.',
	again: 'Probar otra vez',
	againThis: (name: string) => `Probar otra vez: ${name}`,
	drop: 'Quitar',
	dropThis: (name: string) => `Quitar: ${name}`,
	offline: {
		title: 'No hay conexión con el servidor.',
		next: 'Las imágenes se guardan en él. Pruebe otra vez cuando vuelva la conexión.'
	},
	tooLarge: (size: string, limit: string) => ({
		title: `La imagen ocupa ${size}.`,
		next: `Se aceptan hasta ${limit}: redúzcala o guárdela con menos calidad.`
	}),
	copies: {
		title: (n: number) =>
			n === 1 ? 'No se ha pegado una imagen.' : `No se han pegado ${count(n, 'imagen', 'imágenes')}.`,
		elsewhere: 'El programa del que viene el texto no las ha copiado con él. Guárdelas como archivo e insértelas aquí.',
		refused: 'O no están en un documento que usted pueda leer, o ya no se conservan. Descárguelas e insértelas aquí.',
		offline: 'No hay conexión con el servidor, y hace falta para traerlas. Péguelas otra vez cuando vuelva.'
	},
	close: 'Cerrar el aviso',
	tools: {
		label: 'Imagen',
		alt: 'Texto alternativo…',
		undescribed: 'Falta el texto alternativo',
		width: 'Anchura',
		ofColumn: (part: string) => `${part} de la columna`,
		remove: 'Quitar la imagen',
		handle: 'Cambiar la anchura'
	}
};
