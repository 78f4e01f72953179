// A report on the weak points of small firms. An example, in English.
import { bold, bullets, doc, h, italic, numbers, p, quote, table, tasks, todo } from '../../documents/templates';

export const smallFirms = doc(
	quote([
		bold('Example text. '),
		'The visits, the figures and the firms behind them are invented. The advice is sound, but it is no substitute for somebody who looks at your own systems.'
	]),

	h(1, 'In brief'),
	bullets(
		[bold('The question. '), 'Where are small firms in the city most exposed, and what should they do first?'],
		[
			bold('The answer. '),
			'Most harm comes through four doors: stolen passwords, unpatched equipment, invoices that were tampered with, and backups nobody had ever tried to restore.'
		],
		[
			bold('The proposal. '),
			'A half-day visit with the same short list for every firm, offered together with the associations that small firms already trust.'
		]
	),

	h(1, 'Mandate'),
	p(
		'The group was asked to find out which weaknesses small firms share and which remedies they can afford. Firms with fewer than ten employees and firms of up to fifty were to be looked at separately. Firms that sell security were left out.'
	),

	h(1, 'What we did'),
	p(
		'Between February and April, three pairs of visitors spent half a day in each of 34 firms: shops, workshops, law offices, clinics and two small factories. They asked the same twenty questions, looked at what they were shown, and tried nothing that had not been agreed. Each firm got its own findings on one page before the visitors left.'
	),

	h(1, 'What we saw'),
	p(italic('Table 1. Firms with each weakness. Invented figures.')),
	table(
		['Weakness', 'Up to 9 employees (19 firms)', '10 to 50 employees (15 firms)'],
		['One password shared by several people', '15', '8'],
		['No second factor on e-mail', '17', '9'],
		['Backup never restored as a trial', '16', '11'],
		['Router or server without updates for a year', '12', '7'],
		['Bank details changed on the strength of an e-mail', '6', '5'],
		['A former employee’s account still open', '9', '10']
	),
	p(
		'Size matters less than we expected. The larger firms have better equipment and the same habits. Where they do worse, as with the accounts of people who have left, it is because more people come and go and nobody has the job of closing the door behind them.'
	),
	p(
		'What the owners told us matters as much as the table. Most had heard the advice before. They had not followed it because it came as a list of thirty items without an order, in words that were not theirs, and because the person who had installed the system had retired.'
	),
	quote(
		'“Tell me the three things that would have saved the last firm you saw go under. I’ll do those on Monday.”',
		'Owner of a printing workshop (invented)'
	),

	h(1, 'What to do first'),
	p('In this order. The first four cost nothing but an afternoon.'),
	numbers(
		[bold('Turn on the second factor for e-mail. '), 'Whoever holds the mailbox holds everything else.'],
		[bold('Give every person a password of their own, '), 'and a password manager to keep them in.'],
		[bold('Confirm by telephone any change of bank details, '), 'on a number you already had.'],
		[bold('Restore one backup, '), 'today, on a different computer, and write down how long it took.'],
		[
			bold('Close the accounts of those who left. '),
			'Put it on the list that is used when somebody hands back the keys.'
		],
		[bold('Update the router, or replace it. '), 'If nobody knows how, that is the thing to pay for.']
	),

	h(1, 'Options'),
	table(
		['Option', 'For', 'Against', 'Cost for each firm'],
		['Publish a guide', 'Reaches everybody', 'The advice exists already and is not followed', '€2'],
		[
			'Half-day visits',
			'Things get done during the visit',
			'About 300 firms a year with ten pairs of visitors',
			'€240'
		],
		['A shared service', 'Lasting help', 'Needs a contract and a price that small firms accept', '€45 a month']
	),

	h(1, 'Conclusions and proposal'),
	p(
		'We propose visits as the first step and a shared service as the second, because the visit is where a firm finds out that it needs one. Vocational students in their last year can make half of each pair: they learn, they are paid, and firms speak to them more openly than to a salesman.'
	),

	h(1, 'Follow-up'),
	tasks(
		todo('Agree the list of twenty questions with the Training group. Universidad Manzanares, 30 April.'),
		todo('Ask two associations of shopkeepers to send the invitations. Candado Sur, 8 May.'),
		todo('Repeat ten of the visits after six months and compare. Lince, November.')
	)
);
