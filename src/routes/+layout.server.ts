// What every page knows of its reader.
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
	person: locals.person && { id: locals.person.id, name: locals.person.name, email: locals.person.email },
	sharedComputer: locals.session?.sharedComputer ?? false,
	language: locals.language,
	theme: locals.theme,
	/** The server's clock, so that «hace 3 minutos» is the same in its rendering and in the browser's. */
	now: new Date()
});
