// Reads what a Yjs update (format V1) contains, without building anything. Checks all that can be checked without
// knowing the document: the bytes, the kinds of content, the names of our schema.
// Format: yjs src/utils/encoding.js and src/structs/*.js, lib0 encoding.js.
import * as decoding from 'lib0/decoding';
import { MARK_NAMES, NODE_NAMES, ROOT, schemaOf } from '$shared/document/names';
import { ByteReader, Malformed } from './bytes';

/** Clocks `from` (with) to `to` (without) of one client. */
export interface Range {
	client: number;
	from: number;
	to: number;
}

/** A struct that stands on another client's struct, which is to be there first. */
export interface Reference {
	/** Clock where the struct that refers begins. */
	at: number;
	client: number;
	clock: number;
}

/** What one client wrote, without holes. */
export interface Section extends Range {
	references: Reference[];
	/** Where the section stands in the bytes, its head included. */
	start: number;
	end: number;
}

export interface Contents {
	sections: Section[];
	/** What the delete set names. */
	deletes: Range[];
	/** Structs that arrive deleted (GC and ContentDeleted): every replica counts them in its delete set. */
	deadOnArrival: Range[];
	/** Number of the schema that knows all its names; 0 where it has none. */
	schema: number;
}

const MAX_CLIENT = 0xffff_ffff;
const MAX_LENGTH = 0x7fff_ffff;
const MAX_DEPTH = 20;
const LARGEST_ATTRIBUTE = 10_000;

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const KIND = 0x1f;

const GC = 0;
const DELETED = 1;
const STRING = 4;
const FORMAT = 6;
const TYPE = 7;
const ANY = 8;

const XML_ELEMENT = 3;
const XML_TEXT = 6;

const nodeNames: ReadonlySet<string> = new Set(NODE_NAMES);
const markNames: ReadonlySet<string> = new Set(MARK_NAMES);
// y-prosemirror tells marks of one kind that overlap apart by a hash behind the name.
const HASHED_MARK = /^(.+)--[a-zA-Z0-9+/=]{8}$/;

/** Throws Malformed. The bytes are read to their end. */
export function readContents(bytes: Uint8Array): Contents {
	const reader = new ByteReader(bytes);
	const contents: Contents = { sections: [], deletes: [], deadOnArrival: [], schema: 0 };

	let previous = Infinity;
	for (let left = reader.uint(); left > 0; left--) {
		const section = readSection(reader, contents);
		// Yjs writes clients in descending order, each once.
		if (section.client >= previous) throw new Malformed('clients out of order');
		previous = section.client;
		contents.sections.push(section);
	}
	readDeleteSet(reader, contents.deletes);
	if (!reader.done) throw new Malformed('bytes behind the end');
	return contents;
}

/** A delete set that stands alone. Throws Malformed. */
export function readDeletes(bytes: Uint8Array): Range[] {
	const reader = new ByteReader(bytes);
	const deletes: Range[] = [];
	readDeleteSet(reader, deletes);
	if (!reader.done) throw new Malformed('bytes behind the end');
	return deletes;
}

/** A delete set, as it stands at the end of an update. */
function readDeleteSet(reader: ByteReader, deletes: Range[]): void {
	const seen = new Set<number>();
	for (let clients = reader.uint(); clients > 0; clients--) {
		const client = readClient(reader);
		if (seen.has(client)) throw new Malformed('a client twice in a delete set');
		seen.add(client);
		// Yjs writes them sorted and merged. Any other order would make entering them costly.
		let end = -1;
		for (let ranges = reader.uint(); ranges > 0; ranges--) {
			const from = reader.uint();
			if (from < end) throw new Malformed('deletions out of order');
			end = endOf(from, reader.uint());
			deletes.push({ client, from, to: end });
		}
	}
}

function readSection(reader: ByteReader, contents: Contents): Section {
	const start = reader.at;
	let left = reader.uint();
	if (left === 0) throw new Malformed('an empty section');
	const client = readClient(reader);
	const from = reader.uint();

	const references: Reference[] = [];
	let clock = from;
	for (; left > 0; left--) {
		const info = reader.byte();
		const kind = info & KIND;
		if (kind === GC && info !== GC) throw new Malformed('flags on a GC');
		const key = kind === GC ? null : readPlace(reader, info, client, clock, references);
		const to = endOf(clock, readContent(reader, kind, key, contents));
		if (kind === GC || kind === DELETED) contents.deadOnArrival.push({ client, from: clock, to });
		clock = to;
	}
	return { client, from, to: clock, references, start, end: reader.at };
}

/** Where an item stands: behind and before which struct, or in which parent. Returns its key, where it says one. */
function readPlace(
	reader: ByteReader,
	info: number,
	client: number,
	clock: number,
	references: Reference[]
): string | null {
	if (info & HAS_ORIGIN) readReference(reader, client, clock, references);
	if (info & HAS_RIGHT_ORIGIN) readReference(reader, client, clock, references);
	if (info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) return null; // parent and key are its neighbour's

	const parent = reader.uint();
	if (parent === 1) {
		if (reader.text() !== ROOT) throw new Malformed('an unknown root');
	} else if (parent === 0) {
		readReference(reader, client, clock, references);
	} else {
		throw new Malformed('an unknown kind of parent');
	}
	if (!(info & HAS_KEY)) return null;
	const key = reader.text();
	if (key === '__proto__') throw new Malformed('a forbidden key');
	return key;
}

