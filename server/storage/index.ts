// Where bytes are kept that are no rows: on the disk of this machine, or in any S3. It knows keys and bytes, and nothing
// of what they are.
import { join } from 'node:path';
import type { Config } from '../config';
import { DiskStorage } from './disk';
import { S3Storage } from './s3';

export interface Storage {
	/** Keeps bytes under a key, whole or not at all. The same key stands for the same bytes. */
	put(key: string, bytes: Uint8Array): Promise<void>;
	/** Null where nothing is kept under the key. */
	get(key: string): Promise<Uint8Array | null>;
	/** Nothing happens where nothing is kept under it. */
	remove(key: string): Promise<void>;
	close(): void;
}

/** The place cannot be reached, or takes nothing: try again in a moment. */
export class StorageAway extends Error {
	override name = 'StorageAway';
	readonly code = 'unavailable';
}

/** What the settings say. Opens nothing: a place that is away is noticed when something is asked of it. */
export const openStorage = ({ s3, dataFolder }: Pick<Config, 's3' | 'dataFolder'>): Storage =>
	s3 ? new S3Storage(s3) : new DiskStorage(join(dataFolder, 'files'));
