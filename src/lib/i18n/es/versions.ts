// Copies of a text that never change: the list, one of them, keeping one, bringing one back.
import { counter } from '../locale';

const count = counter('es');

export const versions = {
	title: (title: string) => `Versiones de «${title}»`,
	lead: 'Una versión es una copia del texto que ya no cambia. Se guarda una en las pausas de quienes escriben y en cada cambio de estado; usted puede guardar otra con nombre.',
	list: 'Versiones, la última primero',
	toDocument: 'Ir al documento',
	toList: 'Todas las versiones',
	number: (number: number) => `Versión ${number}`,
	named: (number: number, name: string) => `Versión ${number} · ${name}`,
	kind: {
		auto: 'Guardada en una pausa',
		named: 'Guardada con nombre',
		state: 'Guardada al cambiar de estado',
		restore: 'Guardada antes de recuperar otra'
	},
	beforeRestoring: (number: number) => `Guardada antes de recuperar la versión ${number}`,
	by: (name: string, organisation: string) => `por ${name}, ${organisation}`,
	words: (n: number) => count(n, 'palabra', 'palabras'),
	writtenBy: (names: string) => `Texto de ${names}.`,
	author: (name: string, organisation: string) => `${name} (${organisation})`,
	moreAuthors: (n: number) => count(n, 'persona más', 'personas más'),
	older: 'Versiones anteriores',
	newest: 'Las últimas versiones',
	none: {
		title: 'Todavía no hay versiones',
		text: 'La primera se guardará diez minutos después de que alguien escriba, o cuando usted la guarde con nombre.',
		example: 'Por ejemplo: «Como se envió a la asamblea».'
	},
	make: 'Guardar una versión…',
	makeDialog: {
		title: 'Guardar el texto de ahora como versión',
		text: 'Quedará tal como está en este momento, con su número, y nadie podrá cambiarla ni borrarla.',
		name: 'Nombre',
		nameHint: 'Por ejemplo: «Como se envió a la asamblea».',
		note: 'Nota (si hace falta)',
		submit: 'Guardar la versión'
	},
	made: (number: number) => `La versión ${number} está guardada.`,
	cannotMake: 'Guardan versiones la presidencia, la secretaría y los miembros del grupo.',
	banner: (number: number, title: string) => `Versión ${number} de «${title}».`,
	asItWas: (when: string) => `Así era el texto: ${when}. No cambia.`,
	previous: (number: number) => `Versión ${number}, anterior`,
	next: (number: number) => `Versión ${number}, siguiente`,
	neighbours: 'Otras versiones',
	text: 'Texto de la versión',
	about: 'Sobre esta versión',
	why: 'Por qué se guardó',
	note: 'Nota',
	when: 'Cuándo',
	state: 'Estado del documento',
	size: 'Extensión',
	authors: 'Quién escribió su texto',
	authorship: 'Quién escribió esto',
	noAuthorship: 'No se ha podido averiguar quién escribió el texto.',
	nobody: 'Nadie ha escrito en ella: es la plantilla.',
	share: (percent: string) => `${percent} del texto`,
	fingerprint: 'Huella (SHA-256)',
	fingerprintMeans: 'La misma huella es el mismo texto, letra por letra.',
	restore: 'Recuperar esta versión…',
	cannotRestore:
		'Recuperan versiones la presidencia, la secretaría y los miembros del grupo, mientras el documento es un borrador o está en revisión.',
	restoreDialog: {
		title: (number: number) => `¿Recuperar la versión ${number}?`,
		becomes: (when: string) => `El texto del documento vuelve a ser como era: ${when}.`,
		kept: 'Antes, lo que hay ahora se guarda como una versión más, así que nada se pierde.',
		others: 'Quien esté escribiendo puede seguir: lo que escriba mientras tanto se conserva.',
		submit: 'Recuperar'
	},
	compareNow: 'Comparar con el texto de ahora',
	comparePrevious: (number: number) => `Qué cambió desde la versión ${number}`,
	restored: (number: number) => `El texto vuelve a ser el de la versión ${number}.`,
	keptAs: (number: number) => `Lo que había está en la versión ${number}.`,
	wasThat: (number: number) => `El texto ya era el de la versión ${number}: no ha cambiado nada.`
};
