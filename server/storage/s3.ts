// Bytes in an S3: Amazon's, or any that speaks as it does.
import type * as sdk from '@aws-sdk/client-s3';
import { StorageAway, type Storage } from '.';

export interface S3Place {
	bucket: string;
	/** Null: Amazon's own. */
	endpoint: string | null;
	region: string;
	/** Null: what the machine itself has (its role, or a file of Amazon's tools). */
	key: { id: string; secret: string } | null;
}

const CONNECT_WITHIN_MS = 3_000;
const ANSWER_WITHIN_MS = 20_000;
const TRIES = 3;

interface Opened {
	client: sdk.S3Client;
	commands: typeof sdk;
}

export class S3Storage implements Storage {
	#place: S3Place;
	#opened: Promise<Opened> | null = null;

	constructor(place: S3Place) {
		this.#place = place;
	}

	async put(key: string, bytes: Uint8Array): Promise<void> {
		await this.#ask(({ client, commands }) =>
			client.send(
				new commands.PutObjectCommand({
					...this.#at(key),
					Body: bytes,
					ContentLength: bytes.byteLength,
					ContentType: 'application/octet-stream'
				})
			)
		);
	}

	async get(key: string): Promise<Uint8Array | null> {
		return this.#ask(async ({ client, commands }) => {
			try {
				const { Body } = await client.send(new commands.GetObjectCommand(this.#at(key)));
				return Body ? await Body.transformToByteArray() : null;
			} catch (error) {
				if (isMissing(error)) return null;
				throw error;
			}
		});
	}

	async remove(key: string): Promise<void> {
		await this.#ask(({ client, commands }) => client.send(new commands.DeleteObjectCommand(this.#at(key))));
	}

	close(): void {
		void this.#opened?.then(({ client }) => client.destroy());
	}

	#at = (key: string) => ({ Bucket: this.#place.bucket, Key: key });

	async #ask<Answer>(question: (opened: Opened) => Promise<Answer>): Promise<Answer> {
		const opened = await (this.#opened ??= open(this.#place));
		return question(opened).catch((cause: unknown) => {
			throw new StorageAway(`S3 bucket ${this.#place.bucket}`, { cause });
		});
	}
}

/** The library is large: it is loaded where it is needed only. */
async function open({ endpoint, region, key }: S3Place): Promise<Opened> {
	const commands = await import('@aws-sdk/client-s3');
	const client = new commands.S3Client({
		region,
		// Others than Amazon seldom have a host name for each bucket.
		...(endpoint && { endpoint, forcePathStyle: true }),
		...(key && { credentials: { accessKeyId: key.id, secretAccessKey: key.secret } }),
		// Others than Amazon do not all know its newer checksums; what comes back is checked by our own.
		requestChecksumCalculation: 'WHEN_REQUIRED',
		responseChecksumValidation: 'WHEN_REQUIRED',
		requestHandler: { connectionTimeout: CONNECT_WITHIN_MS, requestTimeout: ANSWER_WITHIN_MS },
		maxAttempts: TRIES
	});
	return { client, commands };
}

const isMissing = (error: unknown): boolean =>
	error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
