// Working groups and the seats in them: the door to this domain.
export { listGroups, readGroup, type GroupPage, type GroupSummary } from './groups';
export { seatIsOpen } from './seats';
