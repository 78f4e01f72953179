// The list of what this device keeps: by person, and how much of it the server does not hold.
import { expect, it } from 'vitest';
import { Copies, nameOf, type CopyKey } from '$lib/sync/copies';

class Shelf {
	#items = new Map<string, string>();
	getItem = (name: string) => this.#items.get(name) ?? null;
	setItem(name: string, value: string) {
		this.#items.set(name, value);
		(this as unknown as Record<string, string>)[name] = value;
	}
	removeItem(name: string) {
		this.#items.delete(name);
		delete (this as unknown as Record<string, string>)[name];
	}
}

const key = (part: Partial<CopyKey> = {}): CopyKey => ({
	...{ personId: 'anna', organisationId: 'datalia', documentId: 'acta', epoch: 0 },
	...part
});
const note = { title: 'Acta', seen: 5, at: 1 };
const list = () => new Copies(() => new Shelf() as unknown as Storage);
const one = (copies: Copies) => copies.find(key());

function shelf() {
	const storage = new Shelf() as unknown as Storage;
	return new Copies(() => storage);
}

it('belongs to one person: another one is shown nothing of it', () => {
	const copies = shelf();
	copies.note(key(), { ...note, window: '1', unsent: 2 });
	expect(copies.of('anna')).toMatchObject([{ ...key(), title: 'Acta', unsent: 2 }]);
	expect(copies.of('ann')).toEqual([]);
	expect(copies.of('ravi')).toEqual([]);
});

it('organisation, document and epoch each make it another copy', () => {
	const names = [key(), key({ organisationId: 'norte' }), key({ documentId: 'libro' }), key({ epoch: 1 })].map(nameOf);
	expect(new Set(names).size).toBe(4);
});

it('two windows count for themselves', () => {
	const copies = shelf();
	copies.note(key(), { ...note, window: '1', unsent: 2 });
	copies.note(key(), { ...note, window: '2', unsent: 3 });
	expect(one(copies)?.unsent).toBe(5);
	copies.note(key(), { ...note, window: '1', unsent: 0 });
	expect(one(copies)?.unsent).toBe(3);
});

it('a later window sends what an earlier one left behind', () => {
	const copies = shelf();
	copies.note(key(), { ...note, window: '1', unsent: 2 });
	const found = copies.windows(key());
	copies.note(key(), { ...note, window: '2', unsent: 1 });
	copies.settle(key(), found);
	expect(one(copies)?.unsent).toBe(1);
});

it('what was seen never goes back', () => {
	const copies = shelf();
	copies.note(key(), { ...note, seen: 9, window: '1', unsent: 0 });
	copies.note(key(), { ...note, seen: 7, window: '2', unsent: 0 });
	expect(one(copies)?.seen).toBe(9);
});

it('where nothing can be stored there is no list, and nothing breaks', () => {
	const copies = new Copies(() => {
		throw new Error('not allowed');
	});
	copies.note(key(), { ...note, window: '1', unsent: 1 });
	copies.forget(key());
	expect(copies.of('anna')).toEqual([]);
	expect(list().of('anna')).toEqual([]);
});
