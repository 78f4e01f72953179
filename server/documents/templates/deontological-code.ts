// Template of a deontological code: what member organisations bind themselves to. Numbered, because codes are cited.
import type { Language } from '$shared/language';
import { bullets, guide, h, numbers, p, section, table, type Section } from './builder';

const es = [
	section(
		'Preámbulo',
		guide('Por qué se dota el sector de este código y qué confianza quiere merecer. Media página.'),
		p()
	),
	section(
		'1. Objeto y ámbito',
		guide(
			'Quién queda obligado, por qué actividades y desde cuándo. Qué relación tiene con la ley: la completa, no la sustituye.'
		),
		h(2, '1.1 Objeto'),
		p(),
		h(2, '1.2 A quién obliga'),
		bullets('Organizaciones adheridas.', 'Personas que actúan por ellas.', 'Proveedores, en lo que se les encargue.'),
		h(2, '1.3 Definiciones'),
		table(['Término', 'Definición'], ['Cliente', ''], ['Conflicto de interés', ''], ['Sistema automatizado', ''])
	),
	section(
		'2. Principios',
		guide('Pocos y con consecuencias: cada principio debe poder incumplirse.'),
		numbers('Integridad.', 'Transparencia.', 'Diligencia y competencia.', 'Equidad en el trato.', 'Responsabilidad.')
	),
	section(
		'3. Deberes hacia los clientes',
		guide('Lo que puede esperar quien contrata: antes, durante y al terminar.'),
		h(2, '3.1 Información clara antes de contratar'),
		p(),
		h(2, '3.2 Productos adecuados'),
		p(),
		h(2, '3.3 Quejas y reclamaciones'),
		p()
	),
	section(
		'4. Datos e inteligencia artificial',
		guide(
			'Qué datos se usan y para qué, cómo se explican las decisiones automatizadas y cuándo interviene una persona.'
		),
		h(2, '4.1 Uso de los datos'),
		p(),
		h(2, '4.2 Decisiones automatizadas'),
		p(),
		h(2, '4.3 Seguridad e incidentes'),
		p()
	),
	section(
		'5. Conflictos de interés',
		guide('Cómo se detectan, se declaran y se resuelven; regalos, incentivos y participaciones cruzadas.'),
		p()
	),
	section(
		'6. Relación entre las organizaciones adheridas',
		guide('Competencia leal, captación de personal, confidencialidad de lo que se comparte en el grupo.'),
		p()
	),
	section(
		'7. Canal de comunicación',
		guide('Quién puede comunicar un incumplimiento, cómo, con qué protección y en qué plazo recibe respuesta.'),
		table(['Paso', 'Quién', 'Plazo'], ['Acuse de recibo', '', ''], ['Examen', '', ''], ['Respuesta motivada', '', ''])
	),
	section(
		'8. Comité de seguimiento',
		guide('Composición, duración del mandato, incompatibilidades y qué puede decidir.'),
		h(2, '8.1 Composición'),
		p(),
		h(2, '8.2 Funciones'),
		p(),
		h(2, '8.3 Medidas en caso de incumplimiento'),
		p()
	),
	section(
		'9. Adhesión y baja',
		guide('Quién firma por la organización, qué declara y cómo deja de estar adherida.'),
		table(['Organización', 'Firma en su nombre', 'Cargo', 'Fecha'], ['', '', '', ''])
	),
	section(
		'10. Revisión del código',
		guide('Cada cuánto se revisa, quién lo propone y cómo se aprueban los cambios.'),
		p()
	)
];

const en = [
	section(
		'Preamble',
		guide('Why the sector gives itself this code, and whose trust it wants to deserve. Half a page.'),
		p()
	),
	section(
		'1. Object and scope',
		guide(
			'Who is bound, for which activities, and from when. How it relates to the law: it adds to it and never replaces it.'
		),
		h(2, '1.1 Object'),
		p(),
		h(2, '1.2 Who is bound'),
		bullets('Organisations that adhere.', 'People who act for them.', 'Suppliers, in what is entrusted to them.'),
		h(2, '1.3 Definitions'),
		table(['Term', 'Definition'], ['Client', ''], ['Conflict of interest', ''], ['Automated system', ''])
	),
	section(
		'2. Principles',
		guide('Few, and with consequences: it must be possible to breach each of them.'),
		numbers('Integrity.', 'Transparency.', 'Diligence and competence.', 'Fair treatment.', 'Accountability.')
	),
	section(
		'3. Duties to clients',
		guide('What somebody who signs a contract may expect: before, during, and at its end.'),
		h(2, '3.1 Clear information before the contract'),
		p(),
		h(2, '3.2 Suitable products'),
		p(),
		h(2, '3.3 Complaints'),
		p()
	),
	section(
		'4. Data and artificial intelligence',
		guide('Which data are used and for what, how automated decisions are explained, and when a person steps in.'),
		h(2, '4.1 Use of data'),
		p(),
		h(2, '4.2 Automated decisions'),
		p(),
		h(2, '4.3 Security and incidents'),
		p()
	),
	section(
		'5. Conflicts of interest',
		guide('How they are found, declared and settled; gifts, incentives and cross-holdings.'),
		p()
	),
	section(
		'6. Between adhering organisations',
		guide('Fair competition, hiring from each other, confidentiality of what is shared in the group.'),
		p()
	),
	section(
		'7. Reporting channel',
		guide('Who may report a breach, how, with what protection, and when they get an answer.'),
		table(
			['Step', 'Who', 'Time'],
			['Receipt confirmed', '', ''],
			['Examination', '', ''],
			['Answer with reasons', '', '']
		)
	),
	section(
		'8. Follow-up committee',
		guide('Who sits on it, for how long, what is incompatible with it, and what it may decide.'),
		h(2, '8.1 Composition'),
		p(),
		h(2, '8.2 Tasks'),
		p(),
		h(2, '8.3 Measures in case of a breach'),
		p()
	),
	section(
		'9. Joining and leaving',
		guide('Who signs for the organisation, what it declares, and how it stops being bound.'),
		table(['Organisation', 'Signed on its behalf by', 'Position', 'Date'], ['', '', '', ''])
	),
	section(
		'10. Review of the code',
		guide('How often it is reviewed, who proposes changes, and how they are approved.'),
		p()
	)
];

export const deontologicalCode: Record<Language, Section[]> = { es, en };
