// The colour of a person: at their caret, in the list of who is here, behind their initials.

// Dark enough for white letters on them (contrast over 4.5:1), and apart from each other also for colour-blind readers.
const COLORS = ['#1c3fbd', '#17693f', '#8a3b12', '#6b2d86', '#0f6a75', '#8c1d4f', '#5a5a12', '#33475b'] as const;

/** The same person has the same colour everywhere. `personId`: a UUID. */
export const personColor = (personId: string): string =>
	COLORS[parseInt(personId.slice(-6), 16) % COLORS.length] ?? COLORS[0];
