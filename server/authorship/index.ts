// Who wrote what: by passage, and how much. The door to this domain.
export type { Contributor } from './contributors';
export type { Contributions, PersonsWords } from './contributions';
export { attributeDocument, readAuthorship, type Attribution, type AuthorshipByClocks } from './document';
export { listPassages, type AuthorsPassages, type ListedPassages, type Passage } from './passages';
export {
	readContributions,
	readGroupContributions,
	type CountedDocument,
	type DocumentContributions,
	type GroupContributions
} from './read';
