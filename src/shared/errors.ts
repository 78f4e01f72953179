// Every error Ateneo can tell somebody: its code, its status, and the words for it, with what to do next.
import type { Language } from './language';

interface Entry extends Record<Language, { title: string; next: string }> {
	status: number;
}

const entry = (status: number, es: [string, string], en: [string, string]): Entry => ({
	status,
	es: { title: es[0], next: es[1] },
	en: { title: en[0], next: en[1] }
});

export const CATALOGUE = {
	'input.invalid': entry(
		400,
		['Hay datos que no podemos aceptar.', 'Revise los campos señalados y vuelva a enviarlos.'],
		['Some of the data cannot be accepted.', 'Check the marked fields and send them again.']
	),
	'input.tooLarge': entry(
		413,
		['Lo que ha enviado es demasiado grande.', 'Divídalo en partes más pequeñas.'],
		['What you sent is too large.', 'Divide it into smaller parts.']
	),
	'input.unsupportedType': entry(
		415,
		[
			'El servidor no entiende este tipo de contenido.',
			'Las páginas aceptan formularios; la API, JSON con «Content-Type: application/json».'
		],
		[
			'The server does not understand this type of content.',
			'Pages take forms; the API takes JSON with “Content-Type: application/json”.'
		]
	),
	'session.required': entry(
		401,
		['Tiene que iniciar sesión.', 'Inicie sesión y volverá a esta página.'],
		['You need to sign in.', 'Sign in and you will come back to this page.']
	),
	'session.wrongCredentials': entry(
		401,
		['El correo o la contraseña no son correctos.', 'Compruébelos y pruebe otra vez.'],
		['The e-mail address or the password is not right.', 'Check them and try again.']
	),
	'session.throttled': entry(
		429,
		['Demasiados intentos seguidos.', 'Espere unos minutos y pruebe otra vez.'],
		['Too many attempts in a row.', 'Wait a few minutes and try again.']
	),
	'origin.foreign': entry(
		403,
		['La petición viene de otro sitio web.', 'Abra Ateneo en su propia dirección y repita la acción.'],
		['The request comes from another website.', 'Open Ateneo at its own address and repeat the action.']
	),
	forbidden: entry(
		403,
		[
			'Su función en este grupo no permite hacer esto.',
			'Pida a la presidencia del grupo que lo haga o que le dé permiso.'
		],
		['Your role in this group does not allow this.', 'Ask the chair of the group to do it or to give you the right.']
	),
	notFound: entry(
		404,
		['Esta página no existe o no es para usted.', 'Compruebe la dirección o vuelva al inicio.'],
		['This page does not exist or is not for you.', 'Check the address or go back to the home page.']
	),
	'method.notAllowed': entry(
		405,
		['Aquí no se puede usar este método.', 'Consulte la descripción de la API en /api/v1/openapi.json.'],
		['This method cannot be used here.', 'See the description of the API at /api/v1/openapi.json.']
	),
	'anchor.lost': entry(
		409,
		['Esas palabras no están en el texto.', 'Seleccione de nuevo el pasaje y repita la acción.'],
		['Those words are not in the text.', 'Select the passage again and repeat the action.']
	),
	'anchor.foreign': entry(
		400,
		['Lo señalado es de otro documento.', 'Vuelva a cargar la página y seleccione de nuevo el pasaje.'],
		['What was marked belongs to another document.', 'Reload the page and select the passage again.']
	),
	'comment.deleted': entry(
		409,
		['Ese comentario ya no está.', 'Vuelva a cargar la conversación.'],
		['That comment is not there any more.', 'Load the conversation again.']
	),
	'comment.notYours': entry(
		403,
		['Solo quien escribió un comentario puede cambiarlo o borrarlo.', 'Puede responder a él.'],
		['Only whoever wrote a comment can change or delete it.', 'You can answer it.']
	),
	'thread.resolved': entry(
		409,
		['La conversación está cerrada.', 'Ábrala de nuevo para responder.'],
		['The conversation is closed.', 'Open it again to answer.']
	),
	'document.archived': entry(
		409,
		['El documento está archivado.', 'La presidencia del grupo puede recuperarlo.'],
		['The document is archived.', 'The chair of the group can bring it back.']
	),
	'document.moved': entry(
		409,
		['El documento ha cambiado de estado entretanto.', 'Vuelva a cargar la página y decida con lo que ve ahora.'],
		['The document has changed its state meanwhile.', 'Reload the page and decide by what you see now.']
	),
	'document.noSuchMove': entry(
		409,
		['Desde su estado actual el documento no puede pasar a ese.', 'Elija uno de los pasos que ofrece la página.'],
		['From its present state the document cannot go there.', 'Choose one of the steps that the page offers.']
	),
	'document.blank': entry(
		409,
		['El documento todavía no tiene texto.', 'Escríbalo antes de llevarlo al paso siguiente.'],
		['The document has no text yet.', 'Write it before you take it to the next step.']
	),
	'document.unreadable': entry(
		500,
		['No hemos podido abrir el documento. Su texto está guardado.', 'Avise a quien administra Ateneo.'],
		['The document could not be opened. Its text is kept.', 'Tell the people who run Ateneo.']
	),
	'document.flawed': entry(
		409,
		[
			'El texto tiene partes que ningún editor puede mostrar, así que no se puede guardar como versión.',
			'Abra el documento: allí se explica qué se puede hacer.'
		],
		[
			'The text has parts that no editor can show, so it cannot be kept as a version.',
			'Open the document: it says what can be done.'
		]
	),
	'rescued.settled': entry(
		409,
		['Alguien ya ha decidido sobre esas palabras.', 'Vuelva a cargar la página para ver cómo está el texto.'],
		['Somebody has already decided about these words.', 'Reload the page to see how the text stands.']
	),
	'reading.past': entry(
		409,
		['El texto ha seguido adelante desde que lo abrió.', 'Vuelva a cargar la página y verá lo que le queda por leer.'],
		['The text has gone on since you opened it.', 'Reload the page and you will see what is left to read.']
	),
	'version.flawed': entry(
		500,
		['No hemos podido mostrar esta versión. Está guardada tal como era.', 'Avise a quien administra Ateneo.'],
		['This version could not be shown. It is kept as it was.', 'Tell the people who run Ateneo.']
	),
	'file.tooLarge': entry(
		413,
		['La imagen ocupa demasiado.', 'Redúzcala o guárdela con menos calidad; de costumbre se aceptan hasta 20 MB.'],
		['The image is too large.', 'Make it smaller or save it with less quality; as a rule up to 20 MB are accepted.']
	),
	'file.tooManyPixels': entry(
		413,
		['La imagen tiene demasiados píxeles.', 'Redúzcala: de costumbre se aceptan hasta 64 millones (8000 × 8000).'],
		['The image has too many pixels.', 'Make it smaller: as a rule up to 64 million (8000 × 8000) are accepted.']
	),
	'file.wrongType': entry(
		415,
		[
			'El archivo no es una imagen que podamos mostrar.',
			'Guárdelo como PNG, JPEG, WebP o SVG. Cuenta lo que el archivo contiene, no cómo se llama.'
		],
		[
			'The file is not an image that we can show.',
			'Save it as PNG, JPEG, WebP or SVG. What counts is what the file holds, not what it is called.'
		]
	),
	'file.broken': entry(
		422,
		['La imagen está dañada o incompleta.', 'Ábrala en su ordenador, guárdela otra vez y vuelva a enviarla.'],
		['The image is damaged or incomplete.', 'Open it on your computer, save it again and send it once more.']
	),
	'file.noRoom': entry(
		409,
		[
			'El clúster ha llegado al límite de lo que pueden ocupar sus imágenes.',
			'Quien gestiona el clúster puede ver cuánto ocupan; quien administra Ateneo, ampliar el límite.'
		],
		[
			'The cluster has reached the limit of what its images may take.',
			'The cluster’s manager can see how much they take; the people who run Ateneo can raise the limit.'
		]
	),
	'file.throttled': entry(
		429,
		['Ha enviado muchas imágenes seguidas.', 'Espere unos minutos y siga.'],
		['You have sent many images in a row.', 'Wait a few minutes and go on.']
	),
	'file.damaged': entry(
		500,
		['No hemos podido leer esta imagen.', 'Avise a quien administra Ateneo.'],
		['This image could not be read.', 'Tell the people who run Ateneo.']
	),
	'link.spent': entry(
		410,
		['Este enlace ya se usó o ha caducado.', 'Pida otro a quien se lo envió.'],
		['This link has been used or has expired.', 'Ask for a new one.']
	),
	unavailable: entry(
		503,
		['El servicio está ocupado o reiniciándose.', 'Pruebe otra vez dentro de un momento.'],
		['The service is busy or restarting.', 'Try again in a moment.']
	),
	internal: entry(
		500,
		['Algo ha fallado por nuestra parte.', 'Pruebe otra vez; si se repite, dé este número a quien administra Ateneo.'],
		['Something failed on our side.', 'Try again; if it happens again, give this number to the people who run Ateneo.']
	)
} satisfies Record<string, Entry>;

