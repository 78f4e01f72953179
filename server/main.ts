// The program: reads the settings, starts Ateneo, says where it is, and stops it when asked.
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSetUpLink } from './accounts';
import { mayBeDemo, readConfig, StartError } from './config';
import { makeProgress, say } from './cli/say';
import { instance } from './db/tables';
import { makeLog } from './log';
import { start, type Running } from './start';

const here = dirname(fileURLToPath(import.meta.url));

try {
	await main();
} catch (error) {
	if (!(error instanceof StartError)) throw error;
	say(`\nAteneo could not start.\n${error.message}\n`);
	process.exit(1);
}

async function main(): Promise<void> {
	const config = readConfig(process.env, { root: resolve(here, '..'), arguments: process.argv.slice(2) });
	const log = makeLog(config.logLevel);
	const progress = makeProgress();
	const running = await start(config, {
		log,
		workerFile: join(here, 'worker.js'),
		onProgress: progress.next,
		onLost: () => {
			log.fatal('another Ateneo has taken the database over; this one stops');
			process.exit(1);
		}
	});
	progress.done();
	stopWhenAsked(running);
	try {
		await welcome(running);
	} catch (error) {
		await running.close();
		throw error;
	}
}

/** Says where to go, and how to come in. */
async function welcome({ app, address }: Running): Promise<void> {
	say(`\nAteneo is running. Open this address in your browser:\n\n    ${address}\n`);

	const link = await makeSetUpLink(app);
	const [{ furnishedAt } = { furnishedAt: null }] = await app.db.select().from(instance);
	if (furnishedAt && mayBeDemo(app.config)) {
		say(
			'It is furnished with an example: five clusters, their working groups and documents.\n' +
				'On the sign-in page, choose somebody under “Enter as…”; its people are invented.\n' +
				'To see two people write together, open a private window too and enter there as somebody else.\n'
		);
	}
	if (link) {
		say(
			`Nobody administers this Ateneo yet. Open this link to become its administrator; it works once, for 24 hours:\n\n    ${address}${link}\n`
		);
	}

	const kept = app.config.databaseUrl ? 'in your PostgreSQL' : `in ${app.config.dataFolder}`;
	say(`Everything is kept ${kept}. Process ${process.pid}. To stop, press Ctrl+C.\n`);
}

function stopWhenAsked(running: Running): void {
	let isStopping = false;
	const stop = async () => {
		// npm repeats the signal that the terminal has sent to both of us.
		if (isStopping) return;
		isStopping = true;
		say('Stopping …');
		await running.close();
		say('Stopped. Everything is saved.');
		process.exit(0);
	};
	process.on('SIGINT', () => void stop());
	process.on('SIGTERM', () => void stop());
}
