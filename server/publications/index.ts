// Publications: what a group has made public, edition by edition. Anybody may read it. The door to this domain.
export {
	listNews,
	listPublications,
	listStanding,
	LISTED,
	type EditionNews,
	type PublicationList,
	type PublicationSummary
} from './lists';
export { endEdition, lastEdition, publishEdition, type LastEdition } from './publish';
export {
	openEdition,
	rightByPublication,
	writeEdition,
	type EditionSummary,
	type Ended,
	type OfEdition,
	type OpenedEdition
} from './read';
export { EditionTexts } from './texts';
