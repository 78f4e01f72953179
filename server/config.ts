// Everything that can be set from outside, read once, checked, with defaults. README lists the same table.
import { resolve } from 'node:path';
import type { S3Place } from './storage/s3';
import { DEFAULT_LIMITS, type Limits } from '$shared/sync/limits';

export interface Config {
	/** Absolute path of the project: where build/, drizzle/ and static/ are. */
	root: string;
	host: string;
	port: number;
	/** The address people use, when it is not http://host:port: https://ateneo.example. */
	origin: string | null;
	/** Believe X-Forwarded-* headers: only behind a proxy that sets them itself. */
	trustProxy: boolean;
	/** Null: the embedded PostgreSQL under `dataFolder`. */
	databaseUrl: string | null;
	dataFolder: string;
	/** Start without the furnished example. */
	empty: boolean;
	/** Password of the example's people, for scripts. Null: they enter by their cards only. */
	demoPassword: string | null;
	logLevel: string;
	/** Who shows this may read /metrics from anywhere; null: this machine alone. */
	metricsToken: string | null;
	/** Where files are kept; null: in the folder `files` of the data folder. */
	s3: S3Place | null;
	/** How much one connection, person or document may ask of the others. */
	limits: Limits;
}

/** A setting or a circumstance the person at the terminal can mend. The message says how. */
export class StartError extends Error {
	override name = 'StartError';
}

type Environment = Record<string, string | undefined>;

/** Throws StartError where a value cannot be used. */
export function readConfig(
	environment: Environment,
	{ root, arguments: given = [] }: { root: string; arguments?: string[] }
): Config {
	return {
		root,
		host: environment.ATENEO_HOST || '127.0.0.1',
		port: portOf(environment.ATENEO_PORT || environment.PORT || '3000'),
		origin: originOf(environment.ATENEO_ORIGIN),
		trustProxy: flag(environment, 'ATENEO_TRUST_PROXY'),
		databaseUrl: databaseUrlOf(environment.DATABASE_URL),
		dataFolder: resolve(root, environment.ATENEO_DATA || 'data'),
		empty: flag(environment, 'ATENEO_EMPTY') || given.includes('--empty'),
		demoPassword: environment.ATENEO_DEMO_PASSWORD || null,
		logLevel: logLevelOf(environment.ATENEO_LOG || 'info'),
		metricsToken: environment.ATENEO_METRICS_TOKEN || null,
		s3: s3Of(environment),
		limits: limitsOf(environment)
	};
}

function flag(environment: Environment, name: string): boolean {
	const value = environment[name]?.toLowerCase() ?? '';
	if (/^(yes|true|on|1)$/.test(value)) return true;
	if (/^(no|false|off|0|)$/.test(value)) return false;
	throw new StartError(`${name} must be “yes” or “no”; it is “${value}”.`);
}

function portOf(value: string): number {
	const port = Number(value);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new StartError(`ATENEO_PORT must be a number from 0 to 65535; it is “${value}”.`);
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

function logLevelOf(value: string): string {
	if (LOG_LEVELS.includes(value)) return value;
	throw new StartError(`ATENEO_LOG must be one of ${LOG_LEVELS.join(', ')}; it is “${value}”.`);
}

/** ATENEO_LIMIT_UPDATE_BYTES sets `updateBytes`, and so on. */
function limitsOf(environment: Environment): Limits {
	const limits = { ...DEFAULT_LIMITS };
	for (const name of Object.keys(limits) as (keyof Limits)[]) {
		const variable = `ATENEO_LIMIT_${name.replace(/(?<=[a-z0-9])[A-Z]/g, '_$&').toUpperCase()}`;
		const value = environment[variable];
		if (!value) continue;
		const number = Number(value);
		if (!Number.isInteger(number) || number < 1) {
			throw new StartError(`${variable} must be a whole number from 1; it is “${value}”.`);
		}
		limits[name] = number;
	}
	return limits;
}

function s3Of(environment: Environment): S3Place | null {
	const {
		ATENEO_S3_BUCKET: bucket,
		ATENEO_S3_ENDPOINT: endpoint,
		ATENEO_S3_REGION: region,
		ATENEO_S3_KEY_ID: id,
		ATENEO_S3_SECRET: secret
	} = environment;
	if (!bucket) return null;
	if (endpoint && (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))) {
		throw new StartError(`ATENEO_S3_ENDPOINT must be an address such as https://s3.example; it is “${endpoint}”.`);
	}
	if (!id !== !secret) throw new StartError('ATENEO_S3_KEY_ID and ATENEO_S3_SECRET go together: set both, or neither.');
	return {
		bucket,
		endpoint: endpoint || null,
		region: region || 'us-east-1',
		key: id && secret ? { id, secret } : null
	};
}

function originOf(value: string | undefined): string | null {
	if (!value) return null;
	if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
		throw new StartError(`ATENEO_ORIGIN must be an address such as https://ateneo.example; it is “${value}”.`);
	}
	return new URL(value).origin;
}

function databaseUrlOf(value: string | undefined): string | null {
	if (!value) return null;
	// The value is not repeated: it holds a password.
	if (!/^postgres(ql)?:\/\//.test(value) || !URL.canParse(value)) {
		throw new StartError(
			'DATABASE_URL must look like postgres://user:password@host:5432/database, with special characters of the password written as %40 and the like.'
		);
	}
	return value;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
export const isLoopback = (host: string): boolean => LOOPBACK.has(host.replace(/^\[|\]$/g, ''));

/** The furnished example may be entered without a password only where no stranger can come. */
export const mayBeDemo = (config: Config): boolean =>
	!config.databaseUrl && isLoopback(config.host) && !config.origin && !config.trustProxy;
