// What the text is like where the caret stands, said on request.
const languages = new Intl.DisplayNames('es', { type: 'language' });

export const telling = {
	nodes: {
		codeBlock: 'Bloque de código',
		blockquote: 'Cita',
		bulletList: 'Lista',
		orderedList: 'Lista numerada',
		taskList: 'Lista de tareas',
		callout: 'Recuadro',
		caption: 'Título de la tabla',
		figure: 'Pie de la imagen',
		footnote: 'Nota al pie'
	} as Record<string, string>,
	marks: { subscript: 'subíndice', superscript: 'superíndice' } as Record<string, string>,
	item: (list: string, level: number, at: number, of: number) =>
		`${list}${level > 1 ? `, nivel ${level}` : ''}, elemento ${at} de ${of}`,
	done: 'hecha',
	open: 'sin hacer',
	cell: (row: number, rows: number, column: number, columns: number) =>
		`Tabla, fila ${row} de ${rows}, columna ${column} de ${columns}`,
	header: 'encabezado',
	link: (href: string) => `enlace a ${href}`,
	/** Of a BCP 47 tag. */
	inLanguage: (tag: string) => `en ${languages.of(tag)}`,
	noMarks: 'Sin formato de letra'
};
