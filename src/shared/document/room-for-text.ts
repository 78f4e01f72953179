// In Yjs an empty paragraph has no place for text: whoever types first makes one. Two who begin in it at the same
// moment make two, then each one's editor copies the other's letters into its own, and words stand there twice. So
// whoever makes an empty block makes the place for its text with it.
import * as Y from 'yjs';
import { TEXT_BLOCKS } from './names';

/** Gives every empty text block in `parent` its place for text. */
export function makeRoomForText(parent: Y.XmlFragment | Y.XmlElement): void {
	if (isEmptyTextBlock(parent)) parent.insert(0, [new Y.XmlText()]);
	else for (const child of parent.toArray()) if (child instanceof Y.XmlElement) makeRoomForText(child);
}

/** From now on gives it to each block that is made or emptied in this copy of the document. Returns how to stop. */
export function keepRoomForText(doc: Y.Doc): () => void {
	const look = (transaction: Y.Transaction) => {
		if (!transaction.local) return;
		const needy = [...transaction.changed].flatMap(([type, keys]) =>
			keys.has(null) ? needyIn(type, transaction) : []
		);
		if (needy.length > 0) doc.transact(() => needy.forEach(makeRoomForText), transaction.origin);
	};
	doc.on('beforeObserverCalls', look);
	return () => doc.off('beforeObserverCalls', look);
}

/** What was made here just now; or the block itself, where its last words have just gone. */
function needyIn(type: object, { beforeState }: Y.Transaction): Y.XmlElement[] {
	if (!(type instanceof Y.XmlFragment) || type._item?.deleted) return [];
	if (isEmptyTextBlock(type)) return [type];
	const isNew = ({ _item: item }: Y.XmlElement) =>
		item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);
	return type.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement && isNew(child));
}

const isEmptyTextBlock = (type: Y.XmlFragment | Y.XmlElement): type is Y.XmlElement =>
	type instanceof Y.XmlElement && TEXT_BLOCKS.has(type.nodeName) && type.length === 0;
