// Documents: everything about them but typing. The door to this domain.
export { checkText } from './check';
export {
	archiveDocument,
	createDocument,
	numberHeadings,
	renameDocument,
	restoreDocument,
	type ArchiveDocument,
	type CreateDocumentIn,
	type RenameDocumentOf
} from './commands';
export { exportDocument, EXPORT_FORMATS, type Exported, type ExportFormat } from './export';
export { readFrame, type DocumentFrame } from './frame';
export { listDocuments, listRecent, type DocumentSummary } from './lists';
export { findMentionable, listLinked, type Mentionable } from './mentionable';
export { listAbilities, openDocument, type OpenedDocument } from './open';
export { Projections } from './projections';
export { dismissRescued, listRescued, putRescuedBack, type RescuedWords, type SettleRescued } from './rescued';
export { insertSection, listSections, type SectionSummary } from './sections';
