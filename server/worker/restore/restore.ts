// Makes the one edit by which a text becomes what it was in a version. Blocks that are equal are not touched, and a block
// that was changed since is changed back in its place: what others write meanwhile stays where they write it.
import { updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { canonicalOf, documentNode } from '$shared/document/canonical';
import type { NamedBlock } from '$shared/document/block-ids';
import { ROOT } from '$shared/document/names';
import { keepRoomForText } from '$shared/document/room-for-text';
import type { AttributedRun } from '../attribution';
import { blocksOf } from '../blocks';
import { elementId } from '../version';
import { creditsFor, type Credit } from './credits';
import { planRestore, withChosen, type Block } from './plan';

export interface RestoreInput {
	/** The present text. */
	updates: Uint8Array[];
	/** Its blocks by name; one that is not here is new. */
	present: NamedBlock[];
	version: {
		/** Canonical JSON. */
		content: string;
		blocks: NamedBlock[];
		runs: AttributedRun[];
	};
	/** Names of the blocks at the top of the text that are restored; null: the whole text. */
	chosen: string[] | null;
}

export interface RestoringEdit {
	update: Uint8Array;
	/** Whose words these are that come back: not theirs who brings them. */
	credits: Credit[];
}

/** A block with the node that it is made of. */
interface Restored extends Block {
	node: Node;
	/** Of the version's text blocks, by number, the first that is in it; null for a block of the present. */
	firstText: number | null;
}

/** Null where the text is what it was. Throws where one of the two is not a document of our schema. */
export function restoringEdit({ updates, present, version, chosen }: RestoreInput): RestoringEdit | null {
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const update of updates) Y.applyUpdate(doc, update);
	});
	const root = doc.getXmlFragment(ROOT);
	const names = new Map(present.map(({ element, id }) => [element, id]));
	const nodes = root.length === 0 ? [] : childrenOf(documentNode(yXmlFragmentToProsemirrorJSON(root)));
	const row = nodes.map((node, place): Restored => {
		const element = elementId(root.get(place) as Y.XmlElement);
		return { ...describe(node), id: names.get(element) ?? element, firstText: null };
	});
	const all = versionRow(version);
	const wanted = chosen ? withChosen(row, all, new Set(chosen)) : all;

	const steps = planRestore(row, wanted);
	if (steps.length === 0) return null;
	const added = blocksOf(steps.flatMap((step) => (step.kind === 'add' ? [wanted[step.from]!.node.toJSON()] : [])));
	const known = Y.encodeStateVector(doc);
	const stop = keepRoomForText(doc);
	doc.transact(() => {
		// From the end, so that the places before are still right.
		for (const step of steps.reverse()) {
			if (step.kind === 'remove') root.delete(step.at, 1);
			else if (step.kind === 'add') root.insert(step.at, [added.pop()!]);
			else updateYFragment(doc, root.get(step.at) as Y.XmlElement, wanted[step.from]!.node, noMeta());
		}
	});
	stop();
	const texts = root.toArray().map((child, place) => ({ element: child, firstText: wanted[place]!.firstText }));
	return {
		update: Y.encodeStateAsUpdate(doc, known),
		credits: creditsFor(texts, { client: doc.clientID, runs: version.runs })
	};
}

/** The blocks at the top of a version, by their names. */
function versionRow({ content, blocks }: RestoreInput['version']): Restored[] {
	let [place, texts] = [0, 0];
	return childrenOf(documentNode(JSON.parse(content))).map((node) => {
		const restored = { ...describe(node), id: blocks[place]?.id ?? '', firstText: texts };
		const all = [node, ...within(node)];
		place += all.filter(({ isBlock }) => isBlock).length;
		texts += all.filter(({ isTextblock }) => isTextblock).length;
		return restored;
	});
}

const describe = (node: Node) => ({ node, canonical: canonicalOf(node), type: node.type.name });

function within(node: Node): Node[] {
	const inside: Node[] = [];
	node.descendants((child) => void inside.push(child));
	return inside;
}

const childrenOf = (node: Node): readonly Node[] => node.content.content;

const noMeta = () => ({ mapping: new Map(), isOMark: new Map() });
