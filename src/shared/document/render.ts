// The text as safe HTML, without a browser: what people read before the editor is there, and what is exported.
import type { JSONContent } from '@tiptap/core';
import { Node, type Fragment, type Mark } from '@tiptap/pm/model';
import { escapeHTML } from '@tiptap/static-renderer/json/html-string';
import { domOutputSpecToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import { levelOf, tagOf } from './paragraph';
import { sectionId } from './read';
import { documentSchema } from './schema';

const schema = documentSchema();

/** The document's HTML, nested as the editor nests it. Throws where the JSON is not a document of our schema. */
export function htmlOf(doc: JSONContent): string {
	// Nobody has written yet: the editor shows one empty line, so the page does too.
	if (!doc.content?.length) return '<p></p>';
	const node = Node.fromJSON(schema, doc);
	node.check();

	let headings = 0;
	return childrenHtml(node.content, (block) =>
		block.textContent.trim() === '' ? '' : ` id="${sectionId(headings++)}"`
	);
}

/** Gives a heading its address, in the order of the text. */
type Address = (heading: Node) => string;

const childrenHtml = (fragment: Fragment, address: Address): string => runHtml(fragment.content, 0, address);

/** Neighbours share the marks they have in common, as in the editor: a link that is half bold is one link. */
function runHtml(nodes: readonly Node[], depth: number, address: Address): string {
	let html = '';
	let next = 0;
	while (next < nodes.length) {
		const first = nodes[next]!;
		const mark = first.marks[depth];
		if (!mark) {
			html += nodeHtml(first, address);
			next++;
			continue;
		}
		const end = nodes.findIndex((node, index) => index > next && !node.marks[depth]?.eq(mark));
		const run = nodes.slice(next, end === -1 ? undefined : end);
		html += specHtml(mark, runHtml(run, depth + 1, address));
		next += run.length;
	}
	return html;
}

function nodeHtml(node: Node, address: Address): string {
	if (node.isText) return escapeHTML(node.text ?? '');

	const level = levelOf(node.attrs);
	if (node.type.name === 'paragraph' && level > 0) {
		const id = address(node);
		return `<${tagOf(level)} data-level="${level}"${id}>${childrenHtml(node.content, address)}</${tagOf(level)}>`;
	}
	return specHtml(node, childrenHtml(node.content, address));
}

/** Draws a node or mark by the rule of its own extension. */
function specHtml(thing: Node | Mark, inside: string): string {
	const spec = thing instanceof Node ? thing.type.spec.toDOM?.(thing) : thing.type.spec.toDOM?.(thing, true);
	if (!spec) throw new Error(`${thing.type.name} cannot be shown`);
	return domOutputSpecToHTMLString(spec)(inside);
}
