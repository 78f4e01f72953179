// Template of a White Paper: a group takes a position, says how it got there, and asks somebody to act.
import type { Language } from '$shared/language';
import { bullets, guide, h, hint, section, table, tasks, todo, type Section } from './builder';

const es = [
	section(
		'Resumen',
		guide(
			'Una página para quien no leerá más: qué problema hay, qué se ha averiguado y qué se pide a quién. Escríbala al final.'
		),
		bullets(
			hint('La conclusión principal, en una frase que se pueda citar.'),
			hint('La segunda conclusión, con la cifra que la sostiene.'),
			hint('Lo que se recomienda y a quién.')
		)
	),
	section(
		'Por qué este documento',
		guide(
			'Qué ocurre en el sector que hace falta decir ahora, quién lo encargó y qué decisión debería ayudar a tomar. Media página.'
		),
		h(2, 'A quién se dirige'),
		bullets(
			hint('Empresas y start-ups del clúster: qué pueden decidir con él.'),
			hint('Universidades y centros de formación: qué se les pide.'),
			hint('Administraciones: qué depende de ellas.')
		)
	),
	section(
		'Alcance',
		guide('Qué preguntas responde este documento, para qué sector, territorio y periodo. Tres preguntas bastan.'),
		h(2, 'Qué queda fuera'),
		guide('Decirlo ahorra comentarios: temas vecinos, otros grupos que los tratan, datos que no se pudieron obtener.'),
		h(2, 'Términos'),
		table(
			['Término', 'Qué significa aquí'],
			[hint('Por ejemplo: competencia'), hint('Una frase, sin usar la palabra que se define.')],
			['', '']
		)
	),
	section(
		'Método',
		guide('Cómo se ha trabajado, de modo que otro grupo pueda repetirlo y cualquiera sepa hasta dónde fiarse.'),
		table(
			['Fuente', 'Quién la aporta', 'Fechas', 'Respuestas o tamaño'],
			['Encuesta a las organizaciones', hint('Organización'), hint('De… a…'), hint('Enviadas y recibidas')],
			['Entrevistas', hint('Quién las hizo'), '', hint('Cuántas y con qué perfiles')],
			['Datos publicados', hint('Organismo y serie'), hint('Periodo'), hint('Enlace en «Fuentes»')]
		),
		h(2, 'Limitaciones'),
		guide('Sesgos de la muestra, preguntas que no funcionaron, datos que no se pudieron contrastar.')
	),
	section(
		'Diagnóstico',
		guide('Un hallazgo por apartado: primero la afirmación, después la prueba y, al final, lo que la matiza.'),
		h(2, hint('Primer hallazgo, como frase completa: «Faltan…», «Sobran…», «Nadie mide…»')),
		guide(
			'La prueba: cifra, fuente y fecha. Qué dicen las organizaciones con sus palabras. A quién le pasa y a quién no.'
		),
		h(2, hint('Segundo hallazgo')),
		guide('Si contradice lo que se creía, dígalo.'),
		h(2, 'En qué no hay acuerdo'),
		guide(
			'Las posiciones distintas dentro del grupo, con la organización que sostiene cada una. Callarlas las traslada a la última llamada.'
		)
	),
	section(
		'Perfiles y competencias',
		guide(
			'Una fila por perfil: lo que la persona hace, no las herramientas de moda. Quite este apartado si el documento no trata de talento.'
		),
		table(
			['Perfil', 'Qué hace', 'Competencias imprescindibles', 'Dónde se aprende hoy', 'Dificultad para cubrirlo (1–5)'],
			[hint('Ingeniería de datos'), hint('Verbos'), hint('Tres, como mucho'), hint('Grado, FP, empresa'), ''],
			['', '', '', '', ''],
			['', '', '', '', '']
		)
	),
	section(
		'Recomendaciones',
		guide('Cada una con destinatario, plazo y una señal de que se ha cumplido. Mejor cinco que quince.'),
		table(
			['N.º', 'Recomendación', 'A quién', 'Plazo', 'Cómo se sabrá que se ha cumplido'],
			[
				'R1',
				hint('Empiece por un verbo: abrir, publicar, financiar…'),
				hint('Una sola'),
				hint('Fecha'),
				hint('Algo que se pueda comprobar')
			],
			['R2', '', '', '', ''],
			['R3', '', '', '', '']
		),
		h(2, 'Qué cuesta y quién podría asumirlo'),
		guide('Órdenes de magnitud y fuentes de financiación. Si no se sabe, quién debe averiguarlo.')
	),
	section(
		'Seguimiento',
		guide('Lo que hará el propio grupo después de publicar: quién, para cuándo y cuándo se revisará este documento.'),
		tasks(todo(hint('Acción, organización responsable, fecha')), todo(hint('Acción, organización responsable, fecha'))),
		table(
			['Indicador', 'Valor de partida', 'Valor que se busca', 'Quién lo mide'],
			[hint('Algo que ya se pueda medir'), '', '', ''],
			['', '', '', '']
		)
	),
	section(
		'Anexo: participantes',
		guide('Organizaciones y personas que han contribuido, con su permiso para figurar aquí.'),
		table(['Organización', 'Persona', 'Contribución'], ['', '', hint('Texto, datos, revisión')], ['', '', ''])
	),
	section(
		'Anexo: fuentes',
		guide('Documentos y datos citados, para que cualquiera llegue a ellos.'),
		bullets(hint('Autoría, título, año, enlace y fecha de consulta.'))
	)
];

