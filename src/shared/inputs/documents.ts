// What somebody sends to make or change a document (its text comes over the socket, not here).
import * as v from 'valibot';
import { DOCUMENT_KINDS } from '../states/document';
import { LanguageField, line, TITLE_MAX } from './fields';

export const CreateDocument = v.object({
	kind: v.picklist(DOCUMENT_KINDS, 'choose'),
	title: line(TITLE_MAX),
	language: LanguageField
});
export type CreateDocument = v.InferOutput<typeof CreateDocument>;

export const RenameDocument = v.object({ title: line(TITLE_MAX) });
export type RenameDocument = v.InferOutput<typeof RenameDocument>;
