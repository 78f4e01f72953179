// Leaving while this device keeps words that the server does not have.
import type { leaving as es } from '../es/leaving';
import { counter } from '../locale';

const count = counter('en');

export const leaving: typeof es = {
	title: 'Some text has not been sent',
	what: 'It is on this device only, and signing out deletes it. To send it, open the document with a connection before you sign out.',
	unsent: (n) => `${count(n, 'change', 'changes')} not sent`,
	recovered: 'recovered text',
	save: 'Save to a file',
	saved: 'The text is in a file among your downloads.',
	notSaved: 'It could not be read. Open the document and copy the text.',
	file: 'Text not sent',
	lost: 'You can no longer open this document, and some of your text was never sent. It is on this device only: save it to a file or discard it.',
	discard: 'Discard',
	sureToDiscard: 'The text that was not sent will be deleted from this device. Discard it?',
	leave: 'Sign out and delete it',
	stay: 'Stay'
};
