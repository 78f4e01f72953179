// The crowd's process: all clients of one run of one scenario live here, apart from the servers and from the bench.
import { residentBytes } from './measure/processes';
import type { Errand, FromCrowd, ToCrowd, Wish } from './errand';
import type { Stage } from './scenario';
import { scenarioNamed } from './scenarios';
import type { Target } from './target';

const tell = (message: FromCrowd) => process.send!(message);
let onanswer: (target: Target) => void = () => {};

process.on('message', (message: ToCrowd) => {
	if (message.type === 'errand') void go(message.errand);
	else onanswer(message.target);
});

async function go(errand: Errand): Promise<void> {
	try {
		const measures = await scenarioNamed(errand.scenario).run(new CrowdStage(errand));
		tell({ type: 'done', measures });
	} catch (error) {
		tell({ type: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	}
}

class CrowdStage implements Stage {
	target: Target;
	readonly isQuick: boolean;
	readonly recording: string | null;
	readonly folder: string;

	constructor({ target, isQuick, recording, folder }: Errand) {
		this.target = target;
		this.isQuick = isQuick;
		this.recording = recording;
		this.folder = folder;
	}

	async restart(): Promise<void> {
		await this.#wish('restart');
	}

	async crash(): Promise<void> {
		await this.#wish('crash');
	}

	async settled(): Promise<void> {
		await this.#wish('settle');
	}

	async collect(): Promise<number> {
		await this.#wish('collect');
		return residentBytes(this.target.pids.server);
	}

	async #wish(wish: Wish): Promise<void> {
		const answered = new Promise<Target>((resolve) => (onanswer = resolve));
		tell({ type: 'wish', wish });
		this.target = await answered;
	}
}
