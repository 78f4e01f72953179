// All scenarios, in the order in which they run and are reported.
import type { Scenario } from '../scenario';
import { attacked } from './attacked';
import { browser } from './browser';
import { compare } from './compare';
import { herd } from './herd';
import { idle, memory } from './memory';
import { open } from './open';
import { reconnect } from './reconnect';
import { replay } from './replay';
import { revoke } from './revoke';
import { rooms } from './rooms';
import { saturate } from './saturate';
import { stalled } from './stalled';
import { readers, typing } from './typing';

export const SCENARIOS: readonly Scenario[] = [
	saturate,
	readers,
	typing,
	rooms,
	idle,
	replay,
	open,
	herd,
	memory,
	reconnect,
	revoke,
	stalled,
	attacked,
	browser,
	compare
];

/** Throws where there is none of this name. */
export function scenarioNamed(name: string): Scenario {
	const found = SCENARIOS.find((scenario) => scenario.name === name);
	if (!found)
		throw new Error(`There is no scenario “${name}”. There are: ${SCENARIOS.map((one) => one.name).join(', ')}.`);
	return found;
}
