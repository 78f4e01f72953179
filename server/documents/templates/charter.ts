// Template of a working group's charter: what it is there for, who is in it, how it decides, and when it ends.
import type { Language } from '$shared/language';
import { bullets, guide, h, hint, numbers, section, table, type Section } from './builder';

const es = [
	section(
		'Misión',
		guide('Una frase que quepa en un correo: qué cambiará en el sector si el grupo hace bien su trabajo, y para quién.')
	),
	section(
		'Mandato',
		guide('Quién crea el grupo y con qué acuerdo, desde cuándo y hasta cuándo.'),
		h(2, 'Qué le corresponde'),
		bullets(hint('Un resultado por línea: un documento, un servicio, un dato publicado.'), hint('Otro resultado.')),
		h(2, 'Qué no le corresponde'),
		guide('Lo que llevan otros grupos o el propio clúster. Con quién hay que hablar antes de entrar en ello.')
	),
	section(
		'Líneas de acción',
		guide('De tres a cinco para el primer año, cada una con una organización que la asume.'),
		table(
			['Línea', 'Resultado', 'Organización responsable', 'Fecha', 'Indicador'],
			[hint('Por ejemplo: diagnóstico de competencias'), hint('Qué habrá al terminar'), '', '', hint('Cómo se sabrá')],
			['', '', '', '', ''],
			['', '', '', '', '']
		)
	),
	section(
		'Composición',
		guide(
			'Qué organizaciones forman parte y a quién designan. Procure que haya empresas de distinto tamaño, universidad y administración.'
		),
		table(
			['Organización', 'Persona titular', 'Suplente', 'Aporta'],
			['', '', '', hint('Horas, datos, conocimiento')],
			['', '', '', ''],
			['', '', '', '']
		),
		h(2, 'Entrar y salir'),
		guide(
			'Quién puede pedirlo, quién lo decide y en qué plazo. Cuándo se entiende que una organización ya no participa.'
		)
	),
	section(
		'Funciones',
		table(
			['Función', 'Qué hace', 'Persona y organización', 'Hasta cuándo'],
			['Presidencia', hint('Convoca, cuida el orden del día y lleva los documentos hasta su adopción'), '', ''],
			['Vicepresidencia', hint('Sustituye a la presidencia'), '', ''],
			['Secretaría', hint('Levanta acta y guarda los documentos'), '', '']
		)
	),
	section(
		'Cómo trabaja',
		h(2, 'Reuniones'),
		guide('Cada cuánto, cuánto duran, a distancia o no, con cuántos días se envía la documentación.'),
		h(2, 'Documentos'),
		guide('Quién escribe, quién revisa y cuánto dura la última llamada antes de adoptar un texto.'),
		h(2, 'Entre reuniones'),
		guide('Qué se puede decidir por escrito y en qué plazo.')
	),
	section(
		'Cómo decide',
		guide('Por consenso siempre que se pueda: nadie mantiene una objeción razonada. Diga qué pasa cuando no se puede.'),
		numbers(
			hint('Quién vota: una organización, un voto.'),
			hint('Cuántas tienen que estar presentes.'),
			hint('Con qué mayoría se acuerda y para qué hace falta una mayor.'),
			hint('Cómo consta la posición de quien discrepa.')
		)
	),
	section(
		'Reglas de convivencia',
		h(2, 'Competencia y confidencialidad'),
		guide('De qué no se habla entre competidores. Qué puede contarse fuera y quién lo autoriza.'),
		h(2, 'Autoría y propiedad de los resultados'),
		guide(
			'Cómo se nombra a las organizaciones autoras, con qué licencia se publica y qué sigue siendo de quien lo aportó.'
		),
		h(2, 'Conflictos de interés'),
		guide('Cómo se declaran y qué hace entonces la organización: informar, no votar o salir de la sala.')
	),
	section(
		'Recursos',
		table(
			['Recurso', 'Quién lo pone', 'Cuánto'],
			['Personas', '', hint('Horas al mes')],
			['Dinero', hint('Cuotas, subvención, patrocinio'), ''],
			['Espacios y herramientas', '', '']
		)
	),
	section(
		'Rendición de cuentas',
		guide(
			'A quién informa el grupo, cada cuánto y con qué indicadores. Cuándo se revisa esta carta y qué tiene que pasar para que el grupo se disuelva.'
		)
	)
];

