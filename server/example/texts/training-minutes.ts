// Minutes of the Cybersecurity training group. An example, in English.
import { bold, bullets, doc, done, h, numbers, p, quote, table, tasks, todo } from '../../documents/templates';

export const trainingMinutes = doc(
	quote([bold('Example text. '), 'The meeting, the people and the agreements are invented.']),

	h(1, 'Meeting'),
	table(
		['Date and time', 'Place', 'Chair', 'Minutes taken by'],
		['Wednesday 10 June 2026, 16:00 to 17:15', 'Remote', 'Teresa Salvá', 'Marcos Ibáñez']
	),

	h(1, 'Attendance'),
	table(
		['Person', 'Organisation', 'Role', 'Attendance'],
		['Teresa Salvá', 'Universidad Manzanares', 'Chair', 'Remote'],
		['Marcos Ibáñez', 'Candado Sur', 'Member', 'Remote'],
		['Andrés Mena', 'Norte Telecom', 'Member', 'Remote'],
		['Lucía Robles', 'Universidad Cibeles', 'Observer', 'Remote'],
		['Ravi Menon', 'Lince', 'Guest from the R&D group, item 2', 'Remote']
	),

	h(1, 'Agenda'),
	numbers(
		'Approval of the May minutes',
		'Students on the visits to small firms',
		'The joint module on data protection',
		'Any other business'
	),

	h(1, 'Discussion'),
	h(2, '1. Approval of the May minutes'),
	p('Approved without changes.'),
	h(2, '2. Students on the visits'),
	p(
		'Ravi Menon reported on the first 34 visits. The six vocational students who took part wrote the clearest one-page findings, and two of them have been offered jobs by firms they visited. Marcos Ibáñez asked that students never go alone and that their insurance be settled before September. Andrés Mena offered laptops prepared for the purpose.'
	),
	h(2, '3. The joint module'),
	p(
		'Lucía Robles explained that the White Paper of the Talent group asks for a module that teaches data protection to security students and security to law students. Teresa Salvá thinks six credits are realistic. The question who awards them is open: the two universities have different calendars for new modules.'
	),
	h(2, 'Any other business'),
	p(
		'The language of these minutes alternates between Spanish and English, so that members from abroad can follow every second one in full.'
	),

	h(1, 'Agreements'),
	table(
		['No.', 'Agreement', 'How it was adopted', 'Dissent'],
		['A1', 'Students visit firms in pairs with a professional, never alone.', 'By consensus', ''],
		[
			'A2',
			'The group supports a joint module of six credits and names Teresa Salvá to negotiate it.',
			'By consensus',
			''
		]
	),

	h(1, 'Tasks'),
	tasks(
		done('Send the one-page form to Universidad Manzanares. Ravi Menon, Lince.'),
		todo('Ask the insurer about students on visits. Marcos Ibáñez, Candado Sur, 30 June.'),
		todo('First outline of the module. Teresa Salvá, Universidad Manzanares, 8 July.')
	),

	h(1, 'Next meeting'),
	p('Wednesday 8 July 2026, 16:00, at Norte Telecom.'),
	bullets('Outline of the module.', 'Dates of the autumn visits.')
);