const en = [
	section(
		'Summary',
		guide(
			'One page for those who will read no further: what the problem is, what was found, and who is asked to do what. Write it last.'
		),
		bullets(
			hint('The main conclusion, in one sentence that can be quoted.'),
			hint('The second conclusion, with the figure that supports it.'),
			hint('What is recommended, and to whom.')
		)
	),
	section(
		'Why this paper',
		guide(
			'What is happening in the sector that has to be said now, who asked for it, and which decision it should help to take. Half a page.'
		),
		h(2, 'Whom it addresses'),
		bullets(
			hint('Companies and start-ups of the cluster: what they can decide with it.'),
			hint('Universities and training centres: what they are asked for.'),
			hint('Public administrations: what depends on them.')
		)
	),
	section(
		'Scope',
		guide('Which questions this paper answers, for which sector, territory and period. Three questions are enough.'),
		h(2, 'What it leaves out'),
		guide('Saying so saves comments: neighbouring subjects, other groups that treat them, data that could not be had.'),
		h(2, 'Terms'),
		table(
			['Term', 'What it means here'],
			[hint('For example: skill'), hint('One sentence, without the word that it defines.')],
			['', '']
		)
	),
	section(
		'Method',
		guide('How the work was done, so that another group could repeat it and anybody knows how far to trust it.'),
		table(
			['Source', 'Provided by', 'Dates', 'Answers or size'],
			['Survey of the organisations', hint('Organisation'), hint('From … to …'), hint('Sent and received')],
			['Interviews', hint('Who held them'), '', hint('How many, with which profiles')],
			['Published data', hint('Body and series'), hint('Period'), hint('Link under “Sources”')]
		),
		h(2, 'Limitations'),
		guide('Bias of the sample, questions that did not work, data that could not be checked.')
	),
	section(
		'Diagnosis',
		guide('One finding to a section: first the claim, then the evidence, and last what qualifies it.'),
		h(2, hint('First finding, as a full sentence: “There are too few …”, “Nobody measures …”')),
		guide(
			'The evidence: figure, source and date. What organisations say in their own words. Whom it concerns, and whom not.'
		),
		h(2, hint('Second finding')),
		guide('If it contradicts what was believed, say so.'),
		h(2, 'Where we do not agree'),
		guide(
			'The different positions within the group, each with the organisation that holds it. Left out, they come back in the last call.'
		)
	),
	section(
		'Profiles and skills',
		guide(
			'One row for each profile: what the person does, not this year’s tools. Remove this section where the paper is not about talent.'
		),
		table(
			['Profile', 'What they do', 'Essential skills', 'Where it is learnt today', 'Difficulty of hiring (1–5)'],
			[hint('Data engineering'), hint('Verbs'), hint('Three at most'), hint('Degree, vocational, company'), ''],
			['', '', '', '', ''],
			['', '', '', '', '']
		)
	),
	section(
		'Recommendations',
		guide('Each with an addressee, a date and a sign that it has been done. Five are better than fifteen.'),
		table(
			['No.', 'Recommendation', 'To whom', 'By when', 'How we will know it is done'],
			[
				'R1',
				hint('Begin with a verb: open, publish, fund …'),
				hint('Only one'),
				hint('Date'),
				hint('Something that can be checked')
			],
			['R2', '', '', '', ''],
			['R3', '', '', '', '']
		),
		h(2, 'What it costs and who could bear it'),
		guide('Orders of magnitude and sources of funding. Where it is not known, who is to find out.')
	),
	section(
		'Follow-up',
		guide('What the group itself will do after publication: who, by when, and when this paper will be reviewed.'),
		tasks(todo(hint('Action, responsible organisation, date')), todo(hint('Action, responsible organisation, date'))),
		table(
			['Indicator', 'Value at the start', 'Value aimed at', 'Measured by'],
			[hint('Something that can be measured already'), '', '', ''],
			['', '', '', '']
		)
	),
	section(
		'Annex: participants',
		guide('Organisations and people who contributed, with their permission to be named here.'),
		table(['Organisation', 'Person', 'Contribution'], ['', '', hint('Text, data, review')], ['', '', ''])
	),
	section(
		'Annex: sources',
		guide('Documents and data quoted, so that anybody can reach them.'),
		bullets(hint('Author, title, year, link and date of access.'))
	)
];

export const whitePaper: Record<Language, Section[]> = { es, en };
