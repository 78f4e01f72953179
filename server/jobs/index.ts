// The machine for work that is done later. It knows no domain.
export { defineJob, Jobs, type FailedJob, type JobInHand, type JobKind, type Run } from './jobs';
