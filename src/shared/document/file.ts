// What names a file in a text, and the addresses that it is seen at. A text never holds an address.

/** SHA-256 in hexadecimal digits. */
export const FILE = /^[0-9a-f]{64}$/;

/** Widths in which a picture is kept, in pixels, besides its own. */
export const NARROWER = [480, 960, 1440] as const;

/** Where the files of a document are seen by those who may read it. */
export const filesOf = (documentId: string): string => `/documents/${documentId}/files`;

/** `base`: as of filesOf. Without a width, the largest there is. */
export const addressOf = (base: string, file: string, width?: number): string =>
	`${base}/${file}${width === undefined ? '' : `-${width}`}.webp`;

/** The last part of such an address. Null: it is none. */
export function readAddress(name: string): { file: string; width: number | null } | null {
	const found = /^([0-9a-f]{64})(?:-(\d{1,5}))?\.webp$/.exec(name);
	return found ? { file: found[1]!, width: found[2] === undefined ? null : Number(found[2]) } : null;
}
