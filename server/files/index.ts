// Files of documents: the door to this domain.
export { addFile, copyFiles, type AddFile, type CopiedFiles } from './add';
export { lookAfterFiles, lookForUnused, looksForUnused, sweepFiles, sweepsFiles } from './clean';
export { embedFiles } from './embed';
export type { KeptFile } from './keep';
export { readFile, rightByReading, type FileRight, type NamedFile, type ReadFile } from './read';
export { countFiles, type ClusterFiles } from './usage';
