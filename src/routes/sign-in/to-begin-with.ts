// Whom to enter as first: three people who do different things in one group, so that each can watch the others.
import type { DemoPerson } from '$server/accounts';
import type { Role } from '$shared/permissions';

const ROLES: readonly Role[] = ['chair', 'member', 'reviewer'];

/**
 * A chair, a member and a reviewer of the group where most people sit as one of these, each with that seat first.
 * Empty where no group has all three.
 */
export function toBeginWith(people: DemoPerson[]): DemoPerson[] {
	const seatsOf = new Map<string, { person: DemoPerson; role: Role }[]>();
	for (const person of people) {
		for (const { group, role } of person.seats) {
			if (!group || !ROLES.includes(role)) continue;
			seatsOf.set(group.id, [...(seatsOf.get(group.id) ?? []), { person, role }]);
		}
	}
	const fullest = [...seatsOf]
		.filter(([, seats]) => ROLES.every((role) => seats.some((seat) => seat.role === role)))
		.sort(([, a], [, b]) => b.length - a.length)[0];
	if (!fullest) return [];

	const [groupId, seats] = fullest;
	const three = ROLES.flatMap((role) => seats.find((seat) => seat.role === role)?.person ?? []);
	return three.map((person) => ({
		...person,
		seats: person.seats.toSorted((a, b) => Number(b.group?.id === groupId) - Number(a.group?.id === groupId))
	}));
}
