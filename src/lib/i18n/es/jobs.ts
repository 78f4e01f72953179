// The page of the work that has failed for good, for those who run Ateneo.
import { counter } from '../locale';

const count = counter('es');

export const jobs = {
	title: 'Trabajos fallidos',
	lead: 'Ateneo hace por su cuenta lo que tiene hora o puede esperar, y si algo falla lo intenta otra vez. Aquí queda lo que ha fallado todas las veces.',
	none: {
		title: 'No hay trabajos fallidos',
		text: 'Todo lo que Ateneo tenía que hacer por su cuenta está hecho, o espera su momento.',
		example:
			'Por ejemplo, un documento que debía quedar adoptado al cerrarse su última llamada aparecería aquí si no hubiera podido.'
	},
	/** By the name of the work; unknown ones show the name itself. */
	kinds: {
		'document.makePlannedMove': 'Cambio de estado de un documento a su hora',
		'version.make': 'Versión automática de un documento',
		'files.look': 'Imágenes que un texto ya no muestra',
		'files.sweep': 'Imágenes que ya no usa nadie'
	} as Record<string, string>,
	failed: 'Falló por última vez',
	attempts: 'Intentos',
	times: (n: number) => count(n, 'vez', 'veces'),
	error: 'Último error',
	noError: 'Sin mensaje.',
	id: 'Número',
	again: 'Intentar otra vez',
	againThis: (kind: string, id: string) => `Intentar otra vez: ${kind}, ${id}`,
	dismiss: 'Descartar…',
	dismissThis: (kind: string, id: string) => `Descartar: ${kind}, ${id}`,
	confirm: {
		title: '¿Descartar este trabajo?',
		text: 'No se volverá a intentar y lo que tenía que hacer quedará sin hacer.',
		submit: 'Descartar'
	},
	triedAgain: 'Se está intentando otra vez. Si falla de nuevo volverá a esta lista.',
	dismissed: 'El trabajo se ha descartado.'
};
