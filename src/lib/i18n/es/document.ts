// The page of a document: its title, its state, who is here, what is saved.
import type { Role } from '$shared/permissions';
import type { DocumentState } from '$shared/states/document';
import { counter } from '../locale';

const count = counter('es');
const changes = (n: number) => count(n, 'cambio', 'cambios');

export const document = {
	tools: 'Estado y modo del documento',
	text: 'Texto del documento',
	rename: 'Cambiar el título',
	titleField: 'Título del documento',
	saveTitle: 'Guardar el título',
	renamed: (title: string) => `El documento se llama ahora «${title}».`,
	outline: 'Contenido',
	noOutline: 'Los títulos del texto aparecerán aquí.',
	words: (n: number) => count(n, 'palabra', 'palabras'),
	modes: 'Modo',
	read: 'Leer',
	edit: 'Editar',
	here: 'Quién está aquí',
	onlyYou: 'Solo usted tiene abierto el documento',
	personHere: (name: string, organisation: string, role: string) =>
		[name, organisation, role].filter((word) => word !== '').join(' · '),
	morePeople: (n: number) => `y ${count(n, 'persona más', 'personas más')}`,
	status: {
		saved: 'Guardado',
		savedAt: (time: string) => `Guardado a las ${time}`,
		saving: 'Guardando…',
		offline: 'Sin conexión',
		offlineWith: (n: number) => `Sin conexión: ${changes(n)} sin guardar`,
		refused: 'No guardado: copie su texto',
		signInAgain: 'Inicie sesión otra vez',
		noAccess: 'Ya no tiene acceso',
		outdated: 'Hay que volver a cargar la página'
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
	/** What to do when the connection has ended. `n`: changes that only this page holds. */
	ended: {
		refused:
			'El servidor no ha aceptado el último cambio, así que esta página ya no guarda nada. Copie lo que acaba de escribir y vuelva a cargarla.',
		signInAgain: 'Su sesión ha caducado o se ha cerrado. Inicie sesión en otra pestaña y vuelva a cargar esta página.',
		noAccess:
			'Ya no tiene un lugar en el grupo de este documento. Si no lo esperaba, hable con la presidencia del grupo.',
		outdated: 'Hay una versión nueva de Ateneo o de este documento. Vuelva a cargar la página para seguir.',
		unsaved: (n: number) => `Hay ${changes(n)} sin guardar: copie su texto antes de salir de la página.`,
		copy: 'Copiar el texto',
		copied: 'El texto está en el portapapeles.',
		notCopied: 'El navegador no ha permitido copiar. Seleccione el texto y cópielo a mano.',
		reload: 'Volver a cargar',
		signIn: 'Iniciar sesión'
	},
	/** Why one can only read, and who can write. */
	readOnly: {
		archived: 'Este documento está archivado: se puede leer y nadie lo cambia.',
		state: {
			draft: '',
			in_review: '',
			last_call: 'Está en última llamada: el texto ya no cambia.',
			adopted: 'Está adoptado: el texto ya no cambia.',
			published: 'Está publicado: el texto ya no cambia.',
			on_hold: 'Está en pausa: nadie cambia el texto hasta que se retome.',
			withdrawn: 'Está retirado: el texto ya no cambia.',
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
