// Loaded into each measured server before its own code, which does not know of it: collects garbage, and profiles the
// measured time, when the bench asks.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const collect = () => {
	for (let times = 0; times < 3; times++) globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

if (isMainThread) {
	process.on('message', (message) => {
		if (message !== 'collect') return;
		collect();
		// What finalisers have freed goes with the second round.
		setTimeout(() => {
			collect();
			process.send?.('collected');
		}, 300);
	});
	process.channel?.unref();

	const { BENCH_PROFILE } = process.env;
	if (BENCH_PROFILE) profileBetweenSignals(BENCH_PROFILE);
}

/** @param {string} folder where profiles are written */
function profileBetweenSignals(folder) {
	const session = new Session();
	session.connect();
	session.post('Profiler.enable');
	let isOn = false;
	process.on('SIGUSR2', () => {
		isOn = !isOn;
		if (isOn) return session.post('Profiler.start');
		session.post('Profiler.stop', (error, result) => {
			if (error) throw error;
			writeFileSync(join(folder, `${Date.now()}.cpuprofile`), JSON.stringify(result.profile));
		});
	});
}
