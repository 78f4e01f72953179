// Template of a White Paper: a group takes a position, says how it got there, and asks somebody to act.
import type { Language } from '$shared/language';
import { bullets, guide, h, p, section, table, tasks, todo, type Section } from './builder';

const es = [
	section(
		'Resumen',
		guide('Una página para quien no leerá más: el problema, lo que se ha averiguado y qué se pide a quién.'),
		bullets('La conclusión principal, en una frase.', 'La segunda conclusión.', 'Lo que se recomienda y a quién.')
	),
	section(
		'1. Alcance',
		guide('Qué pregunta responde este documento, para qué sector y periodo, y a quién va dirigido.'),
		h(2, '1.1 Qué incluye'),
		p(),
		h(2, '1.2 Qué queda fuera'),
		guide('Decirlo ahorra comentarios: temas vecinos, otros grupos que los tratan, límites de los datos.'),
		p(),
		h(2, '1.3 Términos'),
		table(['Término', 'Qué significa aquí'], ['', ''], ['', ''])
	),
	section(
		'2. Método',
		guide('Cómo se ha trabajado, de modo que otra persona pueda repetirlo y saber hasta dónde fiarse.'),
		table(
			['Fuente', 'Quién la aporta', 'Fechas', 'Respuestas o tamaño'],
			['Encuesta', '', '', ''],
			['Entrevistas', '', '', ''],
			['Datos publicados', '', '', '']
		),
		h(2, '2.1 Limitaciones'),
		guide('Sesgos de la muestra, preguntas que no funcionaron, datos que no se pudieron comprobar.'),
		p()
	),
	section(
		'3. Hallazgos',
		guide('Un hallazgo por apartado: primero la afirmación, después la prueba y, al final, lo que la matiza.'),
		h(2, '3.1 Primer hallazgo'),
		p(),
		h(2, '3.2 Segundo hallazgo'),
		p(),
		h(2, '3.3 En qué no hay acuerdo'),
		guide('Las posiciones distintas dentro del grupo, con la organización que sostiene cada una.'),
		p()
	),
	section(
		'4. Perfiles y competencias',
		guide('Una fila por perfil. Describa lo que la persona hace, no las herramientas de moda.'),
		table(
			['Perfil', 'Qué hace', 'Competencias imprescindibles', 'Dónde se aprende hoy', 'Dificultad para cubrirlo (1–5)'],
			['', '', '', '', ''],
			['', '', '', '', ''],
			['', '', '', '', '']
		)
	),
	section(
		'5. Recomendaciones',
		guide('Cada una con destinatario, plazo y una señal de que se ha cumplido. Mejor cinco que quince.'),
		table(
			['N.º', 'Recomendación', 'A quién', 'Plazo', 'Cómo se sabrá que se ha cumplido'],
			['R1', '', '', '', ''],
			['R2', '', '', '', ''],
			['R3', '', '', '', '']
		)
	),
	section(
		'6. Próximos pasos',
		guide('Lo que hará el propio grupo: quién y para cuándo.'),
		tasks(todo('Acción, organización responsable, fecha'), todo('Acción, organización responsable, fecha'))
	),
	section(
		'Anexo: participantes',
		guide('Organizaciones y personas que han contribuido, con su permiso para figurar aquí.'),
		table(['Organización', 'Persona', 'Contribución'], ['', '', ''], ['', '', ''])
	),
	section(
		'Anexo: fuentes',
		guide('Documentos y datos citados, con enlace y fecha de consulta.'),
		bullets('Autoría, título, año, enlace.')
	)
];

const en = [
	section(
		'Summary',
		guide('One page for those who will read no further: the problem, what was found, and who is asked to do what.'),
		bullets('The main conclusion, in one sentence.', 'The second conclusion.', 'What is recommended, and to whom.')
	),
	section(
		'1. Scope',
		guide('Which question this paper answers, for which sector and period, and whom it addresses.'),
		h(2, '1.1 What it covers'),
		p(),
		h(2, '1.2 What it leaves out'),
		guide('Saying so saves comments: neighbouring subjects, other groups that treat them, limits of the data.'),
		p(),
		h(2, '1.3 Terms'),
		table(['Term', 'What it means here'], ['', ''], ['', ''])
	),
	section(
		'2. Method',
		guide('How the work was done, so that somebody else could repeat it and knows how far to trust it.'),
		table(
			['Source', 'Provided by', 'Dates', 'Answers or size'],
			['Survey', '', '', ''],
			['Interviews', '', '', ''],
			['Published data', '', '', '']
		),
		h(2, '2.1 Limitations'),
		guide('Bias of the sample, questions that did not work, data that could not be checked.'),
		p()
	),
	section(
		'3. Findings',
		guide('One finding to a section: first the claim, then the evidence, and last what qualifies it.'),
		h(2, '3.1 First finding'),
		p(),
		h(2, '3.2 Second finding'),
		p(),
		h(2, '3.3 Where we do not agree'),
		guide('The different positions within the group, each with the organisation that holds it.'),
		p()
	),
	section(
		'4. Profiles and skills',
		guide('One row for each profile. Describe what the person does, not this year’s tools.'),
		table(
			['Profile', 'What they do', 'Essential skills', 'Where it is learnt today', 'Difficulty of hiring (1–5)'],
			['', '', '', '', ''],
			['', '', '', '', ''],
			['', '', '', '', '']
		)
	),
	section(
		'5. Recommendations',
		guide('Each with an addressee, a date and a sign that it has been done. Five are better than fifteen.'),
		table(
			['No.', 'Recommendation', 'To whom', 'By when', 'How we will know it is done'],
			['R1', '', '', '', ''],
			['R2', '', '', '', ''],
			['R3', '', '', '', '']
		)
	),
	section(
		'6. Next steps',
		guide('What the group itself will do: who, and by when.'),
		tasks(todo('Action, responsible organisation, date'), todo('Action, responsible organisation, date'))
	),
	section(
		'Annex: participants',
		guide('Organisations and people who contributed, with their permission to be named here.'),
		table(['Organisation', 'Person', 'Contribution'], ['', '', ''], ['', '', ''])
	),
	section(
		'Annex: sources',
		guide('Documents and data quoted, with a link and the date they were consulted.'),
		bullets('Author, title, year, link.')
	)
];

export const whitePaper: Record<Language, Section[]> = { es, en };
