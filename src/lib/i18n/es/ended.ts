// What is said when a page does not go on by itself, of words that did not get into the document, and of a paste that
// was too large.
import { counter } from '../locale';

const count = counter('es');
const changes = (n: number) => count(n, 'cambio', 'cambios');

/** What to do when the connection has ended. `n`: changes that only this page holds. */
export const ended = {
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
};

/** Words that did not get into the document. */
export const recovered = {
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
};

export const pasteRefused = {
	says: (size: string, limit: string) =>
		`Lo que quiere pegar ocupa ${size} y de una vez caben ${limit}. Péguelo por partes.`,
	dismiss: 'Cerrar el aviso'
};
