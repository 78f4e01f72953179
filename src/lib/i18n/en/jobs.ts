// The page of the work that has failed for good, for those who run Ateneo.
import type { jobs as es } from '../es/jobs';
import { counter } from '../locale';

const count = counter('en');

export const jobs: typeof es = {
	title: 'Failed work',
	lead: 'Ateneo does by itself what has its time or can wait, and tries again when something fails. What has failed every time stays here.',
	none: {
		title: 'There is no failed work',
		text: 'All that Ateneo had to do by itself is done, or waits for its time.',
		example:
			'For example, a document that was to be adopted when its last call closed would appear here if it could not be.'
	},
	kinds: {
		'document.makePlannedMove': 'A document’s change of state at its time',
		'version.make': 'A document’s version of its own accord',
		'files.look': 'Images that a text no longer shows',
		'files.sweep': 'Images that nobody uses any more'
	},
	failed: 'Last failed',
	attempts: 'Tried',
	times: (n) => count(n, 'time', 'times'),
	error: 'Last error',
	noError: 'No message.',
	id: 'Number',
	again: 'Try again',
	againThis: (kind, id) => `Try again: ${kind}, ${id}`,
	dismiss: 'Dismiss…',
	dismissThis: (kind, id) => `Dismiss: ${kind}, ${id}`,
	confirm: {
		title: 'Dismiss this work?',
		text: 'It will not be tried again, and what it had to do will not be done.',
		submit: 'Dismiss'
	},
	triedAgain: 'It is being tried again. If it fails once more it comes back to this list.',
	dismissed: 'The work has been dismissed.'
};
