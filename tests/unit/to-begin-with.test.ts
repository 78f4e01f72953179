// The three cards that the sign-in page of the example begins with.
import { expect, it } from 'vitest';
import type { DemoPerson } from '$server/accounts';
import type { Role } from '$shared/permissions';
import { toBeginWith } from '../../src/routes/sign-in/to-begin-with';

const named = (code: string) => ({ code, name: { es: code, en: code } });
const person = (name: string, ...seats: [Role, string | null][]): DemoPerson => ({
	id: name,
	name,
	email: `${name}@example.org`,
	organisation: 'Datalia',
	seats: seats.map(([role, group]) => ({ role, group: group ? { id: group, ...named(group) } : null, cluster: null }))
});

const small = [
	person('Ada', ['chair', 'small']),
	person('Bo', ['member', 'small']),
	person('Cy', ['reviewer', 'small'])
];
const large = [
	person('Di', ['chair', 'other'], ['member', 'large']),
	person('Ed', ['member', 'other'], ['chair', 'large']),
	person('Flo', ['member', 'large']),
	person('Gus', ['chair', 'another'], ['reviewer', 'large'])
];

it('are a chair, a member and a reviewer of the group that has most of them, with that seat first', () => {
	const three = toBeginWith([person('Zoe', ['admin', null]), ...small, ...large]);
	expect(three.map(({ name, seats }) => [name, seats[0]?.role, seats[0]?.group?.id])).toEqual([
		['Ed', 'chair', 'large'],
		['Di', 'member', 'large'],
		['Gus', 'reviewer', 'large']
	]);
	expect(three[0]?.seats).toHaveLength(2);
});

it('are none where no group has all three', () => {
	expect(toBeginWith(small.slice(0, 2))).toEqual([]);
	expect(toBeginWith([])).toEqual([]);
});
