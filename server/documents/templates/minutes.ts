// Template of the minutes of a meeting: who was there, what was agreed, who does what.
import type { Language } from '$shared/language';
import { bullets, guide, h, numbers, p, section, table, tasks, todo, type Section } from './builder';

const es = [
	section('Reunión', table(['Fecha y hora', 'Lugar o enlace', 'Preside', 'Levanta el acta'], ['', '', '', ''])),
	section(
		'Asistentes',
		guide('Cada persona con la organización por la que actúa. Anote también quién excusa su ausencia.'),
		table(
			['Persona', 'Organización', 'Función', 'Asistencia'],
			['', '', '', 'Presencial'],
			['', '', '', 'A distancia'],
			['', '', '', 'Excusa su ausencia']
		)
	),
	section(
		'Orden del día',
		numbers('Aprobación del acta anterior', 'Punto por tratar', 'Punto por tratar', 'Ruegos y preguntas')
	),
	section(
		'Desarrollo',
		guide('Lo necesario para entender los acuerdos dentro de un año: argumentos, no transcripción.'),
		h(2, '1. Aprobación del acta anterior'),
		p(),
		h(2, '2. Punto por tratar'),
		p(),
		h(2, 'Ruegos y preguntas'),
		p()
	),
	section(
		'Acuerdos',
		guide('Frases completas que se entiendan solas. Si alguien discrepa, diga quién y por qué.'),
		table(
			['N.º', 'Acuerdo', 'Cómo se adoptó', 'Posición discrepante'],
			['A1', '', 'Por consenso', ''],
			['A2', '', '', '']
		)
	),
	section(
		'Tareas',
		guide('Una persona responsable por tarea y una fecha.'),
		tasks(todo('Tarea, persona y organización, fecha'), todo('Tarea, persona y organización, fecha'))
	),
	section('Próxima reunión', p('Fecha, hora y lugar:'), bullets('Puntos que quedan para entonces.'))
];

const en = [
	section('Meeting', table(['Date and time', 'Place or link', 'Chair', 'Minutes taken by'], ['', '', '', ''])),
	section(
		'Attendance',
		guide('Each person with the organisation they act for. Note apologies as well.'),
		table(
			['Person', 'Organisation', 'Role', 'Attendance'],
			['', '', '', 'In the room'],
			['', '', '', 'Remote'],
			['', '', '', 'Apologies']
		)
	),
	section('Agenda', numbers('Approval of the last minutes', 'Item', 'Item', 'Any other business')),
	section(
		'Discussion',
		guide('What one needs to understand the agreements a year from now: arguments, not a transcript.'),
		h(2, '1. Approval of the last minutes'),
		p(),
		h(2, '2. Item'),
		p(),
		h(2, 'Any other business'),
		p()
	),
	section(
		'Agreements',
		guide('Full sentences that can be understood alone. Where somebody disagrees, say who and why.'),
		table(['No.', 'Agreement', 'How it was adopted', 'Dissent'], ['A1', '', 'By consensus', ''], ['A2', '', '', ''])
	),
	section(
		'Tasks',
		guide('One responsible person for each task, and a date.'),
		tasks(todo('Task, person and organisation, date'), todo('Task, person and organisation, date'))
	),
	section('Next meeting', p('Date, time and place:'), bullets('Items left for then.'))
];

export const minutes: Record<Language, Section[]> = { es, en };
