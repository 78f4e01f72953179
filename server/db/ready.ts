// A database ready for use: started if it is ours, held by this process, migrated, connected.
import type { Config } from '../config';
import type { Log } from '../log';
import { connect, type Connection, type Place } from '.';
import { startEmbedded } from './embedded';
import { holdDatabase } from './hold';
import { checkReachable, migrate } from './migrate';

export interface ReadyDatabase {
	place: Place;
	connection: Connection;
	/** Ends the connections, gives the database back, and stops PostgreSQL if we started it. */
	close(): Promise<void>;
}

export interface ReadyOptions {
	log: Log;
	onProgress: (what: string) => void;
	/** Another process took the database over; this one must write no more. */
	onLost: () => void;
}

/** Throws StartError where a person must do something. Leaves nothing running when it throws. */
export async function openDatabase(config: Config, { log, onProgress, onLost }: ReadyOptions): Promise<ReadyDatabase> {
	const embedded = config.databaseUrl ? null : await startEmbedded({ folder: config.dataFolder, onProgress });
	const place = embedded?.place ?? { url: config.databaseUrl! };
	await checkReachable(place);

	// Before anything is stopped again: PostgreSQL belongs to whoever holds the database.
	const hold = await holdDatabase(place, { log, revive: embedded?.revive, onLost });
	const giveBack = async () => {
		await hold.release();
		await embedded?.stop();
	};

	try {
		onProgress('Bringing the database up to date');
		await migrate(place, { root: config.root });
	} catch (error) {
		await giveBack();
		throw error;
	}

	const connection = connect(place, { line: hold });
	return {
		place,
		connection,
		async close() {
			await connection.sql.end({ timeout: 5 });
			await giveBack();
		}
	};
}
