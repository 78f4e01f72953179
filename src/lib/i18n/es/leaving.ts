// Leaving while this device keeps words that the server does not have.
import { counter } from '../locale';

const count = counter('es');

export const leaving = {
	title: 'Hay texto que no se ha enviado',
	what: 'Está solo en este dispositivo y al salir se borra. Para enviarlo, abra el documento con conexión antes de salir.',
	unsent: (n: number) => count(n, 'cambio sin enviar', 'cambios sin enviar'),
	recovered: 'texto recuperado',
	save: 'Guardar en un archivo',
	saved: 'El texto está en un archivo de sus descargas.',
	notSaved: 'No se ha podido leer. Abra el documento y copie el texto.',
	file: 'Texto sin enviar',
	lost: 'Ya no puede abrir este documento, y hay texto suyo que no llegó a enviarse. Está solo en este dispositivo: guárdelo en un archivo o descártelo.',
	discard: 'Descartar',
	sureToDiscard: 'El texto que no se envió se borrará de este dispositivo. ¿Descartarlo?',
	leave: 'Salir y borrarlo',
	stay: 'No salir'
};
