// Clusters and their organisations: the door to this domain.
export { listClusters, type ClusterSummary } from './clusters';
