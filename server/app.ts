// Makes everything that has state, once, and closes it. Whoever needs state is handed this object.
import { dirname, join } from 'node:path';
import type { Config } from './config';
import type { Connection, Database, Line, Sql } from './db';
import type { Log } from './log';
import { makeDocumentDoor, type DocumentDoor } from './access';
import { admit } from './admission';
import { makeSessions, type Sessions } from './accounts/sessions';
import { makeThrottle, type Throttle } from './accounts/throttle';
import { Authorships } from './authorship/authorships';
import { Projections } from './documents/projections';
import { lookAfterFiles, lookForUnused, looksForUnused, sweepFiles, sweepsFiles } from './files';
import { makeFileThrottle, type FileThrottle } from './files/throttle';
import { keepSqueezed, type Squeezed } from './http/squeezed';
import { Images } from './images';
import { closeEnded } from './invalidate';
import { makePlannedMove, makesPlannedMove } from './life';
import { Jobs } from './jobs';
import { makeMetrics, type Metrics } from './metrics';
import { isOwnOrigin } from './origin';
import { EditionTexts } from './publications';
import { openStorage, type Storage } from './storage';
import { Rooms } from './sync/rooms';
import type { Door } from './sync/socket';
import {
	keepComparisons,
	keepTexts,
	lookForPauses,
	makePauseVersion,
	makesPauseVersion,
	type Comparisons,
	type PresentTexts
} from './versions';
import { startWorkers, type Workers } from './worker';

/** It is also the sockets' door: who may come in is asked of the same state. */
export interface App extends Door {
	config: Config;
	log: Log;
	clock: () => Date;
	sql: Sql;
	db: Database;
	line: Line;
	door: DocumentDoor;
	sessions: Sessions;
	throttle: Throttle;
	fileThrottle: FileThrottle;
	rooms: Rooms;
	jobs: Jobs;
	workers: Workers;
	images: Images;
	storage: Storage;
	projections: Projections;
	authorships: Authorships;
	comparisons: Comparisons;
	texts: PresentTexts;
	editionTexts: EditionTexts;
	squeezed: Squeezed;
	metrics: Metrics;
	close(): Promise<void>;
}

export interface Parts {
	config: Config;
	log: Log;
	connection: Connection;
	clock?: () => Date;
	/** The bundled worker (build/worker.js). The program that draws pictures stands beside it (images.js). */
	workerFile: string;
}

/** Behind a proxy whose public address nobody told us we take https for granted; ATENEO_ORIGIN can say otherwise. */
const isHttps = ({ origin, trustProxy }: Config) => (origin ? origin.startsWith('https:') : trustProxy);

/** Enough for some twenty long documents; the rest are rendered again when somebody opens them. */
const KEPT_PROJECTIONS_BYTES = 24 * 1024 * 1024;
/** Enough for some thirty long ones that are public. */
const KEPT_EDITIONS_BYTES = 24 * 1024 * 1024;

/** A long one with most of its text marked weighs about a megabyte. */
const KEPT_COMPARISONS_BYTES = 16 * 1024 * 1024;
/** A long text weighs about as much. */
const KEPT_TEXTS_BYTES = 16 * 1024 * 1024;

/** A long text and what its editor starts from come to half a megabyte. */
const KEPT_SQUEEZED_BYTES = 12 * 1024 * 1024;

/** How often sign-ins that have ended are looked for. */
const WATCH_MS = 1_000;

/** How often files are looked for that no text shows any more. */
const FILES_MS = 10 * 60_000;

/** How often documents are looked for whose writers have made a pause. */
const PAUSES_MS = 60_000;

/** Makes the application on a database that has been migrated. The caller made `connection` and ends it after close(). */
export function makeApp({ config, log, connection, clock = () => new Date(), workerFile }: Parts): App {
	const { sql, db, line } = connection;
	const workers = startWorkers(workerFile, log);
	const images = new Images({ file: join(dirname(workerFile), 'images.js'), log });
	const storage = openStorage(config);
	const metrics = makeMetrics(() => rooms.live);
	const rooms: Rooms = new Rooms({ sql, line, log, clock, workers, limits: config.limits, metrics });

	const app: App = {
		config,
		log,
		clock,
		sql,
		db,
		line,
		door: makeDocumentDoor(db),
		sessions: makeSessions(db, { secure: isHttps(config) }),
		throttle: makeThrottle(),
		fileThrottle: makeFileThrottle(config.limits),
		rooms,
		jobs: new Jobs({ sql, db, log }),
		limits: config.limits,
		metrics,
		workers,
		images,
		storage,
		projections: new Projections({ rooms, workers, log, maxBytes: KEPT_PROJECTIONS_BYTES }),
		authorships: new Authorships({ rooms, workers }),
		comparisons: keepComparisons(KEPT_COMPARISONS_BYTES),
		texts: keepTexts(KEPT_TEXTS_BYTES),
		editionTexts: new EditionTexts({ workers, maxBytes: KEPT_EDITIONS_BYTES }),
		squeezed: keepSqueezed(KEPT_SQUEEZED_BYTES),
		isOwnOrigin: ({ headers }) =>
			isOwnOrigin(config, {
				origin: headers.origin,
				host: headers.host,
				forwardedHost: String(headers['x-forwarded-host'] ?? '')
			}),
		admit: (request, documentId, asked) => admit(app, request, documentId, asked),
		async close() {
			clearInterval(watch);
			clearInterval(pauses);
			clearInterval(unused);
			await app.jobs.close();
			await rooms.close();
			await images.close();
			await workers.close();
			storage.close();
		}
	};
	app.jobs.handle(makePlannedMove, makesPlannedMove(app));
	app.jobs.handle(makePauseVersion, makesPauseVersion(app));
	app.jobs.handle(lookForUnused, looksForUnused(app));
	app.jobs.handle(sweepFiles, sweepsFiles(app));
	const watch = setInterval(
		() => void closeEnded(app).catch((error: unknown) => log.error({ err: error }, 'watch')),
		WATCH_MS
	);
	watch.unref();
	const pauses = setInterval(
		() => void lookForPauses(app).catch((error: unknown) => log.error({ err: error }, 'pauses')),
		PAUSES_MS
	);
	pauses.unref();
	const unused = setInterval(
		() => void lookAfterFiles(app).catch((error: unknown) => log.error({ err: error }, 'files')),
		FILES_MS
	);
	unused.unref();
	return app;
}
