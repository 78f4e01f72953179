// What a text lacks for everybody to be able to read it.
import type { Check } from '$shared/document/check';
import { counter } from '../locale';

const count = counter('es');

export const checking = {
	open: 'Revisar el texto…',
	title: 'Antes de publicar',
	keys: 'F8: siguiente. Mayúsculas+F8: anterior.',
	none: 'No se ha encontrado nada que arreglar.',
	found: (n: number) => count(n, 'cosa por arreglar', 'cosas por arreglar'),
	advice: 'Consejo',
	/** On the page where a document is taken further. */
	toMend: {
		title: 'Conviene arreglar antes de publicar',
		what: 'Para que todo el mundo pueda leer el texto. Nada de esto impide seguir.',
		go: 'Verlo en el texto'
	},
	close: 'Cerrar',
	/** What it is, in a few words, and what to do about it. */
	checks: {
		noAlt: {
			name: 'Imagen sin texto alternativo',
			mend: 'Diga qué muestra, o marque la imagen como decorativa.'
		},
		altIsFileName: {
			name: 'Texto alternativo que es un nombre de archivo',
			mend: 'Diga qué muestra la imagen.'
		},
		emptyHeading: { name: 'Título vacío', mend: 'Escriba el título o quítelo.' },
		skippedLevel: { name: 'Nivel de título saltado', mend: 'Después de un título viene otro del nivel siguiente.' },
		tableWithoutHeader: {
			name: 'Tabla sin encabezados',
			mend: 'Marque la primera fila o la primera columna como encabezado.'
		},
		vagueLink: { name: 'Enlace que no dice adónde lleva', mend: 'Ponga el enlace en palabras que lo digan.' },
		emptyLink: { name: 'Enlace sin palabras', mend: 'Escriba las palabras del enlace o quítelo.' },
		longParagraph: { name: 'Párrafo muy largo', mend: 'En dos párrafos se leerá mejor.' }
	} satisfies Record<Check, { name: string; mend: string }>
};
