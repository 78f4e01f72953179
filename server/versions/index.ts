// Versions: copies of a text that never change. The door to this domain.
export { makeVersion, restoreVersion, type Restored } from './commands';
export { isCurrent, prepareVersion, storeVersion, type Prepared, type VersionWords } from './make';
export { lookForPauses, makePauseVersion, makesPauseVersion } from './pauses';
export {
	listVersions,
	readVersion,
	showVersion,
	type ShownVersion,
	type VersionSummary,
	type VersionText
} from './read';
