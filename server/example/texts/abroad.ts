// A programme for going abroad together, of the Construction cluster. An example, in English.
import { bold, bullets, doc, h, italic, link, numbers, p, quote, table, tasks, todo } from '../../documents/templates';

export const abroad = doc(
	quote([bold('Example text. '), 'The programme, the budget and the experiences quoted are invented.']),

	h(1, 'In brief'),
	bullets(
		[
			bold('The question. '),
			'How can small engineering firms take part in projects abroad that today only large builders reach?'
		],
		[
			bold('The answer. '),
			'By going as a group that has agreed beforehand who does what, who pays for what, and who speaks.'
		],
		[
			bold('The proposal. '),
			'Two years, three cities, one shared stand, and a standing agreement between large and small members.'
		]
	),

	h(1, 'Situation'),
	p(
		'Public works at home fell sharply after 2006 and the firms that lived on them had to look elsewhere. The large ones did, and now earn most of their income in other countries. The small ones, which know a great deal about tunnels in bad ground, old façades or the water of dry cities, mostly followed them as subcontractors and came back with little but stories.'
	),
	p(
		'Those who buy have changed as well. A city that calls for tenders today asks how much carbon a bridge costs, how a neighbourhood will be lived in while it is rebuilt, and what is left behind when the builders go. These are questions to which the ',
		link('Sustainable Development Goals', 'https://sdgs.un.org/goals'),
		' give a common language, and to which a group of specialists often has a better answer than one large contractor.'
	),

	h(1, 'What we learnt from earlier attempts'),
	numbers(
		'A delegation that visits five countries in a week brings back business cards. One that goes to the same city four times brings back a contract.',
		'Firms quarrel about money after they win, not before. The agreement has to exist when the tender is opened.',
		'The person who will do the work must be in the room. Buyers notice when only the salespeople have travelled.',
		'A partner from the place is not a formality: it is half of the offer.'
	),

	h(1, 'The programme'),
	p(italic('Table 1. Two years in four steps. Invented figures.')),
	table(
		['Step', 'When', 'What', 'Budget'],
		['Choose', 'April to June 2026', 'Three cities, with criteria agreed by all members', '€12,000'],
		['Prepare', 'July to December 2026', 'Local partners, standing agreement, catalogue of 20 references', '€38,000'],
		[
			'Be present',
			'All of 2027',
			'Four visits to each city, one shared stand, two seminars with local universities',
			'€140,000'
		],
		['Bid', 'From March 2027', 'At least four joint offers', 'Borne by those who bid']
	),
	h(2, 'How a city is chosen'),
	bullets(
		'Tenders for rehabilitation, water or mobility are announced for the next three years.',
		'Payment is reliable: at least two members have been paid there on time.',
		'One large member already has an office that will lend a desk.',
		'The language of the contract is one in which our engineers can argue.'
	),

	h(1, 'The standing agreement'),
	p(
		'Large members undertake to offer at least a fifth of each contract won under the programme to small members, to name them in the offer, and to pay them within thirty days. Small members undertake to keep the people they named available and to accept the quality plan of the leader. What one member shows another in order to prepare an offer is used for that offer only.'
	),

	h(1, 'Risks'),
	table(
		['Risk', 'Likelihood', 'Consequence', 'What reduces it'],
		[
			'Two members want the same tender',
			'High',
			'The group splits',
			'A member who bids alone says so sixty days before'
		],
		['A currency falls', 'Medium', 'The margin is gone', 'Offers in euros or with a clause'],
		['Nobody travels in the second year', 'Medium', 'The first year is lost', 'Visits are booked and paid for together']
	),

	h(1, 'Follow-up'),
	tasks(
		todo('Sign the standing agreement. All members, 30 June.'),
		todo('Collect the twenty references, with photographs and costs. Ingeniería Tres Puentes, September.'),
		todo('Ask the Circular Economy cluster for examples of reused materials. Constructora Valdelagua, September.')
	)
);
