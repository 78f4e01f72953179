// Who is here, from whatever stands in awareness.
import { expect, it } from 'vitest';
import { peopleIn } from '$lib/presence/people';

const ana = { name: 'Ana Sanz', organisation: 'Datalia', role: 'member', color: '#17693f' };

it('one entry a person and organisation, however many windows', () => {
	const forNorte = { ...ana, organisation: 'Norte Telecom' };
	expect(peopleIn([{ user: ana }, { user: forNorte }, { user: ana, cursor: {} }])).toEqual([ana, forNorte]);
});

it('leaves out what says no name, and colours and roles that are none', () => {
	const odd = { name: 'Luis', organisation: 7, role: '', color: 'url(x)' };
	expect(peopleIn([{}, { user: null }, { user: 'x' }, { user: { name: '' } }, { user: odd }])).toEqual([
		{ name: 'Luis', organisation: '', role: null, color: null }
	]);
});
