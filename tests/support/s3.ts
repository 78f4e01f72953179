// A small S3: it keeps what is put, and believes nobody whose signature (AWS Signature Version 4) is not right.
// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface S3Options {
	bucket: string;
	region: string;
	key: { id: string; secret: string };
}

export class SmallS3 {
	/** By path: `/bucket/key`. */
	readonly kept = new Map<string, Buffer>();
	#server: Server;
	#options: S3Options;

	constructor(options: S3Options) {
		this.#options = options;
		this.#server = createServer((request, response) => {
			void this.#answer(request).then(({ status, body = '' }) => response.writeHead(status).end(body));
		});
	}

	/** Listens on a free port, and gives its address. */
	async open(): Promise<string> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, 'close');
	}

	async #answer(request: IncomingMessage): Promise<{ status: number; body?: string | Buffer }> {
		const body = Buffer.concat(await request.toArray());
		const { pathname } = new URL(request.url ?? '', 'http://s3');
		if (!isSigned(request, body, this.#options)) return refusal(403, 'SignatureDoesNotMatch');
		if (!pathname.startsWith(`/${this.#options.bucket}/`)) return refusal(404, 'NoSuchBucket');
		if (request.method === 'PUT') {
			this.kept.set(pathname, body);
			return { status: 200 };
		}
		if (request.method === 'DELETE') {
			this.kept.delete(pathname);
			return { status: 204 };
		}
		const found = this.kept.get(pathname);
		return found ? { status: 200, body: found } : refusal(404, 'NoSuchKey');
	}
}

const refusal = (status: number, code: string) => ({
	status,
	body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
});

const hash = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

function isSigned({ method, url, headers }: IncomingMessage, body: Buffer, { region, key }: S3Options): boolean {
	const found =
		/^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
			headers.authorization ?? ''
		);
	if (!found) return false;
	const [, id, day, where, names, signature] = found as unknown as string[];
	const contents = String(headers['x-amz-content-sha256']);
	const moment = String(headers['x-amz-date']);
	if (id !== key.id || where !== region || !moment.startsWith(day!) || contents !== hash(body)) return false;

	const { pathname, searchParams } = new URL(url ?? '', 'http://s3');
	const query = [...searchParams]
		.map((pair) => pair.map(encodeURIComponent).join('='))
		.sort()
		.join('&');
	const signed = names!.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
	const asked = [method, pathname, query, signed.join(''), names, contents].join('\n');
	const scope = `${day}/${region}/s3/aws4_request`;
	const text = ['AWS4-HMAC-SHA256', moment, scope, hash(asked)].join('\n');
	const hand = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${key.secret}`, day!));
	return hmac(hand, text).toString('hex') === signature;
}
