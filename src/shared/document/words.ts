// The words that a document's own drawing says, in the language of the document: they are part of the page that is
// printed and exported, so they follow the text and not its reader.
import type { Language } from '../language';

const es = {
	callouts: { note: 'Nota', important: 'Importante', warning: 'Atención', example: 'Ejemplo' },
	contents: 'Índice',
	/** What a picture says, where only words are. */
	image: (alt: string) => `[Imagen: ${alt}]`,
	/** A table of contents of a text without headings. */
	noContents: 'Los títulos del texto aparecerán aquí.',
	footnotes: 'Notas',
	footnote: (number: number) => `Nota ${number}`,
	/** A note that nothing in the text means. */
	looseNote: 'Nota sin llamada en el texto:',
	backToText: (number: number) => `Volver a la llamada ${number} en el texto`
};

export type DocumentWords = typeof es;

const en: DocumentWords = {
	callouts: { note: 'Note', important: 'Important', warning: 'Warning', example: 'Example' },
	contents: 'Contents',
	image: (alt) => `[Image: ${alt}]`,
	noContents: 'The headings of the text will appear here.',
	footnotes: 'Notes',
	footnote: (number) => `Note ${number}`,
	looseNote: 'Note without a reference in the text:',
	backToText: (number) => `Back to reference ${number} in the text`
};

export const documentWords = (language: Language): DocumentWords => ({ es, en })[language];
