// `npm run dev`: the application, the database and the socket inside Vite's server, with hot reload of both sides.
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type * as development from './development';

/** An editor that saves several files at once causes one reload. */
const GATHER_CHANGES_MS = 100;

export function ateneo(): Plugin {
	let stop = async () => {};
	let stopped: Promise<void> | undefined;
	return {
		name: 'ateneo',
		apply: 'serve',
		configureServer(vite) {
			if (process.env.VITEST) return;
			let life = begin(vite);
			let waiting: NodeJS.Timeout;

			vite.watcher.on('all', (_event, file) => {
				if (!isServerCode(vite.config.root, file)) return;
				clearTimeout(waiting);
				waiting = setTimeout(() => (life = end(life).then(() => begin(vite))), GATHER_CHANGES_MS);
			});
			vite.httpServer?.on('upgrade', (request, socket, head) => {
				// Other paths are Vite's own.
				if (!request.url?.startsWith('/sync/')) return;
				life.then(({ upgrades }) => upgrades.emit('upgrade', request, socket, head)).catch(() => socket.destroy());
			});
			let isLast = false;
			process.prependOnceListener('SIGTERM', () => (isLast = true));
			process.once('SIGINT', () => {
				isLast = true;
				void vite.close().finally(() => process.exit(0));
			});
			stop = () => end(life, isLast);
			vite.middlewares.use((_request, _response, next) => void life.then(() => next(), next));
		},
		// Vite waits for it, also when it only restarts itself, and asks once for each of its environments.
		closeBundle: () => (stopped ??= stop())
	};
}

function begin(vite: ViteDevServer): Promise<development.Life> {
	const say = (what: string) => vite.config.logger.info(what, { timestamp: true });
	const life = vite
		.ssrLoadModule('/server/development.ts')
		.then((module) => (module as typeof development).begin({ root: vite.config.root, say }));
	// A page that is opened meanwhile shows the error too; the next change tries again.
	life.catch((error: Error) =>
		vite.config.logger.error(error.name === 'StartError' ? error.message : (error.stack ?? error.message))
	);
	return life;
}

const end = (life: Promise<development.Life>, isLast = false): Promise<void> =>
	life.then((begun) => begun.end(isLast)).catch(() => {});

const isServerCode = (root: string, file: string): boolean =>
	file.startsWith(join(root, 'server') + sep) || file.startsWith(join(root, 'src', 'shared') + sep);
