// The code block that a session is replayed into: newlines are characters there, so that positions stay the recording's.
import * as Y from 'yjs';
import { ROOT } from '$shared/document/names';

/** Where the block's text is, in any replica of the document. */
export type BlockAddress = Y.RelativePosition;

/** Adds a code block behind everything that is there. The update it makes is the caller's to send. */
export function addBlock(doc: Y.Doc, content: string): BlockAddress {
	return doc.transact(() => {
		const text = new Y.XmlText();
		const block = new Y.XmlElement('codeBlock');
		block.insert(0, [text]);
		doc.getXmlFragment(ROOT).push([block]);
		// Taken while the text is empty: a position names the text alone then, and no character that may be deleted.
		const address = Y.createRelativePositionFromTypeIndex(text, 0);
		if (content) text.insert(0, content);
		return address;
	});
}

/** Null where this replica does not hold the block. */
export function findBlock(doc: Y.Doc, address: BlockAddress): Y.XmlText | null {
	// Roots are made on first use, and a type that nobody asked for has no class yet.
	doc.getXmlFragment(ROOT);
	const item = address.type;
	if (!item || Y.getState(doc.store, item.client) <= item.clock) return null;
	const found = Y.createAbsolutePositionFromRelativePosition(address, doc)?.type;
	return found instanceof Y.XmlText ? found : null;
}

/** The characters alone. XmlText's own toString writes formats as tags. */
export const textOf = (text: Y.XmlText): string => Y.Text.prototype.toString.call(text);
