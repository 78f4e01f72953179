// A note on passing data between organisations, superseded and archived. An example.
import { bold, bullets, doc, h, p, quote, table } from '../../documents/templates';

export const dataNote = doc(
	quote([
		bold('Texto de ejemplo, archivado. '),
		'Nota inventada. El grupo la retiró porque sus reglas pasarán al contrato del banco de datos para la docencia.'
	]),

	h(1, 'En breve'),
	p(
		'Dos organizaciones del clúster que quieran compartir datos deben responder por escrito a cinco preguntas antes de hacerlo. Si no pueden responder a alguna, todavía no deben compartirlos.'
	),

	h(1, 'Las cinco preguntas'),
	table(
		['Pregunta', 'Por qué importa', 'Quién la responde'],
		['¿Para qué?', 'El fin limita todo lo demás', 'Quien recibe'],
		['¿Hay personas detrás?', 'Si las hay, hace falta una base legal', 'Quien entrega'],
		['¿Cuánto es lo mínimo?', 'Lo que no se entrega no se pierde', 'Las dos'],
		['¿Hasta cuándo?', 'Un plazo sin fecha no es un plazo', 'Las dos'],
		['¿Qué pasa si algo va mal?', 'Se acuerda en frío o no se acuerda', 'Las dos']
	),

	h(1, 'Lo que no cubre esta nota'),
	bullets(
		'Datos de salud, que exigen un estudio aparte.',
		'Cesiones a organizaciones de fuera de la Unión Europea.',
		'Datos generados por máquinas sin relación con personas, para los que basta un contrato corriente.'
	)
);
