// What anybody reads: the publications of the groups. The frame in the reader's language; the texts in their own.
import { counter } from '../locale';
import { ordinalOf } from '../ordinal';

const count = counter('es');
const ordinal = (number: number) => ordinalOf(number, 'es');

export const publications = {
	site: 'Publicaciones',
	siteHome: 'Ateneo, todas las publicaciones',
	navigation: 'Publicaciones de Ateneo',
	enter: 'Entrar',
	languages: 'Idioma de la página',
	footer:
		'Publicado con Ateneo, donde los grupos de trabajo de los clústeres escriben, revisan y acuerdan sus documentos.',
	feed: 'Novedades (Atom)',
	list: {
		title: 'Publicaciones',
		lead: 'Lo que los grupos de trabajo de los clústeres han hecho público, tal como lo adoptaron.',
		ofGroup: (group: string) => `Publicaciones del grupo ${group}`,
		groups: 'Por grupo',
		all: 'Todas',
		number: (n: number) => count(n, 'publicación', 'publicaciones'),
		words: (n: number) => count(n, 'palabra', 'palabras'),
		none: {
			title: 'Todavía no hay publicaciones',
			text: 'Aquí aparecerán los documentos que los grupos publiquen, con sus ediciones y la forma de citarlos.',
			example: 'Por ejemplo: un Libro Blanco, un código deontológico o el acta de una reunión abierta.'
		},
		noneOfGroup: 'Este grupo no ha publicado nada todavía.',
		pages: 'Más publicaciones',
		newer: 'Más recientes',
		older: 'Anteriores'
	},
	edition: (number: number) => `${ordinal(number)} edición`,
	editionOf: (number: number, when: string) => `${ordinal(number)} edición, del ${when}`,
	by: (group: string, cluster: string) => `Grupo de trabajo ${group} · Clúster ${cluster}`,
	contents: 'Contenido',
	actions: 'Qué puede hacer con este documento',
	cite: 'Citar',
	download: 'Descargar',
	about: 'Sobre esta edición',
	banner: {
		title: 'Aviso sobre esta edición',
		withdrawn: (when: string) => `Esta publicación se retiró el ${when}.`,
		withdrawnBy: (name: string, organisation: string) => `La retiró ${name}, en nombre de ${organisation}.`,
		superseded: (when: string) => `Otra publicación la sustituye desde el ${when}:`,
		reason: 'Motivo:',
		stays: 'Su texto se conserva tal como se publicó, para quien lo haya citado.',
		newer: (number: number) => `No es la última edición. La última es la ${ordinal(number)}:`,
		newerWithdrawn: (number: number) => `Hay una edición posterior, la ${ordinal(number)}, que está retirada:`,
		replaces: 'Sustituye a:'
	},
	facts: {
		kind: 'Documento',
		edition: 'Edición',
		published: 'Publicada el',
		group: 'Grupo de trabajo',
		cluster: 'Clúster',
		organisations: 'Organizaciones responsables',
		authors: 'Quién escribió el texto',
		author: (name: string, organisation: string) => `${name} (${organisation})`,
		language: 'Idioma',
		words: 'Extensión',
		version: 'Versión del texto',
		sha256: 'Huella (SHA-256)',
		sha256Means: 'La misma huella es el mismo texto, letra por letra: es la del archivo JSON de esta edición.',
		address: 'Dirección permanente',
		editions: 'Ediciones',
		thisOne: 'esta'
	},
	citation: {
		title: 'Cómo citar esta edición',
		apa: 'APA (7.ª ed.)',
		bibtex: 'BibTeX',
		legal: 'Forma jurídica española',
		copy: (style: string) => `Copiar: ${style}`,
		copyShort: 'Copiar',
		copied: 'Copiado.',
		notCopied: 'El navegador no permite copiar. El texto está seleccionado: cópielo con el teclado.'
	},
	files: {
		title: 'Descargar el texto',
		markdown: 'Markdown',
		text: 'Texto sin formato',
		json: 'JSON, con la huella'
	},
	missing: {
		title: 'No hay ninguna publicación en esta dirección',
		text: 'Lo que se publica aquí conserva su dirección para siempre, así que es probable que tenga un error.',
		toList: 'Ver todas las publicaciones',
		broken: 'La publicación no se puede mostrar ahora',
		brokenText: 'Está guardada. Pruebe otra vez dentro de un momento.'
	},
	feedTitle: 'Publicaciones de los grupos de trabajo',
	feedTitleOf: (group: string) => `Publicaciones del grupo ${group}`
};
