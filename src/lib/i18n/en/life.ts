// The page about the life of a document: where it stands, where it can go, how it came there.
import type { life as es } from '../es/life';
import { ordinalOf } from '../ordinal';
import type { DocumentState } from '$shared/states/document';
import type { Effect } from '$shared/states/life';

const verbs: Record<DocumentState, string> = {
	draft: 'Back to draft',
	in_review: 'Move to review',
	last_call: 'Open the last call',
	adopted: 'Adopt',
	published: 'Publish',
	on_hold: 'Put on hold',
	withdrawn: 'Withdraw',
	superseded: 'Supersede'
};
const ofEditions: Partial<Record<Effect, string>> = {
	becomesLatest: 'Publish the new edition',
	beginsEdition: 'Prepare a new edition',
	leavesEdition: 'Give up the new edition'
};
const again: Partial<Record<DocumentState, string>> = {
	draft: 'Take up again as a draft',
	in_review: 'Take up the review again',
	last_call: 'Take up the last call again',
	adopted: 'Take up again as adopted'
};

export const life: typeof es = {
	title: 'State and history',
	back: 'Back to the document',
	stands: 'Where it stands',
	means: {
		draft: 'The group writes the text.',
		in_review: 'The group reviews the text, which can still change.',
		last_call: 'The last chance to object. The text no longer changes; when the call closes it is adopted.',
		adopted: 'The group has approved it. The text no longer changes; it is still to be published.',
		published: 'It is published: the text no longer changes.',
		on_hold: 'The group has put it aside for now. Nobody changes the text until work goes on.',
		withdrawn: 'The group has withdrawn it. The text is kept.',
		superseded: 'Another document has taken its place. The text is kept.'
	},
	archived: 'It is archived: its state does not change until it is brought back.',
	since: 'Since',
	closes: 'Closes',
	callCloses: 'The call closes',
	reviewEnds: 'The review ends',
	madrid: (when) => `${when}, Madrid time`,
	path: 'The path of a document',
	step: { done: 'done', current: 'it is here', ahead: 'still to come' },
	published: {
		title: 'What is published',
		standing: {
			published: (edition) => `Anybody can read the ${edition}:`,
			withdrawn: (edition) => `The ${edition} is withdrawn; it can be read, with a note:`,
			superseded: (edition) => `The ${edition} is superseded; it can be read, with a note:`
		},
		edition: (number) => `${ordinalOf(number, 'en')} edition`,
		next: (edition) => `The text that is being written now will be the ${edition}.`,
		copy: 'Copy the address',
		copied: 'The address is on the clipboard.',
		notCopied: 'The browser did not allow copying. Select the address and copy it by hand.'
	},
	planned: {
		title: 'What is planned',
		comes: (state, when) => `It will move to “${state}” by itself on ${when}, Madrid time.`,
		closes: (when) => `It will be open until ${when}.`,
		belongsToCall: 'This is the end of the last call. To stop it, take the document to another state before.',
		replaces: 'A change is planned. If you move the document, or plan another change, it no longer holds.',
		takeBack: 'Take back what is planned',
		whoTakesBack: (roles) => `Those who can take it back: ${roles}.`
	},
	moves: {
		title: 'What can happen now',
		none: 'There are no more steps from here.',
		verb: ({ to, effects }, from) => {
			const ofEdition = effects.find((effect) => ofEditions[effect]);
			if (ofEdition) return ofEditions[ofEdition]!;
			if (from === 'on_hold') return again[to] ?? verbs[to];
			return to === 'in_review' && from !== 'draft' ? 'Back to review' : verbs[to];
		},
		happens: 'What will happen',
		effects: {
			version: 'A version of the text as it is then is kept.',
			textCloses: 'The text closes: nobody can change it, not even those who have it open.',
			textOpens: 'The text opens: those who write in the group can change it.',
			closesByItself: 'At its closing time it is adopted by itself.',
			becomesPublic: 'The document becomes public, for ever: later it can be withdrawn, not deleted.',
			becomesLatest:
				'It is published as a new edition, at the same address. Earlier ones can still be read, with a note that there is another.',
			beginsEdition:
				'The next edition begins as a draft. The published one stays public until the new one is published.',
			leavesEdition:
				'The text becomes that of the last edition again. What was written for the new one is kept as a version first.',
			staysPublic: 'What was published can still be read, with a note that it is withdrawn, by whom and why.',
			pointsToSuccessor: 'What was published can still be read, with a note that another document has taken its place.',
			callEnds: 'The last call ends without adoption.'
		},
		who: (roles) => `This is not for your role. Those who can do it: ${roles}.`,
		roles: {
			manager: 'the cluster manager',
			chair: 'the chair',
			vice_chair: 'the vice-chair',
			secretary: 'the secretary'
		},
		words: 'The text is missing: the document has no words yet.'
	},
	movedMeanwhile: (state) =>
		`Somebody has changed the state meanwhile: it is now “${state}”. Decide by what you see here.`,
	kept: 'What you had written',
	moved: (state) => `The state of the document is now “${state}”.`,
	plannedDone: 'The change is planned.',
	takenBack: 'What was planned will not happen.',
	history: {
		title: 'History',
		begun: 'It began as a draft.',
		by: (name, organisation) => `${name}, for ${organisation}`,
		timed: (name, organisation) => `By itself, at the time that ${name} (${organisation}) had set`,
		to: 'to',
		openUntil: (when) => `Open until ${when}.`,
		version: (number) => `Version ${number}`
	}
};
