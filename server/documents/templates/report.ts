// Template of a report: a short answer to a question that a group was asked.
import type { Language } from '$shared/language';
import { bullets, guide, h, hint, numbers, section, table, tasks, todo, type Section } from './builder';

const es = [
	section(
		'En breve',
		guide('Para quien solo tiene un minuto. Escríbalo cuando lo demás esté hecho.'),
		bullets(
			hint('La pregunta, como se la hicieron al grupo.'),
			hint('La respuesta, en una frase.'),
			hint('Lo que se propone, a quién y para cuándo.')
		)
	),
	section('Encargo', guide('Quién pidió el informe, cuándo, para qué decisión y qué se acordó dejar fuera.')),
	section(
		'Situación',
		guide('Los hechos que hay que conocer para entender lo que sigue, cada uno con su fuente y su fecha.'),
		h(2, 'A quién afecta'),
		guide('Tipos de organización, tamaños, sectores: cuántas son y qué les pasa a unas y no a otras.')
	),
	section(
		'Análisis',
		guide('Qué se ha mirado y qué se ha visto. Separe lo que se sabe de lo que se supone.'),
		h(2, 'Lo que se sabe'),
		guide('Afirmaciones con prueba: cifra, documento o caso.'),
		h(2, 'Lo que se supone'),
		guide('Qué se da por cierto sin prueba, por qué, y qué cambiaría si no lo fuera.'),
		h(2, 'Riesgos'),
		table(
			['Riesgo', 'Probabilidad', 'Consecuencia', 'Qué lo reduce'],
			[hint('Qué podría salir mal'), hint('Alta, media, baja'), hint('Para quién'), hint('Quién puede hacerlo')],
			['', '', '', '']
		)
	),
	section(
		'Opciones',
		guide('Al menos dos, contando la de no hacer nada, con los mismos criterios para todas.'),
		table(
			['Opción', 'A favor', 'En contra', 'Coste aproximado', 'Plazo'],
			['No hacer nada', '', hint('Lo que se pierde al esperar'), '', ''],
			[hint('Opción A, con nombre propio'), '', '', '', ''],
			[hint('Opción B'), '', '', '', '']
		)
	),
	section(
		'Conclusiones y propuesta',
		guide('Lo que el grupo concluye y lo que propone, numerado para poder acordarlo por partes.'),
		numbers(hint('Primera propuesta: qué, quién y cuándo.'), hint('Segunda propuesta.'))
	),
	section(
		'Seguimiento',
		guide('Qué hay que hacer después y cuándo se volverá sobre este informe.'),
		tasks(todo(hint('Acción, organización responsable, fecha')))
	),
	section(
		'Fuentes',
		guide('Documentos y datos citados, para que cualquiera llegue a ellos.'),
		bullets(hint('Autoría, título, año, enlace y fecha de consulta.'))
	)
];

const en = [
	section(
		'In brief',
		guide('For those who have one minute. Write it when the rest is done.'),
		bullets(
			hint('The question, as the group was asked.'),
			hint('The answer, in one sentence.'),
			hint('What is proposed, to whom and by when.')
		)
	),
	section('Mandate', guide('Who asked for this report, when, for which decision, and what was left out by agreement.')),
	section(
		'Situation',
		guide('The facts one needs to understand what follows, each with its source and its date.'),
		h(2, 'Whom it concerns'),
		guide('Kinds of organisation, sizes, sectors: how many there are, and what happens to some and not to others.')
	),
	section(
		'Analysis',
		guide('What was looked at and what was seen. Keep what is known apart from what is assumed.'),
		h(2, 'What is known'),
		guide('Claims with evidence: a figure, a document or a case.'),
		h(2, 'What is assumed'),
		guide('What is taken for true without evidence, why, and what would change if it were not.'),
		h(2, 'Risks'),
		table(
			['Risk', 'Likelihood', 'Consequence', 'What reduces it'],
			[hint('What could go wrong'), hint('High, medium, low'), hint('For whom'), hint('Who can do it')],
			['', '', '', '']
		)
	),
	section(
		'Options',
		guide('At least two, doing nothing being one of them, all judged by the same criteria.'),
		table(
			['Option', 'For', 'Against', 'Approximate cost', 'Time'],
			['Do nothing', '', hint('What waiting loses'), '', ''],
			[hint('Option A, by a name of its own'), '', '', '', ''],
			[hint('Option B'), '', '', '', '']
		)
	),
	section(
		'Conclusions and proposal',
		guide('What the group concludes and proposes, numbered so that it can be agreed in parts.'),
		numbers(hint('First proposal: what, who and when.'), hint('Second proposal.'))
	),
	section(
		'Follow-up',
		guide('What has to be done next, and when this report will be looked at again.'),
		tasks(todo(hint('Action, responsible organisation, date')))
	),
	section(
		'Sources',
		guide('Documents and data quoted, so that anybody can reach them.'),
		bullets(hint('Author, title, year, link and date of access.'))
	)
];

export const report: Record<Language, Section[]> = { es, en };
