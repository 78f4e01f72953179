// Template of a report: a short answer to a question that a group was asked.
import type { Language } from '$shared/language';
import { bullets, guide, h, numbers, p, section, table, tasks, todo, type Section } from './builder';

const es = [
	section(
		'En breve',
		guide('Tres frases: qué se preguntó, qué se responde y qué se propone.'),
		bullets('La pregunta.', 'La respuesta.', 'La propuesta.')
	),
	section('Encargo', guide('Quién pidió el informe, cuándo, para qué decisión y qué se acordó dejar fuera.'), p()),
	section(
		'Situación',
		guide('Los hechos que hay que conocer para entender lo que sigue, cada uno con su fuente.'),
		p()
	),
	section(
		'Análisis',
		guide('Qué se ha mirado y qué se ha visto. Separe lo que se sabe de lo que se supone.'),
		h(2, 'Lo que se sabe'),
		p(),
		h(2, 'Lo que se supone'),
		p(),
		h(2, 'Riesgos'),
		table(['Riesgo', 'Probabilidad', 'Consecuencia', 'Qué lo reduce'], ['', '', '', ''], ['', '', '', ''])
	),
	section(
		'Opciones',
		guide('Al menos dos, contando la de no hacer nada, con los mismos criterios para todas.'),
		table(
			['Opción', 'A favor', 'En contra', 'Coste aproximado', 'Plazo'],
			['No hacer nada', '', '', '', ''],
			['Opción A', '', '', '', ''],
			['Opción B', '', '', '', '']
		)
	),
	section(
		'Conclusiones y propuesta',
		guide('Lo que el grupo concluye y lo que propone, numerado para poder votarlo por partes.'),
		numbers('Primera propuesta.', 'Segunda propuesta.')
	),
	section(
		'Seguimiento',
		guide('Qué hay que hacer después, quién y para cuándo.'),
		tasks(todo('Acción, organización responsable, fecha'))
	),
	section(
		'Fuentes',
		guide('Documentos y datos citados, con enlace y fecha de consulta.'),
		bullets('Autoría, título, año, enlace.')
	)
];

const en = [
	section(
		'In brief',
		guide('Three sentences: what was asked, what the answer is, and what is proposed.'),
		bullets('The question.', 'The answer.', 'The proposal.')
	),
	section(
		'Mandate',
		guide('Who asked for this report, when, for which decision, and what was left out by agreement.'),
		p()
	),
	section('Situation', guide('The facts one needs to understand what follows, each with its source.'), p()),
	section(
		'Analysis',
		guide('What was looked at and what was seen. Keep what is known apart from what is assumed.'),
		h(2, 'What is known'),
		p(),
		h(2, 'What is assumed'),
		p(),
		h(2, 'Risks'),
		table(['Risk', 'Likelihood', 'Consequence', 'What reduces it'], ['', '', '', ''], ['', '', '', ''])
	),
	section(
		'Options',
		guide('At least two, doing nothing being one of them, all judged by the same criteria.'),
		table(
			['Option', 'For', 'Against', 'Approximate cost', 'Time'],
			['Do nothing', '', '', '', ''],
			['Option A', '', '', '', ''],
			['Option B', '', '', '', '']
		)
	),
	section(
		'Conclusions and proposal',
		guide('What the group concludes and proposes, numbered so that it can be voted on in parts.'),
		numbers('First proposal.', 'Second proposal.')
	),
	section(
		'Follow-up',
		guide('What has to be done next, by whom, and by when.'),
		tasks(todo('Action, responsible organisation, date'))
	),
	section(
		'Sources',
		guide('Documents and data quoted, with a link and the date they were consulted.'),
		bullets('Author, title, year, link.')
	)
];

export const report: Record<Language, Section[]> = { es, en };