const en = [
	section(
		'Mission',
		guide(
			'One sentence that fits in an e-mail: what will change in the sector if the group does its work well, and for whom.'
		)
	),
	section(
		'Mandate',
		guide('Who founds the group and by which agreement, from when and until when.'),
		h(2, 'What is its task'),
		bullets(hint('One result a line: a document, a service, published data.'), hint('Another result.')),
		h(2, 'What is not its task'),
		guide('What other groups or the cluster itself look after. With whom one speaks before going into it.')
	),
	section(
		'Action lines',
		guide('Three to five for the first year, each with an organisation that takes it on.'),
		table(
			['Line', 'Result', 'Responsible organisation', 'Date', 'Indicator'],
			[
				hint('For example: diagnosis of skills'),
				hint('What there will be at the end'),
				'',
				'',
				hint('How one will know')
			],
			['', '', '', '', ''],
			['', '', '', '', '']
		)
	),
	section(
		'Membership',
		guide(
			'Which organisations take part and whom they appoint. See that there are companies of different sizes, universities and public bodies.'
		),
		table(
			['Organisation', 'Representative', 'Deputy', 'Contributes'],
			['', '', '', hint('Hours, data, knowledge')],
			['', '', '', ''],
			['', '', '', '']
		),
		h(2, 'Joining and leaving'),
		guide('Who may ask, who decides and how soon. When an organisation is taken to have left.')
	),
	section(
		'Roles',
		table(
			['Role', 'What it does', 'Person and organisation', 'Until when'],
			['Chair', hint('Calls meetings, keeps the agenda and takes documents to adoption'), '', ''],
			['Vice-chair', hint('Stands in for the chair'), '', ''],
			['Secretary', hint('Takes the minutes and keeps the documents'), '', '']
		)
	),
	section(
		'How it works',
		h(2, 'Meetings'),
		guide('How often, how long, remote or not, how many days before the papers are sent.'),
		h(2, 'Documents'),
		guide('Who writes, who reviews, and how long the last call lasts before a text is adopted.'),
		h(2, 'Between meetings'),
		guide('What can be decided in writing, and how soon.')
	),
	section(
		'How it decides',
		guide('By consensus wherever possible: nobody maintains a reasoned objection. Say what happens where it is not.'),
		numbers(
			hint('Who votes: one organisation, one vote.'),
			hint('How many have to be present.'),
			hint('By which majority, and for what a larger one is needed.'),
			hint('How the position of those who disagree is recorded.')
		)
	),
	section(
		'Rules of conduct',
		h(2, 'Competition and confidentiality'),
		guide('What competitors do not talk about. What may be told outside, and who allows it.'),
		h(2, 'Authorship and ownership of results'),
		guide(
			'How the organisations that are authors are named, under which licence it is published, and what stays with whoever brought it.'
		),
		h(2, 'Conflicts of interest'),
		guide('How they are declared, and what the organisation then does: tell, not vote, or leave the room.')
	),
	section(
		'Resources',
		table(
			['Resource', 'Provided by', 'How much'],
			['People', '', hint('Hours a month')],
			['Money', hint('Fees, grant, sponsorship'), ''],
			['Rooms and tools', '', '']
		)
	),
	section(
		'Accountability',
		guide(
			'To whom the group reports, how often and by which indicators. When this charter is reviewed, and what has to happen for the group to be dissolved.'
		)
	)
];

export const charter: Record<Language, Section[]> = { es, en };
