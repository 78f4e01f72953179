// Loaded into each measured server before its own code: collects garbage when the bench asks, in all threads.
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const bell = new BroadcastChannel('bench');
bell.unref();

const collect = () => {
	for (let times = 0; times < 3; times++) globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
};

if (isMainThread) {
	process.on('message', (message) => {
		if (message !== 'collect') return;
		bell.postMessage('collect');
		collect();
		// What was freed by finalisers goes with the second round; workers have finished by then.
		setTimeout(() => {
			collect();
			process.send?.('collected');
		}, 300);
	});
	process.channel?.unref();
} else {
	bell.onmessage = collect;
}
