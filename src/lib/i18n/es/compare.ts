// The page on which two versions are compared.
import { counter } from '../locale';

const count = counter('es');

export const compare = {
	title: (title: string) => `Comparación de «${title}»`,
	between: (older: string, newer: string) => `Qué cambia entre ${older} y ${newer}.`,
	version: (number: number, when: string) => `la versión ${number} (${when})`,
	now: 'el texto de ahora',
	same: {
		title: 'Los dos textos son iguales.',
		next: 'Tienen la misma huella: no cambia ni una letra.'
	},
	rough: {
		title: 'Los textos son demasiado distintos para verlos palabra por palabra.',
		next: 'Algunas partes se muestran enteras: primero lo que había y después lo que hay.'
	},
	plain: {
		title: 'El texto de ahora tiene partes que ningún editor puede mostrar.',
		next: 'Se compara línea por línea, sin su formato.'
	},
	none: {
		title: 'Todavía no hay versiones que comparar',
		text: 'La primera se guardará diez minutos después de que alguien escriba, o cuando alguien la guarde con nombre.'
	},
	summary: 'Resumen',
	more: (n: number) => `Ver ${count(n, 'frase más', 'frases más')}`,
	text: 'Texto comparado',
	views: 'Cómo se muestra',
	inline: 'En un texto',
	side: 'Lado a lado',
	older: 'Antes',
	newer: 'Después',
	legend: { added: 'Añadido', removed: 'Suprimido', moved: 'Cambiado de sitio', formatted: 'Otro formato' },
	steps: {
		label: 'Ir de cambio en cambio',
		count: (n: number) => count(n, 'cambio', 'cambios'),
		place: (at: number, of: number) => `${at} de ${of}`,
		previous: 'Cambio anterior',
		next: 'Cambio siguiente',
		keys: 'Alt + ↑ y Alt + ↓'
	},
	/** Said before and after words that came or went. */
	heard: { added: 'añadido:', removed: 'suprimido:', end: 'fin' },
	/** What has changed since somebody read the text last. */
	news: {
		title: (title: string) => `Lo nuevo en «${title}»`,
		lastRead: (when: string) => `Qué ha cambiado desde su última lectura: ${when}.`,
		older: 'lo que usted leyó',
		markAll: 'Marcar todo como leído',
		nothing: { title: 'Nada ha cambiado desde su última lectura.' },
		never: {
			title: 'Todavía no ha leído este documento.',
			next: 'Ábralo: desde su primera lectura, aquí verá lo que cambie.'
		}
	},
	restoreDialog: {
		title: '¿Recuperar lo que había aquí?',
		becomes: (number: number) => `En el texto del documento vuelve a estar lo que decía aquí la versión ${number}:`,
		kept: 'Antes, lo que hay ahora se guarda como una versión más, así que nada se pierde.',
		others: 'El resto del texto, y lo que otros escriban mientras tanto, se queda como está.',
		submit: 'Recuperar'
	},
	restored: 'El texto vuelve a decir lo que decía.',
	keptAs: (number: number) => `Lo que había está en la versión ${number}.`,
	wasThat: 'El texto ya decía eso: no ha cambiado nada.',
	toVersion: (number: number) => `Abrir la versión ${number}`,
	toDocument: 'Ir al documento'
};
