// The editor: its tools, its menu and its dialogs.
import { CODE_NAMES } from '../code-names';

export const editor = {
	toolbar: 'Herramientas de texto',
	/** How this language writes keys on a keyboard that is not a Mac's. */
	keys: { Mod: 'Ctrl', Shift: 'Mayús', Alt: 'Alt', Enter: 'Intro' },
	undo: 'Deshacer lo suyo',
	redo: 'Rehacer',
	style: 'Estilo del párrafo',
	levels: ['Párrafo', 'Título 1', 'Título 2', 'Título 3', 'Título 4'],
	bold: 'Negrita',
	italic: 'Cursiva',
	underline: 'Subrayado',
	strike: 'Tachado',
	code: 'Código',
	link: 'Enlace…',
	bulletList: 'Lista',
	orderedList: 'Lista numerada',
	taskList: 'Lista de tareas',
	blockquote: 'Cita',
	codeBlock: 'Bloque de código',
	codeLanguage: 'Lenguaje del código',
	plainCode: 'Sin colores',
	codeLanguages: CODE_NAMES,
	rule: 'Línea de separación',
	section: 'Insertar un apartado…',
	image: {
		insert: 'Insertar una imagen…',
		notLoaded: 'No hay conexión, y las imágenes la necesitan. Pruebe otra vez.'
	},
	insert: 'Insertar',
	moreMarks: 'Más formatos',
	numbered: 'Numerar los títulos del documento',
	numbering: {
		on: 'Los títulos van numerados.',
		off: 'Los títulos ya no van numerados.',
		failed: 'La numeración de los títulos no se pudo cambiar. Pruebe otra vez.'
	},
	subscript: 'Subíndice',
	superscript: 'Superíndice',
	language: 'Idioma del pasaje…',
	footnote: 'Nota al pie',
	notes: {
		opened: (number: number) => `Nota ${number}. Intro o Escape: volver al texto.`,
		openedLoose: 'Nota sin llamada en el texto.',
		at: (number: string) => `Nota ${number}. Intro la abre.`
	},
	callout: 'Recuadro',
	callouts: {
		note: 'Recuadro: nota',
		important: 'Recuadro: importante',
		warning: 'Recuadro: atención',
		example: 'Recuadro: ejemplo'
	},
	calloutOff: 'Quitar el recuadro',
	contents: 'Índice del documento',
	mentions: {
		insertWho: 'Mencionar a alguien',
		insertDocument: 'Mencionar un documento',
		who: 'Personas y organizaciones',
		documents: 'Documentos',
		kinds: { person: 'persona', organisation: 'organización', document: 'documento' },
		asking: 'Buscando…',
		none: 'Nadie ni nada con ese nombre',
		offline: 'No hay conexión con el servidor.',
		found: (count: number) =>
			count === 0 ? 'Nadie ni nada con ese nombre' : count === 1 ? '1 resultado' : `${count} resultados`
	},
	languageDialog: {
		title: 'Idioma del pasaje',
		label: 'Idioma',
		hint: 'Un lector de pantalla lo lee con la voz de ese idioma.',
		ofText: (language: string) => `El del documento (${language})`,
		apply: 'Aplicar'
	},
	table: {
		menu: 'Tabla',
		insert: 'Insertar una tabla',
		rowBefore: 'Añadir una fila encima',
		rowAfter: 'Añadir una fila debajo',
		columnBefore: 'Añadir una columna a la izquierda',
		columnAfter: 'Añadir una columna a la derecha',
		headerRow: 'Primera fila de encabezado',
		headerColumn: 'Primera columna de encabezado',
		merge: 'Unir las celdas',
		split: 'Dividir la celda',
		wider: 'Columna más ancha',
		narrower: 'Columna más estrecha',
		freeWidths: 'Anchos según el contenido',
		caption: 'Título de la tabla',
		leave: 'Seguir debajo de la tabla',
		deleteRow: 'Quitar la fila',
		deleteColumn: 'Quitar la columna',
		remove: 'Quitar la tabla'
	},
	slash: {
		label: 'Insertar',
		none: 'Nada con ese nombre',
		/** Other words people look for; lower case, without accents. */
		also: {
			level: ['encabezado', 'titulo', 'h'],
			paragraph: ['texto', 'normal'],
			bulletList: ['vinetas', 'puntos'],
			orderedList: ['numeros', 'ordenada'],
			taskList: ['pendientes', 'casillas'],
			blockquote: ['cita'],
			table: ['filas', 'columnas'],
			codeBlock: ['programa'],
			rule: ['separador', 'raya'],
			image: ['foto', 'figura', 'grafico', 'dibujo'],
			section: ['plantilla', 'seccion', 'capitulo'],
			callout: ['aviso', 'destacado', 'llamada'],
			footnote: ['pie', 'referencia'],
			contents: ['sumario', 'contenidos', 'tabla'],
			who: ['persona', 'organizacion', 'arroba'],
			document: ['enlace', 'almohadilla']
		}
	},
	sectionDialog: {
		title: 'Insertar un apartado',
		where: 'De una plantilla, donde está el cursor. Todos lo ven al momento.',
		loading: 'Cargando los apartados…',
		insert: 'Insertar',
		inserting: 'Insertando…',
		inserted: (title: string, keys: string) => `Apartado «${title}» insertado. ${keys} lo quita.`,
		offline: {
			title: 'No hay conexión con el servidor.',
			next: 'Si el apartado no aparece en el texto, pruebe otra vez dentro de un momento.'
		},
		again: 'Probar otra vez'
	},
	/** Under a link that the caret is in. */
	linkHint: {
		copy: 'Copiar la dirección',
		copied: 'La dirección está en el portapapeles.',
		edit: 'Cambiar el enlace',
		removed: 'El enlace se ha quitado; sus palabras siguen.'
	},
	/** A paste in Markdown has become what it means. */
	markdownPasted: (keys: string) => `Pegado con el formato de Markdown. ${keys} lo deja como texto.`,
	linkDialog: {
		title: 'Enlace',
		address: 'Dirección',
		addressHint: 'Por ejemplo, https://ejemplo.org o nombre@ejemplo.org',
		text: 'Texto del enlace',
		apply: 'Poner el enlace',
		remove: 'Quitar el enlace',
		visit: 'Abrir en otra pestaña'
	}
};
