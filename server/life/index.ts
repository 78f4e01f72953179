// The life of documents: from draft to published, and what comes by itself.
export { foreseeMove, moveDocument, OPEN_AT_LEAST_MS, OPEN_AT_MOST_MS, type MoveDocumentIn } from './moves';
export { cancelPlan, makePlannedMove, makesPlannedMove } from './plans';
export { readLife, type Life, type PastMove } from './read';
