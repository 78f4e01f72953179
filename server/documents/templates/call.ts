// Template of a call for contributions: a group asks others for texts, data or cases, and says what becomes of them.
import type { Language } from '$shared/language';
import { bullets, guide, h, hint, numbers, section, table, type Section } from './builder';

const es = [
	section(
		'En breve',
		table(
			['Qué se pide', 'A quién', 'Hasta cuándo', 'Cómo se envía'],
			[
				hint('Casos, datos, textos, opiniones'),
				hint('Quién puede contribuir'),
				hint('Fecha y hora de Madrid'),
				hint('Formulario, correo o documento')
			]
		),
		guide('Tres frases que se puedan reenviar solas: qué prepara el grupo, qué le falta y qué gana quien contribuye.')
	),
	section(
		'Contexto',
		guide(
			'Qué documento o decisión se está preparando, quién lo encargó y en qué momento está. Enlace a lo que ya sea público.'
		)
	),
	section(
		'Qué se busca',
		guide('Preguntas concretas, numeradas para poder contestarlas una a una. No más de cinco.'),
		numbers(
			hint('Pregunta que se pueda contestar con hechos, no con opiniones.'),
			hint('Pregunta sobre un caso propio.'),
			hint('Pregunta sobre lo que el grupo podría estar pasando por alto.')
		),
		h(2, 'Qué no hace falta'),
		guide('Lo que el grupo ya tiene, catálogos comerciales, textos generales. Ahorra trabajo a todos.')
	),
	section(
		'Quién puede contribuir',
		bullets(
			'Organizaciones de cualquiera de los clústeres.',
			hint('Organizaciones de fuera: cuáles y con qué condiciones.'),
			hint('Personas a título propio: sí o no.')
		),
		guide('Si se busca la voz de quien suele faltar (pymes, economía social, estudiantes), dígalo aquí.')
	),
	section(
		'Qué enviar y cómo',
		table(
			['Parte', 'Extensión', 'Qué contiene'],
			['Quién contribuye', hint('Media página'), hint('Organización, persona de contacto, si actúa en su nombre')],
			['Contribución', hint('Páginas o palabras'), hint('Respuesta a las preguntas, por su número')],
			['Datos o anexos', hint('Formatos'), hint('Con su fuente y su licencia')]
		),
		h(2, 'Adónde'),
		guide('Una sola dirección, y qué confirmación recibe quien envía. A quién preguntar las dudas y hasta cuándo.')
	),
	section(
		'Calendario',
		table(
			['Paso', 'Fecha'],
			['Se abre la convocatoria', ''],
			['Último día para preguntar', ''],
			['Se cierra la convocatoria', hint('Día y hora de Madrid')],
			['Respuesta a quien contribuye', ''],
			['Publicación del resultado', '']
		)
	),
	section(
		'Cómo se valorará',
		guide('Quién lee las contribuciones y con qué criterios. Qué pasa con los conflictos de interés de quien valora.'),
		table(
			['Criterio', 'Qué se mira', 'Peso'],
			['Pertinencia', hint('Contesta a lo que se pregunta'), ''],
			['Prueba', hint('Datos, casos, fuentes'), ''],
			['Utilidad para otros', '', '']
		)
	),
	section(
		'Qué se hará con lo recibido',
		h(2, 'Publicación y autoría'),
		guide('Qué se publica entero, qué se resume y cómo se nombra a las organizaciones autoras. Con qué licencia.'),
		h(2, 'Confidencialidad y datos personales'),
		guide(
			'Qué puede pedirse que no se publique, quién trata los datos, cuánto tiempo se guardan y cómo se piden de vuelta.'
		),
		h(2, 'Respuesta'),
		guide('Toda contribución recibe una respuesta motivada: aceptada, en parte o no, y por qué.')
	)
];

const en = [
	section(
		'In brief',
		table(
			['What is asked for', 'From whom', 'Until when', 'How to send it'],
			[
				hint('Cases, data, texts, views'),
				hint('Who may contribute'),
				hint('Date and time in Madrid'),
				hint('Form, e-mail or document')
			]
		),
		guide(
			'Three sentences that can be passed on alone: what the group prepares, what it lacks, and what contributors gain.'
		)
	),
	section(
		'Context',
		guide(
			'Which document or decision is being prepared, who asked for it, and where it stands. A link to what is public already.'
		)
	),
	section(
		'What is sought',
		guide('Concrete questions, numbered so that they can be answered one by one. No more than five.'),
		numbers(
			hint('A question that can be answered with facts, not with opinions.'),
			hint('A question about a case of one’s own.'),
			hint('A question about what the group may be overlooking.')
		),
		h(2, 'What is not needed'),
		guide('What the group has already, sales brochures, general texts. It saves everybody work.')
	),
	section(
		'Who may contribute',
		bullets(
			'Organisations of any of the clusters.',
			hint('Organisations from outside: which, and on what conditions.'),
			hint('People in their own name: yes or no.')
		),
		guide('Where voices are sought that are often missing (small firms, social economy, students), say so here.')
	),
	section(
		'What to send, and how',
		table(
			['Part', 'Length', 'What it holds'],
			['Who contributes', hint('Half a page'), hint('Organisation, contact person, whether they act for it')],
			['Contribution', hint('Pages or words'), hint('Answers to the questions, by number')],
			['Data or annexes', hint('Formats'), hint('With their source and licence')]
		),
		h(2, 'Where to'),
		guide('One address only, and which confirmation senders get. Whom to ask in doubt, and until when.')
	),
	section(
		'Calendar',
		table(
			['Step', 'Date'],
			['The call opens', ''],
			['Last day for questions', ''],
			['The call closes', hint('Day and time in Madrid')],
			['Answer to contributors', ''],
			['The result is published', '']
		)
	),
	section(
		'How contributions are judged',
		guide('Who reads them and by which criteria. What is done about conflicts of interest of those who judge.'),
		table(
			['Criterion', 'What is looked at', 'Weight'],
			['Relevance', hint('It answers what is asked'), ''],
			['Evidence', hint('Data, cases, sources'), ''],
			['Use to others', '', '']
		)
	),
	section(
		'What becomes of them',
		h(2, 'Publication and authorship'),
		guide(
			'What is published whole, what is summed up, and how the organisations that are authors are named. Under which licence.'
		),
		h(2, 'Confidentiality and personal data'),
		guide(
			'What one may ask not to be published, who handles the data, how long they are kept, and how one asks for them back.'
		),
		h(2, 'Answer'),
		guide('Every contribution gets an answer with reasons: accepted, in part or not, and why.')
	)
];

export const call: Record<Language, Section[]> = { es, en };
