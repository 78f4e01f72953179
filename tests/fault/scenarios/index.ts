// Everything that is broken on purpose, in the order in which it is tried.
import type { Scenario } from '../scenario';
import { converge } from './converge';
import { databaseAway } from './database-away';
import { diskFull } from './disk-full';
import { flippedBytes } from './flipped-bytes';
import { foldCrash } from './fold-crash';
import { frozenServer } from './frozen-server';
import { halfOpen } from './half-open';
import { hostile } from './hostile';
import { jobsKill } from './jobs-kill';
import { kill } from './kill';
import { line } from './line';
import { lostAnswer } from './lost-answer';
import { mutations } from './mutations';
import { postmaster } from './postmaster';
import { slowReader } from './slow-reader';
import { twoServers } from './two-servers';

export const SCENARIOS: readonly Scenario[] = [
	converge,
	mutations,
	kill,
	foldCrash,
	jobsKill,
	postmaster,
	databaseAway,
	lostAnswer,
	diskFull,
	frozenServer,
	line,
	halfOpen,
	slowReader,
	twoServers,
	flippedBytes,
	hostile
];

/** What is worth a night. */
export const NIGHTLY = ['converge --seeds 100000', 'mutations --count 1000000', 'kill --seeds 1000', 'hostile'];
