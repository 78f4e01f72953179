// A working group: what it is for, its documents and its people.
export const group = {
	sections: 'Secciones del grupo',
	you: (role: string, organisation: string) => `Su función aquí: ${role}, en nombre de ${organisation}.`,
	about: 'Para qué es',
	documents: 'Documentos',
	people: 'Personas',
	newDocument: 'Nuevo documento',
	cannotCreate: 'Empiezan documentos la presidencia, la secretaría y los miembros del grupo.',
	contributions: 'Contribuciones por organización',
	cannotRead: 'Los borradores de los grupos no se ven desde su función.',
	noDocuments: {
		title: 'El grupo todavía no tiene documentos',
		text: 'Aquí se escriben entre todos el Libro Blanco, el código, los informes y las actas del grupo.',
		example: 'Por ejemplo, empiece por el acta de la próxima reunión.'
	},
	archived: (n: string) => `Archivados (${n})`,
	archivedHint: 'Se conservan y se pueden leer; nadie los cambia.',
	actionsFor: (title: string) => `Acciones para «${title}»`,
	rename: 'Cambiar el título…',
	archive: 'Archivar…',
	restore: 'Recuperar',
	restoreThis: (title: string) => `Recuperar «${title}»`,
	cannotArchive: 'Archivan y recuperan documentos la presidencia, la vicepresidencia y la secretaría.',
	renameDialog: { title: 'Cambiar el título', field: 'Título', submit: 'Guardar el título' },
	archiveDialog: {
		title: (title: string) => `¿Archivar «${title}»?`,
		text: 'Dejará de poder editarse y pasará a la lista de archivados. Su texto se conserva y la presidencia puede recuperarlo cuando quiera.',
		submit: 'Archivar'
	},
	renamed: (title: string) => `El documento se llama ahora «${title}».`,
	archivedDone: (title: string) => `«${title}» está archivado.`,
	restoredDone: (title: string) => `«${title}» está otra vez con los demás documentos.`,
	noPeople: 'El grupo todavía no tiene a nadie.',
	inventedNote: 'Las personas y organizaciones marcadas como «de ejemplo» son inventadas.',
	languageOfDocument: { es: 'en español', en: 'en inglés' }
};
