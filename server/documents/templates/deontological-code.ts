// Template of a deontological code: what member organisations bind themselves to. Its articles have numbers, because codes
// are cited by them.
import type { Language } from '$shared/language';
import { bullets, guide, h, hint, numbers, section, table, type Section } from './builder';

const es = [
	section(
		'Preámbulo',
		guide(
			'Por qué se dota el sector de este código, de quién quiere merecer la confianza y cómo se ha acordado. Media página.'
		)
	),
	section(
		'Título I. Objeto y ámbito',
		h(2, 'Artículo 1. Objeto'),
		guide(
			'Puede empezar así: «Este código fija las reglas de conducta que las organizaciones adheridas se obligan a cumplir en…».'
		),
		h(2, 'Artículo 2. A quién obliga'),
		bullets(
			'Las organizaciones adheridas.',
			'Las personas que actúan en su nombre.',
			hint('Proveedores, intermediarios y plataformas: en qué y hasta dónde.')
		),
		h(2, 'Artículo 3. Relación con la ley'),
		guide('Completa la ley y no la sustituye. Diga qué normas da por supuestas y qué pasa si una cambia.'),
		h(2, 'Artículo 4. Definiciones'),
		table(
			['Término', 'Definición'],
			['Cliente', hint('¿También quien solo pide información?')],
			['Conflicto de interés', ''],
			['Decisión automatizada', hint('Sin intervención de una persona, o con qué intervención')]
		)
	),
	section(
		'Título II. Principios',
		guide('Pocos y con consecuencias: cada principio tiene que poder incumplirse y ese incumplimiento, comprobarse.'),
		numbers(
			hint('Integridad: qué no se hará aunque sea legal y rentable.'),
			hint('Transparencia: qué se explica, a quién y antes de qué.'),
			hint('Diligencia: qué competencia se exige a quien asesora o programa.'),
			hint('Trato equitativo: qué diferencias entre clientes no se admiten.'),
			hint('Responsabilidad: quién responde cuando decide un sistema.')
		)
	),
	section(
		'Título III. Deberes hacia los clientes',
		h(2, 'Artículo 5. Información antes de contratar'),
		guide(
			'Precio total, riesgos y quién está detrás, en una página y en lenguaje llano. Qué no puede quedar en la letra pequeña.'
		),
		h(2, 'Artículo 6. Productos adecuados'),
		guide('Qué se pregunta al cliente antes de ofrecerle algo y qué se hace si no le conviene.'),
		h(2, 'Artículo 7. Quejas y reclamaciones'),
		guide('Por dónde entran, quién las contesta y en cuántos días; adónde puede acudir después.')
	),
	section(
		'Título IV. Datos e inteligencia artificial',
		h(2, 'Artículo 8. Uso de los datos'),
		guide(
			'Para qué se usan y para qué no, cuánto tiempo, con quién se comparten. Qué permiso se pide y cómo se retira.'
		),
		h(2, 'Artículo 9. Decisiones automatizadas'),
		guide(
			'Cuáles se toman sin una persona, cómo se explican, cómo se pide que las revise alguien y cómo se comprueba que no discriminan.'
		),
		h(2, 'Artículo 10. Seguridad e incidentes'),
		guide('Medidas mínimas de todas las adheridas, tamaño pequeño incluido. A quién se avisa y en qué plazo.')
	),
	section(
		'Título V. Conflictos de interés',
		h(2, 'Artículo 11. Detección y declaración'),
		guide(
			'Qué situaciones se declaran, ante quién y cuándo; registro de regalos, incentivos y participaciones cruzadas.'
		),
		h(2, 'Artículo 12. Qué se hace con ellos'),
		guide('Abstenerse, informar al cliente o separar funciones: en qué casos cada cosa.')
	),
	section(
		'Título VI. Entre organizaciones adheridas',
		h(2, 'Artículo 13. Competencia leal'),
		guide(
			'Comparaciones, captación de personal, uso de lo que se aprende en el grupo. Qué no se habla nunca entre competidores.'
		),
		h(2, 'Artículo 14. Confidencialidad del trabajo común'),
		guide('Qué se comparte en el grupo, quién puede citarlo y con qué permiso.')
	),
	section(
		'Título VII. Cumplimiento',
		h(2, 'Artículo 15. Canal de comunicación'),
		guide('Quién puede comunicar un incumplimiento, con qué protección y en qué plazo recibe respuesta.'),
		table(
			['Paso', 'Quién', 'Plazo'],
			['Acuse de recibo', '', hint('Días')],
			['Audiencia a la organización', '', ''],
			['Respuesta motivada', '', '']
		),
		h(2, 'Artículo 16. Comité de seguimiento'),
		guide('Cuántas personas, quién las propone, cuánto duran, qué es incompatible. Al menos una de fuera del sector.'),
		h(2, 'Artículo 17. Medidas'),
		guide(
			'De menos a más: recomendación, requerimiento con plazo, suspensión, baja. Cómo se recurre y qué se hace público.'
		)
	),
	section(
		'Título VIII. Adhesión y revisión',
		h(2, 'Artículo 18. Adhesión y baja'),
		guide('Quién firma por la organización, qué declara al hacerlo y cómo deja de estar adherida.'),
		table(['Organización', 'Firma en su nombre', 'Cargo', 'Fecha'], ['', '', '', ''], ['', '', '', '']),
		h(2, 'Artículo 19. Revisión'),
		guide('Cada cuánto se revisa, quién lo propone, con qué mayoría cambia y desde cuándo obliga lo nuevo.')
	)
];

