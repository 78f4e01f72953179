// Versions: copies of a text that never change. The door to this domain.
export { makeVersion, restoreVersion, type Restored } from './commands';
export {
	compareTexts,
	compareVersions,
	named,
	textFrom,
	type ComparedText,
	type Comparison,
	type CompareVersions,
	type Which
} from './compare';
export { keepComparisons, keepTexts, type Comparisons, type PresentTexts, type Side } from './comparisons';
export { isCurrent, prepareAt, prepareVersion, storeVersion, type Prepared, type VersionWords } from './make';
export {
	openComparison,
	openVersion,
	openVersions,
	type OpenedComparison,
	type OpenedVersion,
	type OpenedVersions
} from './open';
export { lookForPauses, makePauseVersion, makesPauseVersion } from './pauses';
export { attributeVersion, type VersionAttribution } from './runs';
export {
	listVersions,
	readVersion,
	showVersion,
	topBlocks,
	type ShownVersion,
	type VersionSummary,
	type VersionText
} from './read';
