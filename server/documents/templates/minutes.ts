// Template of the minutes of a meeting: who was there, what was agreed, who does what.
import type { Language } from '$shared/language';
import { bullets, guide, h, hint, numbers, section, table, tasks, todo, type Section } from './builder';

const es = [
	section(
		'Reunión',
		table(
			['Fecha y hora', 'Lugar o enlace', 'Preside', 'Levanta el acta'],
			[hint('Día, de… a…'), '', hint('Persona y organización'), hint('Persona y organización')]
		)
	),
	section(
		'Asistentes',
		guide(
			'Cada persona con la organización por la que actúa. Anote también quién excusa su ausencia y quién entra más tarde.'
		),
		table(
			['Persona', 'Organización', 'Función', 'Asistencia'],
			['', '', '', 'Presencial'],
			['', '', '', 'A distancia'],
			['', '', '', 'Excusa su ausencia']
		)
	),
	section(
		'Orden del día',
		numbers(
			'Aprobación del acta anterior',
			hint('Punto por tratar, y qué se espera: informar, debatir o acordar'),
			hint('Punto por tratar'),
			'Ruegos y preguntas'
		)
	),
	section(
		'Desarrollo',
		guide(
			'Lo necesario para entender los acuerdos dentro de un año: argumentos y quién los sostuvo, no una transcripción.'
		),
		h(2, 'Aprobación del acta anterior'),
		guide('Aprobada sin cambios, o con cuáles.'),
		h(2, hint('Segundo punto del orden del día')),
		guide('Qué se planteó, qué opciones hubo, por qué se eligió una.'),
		h(2, 'Ruegos y preguntas'),
		guide('Pregunta, quién la hizo y qué se contestó.')
	),
	section(
		'Acuerdos',
		guide('Frases completas que se entiendan solas. Si una organización discrepa, diga cuál y por qué.'),
		table(
			['N.º', 'Acuerdo', 'Cómo se adoptó', 'Posición discrepante'],
			['A1', hint('«El grupo acuerda…»'), 'Por consenso', ''],
			['A2', '', hint('Votos a favor, en contra y abstenciones, por organización'), '']
		)
	),
	section(
		'Tareas',
		guide('Una persona responsable por tarea y una fecha. Lo que no tiene las dos cosas no se hará.'),
		tasks(todo(hint('Tarea, persona y organización, fecha')), todo(hint('Tarea, persona y organización, fecha')))
	),
	section(
		'Próxima reunión',
		guide('Fecha, hora y lugar; quién prepara qué.'),
		bullets(hint('Puntos que quedan para entonces.'))
	)
];

const en = [
	section(
		'Meeting',
		table(
			['Date and time', 'Place or link', 'Chair', 'Minutes taken by'],
			[hint('Day, from … to …'), '', hint('Person and organisation'), hint('Person and organisation')]
		)
	),
	section(
		'Attendance',
		guide('Each person with the organisation they act for. Note apologies as well, and who came later.'),
		table(
			['Person', 'Organisation', 'Role', 'Attendance'],
			['', '', '', 'In the room'],
			['', '', '', 'Remote'],
			['', '', '', 'Apologies']
		)
	),
	section(
		'Agenda',
		numbers(
			'Approval of the last minutes',
			hint('Item, and what is expected: to inform, to discuss or to agree'),
			hint('Item'),
			'Any other business'
		)
	),
	section(
		'Discussion',
		guide(
			'What one needs to understand the agreements a year from now: arguments and who held them, not a transcript.'
		),
		h(2, 'Approval of the last minutes'),
		guide('Approved as they were, or with which changes.'),
		h(2, hint('Second item of the agenda')),
		guide('What was raised, which options there were, why one was chosen.'),
		h(2, 'Any other business'),
		guide('The question, who asked it, and what was answered.')
	),
	section(
		'Agreements',
		guide('Full sentences that can be understood alone. Where an organisation disagrees, say which and why.'),
		table(
			['No.', 'Agreement', 'How it was adopted', 'Dissent'],
			['A1', hint('“The group agrees …”'), 'By consensus', ''],
			['A2', '', hint('Votes for, against and abstentions, by organisation'), '']
		)
	),
	section(
		'Tasks',
		guide('One responsible person for each task, and a date. What lacks either will not be done.'),
		tasks(todo(hint('Task, person and organisation, date')), todo(hint('Task, person and organisation, date')))
	),
	section('Next meeting', guide('Date, time and place; who prepares what.'), bullets(hint('Items left for then.')))
];

export const minutes: Record<Language, Section[]> = { es, en };
