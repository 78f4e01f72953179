// The page of a document: its title, its state, who is here, what is saved.
import type { Role } from '$shared/permissions';
import type { DocumentState } from '$shared/states/document';
import { counter } from '../locale';

const count = counter('es');
const changes = (n: number) => count(n, 'cambio', 'cambios');

export const document = {
	tools: 'Estado y modo del documento',
	/** The text while it is written: what it is called, and how to get in and out of it by keyboard. */
	field: {
		label: 'Texto del documento',
		placeholder: 'Escriba aquí, o pulse / para insertar',
		hint: 'Alt+F10: herramientas. Barra inclinada: insertar. Escape: salir del texto.',
		outside: 'Ha salido del texto. Tabulador: seguir. Mayúsculas+Tabulador: volver al texto.'
	},
	life: 'Estado y recorrido',
	/** To somebody who may write from now on. */
	open: 'El texto está abierto: ya puede escribir en él.',
	rename: 'Cambiar el título',
	titleField: 'Título del documento',
	saveTitle: 'Guardar el título',
	renamed: (title: string) => `El documento se llama ahora «${title}».`,
	versions: 'Versiones',
	authorship: 'Quién escribió esto',
	news: 'Qué hay de nuevo',
	outline: 'Contenido',
	noOutline: 'Los títulos del texto aparecerán aquí.',
	words: (n: number) => count(n, 'palabra', 'palabras'),
	modes: 'Modo',
	read: 'Leer',
	edit: 'Editar',
	here: 'Quién está aquí',
	personHere: (name: string, organisation: string, role: string) =>
		[name, organisation, role].filter((word) => word !== '').join(' · '),
	morePeople: (n: number) => `y ${count(n, 'persona más', 'personas más')}`,
	status: {
		connecting: 'Conectando…',
		upToDate: 'Al día',
		savedAt: (time: string) => `Guardado a las ${time}`,
		saving: 'Guardando…',
		offline: 'Sin conexión',
		restarting: 'El servidor se reinicia',
		/** Behind one of the two before: changes that the server does not have. */
		kept: (n: number) => `${count(n, 'cambio conservado', 'cambios conservados')} en este dispositivo`,
		atRisk: (n: number) => `${changes(n)} sin guardar`,
		refused: 'No guardado: copie su texto',
		tooLarge: 'No guardado: copie su texto',
		signInAgain: 'Inicie sesión otra vez',
		somebodyElse: 'Ha entrado otra persona',
		noAccess: 'Ya no tiene acceso',
		outdated: 'Hay que volver a cargar la página',
		otherEpoch: 'Abriendo el documento de nuevo…',
		stale: 'Abriendo el documento de nuevo…'
	},
	leaveUnsaved: (n: number) =>
		`Hay ${changes(n)} sin guardar, que se perderán si sale de esta página. ¿Salir de todos modos?`,
	damaged: {
		title: 'Parte de este documento no se puede leer.',
		next: 'Aquí está lo anterior, que solo se puede leer; el resto sigue guardado. Avise a quien administra Ateneo.'
	},
	/** The text can be read, and no editor can open it. */
	flaw: {
		title: 'Por ahora este documento solo se puede leer.',
		tooDeep:
			'Tiene listas, citas o tablas unas dentro de otras a más de 100 niveles, y ningún editor puede mostrarlas. Aquí está todo su texto, sin formato.',
		misshapen:
			'Tiene partes que no encajan donde están, quizá porque dos cambios se cruzaron. Aquí está todo su texto, sin formato.',
		next: 'Para seguir escribiendo, descargue el texto y empiece con él un documento nuevo. Quien administra Ateneo puede averiguar qué pasó.',
		download: 'Descargar el texto',
		repair: 'Reparar y editar',
		repairMeans:
			'Puede repararlo: lo que no encaja se quita del documento, para todos, así que descargue antes el texto. Quien administra Ateneo puede averiguar qué pasó.'
	},
	/** Why one can only read, and who can write. */
	readOnly: {
		archived: 'Este documento está archivado: se puede leer y nadie lo cambia.',
		state: {
			draft: '',
			in_review: '',
			last_call: 'El texto está cerrado desde que empezó la última llamada.',
			adopted: 'El texto está cerrado: el grupo lo ha adoptado.',
			published: 'El texto está cerrado: se ha publicado.',
			on_hold: 'El texto está cerrado mientras el documento está en pausa.',
			withdrawn: 'El texto está cerrado: el grupo lo ha retirado.',
			superseded: 'Otro documento lo ha sustituido: el texto ya no cambia.'
		} satisfies Record<DocumentState, string>,
		role: (role: string) => `Su función aquí es «${role}»: puede leer el texto y ver los cambios al momento.`,
		whoWrites: (roles: string) => `Escriben: ${roles}.`,
		writers: {
			chair: 'la presidencia',
			vice_chair: 'la vicepresidencia',
			secretary: 'la secretaría',
			member: 'los miembros del grupo'
		} satisfies Partial<Record<Role, string>> as Partial<Record<Role, string>>,
		whoReopens: 'La presidencia del grupo puede decirle si volverá a abrirse.',
		whoRestores: 'La presidencia, la vicepresidencia o la secretaría del grupo pueden recuperarlo.'
	},
	noScript: 'Para escribir y ver los cambios al momento hace falta JavaScript. El texto se puede leer sin él.',
	failed: 'El editor no se ha podido cargar. El texto se puede leer; vuelva a cargar la página para escribir.'
};
