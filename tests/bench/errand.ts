// What the bench and its crowd say to each other, between their processes.
import type { Measures } from './scenario';
import type { PeerName, Target } from './target';

/** One scenario with one server, once. */
export interface Errand {
	scenario: string;
	target: Target;
	isQuick: boolean;
	recording: string | null;
	/** A folder of this bench's run. */
	folder: string;
}

/** What the crowd asks for while it works. Each is answered with an `Answer`. */
export type Wish = 'restart' | 'crash' | 'collect' | 'settle';

export type FromCrowd =
	{ type: 'wish'; wish: Wish } | { type: 'done'; measures: Measures } | { type: 'failed'; reason: string };

export type ToCrowd = { type: 'errand'; errand: Errand } | { type: 'answer'; target: Target };

/** One number of one run. */
export interface Sample {
	scenario: string;
	peer: PeerName;
	round: number;
	measures: Measures;
}