export type ErrorCode = keyof typeof CATALOGUE;

/** One field of an input that cannot be accepted, and why, as a key of the language catalogue. */
export interface FieldIssue {
	path: string;
	message: string;
}

/** What the domain throws. Borders recognise it by `code`, never by `instanceof`: two bundles hold this class. */
export class AteneoError extends Error {
	readonly code: ErrorCode;
	readonly issues: FieldIssue[];
	/** In how many seconds it is worth trying again, where that is known. */
	readonly retryAfterS: number | undefined;

	constructor(
		code: ErrorCode,
		{
			issues = [],
			retryAfterS,
			cause,
			detail
		}: { issues?: FieldIssue[]; retryAfterS?: number; cause?: unknown; detail?: string } = {}
	) {
		super(detail ?? CATALOGUE[code].en.title, { cause });
		this.name = 'AteneoError';
		this.code = code;
		this.issues = issues;
		this.retryAfterS = retryAfterS;
	}
}

/** The code of an error of ours, or `internal` for anything else. */
export const codeOf = (error: unknown): ErrorCode => {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' && Object.hasOwn(CATALOGUE, code) ? (code as ErrorCode) : 'internal';
};

/** In how many seconds it is worth trying again, where the error knows. */
export const retryAfterOf = (error: unknown): number | undefined =>
	error instanceof Error && 'retryAfterS' in error && typeof error.retryAfterS === 'number'
		? error.retryAfterS
		: undefined;

/** Status and words of a code in somebody's language. */
export const explain = (code: ErrorCode, language: Language) => ({
	status: CATALOGUE[code].status,
	...CATALOGUE[code][language]
});

export const notFound = (what: string) => new AteneoError('notFound', { detail: `no such ${what} for this person` });
export const forbidden = (ability: string) => new AteneoError('forbidden', { detail: `not allowed: ${ability}` });
export const invalid = (issues: FieldIssue[]) => new AteneoError('input.invalid', { issues });
