// Who has the document open now, from Yjs awareness. Name, organisation, role and colour are the server's words.
import type { Role } from '$shared/permissions';

export interface PersonHere {
	name: string;
	organisation: string;
	role: Role | null;
	/** #rrggbb, the colour of their caret. */
	color: string | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One entry a person and organisation, however many windows they have. In the order in which they came. */
export function peopleIn(states: Iterable<Record<string, unknown>>): PersonHere[] {
	const people = new Map<string, PersonHere>();
	for (const { user } of states) {
		if (typeof user !== 'object' || user === null) continue;
		const { name, organisation, role, color } = user as Record<string, unknown>;
		if (textOf(name) === '') continue;
		const key = JSON.stringify([name, organisation]);
		if (people.has(key)) continue;
		people.set(key, {
			name: textOf(name),
			organisation: textOf(organisation),
			role: textOf(role) === '' ? null : (role as Role),
			color: /^#[0-9a-f]{6}$/i.test(textOf(color)) ? textOf(color) : null
		});
	}
	return [...people.values()];
}
