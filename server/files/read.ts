// Gives out the bytes of a file, to whoever was found to have the right to what shows it.
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AteneoError, notFound } from '$shared/errors';
import { accessDocument } from '../access';
import type { Person } from '../accounts';
import type { App } from '../app';
import { keyOf } from './keep';
import { documentFiles, files, type FileVariant } from './tables';

/** The right to files of a document, as somebody has judged it. */
export interface FileRight {
	documentId: string;
	/** To these alone: the files that an edition shows to everybody. Null: to all. */
	only: ReadonlySet<string> | null;
}

/** Which file, and how wide it is to be: the next wider one that there is. Null: the largest. */
export interface NamedFile {
	file: string;
	width: number | null;
}

export interface ReadFile {
	/** SHA-256 of the bytes, in hexadecimal digits: the same name, the same bytes, for ever. */
	sha256: string;
	/** Reads them; for whoever has them already this is not worth doing. Throws as readFile does. */
	bytes(): Promise<Uint8Array>;
}

/** Whoever may read the document may see its files. Throws as accessDocument does. */
export async function rightByReading(
	app: App,
	person: Pick<Person, 'id'>,
	{ documentId }: { documentId: string }
): Promise<FileRight> {
	const { document } = await accessDocument(app, person, documentId, 'document.read');
	return { documentId: document.id, only: null };
}

/** Throws notFound, file.damaged where what is kept is not what was kept once, and unavailable. */
export async function readFile(app: App, right: FileRight, { file, width }: NamedFile): Promise<ReadFile> {
	const found = right.only && !right.only.has(file) ? null : await findInDocument(app, right.documentId, file);
	if (!found) throw notFound('file');
	const variant = found.variants.find((each) => width !== null && each.width >= width) ?? found.variants.at(-1)!;
	return { sha256: variant.sha256, bytes: () => readVariant(app, file, variant) };
}

/** Null where the document has no such file. */
export async function findInDocument(
	app: App,
	documentId: string,
	file: string
): Promise<{ variants: FileVariant[] } | null> {
	const [found] = await app.db
		.select({ variants: files.variants })
		.from(documentFiles)
		.innerJoin(files, eq(files.sha256, documentFiles.sha256))
		.where(and(eq(documentFiles.documentId, documentId), eq(documentFiles.sha256, file)));
	return found ?? null;
}

async function readVariant(app: App, file: string, { width, sha256 }: FileVariant): Promise<Uint8Array> {
	const bytes = await app.storage.get(keyOf(file, width));
	const found = bytes && createHash('sha256').update(bytes).digest('hex');
	if (!bytes || found !== sha256)
		throw new AteneoError('file.damaged', { detail: `${file} ${width}: ${found ?? 'gone'}` });
	return bytes;
}
