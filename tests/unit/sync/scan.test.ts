// What the scan lets through can be applied everywhere: it throws nowhere and leaves nothing pending (docs/SYNC.md §3).
import { describe, expect, it } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';
import { scan, type Known, type Scan } from '$server/sync/scan';
import { knownOf, tryMutations, updatesToMutate } from '../../support/mutations';

const nothing: Known = () => 0;

describe('mutations of real updates', () => {
	it.each([1, 2, 3, 4, 5, 6])('of those accepted none throws or pends (seed %i)', (seed) => {
		const { accepted, harmful } = tryMutations(seed, 3_000);
		expect(harmful).toEqual([]);
		expect(accepted).toBeGreaterThan(100);
	});

	it.each([1, 2, 3])('honest updates fit one after the other (seed %i)', (seed) => {
		const { base, updates } = updatesToMutate(seed);
		const growing = new Y.Doc();
		Y.applyUpdate(growing, Y.encodeStateAsUpdate(base));
		for (const update of updates) {
			expect(scan(update, knownOf(growing)).kind).toBe('fits');
			Y.applyUpdate(growing, update);
		}
		expect(scan(Y.encodeStateAsUpdate(base), nothing).kind).toBe('fits');
	});
});

describe('what is refused, and why', () => {
	const bytes = (write: (encoder: encoding.Encoder) => void) => encoding.encode(write);
	const uints = (...values: number[]) =>
		bytes((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));
	/** One section of one struct: info, then what follows it. */
	const struct = (info: number, write: (encoder: encoding.Encoder) => void, { client = 5, clock = 0 } = {}) =>
		bytes((encoder) => {
			for (const value of [1, 1, client, clock]) encoding.writeVarUint(encoder, value);
			encoding.writeUint8(encoder, info);
			write(encoder);
			encoding.writeVarUint(encoder, 0);
		});
	const inRoot = (encoder: encoding.Encoder) => {
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarString(encoder, ROOT);
	};
	const text = (value: string) => (encoder: encoding.Encoder) => {
		inRoot(encoder);
		encoding.writeVarString(encoder, value);
	};
	const element = (name: string) => (encoder: encoding.Encoder) => {
		inRoot(encoder);
		encoding.writeVarUint(encoder, 3);
		encoding.writeVarString(encoder, name);
	};
	const any = (write: (encoder: encoding.Encoder) => void) => (encoder: encoding.Encoder) => {
		inRoot(encoder);
		encoding.writeVarString(encoder, 'level');
		encoding.writeVarUint(encoder, 1);
		write(encoder);
	};
	const ANY = 0x20 | 8;

	it('takes the struct that the refusals below are made from', () => {
		expect(scan(struct(4, text('ok')), nothing)).toMatchObject({
			kind: 'fits',
			structs: [{ client: 5, from: 0, to: 2 }]
		});
		expect(scan(struct(7, element('paragraph')), nothing).kind).toBe('fits');
		expect(
			scan(
				struct(
					ANY,
					any((e) => encoding.writeAny(e, { a: [1] }))
				),
				nothing
			).kind
		).toBe('fits');
	});

	it.each<[string, Uint8Array]>([
		['nothing at all', new Uint8Array()],
		['bytes behind the end', Uint8Array.of(...struct(4, text('ok')), 0)],
		['a text of no length', struct(4, text(''))],
		['a Skip', struct(10, (e) => encoding.writeVarUint(e, 3))],
		['a GC of no length', struct(0, (e) => encoding.writeVarUint(e, 0))],
		['a GC over 31 bits', struct(0, (e) => encoding.writeVarUint(e, 2 ** 31))],
		['flags on a GC', struct(0x80, (e) => encoding.writeVarUint(e, 1))],
		[
			'another root',
			struct(
				4,
				(e) => (encoding.writeVarUint(e, 1), encoding.writeVarString(e, 'secret'), encoding.writeVarString(e, 'x'))
			)
		],
		['a node we do not have', struct(7, element('script'))],
		['a map', struct(7, (e) => (inRoot(e), encoding.writeVarUint(e, 1)))],
		['a subdocument', struct(9, (e) => (inRoot(e), encoding.writeVarString(e, 'guid'), encoding.writeAny(e, {})))],
		['bytes', struct(3, (e) => (inRoot(e), encoding.writeVarUint8Array(e, new Uint8Array(3))))],
		['an embed', struct(5, (e) => (inRoot(e), encoding.writeVarString(e, '{}')))],
		[
			'a mark we do not have',
			struct(6, (e) => (inRoot(e), encoding.writeVarString(e, 'blink'), encoding.writeVarString(e, '{}')))
		],
		[
			'a format that is not JSON',
			struct(6, (e) => (inRoot(e), encoding.writeVarString(e, 'bold'), encoding.writeVarString(e, '{')))
		],
		[
			'__proto__ in a format',
			struct(6, (e) => (inRoot(e), encoding.writeVarString(e, 'bold'), encoding.writeVarString(e, '{"__proto__":{}}')))
		],
		[
			'__proto__ in a value',
			struct(
				ANY,
				any(
					(e) => (
						encoding.writeUint8(e, 118),
						encoding.writeVarUint(e, 1),
						encoding.writeVarString(e, '__proto__'),
						encoding.writeAny(e, null)
					)
				)
			)
		],
		[
			'__proto__ as an attribute',
			struct(
				ANY,
				(e) => (
					inRoot(e),
					encoding.writeVarString(e, '__proto__'),
					encoding.writeVarUint(e, 1),
					encoding.writeAny(e, 1)
				)
			)
		],
		[
			'a value nested too deep',
			struct(
				ANY,
				any((e) => {
					for (let depth = 0; depth < 30; depth++) {
						encoding.writeUint8(e, 117);
						encoding.writeVarUint(e, 1);
					}
					encoding.writeAny(e, 1);
				})
			)
		],
		[
			'a big integer',
			struct(
				ANY,
				any((e) => (encoding.writeUint8(e, 122), encoding.writeUint8Array(e, new Uint8Array(8))))
			)
		],
		['an overlong text', struct(4, (e) => (inRoot(e), encoding.writeVarUint8Array(e, Uint8Array.of(0xc0, 0x80))))],
		[
			'a surrogate as UTF-8',
			struct(4, (e) => (inRoot(e), encoding.writeVarUint8Array(e, Uint8Array.of(0xed, 0xa0, 0x80))))
		],
		[
			'an own reference to itself',
			struct(
				0x80 | 4,
				(e) => (encoding.writeVarUint(e, 5), encoding.writeVarUint(e, 0), encoding.writeVarString(e, 'x'))
			)
		],
		['a client id over 32 bits', struct(4, text('x'), { client: 2 ** 32 })],
		['an empty section', uints(1, 0, 5, 0, 0)],
		['a number without end', Uint8Array.of(...Array<number>(30).fill(0xff))]
	])('%s', (_, update) => {
		expect(scan(update, nothing).kind).toBe('refused');
	});

	it('two clients that wait for each other', () => {
		const cycle = bytes((e) => {
			encoding.writeVarUint(e, 2);
			for (const [client, other] of [
				[9, 5],
				[5, 9]
			] as const) {
				for (const value of [1, client, 0]) encoding.writeVarUint(e, value);
				encoding.writeUint8(e, 0x80 | 4);
				for (const value of [other, 0]) encoding.writeVarUint(e, value);
				encoding.writeVarString(e, 'x');
			}
			encoding.writeVarUint(e, 0);
		});
		expect(scan(cycle, nothing)).toMatchObject({ kind: 'refused', reason: 'clients that wait for each other' });
	});

	it.each<[string, Uint8Array]>([
		['a struct that comes too early', struct(4, text('x'), { clock: 3 })],
		[
			'a reference to somebody unknown',
			struct(
				0x80 | 4,
				(e) => (encoding.writeVarUint(e, 77), encoding.writeVarUint(e, 0), encoding.writeVarString(e, 'x'))
			)
		],
		['a deletion of what is not there', uints(0, 1, 5, 1, 0, 4)]
	])('a gap: %s', (_, update) => {
		expect(scan(update, nothing).kind).toBe('gap');
	});

	it('counts a text in UTF-16 units, as Yjs does', () => {
		expect(scan(struct(4, text('aé€🦉')), nothing)).toMatchObject({ structs: [{ from: 0, to: 5 }] });
	});

	it('trims an update of which part is known', () => {
		const doc = Object.assign(new Y.Doc(), { clientID: 5 });
		const paragraph = new Y.XmlElement('paragraph');
		paragraph.insert(0, [new Y.XmlText('Agenda')]);
		doc.getXmlFragment(ROOT).insert(0, [paragraph]);
		const scanned = scan(Y.encodeStateAsUpdate(doc), (client) => (client === 5 ? 4 : 0)) as Extract<
			Scan,
			{ kind: 'fits' }
		>;
		expect(scanned.structs).toMatchObject([{ client: 5, from: 4, to: 8 }]);
	});
});
