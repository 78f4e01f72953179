// Making a move of a document: its form, and the question before it.
import type { lifeForm as es } from '../es/life-form';

export const lifeForm: typeof es = {
	form: {
		successor: 'Which publication takes its place',
		successorHint: 'Whoever reads the superseded one finds a link to this.',
		noSuccessors: 'There is no other publication that stands: publish the document that takes its place first.',
		choose: 'Choose a publication',
		reason: 'Reason',
		note: 'Note (optional)',
		reasonHint: 'It stays in the history of the document, for everybody who may read it.',
		closes: {
			last_call: 'Until when the last call is open',
			in_review: 'Until when the review lasts (optional)'
		},
		closesHint: {
			last_call: 'Madrid time, wherever you are. Between one hour and one year.',
			in_review: 'Madrid time, wherever you are. The date is a guide: a review does not close by itself.'
		},
		when: 'When',
		now: 'Now',
		later: 'At another time',
		laterHint: 'Madrid time. It will happen by itself, even if nobody is there.',
		date: 'Day',
		time: 'Time',
		next: 'Continue',
		plan: 'Plan it'
	},
	confirm: {
		title: (verb) => `${verb}?`,
		read: 'Read what will happen before you decide.',
		at: (when) => `It will happen on ${when}, Madrid time.`,
		now: 'It will happen right now.',
		closes: (when) => `It will be open until ${when}, Madrid time.`,
		yes: (verb) => `Yes, ${verb.charAt(0).toLocaleLowerCase('en')}${verb.slice(1)}`,
		change: 'Change something'
	}
};