const en = [
	section(
		'Preamble',
		guide('Why the sector gives itself this code, whose trust it wants to deserve, and how it was agreed. Half a page.')
	),
	section(
		'Title I. Object and scope',
		h(2, 'Article 1. Object'),
		guide(
			'It may begin like this: “This code sets the rules of conduct that the adhering organisations bind themselves to in …”.'
		),
		h(2, 'Article 2. Who is bound'),
		bullets(
			'The adhering organisations.',
			'The people who act on their behalf.',
			hint('Suppliers, intermediaries and platforms: in what, and how far.')
		),
		h(2, 'Article 3. How it relates to the law'),
		guide(
			'It adds to the law and does not replace it. Say which rules it takes for granted, and what happens when one changes.'
		),
		h(2, 'Article 4. Definitions'),
		table(
			['Term', 'Definition'],
			['Client', hint('Also those who only ask for information?')],
			['Conflict of interest', ''],
			['Automated decision', hint('Without a person, or with which part of one')]
		)
	),
	section(
		'Title II. Principles',
		guide('Few, and with consequences: it must be possible to breach each of them, and to find the breach.'),
		numbers(
			hint('Integrity: what will not be done although it is legal and pays.'),
			hint('Transparency: what is explained, to whom, and before what.'),
			hint('Diligence: which competence is asked of those who advise or program.'),
			hint('Fair treatment: which differences between clients are not accepted.'),
			hint('Accountability: who answers when a system decides.')
		)
	),
	section(
		'Title III. Duties to clients',
		h(2, 'Article 5. Information before the contract'),
		guide(
			'Total price, risks and who is behind it, on one page in plain language. What must not be left to the small print.'
		),
		h(2, 'Article 6. Suitable products'),
		guide('What clients are asked before something is offered, and what is done where it does not suit them.'),
		h(2, 'Article 7. Complaints'),
		guide('Where they come in, who answers them and within how many days; where one can turn afterwards.')
	),
	section(
		'Title IV. Data and artificial intelligence',
		h(2, 'Article 8. Use of data'),
		guide(
			'What they are used for and what not, for how long, with whom they are shared. Which permission is asked and how it is withdrawn.'
		),
		h(2, 'Article 9. Automated decisions'),
		guide(
			'Which are taken without a person, how they are explained, how one asks for somebody to review them, and how one checks that they do not discriminate.'
		),
		h(2, 'Article 10. Security and incidents'),
		guide('The least that all adhering organisations do, small ones included. Who is told, and how soon.')
	),
	section(
		'Title V. Conflicts of interest',
		h(2, 'Article 11. Finding and declaring them'),
		guide('Which situations are declared, to whom and when; a register of gifts, incentives and cross-holdings.'),
		h(2, 'Article 12. What is done about them'),
		guide('Abstaining, telling the client, or separating functions: which in which case.')
	),
	section(
		'Title VI. Between adhering organisations',
		h(2, 'Article 13. Fair competition'),
		guide(
			'Comparisons, hiring from each other, use of what is learnt in the group. What competitors never talk about.'
		),
		h(2, 'Article 14. Confidentiality of the common work'),
		guide('What is shared in the group, who may quote it, and with whose permission.')
	),
	section(
		'Title VII. Compliance',
		h(2, 'Article 15. Reporting channel'),
		guide('Who may report a breach, with what protection, and when they get an answer.'),
		table(
			['Step', 'Who', 'Time'],
			['Receipt confirmed', '', hint('Days')],
			['Hearing of the organisation', '', ''],
			['Answer with reasons', '', '']
		),
		h(2, 'Article 16. Follow-up committee'),
		guide(
			'How many people, who proposes them, for how long, what is incompatible. At least one from outside the sector.'
		),
		h(2, 'Article 17. Measures'),
		guide(
			'From light to heavy: recommendation, notice with a date, suspension, removal. How one appeals, and what is made public.'
		)
	),
	section(
		'Title VIII. Adherence and review',
		h(2, 'Article 18. Joining and leaving'),
		guide('Who signs for the organisation, what it declares by that, and how it stops being bound.'),
		table(['Organisation', 'Signed on its behalf by', 'Position', 'Date'], ['', '', '', ''], ['', '', '', '']),
		h(2, 'Article 19. Review'),
		guide('How often it is reviewed, who proposes changes, by which majority they are made, and from when they bind.')
	)
];

export const deontologicalCode: Record<Language, Section[]> = { es, en };