function readReference(reader: ByteReader, ownClient: number, at: number, references: Reference[]): void {
	const client = readClient(reader);
	const clock = reader.uint();
	if (client !== ownClient) references.push({ at, client, clock });
	else if (clock >= at) throw new Malformed('a struct that stands on a later one');
}

/** Returns the length in clocks. */
function readContent(reader: ByteReader, kind: number, key: string | null, contents: Contents): number {
	switch (kind) {
		case GC:
		case DELETED:
			return reader.uint();
		case STRING:
			return reader.skipText();
		case FORMAT:
			readFormat(reader, contents);
			return 1;
		case TYPE:
			readType(reader, contents);
			return 1;
		case ANY: {
			const length = reader.uint();
			for (let left = length; left > 0; left--) readAttribute(reader, key);
			return length;
		}
		default:
			throw new Malformed(`content of kind ${kind}`);
	}
}

function readType(reader: ByteReader, contents: Contents): void {
	const type = reader.uint();
	if (type === XML_TEXT) return;
	if (type !== XML_ELEMENT) throw new Malformed(`a type of kind ${type}`);
	const name = reader.text();
	if (!nodeNames.has(name)) throw new Malformed(`an unknown node: ${name.slice(0, 40)}`);
	contents.schema = Math.max(contents.schema, schemaOf(name));
}

function readFormat(reader: ByteReader, contents: Contents): void {
	const key = reader.text();
	const name = HASHED_MARK.exec(key)?.[1] ?? key;
	if (!markNames.has(name)) throw new Malformed(`an unknown mark: ${name.slice(0, 40)}`);
	contents.schema = Math.max(contents.schema, schemaOf(name));
	const json = reader.text();
	if (json === 'null' || json === '{}') return; // nearly all of them
	try {
		checkJson(JSON.parse(json), 0);
	} catch (error) {
		throw new Malformed('a format that is not JSON', { cause: error });
	}
}

function checkJson(value: unknown, depth: number): void {
	if (depth > MAX_DEPTH) throw new Malformed('nested too deep');
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		if (key === '__proto__') throw new Malformed('a forbidden key');
		checkJson(inner, depth + 1);
	}
}

/** What a list starts at is anybody's choice, and so is what a mention is called or a picture says: it may look like a number. */
const FREE = new Set<string | null>(['start', 'label', 'id', 'file', 'alt']);

/**
 * The value of an attribute. A cell that spans millions of columns stops whoever draws it, so no number may be larger than
 * any table; nor what JavaScript takes for a number. What replaces a value does not say its key: of those only numbers
 * themselves are looked at, since our schema takes no words for them (src/shared/document/tame.ts).
 */
function readAttribute(reader: ByteReader, key: string | null): void {
	const start = reader.at;
	skipAny(reader, 0);
	if (FREE.has(key)) return;
	const value: unknown = decoding.readAny(decoding.createDecoder(reader.bytes.subarray(start, reader.at)));
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
	if (key === null && typeof value === 'string') return;
	if (Math.abs(Number(value)) > LARGEST_ATTRIBUTE) throw new Malformed('an attribute that is too large');
}

// lib0's readAny counts its types down from 127.
function skipAny(reader: ByteReader, depth: number): void {
	if (depth > MAX_DEPTH) throw new Malformed('nested too deep');
	const type = reader.byte();
	switch (type) {
		case 127: // undefined
		case 126: // null
		case 121: // false
		case 120: // true
			return;
		case 125:
			return reader.skipInt();
		case 124:
			return void reader.take(4);
		case 123:
			return void reader.take(8);
		case 119:
			return void reader.skipText();
		case 118:
			for (let left = reader.uint(); left > 0; left--) {
				if (reader.text() === '__proto__') throw new Malformed('a forbidden key');
				skipAny(reader, depth + 1);
			}
			return;
		case 117:
			for (let left = reader.uint(); left > 0; left--) skipAny(reader, depth + 1);
			return;
		default:
			// Big integers and byte arrays exist too; no attribute of ours has them and JSON has no place for them.
			throw new Malformed(`a value of type ${type}`);
	}
}

function readClient(reader: ByteReader): number {
	const client = reader.uint();
	if (client > MAX_CLIENT) throw new Malformed('a client id over 32 bits');
	return client;
}

function endOf(from: number, length: number): number {
	if (length === 0) throw new Malformed('a length of nothing');
	if (length > MAX_LENGTH) throw new Malformed('a length over 31 bits');
	const to = from + length;
	if (to > Number.MAX_SAFE_INTEGER) throw new Malformed('a clock is too large');
	return to;
}
