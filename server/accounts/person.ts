// Who is asking: the person behind a cookie, and what they set for themselves.
import { eq } from 'drizzle-orm';
import type { Language } from '$shared/language';
import type { App } from '../app';
import { record, type Actor } from '../events';
import type { Found } from './sessions';
import { people } from './tables';

/** Somebody who is signed in. What they may do lives on their seats, never here. */
export interface Person {
	id: string;
	name: string;
	email: string;
	language: Language;
}

/** A person acting for themselves: nobody's seat is needed to sign in or to choose a language. */
export const asThemselves = (personId: string): Actor => ({ personId, seatId: null, organisationId: null });

/** Who sent this `Cookie` header; null for nobody. `cookie`, where it is not null, has to be set again. */
export const personOf = (app: App, cookieHeader: string | null): Promise<Found | null> =>
	app.sessions.find(cookieHeader);

/** The language in which Ateneo speaks to this person. */
export async function setLanguage(app: App, person: Person, language: Language): Promise<void> {
	if (person.language === language) return;
	await app.db.transaction(async (tx) => {
		await tx.update(people).set({ language }).where(eq(people.id, person.id));
		await record(tx, asThemselves(person.id), 'person.languageChanged', {
			kind: 'person',
			id: person.id,
			data: { from: person.language, to: language }
		});
	});
}
