// An editor that does not know a node or mark deletes it, for everybody, by drawing it; and one that draws a text nested
// thousands deep does not come back from it. So whatever comes is looked at before the binding hears of it [S10].
import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { DEEPEST } from '$shared/document/names';

// y-prosemirror tells marks of one kind that overlap apart by a hash behind the name.
const HASH = /--[a-zA-Z0-9+/=]{8}$/;

/**
 * The first thing in the document that an editor of this schema must not draw, by its name: a node or mark that the schema
 * does not know, or a block nested too deep. Null: there is none. `since`: a state vector; looks at what is newer.
 */
export function unfitIn(doc: Y.Doc, schema: Schema, since: ReadonlyMap<number, number> = new Map()): string | null {
	for (const [client, structs] of doc.store.clients) {
		const last = structs.at(-1);
		const from = since.get(client) ?? 0;
		if (!last || last.id.clock + last.length <= from) continue;
		for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
			const struct = structs[at]!;
			const name = nameIn(struct);
			if (!name) continue;
			if (!(name.kind === 'node' ? schema.nodes : schema.marks)[name.name]) return name.name;
			if (name.kind === 'node' && isTooDeep(struct as Y.Item)) return name.name;
		}
	}
	return null;
}

function nameIn(struct: Y.Item | Y.GC): { kind: 'node' | 'mark'; name: string } | null {
	if (!(struct instanceof Y.Item) || struct.deleted) return null;
	const { content } = struct;
	if (content instanceof Y.ContentFormat) return { kind: 'mark', name: content.key.replace(HASH, '') };
	if (!(content instanceof Y.ContentType) || !(content.type instanceof Y.XmlElement)) return null;
	return { kind: 'node', name: content.type.nodeName };
}

function isTooDeep(item: Y.Item): boolean {
	let depth = 0;
	for (let at: Y.Item | null = item; at; at = (at.parent as Y.AbstractType<unknown>)._item) {
		if (++depth > DEEPEST) return true;
	}
	return false;
}

/**
 * Calls `stop` once, with the name, before any observer of the document sees what an editor must not draw.
 * Returns how to end the watch.
 */
export function guard(doc: Y.Doc, schema: Schema, stop: (name: string) => void): () => void {
	const look = ({ local, beforeState }: Y.Transaction): void => {
		if (local) return; // what this editor makes, it knows
		const name = unfitIn(doc, schema, beforeState);
		if (name === null) return;
		end();
		stop(name);
	};
	const end = () => doc.off('beforeObserverCalls', look);
	doc.on('beforeObserverCalls', look);
	return end;
}
