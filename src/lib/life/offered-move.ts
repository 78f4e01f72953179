// A move as the page offers it.
import type { Role } from '$shared/permissions';
import type { Move } from '$shared/states/life';

export interface OfferedMove extends Move {
	/** It is asked about twice. */
	weighty: boolean;
	/** The roles that may make it. */
	who: Role[];
}
