// The process that draws pictures: what strangers send is unpacked here, where it can hurt nothing else. One at a time.
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { draw } from './draw';
import type { Answer, Question } from './protocol';

/** What a picture of the largest size needs, twice. */
const MOST_MEMORY_BYTES = 1_200_000_000;
const LOOK_EVERY_MS = 50;

const say = (answer: Answer) => process.send!(answer);

// Whoever types goes first.
setPriority(constants.priority.PRIORITY_LOW);
// The library works in threads of its own, so this one is free to watch them.
setInterval(() => {
	if (process.memoryUsage.rss() > MOST_MEMORY_BYTES) process.exit(1);
}, LOOK_EVERY_MS);
process.on('disconnect', () => process.exit(0));
process.on('message', ({ path, pixels }: Question) => {
	void readFile(path)
		.then((bytes) => draw(bytes, { pixels }))
		.then((drawn) => say(typeof drawn === 'string' ? { refused: drawn } : { drawn }));
});
say('ready');
