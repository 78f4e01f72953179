// The colour of a person: at their caret, in the list of who is here, behind their initials, under what they wrote.

// Dark enough for white letters on them (contrast over 4.5:1), and apart from each other also for colour-blind readers.
export const COLORS = ['#1c3fbd', '#17693f', '#8a3b12', '#6b2d86', '#0f6a75', '#8c1d4f', '#5a5a12', '#33475b'] as const;

/** Which of the colours is somebody's, from 0; also of an organisation. `id`: a UUID. */
export const colorOf = (id: string): number => parseInt(id.slice(-6), 16) % COLORS.length || 0;

/** The same person has the same colour everywhere. `personId`: a UUID. */
export const personColor = (personId: string): string => COLORS[colorOf(personId)] ?? COLORS[0];
