// What the application and the process that draws say to each other. Types only.
import type { Drawn, Refusal } from './draw';

export interface Question {
	/** The file as it was sent, which is deleted by whoever wrote it. */
	path: string;
	pixels: number;
}

export type Answer = 'ready' | { drawn: Drawn } | { refused: Refusal };
