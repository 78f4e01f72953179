// Running the platform: what its administrators see and do that belongs to no cluster.
export { countFailedJobs, dismissJob, listFailedJobs, tryJobAgain } from './jobs';
