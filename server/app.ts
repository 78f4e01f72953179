// Makes everything that has state, once, and closes it. Whoever needs state is handed this object.
import type { Config } from './config';
import type { Connection, Database, Sql } from './db';
import type { Log } from './log';
import { makeSessions, type Sessions } from './accounts/sessions';
import { makeThrottle, type Throttle } from './accounts/throttle';
import { Rooms } from './sync/rooms';
import { startWorkers, type Workers } from './worker';

export interface App {
	config: Config;
	log: Log;
	clock: () => Date;
	sql: Sql;
	db: Database;
	sessions: Sessions;
	throttle: Throttle;
	rooms: Rooms;
	workers: Workers;
	close(): Promise<void>;
}

export interface Parts {
	config: Config;
	log: Log;
	connection: Connection;
	clock?: () => Date;
	/** The bundled worker (build/worker.js). */
	workerFile: string;
}

/** Makes the application on a database that has been migrated. The caller made `connection` and ends it after close(). */
export function makeApp({ config, log, connection, clock = () => new Date(), workerFile }: Parts): App {
	const { sql, db } = connection;
	const workers = startWorkers(workerFile, log);
	const rooms = new Rooms({ sql, log, clock });

	return {
		config,
		log,
		clock,
		sql,
		db,
		sessions: makeSessions(db),
		throttle: makeThrottle(),
		rooms,
		workers,
		async close() {
			await rooms.close();
			await workers.close();
		}
	};
}
