// The node of a picture with its caption: what of it is attributes, and what is text.
import { Node } from '@tiptap/core';
import { figureSpec, SHARES } from './figure';
import { FILE } from './file';

const numberIn = (text: string | null | undefined): number | null =>
	text && /^\d{1,5}$/.test(text) ? Number(text) : null;
const imageIn = (element: HTMLElement) => element.querySelector('img');

export const Figure = Node.create<{ files: string | null }>({
	name: 'figure',
	group: 'block',
	content: 'inline*',
	// Its caption is not joined to the paragraph before or behind it, and nothing replaces the figure by its words.
	isolating: true,
	defining: true,
	draggable: true,

	addOptions: () => ({ files: null }),

	addAttributes() {
		const attribute = (parse: (element: HTMLElement) => unknown, usual: unknown = null) => ({
			default: usual,
			keepOnSplit: false,
			rendered: false,
			parseHTML: parse
		});
		return {
			file: attribute((element) => element.dataset.file ?? null),
			width: attribute((element) => numberIn(element.dataset.width) ?? SHARES.most, SHARES.most),
			imageWidth: attribute((element) => numberIn(imageIn(element)?.getAttribute('width'))),
			imageHeight: attribute((element) => numberIn(imageIn(element)?.getAttribute('height'))),
			alt: attribute((element) => imageIn(element)?.getAttribute('alt') ?? '', ''),
			decorative: attribute((element) => element.dataset.decorative !== undefined, false)
		};
	},

	parseHTML() {
		return [
			{
				tag: 'figure[data-file]',
				// Without an image in it, or with what is no name of a file, it is not one of ours.
				getAttrs: (element) => FILE.test(element.dataset.file ?? '') && null,
				contentElement: (element) =>
					(element as HTMLElement).querySelector<HTMLElement>('figcaption') ??
					(element as HTMLElement).ownerDocument.createElement('figcaption')
			}
		];
	},

	renderHTML({ node }) {
		return figureSpec(node.attrs, this.options.files);
	}
});
