// A picture with its caption. The caption is text like any other, so that two may write it at once; the picture is the
// name of a file. All else about it is an attribute, and is read here as if a stranger had written it.
import type { JSONContent } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { addressOf, FILE, NARROWER } from './file';

type Attributes = Record<string, unknown> | undefined;

/** What a figure shows, whatever arrived by the wire. */
export interface Picture {
	/** Null: there is nothing to show. */
	file: string | null;
	/** Of the column of text, in per cent. */
	share: number;
	/** Of the picture, in pixels; null where nobody knows. */
	size: { width: number; height: number } | null;
	/** What it says to whoever does not see it; empty where nobody has said so yet. */
	alt: string;
	/** It says nothing that the text does not say. */
	decorative: boolean;
}

export const SHARES = { least: 10, most: 100 } as const;
export const ALT_MAX = 1_000;
const LARGEST_PX = 10_000;
/** How wide a column of text is, at most, on paper and on the screen. */
const COLUMN_PX = 656;

const isWhole = (value: unknown, from: number, to: number): value is number =>
	Number.isInteger(value) && (value as number) >= from && (value as number) <= to;

export function pictureOf(attrs: Attributes): Picture {
	const { file, width, imageWidth, imageHeight, alt, decorative } = attrs ?? {};
	return {
		file: typeof file === 'string' && FILE.test(file) ? file : null,
		share: isWhole(width, SHARES.least, SHARES.most) ? width : SHARES.most,
		size:
			isWhole(imageWidth, 1, LARGEST_PX) && isWhole(imageHeight, 1, LARGEST_PX)
				? { width: imageWidth, height: imageHeight }
				: null,
		alt: typeof alt === 'string' ? alt.slice(0, ALT_MAX).trim() : '',
		decorative: decorative === true
	};
}

/** The attributes of a figure, each held to what it may be. */
export function figureAttrs(attrs: Attributes) {
	const { file, share, size, alt, decorative } = pictureOf(attrs);
	return { file, width: share, imageWidth: size?.width ?? null, imageHeight: size?.height ?? null, alt, decorative };
}

/** Of a figure for a file that has just come. */
export const attrsFor = ({ file, width, height }: { file: string; width: number; height: number }) => ({
	file,
	imageWidth: width,
	imageHeight: height
});

/** Every file that a text shows. */
export function filesIn(node: JSONContent): Set<string> {
	const found = new Set<string>();
	const todo = [node];
	for (let next = todo.pop(); next; next = todo.pop()) {
		const { file } = next.type === 'figure' ? pictureOf(next.attrs) : { file: null };
		if (file) found.add(file);
		if (next.content) todo.push(...next.content);
	}
	return found;
}

/** How a figure is drawn, for the editor and without one. `files`: where the document's files are seen. */
export function figureSpec(attrs: Attributes, files: string | null): DOMOutputSpec {
	const { file, share, size, alt, decorative } = pictureOf(attrs);
	const style = `--share: ${share}%${size ? `; --natural: ${size.width}px` : ''}`;
	const data = {
		...(file && { 'data-file': file }),
		...(share < SHARES.most && { 'data-width': share }),
		...(alt === '' && !decorative && { 'data-undescribed': '' }),
		...(decorative && { 'data-decorative': '' })
	};
	const image = file && files && { ...sourcesOf(file, files, { share, size }), alt: decorative ? '' : alt };
	const picture: DOMOutputSpec = [
		'div',
		{ class: 'picture', contenteditable: 'false' },
		...(image ? [['img', image]] : [])
	];
	return ['figure', { ...data, style }, picture, ['figcaption', 0]];
}

function sourcesOf(file: string, files: string, { share, size }: Pick<Picture, 'share' | 'size'>) {
	const narrower = NARROWER.filter((width) => size && width < size.width);
	return {
		src: addressOf(files, file),
		...(size &&
			narrower.length > 0 && {
				srcset: [
					...narrower.map((width) => `${addressOf(files, file, width)} ${width}w`),
					`${addressOf(files, file)} ${size.width}w`
				].join(', '),
				sizes: `(max-width: 700px) ${share}vw, ${Math.round((COLUMN_PX * share) / 100)}px`
			}),
		...(size && { width: size.width, height: size.height }),
		loading: 'lazy',
		draggable: 'false'
	};
}
