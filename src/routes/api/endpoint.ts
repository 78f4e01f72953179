// The border of the API, the same for every route: who, schema, call, answer. Each handler carries its own description,
// from which openapi.json is made.
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { failureOf } from '$lib/server/failure';
import type { Person, SignedIn } from '$server/accounts';
import type { App } from '$server/app';
import { AteneoError, type ErrorCode } from '$shared/errors';
import { readInput } from './input';
import { problem } from './problem';

export type Schema = v.GenericSchema<unknown, unknown>;

/** What a caller has to know of an endpoint. */
export interface Description<Input extends Schema = Schema, Output extends Schema = Schema> {
	summary: string;
	/** Of the JSON body; of the query for GET. */
	input?: Input;
	/** Media types of a body that the handler reads itself. */
	bytes?: string[];
	/** Of the JSON answer. What it does not name is left out, so nothing leaves by accident. None: no content. */
	output?: Output;
	/** Media types of an answer that the handler writes itself, with the schema of those that have one. */
	files?: Record<string, Schema | null>;
	status?: 200 | 201 | 204;
	/** What can go wrong here besides what can go wrong everywhere. */
	errors?: ErrorCode[];
}

/** The parameters that a path of the API can have; a route reads those of its own path. */
export interface Params {
	groupId: string;
	documentId: string;
	rescuedId: string;
	threadId: string;
	commentId: string;
	number: string;
	jobId: string;
	key: string;
}

interface Call<Who, Input extends Schema> {
	app: App;
	person: Who;
	session: SignedIn | null;
	params: Params;
	input: v.InferOutput<Input>;
	event: RequestEvent;
}

type Handler<Who, Input extends Schema, Output extends Schema> = (
	call: Call<Who, Input>
) => Promise<v.InferInput<Output> | Response>;

/** A handler for Kit that can be described. */
export interface Endpoint {
	(event: RequestEvent): Promise<Response>;
	description: Description;
	/** Somebody has to be signed in. */
	guarded: boolean;
}

/** For somebody who is signed in; anybody else gets session.required. */
export const endpoint = <Input extends Schema = Schema, Output extends Schema = Schema>(
	description: Description<Input, Output>,
	handler: Handler<Person, Input, Output>
): Endpoint =>
	border(description, true, (call) => {
		if (!call.person) throw new AteneoError('session.required');
		return handler({ ...call, person: call.person });
	});

/** For anybody. */
export const openEndpoint = <Input extends Schema = Schema, Output extends Schema = Schema>(
	description: Description<Input, Output>,
	handler: Handler<Person | null, Input, Output>
): Endpoint => border(description, false, handler);

function border<Input extends Schema, Output extends Schema>(
	description: Description<Input, Output>,
	guarded: boolean,
	handler: Handler<Person | null, Input, Output>
): Endpoint {
	async function answer(event: RequestEvent): Promise<Response> {
		const { app, person, session } = event.locals;
		// Who before what: a stranger does not learn what we would accept.
		if (guarded && !person) throw new AteneoError('session.required');
		const input = description.input && (await readInput(event, description.input));
		const params = event.params as unknown as Params; // Kit fills every parameter that stands in the route's path
		const result = await handler({ app, person, session, params, input, event } as Call<Person | null, Input>);
		if (result instanceof Response) return result;

		const headers = { 'cache-control': 'no-store' };
		const status = description.status ?? (description.output ? 200 : 204);
		if (!description.output) return new Response(null, { status, headers });
		return Response.json(v.parse(description.output, result), { status, headers });
	}

	const handle = (event: RequestEvent) =>
		answer(event).catch((error: unknown) => problem(event, failureOf(error, event)));
	return Object.assign(handle, { description, guarded });
}
