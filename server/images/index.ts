// Pictures are drawn in a process of their own, as the rest of the server sees it: what crashes, hangs or swells there
// ends that process and nothing else.
import { fork, type ChildProcess } from 'node:child_process';
import { AteneoError, type ErrorCode } from '$shared/errors';
import type { Log } from '../log';
import type { Drawn, Refusal } from './draw';
import type { Answer, Question } from './protocol';

export type { Drawn } from './draw';
export { IMAGE_KINDS, type ImageKind } from './kinds';

const LONGEST_MS = 20_000;
const START_WITHIN_MS = 10_000;
/** So many may wait for their turn. */
const LONGEST_QUEUE = 40;
/** It goes when there was nothing to do for so long. */
const IDLE_MS = 60_000;

const CODES: Record<Refusal, ErrorCode> = {
	wrongType: 'file.wrongType',
	tooManyPixels: 'file.tooManyPixels',
	broken: 'file.broken'
};

interface Parts {
	/** The bundled program (build/images.js). */
	file: string;
	log: Log;
	/** How long one picture may take. */
	withinMs?: number;
}

export class Images {
	#file: string;
	#log: Log;
	#withinMs: number;
	#drawer: Promise<ChildProcess> | null = null;
	#last: Promise<unknown> = Promise.resolve();
	#waiting = 0;
	#idle: NodeJS.Timeout | undefined;
	#closed = false;

	constructor({ file, log, withinMs = LONGEST_MS }: Parts) {
		this.#file = file;
		this.#log = log;
		this.#withinMs = withinMs;
	}

	/**
	 * Draws the picture in a file. Throws file.wrongType, file.tooManyPixels, file.broken (also where it takes too long, or
	 * ends the process), and unavailable.
	 */
	async draw(question: Question): Promise<Drawn> {
		if (this.#waiting >= LONGEST_QUEUE) throw new AteneoError('unavailable', { detail: 'too many pictures wait' });
		this.#waiting++;
		const turn = this.#last.then(() => this.#draw(question));
		this.#last = turn.catch(() => {});
		return turn.finally(() => this.#waiting--);
	}

	async close(): Promise<void> {
		this.#closed = true;
		this.#end();
		await this.#last;
	}

	async #draw(question: Question): Promise<Drawn> {
		if (this.#closed) throw new AteneoError('unavailable', { detail: 'the server ends' });
		clearTimeout(this.#idle);
		const drawer = await (this.#drawer ?? this.#begin());
		const answer = await this.#ask(drawer, question);
		this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
		if (answer === null) throw new AteneoError('file.broken', { detail: 'it ended the process that draws' });
		if ('refused' in answer) throw new AteneoError(CODES[answer.refused]);
		return answer.drawn;
	}

	/** Null: the process has ended over it. */
	#ask(drawer: ChildProcess, question: Question): Promise<Exclude<Answer, 'ready'> | null> {
		return new Promise((resolve) => {
			const settle = (answer: Exclude<Answer, 'ready'> | null) => {
				clearTimeout(limit);
				drawer.off('message', settle);
				drawer.off('exit', over);
				resolve(answer);
			};
			const over = () => {
				this.#log.warn('a picture ended the process that draws');
				settle(null);
			};
			const limit = setTimeout(() => drawer.kill('SIGKILL'), this.#withinMs);
			drawer.on('message', settle);
			drawer.on('exit', over);
			drawer.send(question, (error) => error && drawer.kill('SIGKILL'));
		});
	}

	#begin(): Promise<ChildProcess> {
		const drawer = this.#start();
		const forget = () => {
			if (this.#drawer === drawer) this.#drawer = null;
		};
		drawer.then((running) => running.once('exit', forget), forget);
		this.#drawer = drawer;
		return drawer;
	}

	/** Nothing of the server's own settings goes with it: neither its database nor its keys. */
	async #start(): Promise<ChildProcess> {
		const { PATH, HOME, TMPDIR, TZ, LANG, SystemRoot } = process.env;
		const drawer = fork(this.#file, [], {
			env: { PATH, HOME, TMPDIR, TZ, LANG, SystemRoot },
			execArgv: [],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc']
		});
		drawer.unref();
		drawer.channel?.unref();
		const limit = setTimeout(() => drawer.kill('SIGKILL'), START_WITHIN_MS);
		try {
			await new Promise<void>((resolve, reject) => {
				drawer.once('message', () => resolve());
				drawer.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
				drawer.once('error', reject);
			});
			drawer.on('error', (error) => this.#log.error({ err: error }, 'the process that draws'));
			return drawer;
		} catch (cause) {
			this.#log.error({ err: cause }, 'the process that draws does not start');
			throw new AteneoError('unavailable', { cause });
		} finally {
			clearTimeout(limit);
			drawer.removeAllListeners('exit');
		}
	}

	#end(): void {
		clearTimeout(this.#idle);
		const drawer = this.#drawer;
		this.#drawer = null;
		void drawer?.then(
			(running) => running.kill('SIGKILL'),
			() => {}
		);
	}
}
