// The page of a document: its title, its state, who is here, what is saved.
import type { Role } from '$shared/permissions';
import type { DocumentState } from '$shared/states/document';
import { counter } from '../locale';

const count = counter('es');
const changes = (n: number) => count(n, 'cambio', 'cambios');

export const document = {
	tools: 'Estado y modo del documento',
	text: 'Texto del documento',
	life: 'Estado y recorrido',
	/** To somebody who may write from now on. */
	open: 'El texto está abierto: ya puede escribir en él.',
	rename: 'Cambiar el título',
	titleField: 'Título del documento',
	saveTitle: 'Guardar el título',
	renamed: (title: string) => `El documento se llama ahora «${title}».`,
	versions: 'Versiones',
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
	/** What to do when the connection has ended. `n`: changes that only this page holds. */
	ended: {
		refused:
			'El servidor no ha aceptado el último cambio, así que esta página ya no guarda nada. Puede seguir con el documento al día: lo que falte en él quedará aparte, para pegarlo o guardarlo.',
		tooLarge:
			'El último cambio es demasiado grande para enviarlo de una vez, así que esta página ya no guarda nada. Puede seguir con el documento al día: lo que falte en él quedará aparte, para pegarlo por partes o guardarlo.',
		signInAgain: 'Su sesión ha caducado o se ha cerrado. Su texto sigue aquí: inicie sesión otra vez para continuar.',
		somebodyElse:
			'Otra persona ha iniciado sesión en este navegador, así que el texto de quien lo tenía abierto no se muestra. Si era usted, inicie sesión otra vez en otra pestaña y vuelva aquí.',
		noAccess:
			'Ya no tiene un lugar en el grupo de este documento. Si no lo esperaba, hable con la presidencia del grupo.',
		outdated: 'Hay una versión nueva de Ateneo o de este documento. Vuelva a cargar la página para seguir.',
		otherEpoch: 'El documento ha vuelto a una copia de seguridad anterior.',
		stale: 'Esta página no ha podido mostrar lo que otros han escrito.',
		notAnew: 'No se ha podido abrir de nuevo: no hay conexión con el servidor.',
		unsaved: (n: number) => `Hay ${changes(n)} sin guardar: copie su texto antes de salir de la página.`,
		kept: (n: number) =>
			`${n === 1 ? 'Queda' : 'Quedan'} ${changes(n)} en este dispositivo; ${n === 1 ? 'se enviará' : 'se enviarán'} cuando vuelva a abrir el documento.`,
		copy: 'Copiar el texto',
		copied: 'El texto está en el portapapeles.',
		notCopied: 'El navegador no ha permitido copiar. Seleccione el texto y cópielo a mano.',
		save: 'Guardar en un archivo',
		saved: 'El texto está en un archivo de sus descargas.',
		discard: 'Descartar',
		sureToDiscard: 'Lo que no se ha guardado se borrará de este dispositivo. ¿Descartarlo?',
		anew: 'Seguir con el documento al día',
		again: 'Volver a intentarlo',
		reload: 'Volver a cargar',
		password: (email: string) => `Contraseña de ${email}`,
		signIn: 'Iniciar sesión',
		otherTab: 'Iniciar sesión en otra pestaña',
		wrong: 'La contraseña no es correcta. Inténtelo otra vez.',
		notSignedIn: 'No se ha podido iniciar sesión. Inténtelo otra vez o hágalo en otra pestaña.',
		back: 'Ha iniciado sesión otra vez: el documento sigue donde estaba.'
	},
	/** Words that did not get into the document. */
	recovered: {
		title: (when: string) => `Texto recuperado, ${when}.`,
		what: 'Esto lo tenía usted y no está en el documento. Compruebe si hace falta: puede copiarlo, añadirlo al final o guardarlo en un archivo.',
		show: 'Ver el texto',
		hide: 'Ocultar el texto',
		copy: 'Copiar',
		insert: 'Añadir al final del documento',
		inserted: 'El texto recuperado está al final del documento.',
		save: 'Guardar en un archivo',
		discard: 'Descartar',
		sureToDiscard: 'El texto recuperado se borrará de este dispositivo. ¿Descartarlo?',
		discarded: 'El texto recuperado se ha descartado.',
		begunAnew: 'El documento se ha abierto de nuevo.'
	},
	pasteRefused: (size: string, limit: string) =>
		`Lo que quiere pegar ocupa ${size} y de una vez caben ${limit}. Péguelo por partes.`,
	dismiss: 'Cerrar el aviso',
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
