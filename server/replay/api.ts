// Calls the public API of a running server, as one signed-in person.
import * as v from 'valibot';
import { ReplayError } from './recording';

/** The server said no. */
export class Refused extends ReplayError {
	constructor(
		words: string,
		readonly status: number
	) {
		super(words);
	}
}

const Problem = v.object({ title: v.string(), detail: v.optional(v.string(), '') });

export class Api {
	constructor(
		readonly origin: string,
		/** Of a sign-in; empty for a stranger. */
		readonly cookie: string
	) {}

	/** Throws Refused where the server does not know these credentials. */
	static async signIn(origin: string, credentials: { email: string; password: string }): Promise<Api> {
		const answer = await new Api(origin, '').#call('session', credentials);
		const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
		return new Api(origin, cookies.join('; '));
	}

	async get<Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> {
		return understood(await this.#call(path), schema, path);
	}

	async post<Schema extends v.GenericSchema>(
		path: string,
		body: object,
		schema: Schema
	): Promise<v.InferOutput<Schema>> {
		return understood(await this.#call(path, body), schema, path);
	}

	async bytes(path: string): Promise<Uint8Array> {
		return new Uint8Array(await (await this.#call(path)).arrayBuffer());
	}

	async #call(path: string, body?: object): Promise<Response> {
		const headers = { cookie: this.cookie, origin: this.origin, 'accept-language': 'en' };
		const request: RequestInit = body
			? { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
			: { headers };
		const answer = await fetch(`${this.origin}/api/v1/${path}`, request).catch((error: unknown) => {
			throw new ReplayError(`Nothing answers at ${this.origin}. Is the server running?`, { cause: error });
		});
		if (answer.ok) return answer;
		const problem = v.safeParse(Problem, await answer.json().catch(() => null));
		const words = problem.success ? `${problem.output.title} ${problem.output.detail}`.trim() : answer.statusText;
		throw new Refused(`${words} (${answer.status} from ${path})`, answer.status);
	}
}

async function understood<Schema extends v.GenericSchema>(
	answer: Response,
	schema: Schema,
	path: string
): Promise<v.InferOutput<Schema>> {
	const parsed = v.safeParse(schema, await answer.json().catch(() => null));
	if (!parsed.success) throw new ReplayError(`The server answered something unexpected to ${path}. Is it Ateneo?`);
	return parsed.output;
}
