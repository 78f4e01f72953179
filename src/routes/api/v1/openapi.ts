// OpenAPI 3.1 from the descriptions that the endpoints carry.
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { CATALOGUE, type ErrorCode } from '$shared/errors';
import { PROBLEM_TYPE } from '$shared/problem';
import type { Endpoint, Schema } from '../endpoint';
import { Text } from './schemas';
import { TEXT_SCHEMAS } from './text-schema';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Modules of routes by their file, relative to this folder: `../groups/[groupId]/documents/+server.ts`. */
export type Routes = Record<string, Partial<Record<(typeof METHODS)[number], Endpoint>>>;

/** The whole description. */
export function describe(routes: Routes) {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Ateneo',
			version: '1',
			description:
				'Sign in with POST /api/v1/session and send the cookie with every call. Errors are problems (RFC 9457) with a code. The text of a document is written over the socket /sync/{documentId} (y-websocket).'
		},
		paths: Object.fromEntries(
			Object.entries(routes).map(([file, module]) => [pathOf(file), operationsOf(file, module)])
		),
		components: {
			securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'ateneo' } },
			schemas: { Problem: PROBLEM, ...TEXT_SCHEMAS }
		}
	};
}

const pathOf = (file: string) =>
	`/api/v1/${file.replace(/^\.\.\//, '').replace(/\/\+server\.ts$/, '')}`.replace(/\[(\w+)\]/g, '{$1}');

/** Of parameters that are no ids. */
const PARAMETERS: Record<string, JsonSchema> = {
	number: { type: 'integer', minimum: 1 },
	key: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
};

function operationsOf(file: string, module: Routes[string]) {
	const parameters = [...file.matchAll(/\[(\w+)\]/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: PARAMETERS[name!] ?? { type: 'string', format: 'uuid' }
	}));
	const operations = METHODS.flatMap((method) => {
		const endpoint = module[method];
		return endpoint ? [[method.toLowerCase(), operationOf(method, endpoint)]] : [];
	});
	return { ...(parameters.length > 0 && { parameters }), ...Object.fromEntries(operations) };
}

function operationOf(method: string, { description, guarded }: Endpoint) {
	const { summary, input, bytes, errors = [] } = description;
	const fromQuery = method === 'GET';
	const possible: ErrorCode[] = [
		...(guarded ? (['session.required'] as const) : []),
		...(input ? (['input.invalid'] as const) : []),
		...(input && !fromQuery ? (['input.unsupportedType', 'input.tooLarge'] as const) : []),
		...errors
	];
	return {
		summary,
		...(guarded && { security: [{ session: [] }] }),
		...(input && fromQuery && { parameters: queryOf(input) }),
		...(input &&
			!fromQuery && { requestBody: { required: true, content: { 'application/json': { schema: accepted(input) } } } }),
		...(bytes && { requestBody: { required: true, content: Object.fromEntries(bytes.map((type) => [type, {}])) } }),
		responses: { ...success(description), ...problems(possible) }
	};
}

function success({ output, files, status }: Endpoint['description']) {
	const content = output
		? { 'application/json': { schema: answered(output) } }
		: files &&
			Object.fromEntries(
				Object.entries(files).map(([type, schema]) => [type, schema ? { schema: answered(schema) } : {}])
			);
	return {
		[status ?? (content ? 200 : 204)]: {
			description: content ? 'Done.' : 'Done; no content.',
			...(content && { content })
		}
	};
}

/** By status; the codes that can come with it in its description. */
function problems(codes: ErrorCode[]) {
	const byStatus: Record<number, ErrorCode[]> = {};
	for (const code of codes) (byStatus[CATALOGUE[code].status] ??= []).push(code);
	return Object.fromEntries(
		Object.entries(byStatus).map(([status, own]) => [
			status,
			{
				description: own.map((code) => `${code}: ${CATALOGUE[code].en.title}`).join(' '),
				...(passes(Number(status)) && { headers: { 'Retry-After': RETRY_AFTER } }),
				content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } }
			}
		])
	);
}

/** Too many requests, or busy: time helps. */
const passes = (status: number) => status === 429 || status === 503;

const RETRY_AFTER = { schema: { type: 'integer' }, description: 'In how many seconds it is worth trying again.' };

function queryOf(input: Schema) {
	const { properties = {}, required = [] } = accepted(input);
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		schema
	}));
}

// Rules that JSON Schema has no word for (no control characters, no HTML entities) stay with the server.
const accepted = (schema: Schema): JsonSchema => convert(schema, 'input');
const answered = (schema: Schema): JsonSchema => convert(schema, 'output');

function convert(schema: Schema, typeMode: 'input' | 'output'): JsonSchema {
	const { $schema: _, ...converted } = toJsonSchema(schema as Parameters<typeof toJsonSchema>[0], {
		typeMode,
		errorMode: 'ignore',
		overrideSchema: ({ valibotSchema }) => (valibotSchema === Text ? { $ref: '#/components/schemas/Text' } : undefined)
	});
	return converted;
}

const PROBLEM = {
	type: 'object',
	required: ['type', 'title', 'status', 'detail', 'code'],
	properties: {
		type: { type: 'string', description: 'urn:ateneo:problem: and the code.' },
		title: { type: 'string', description: 'What happened, in the language of the person who asks.' },
		status: { type: 'integer' },
		detail: { type: 'string', description: 'What can be done now.' },
		code: { type: 'string', enum: Object.keys(CATALOGUE) },
		errors: {
			type: 'array',
			description: 'For input.invalid: the fields, and what is wrong with each.',
			items: {
				type: 'object',
				required: ['path', 'message'],
				properties: { path: { type: 'string' }, message: { type: 'string' } }
			}
		},
		id: { type: 'string', description: 'For a failure on our side: also in the log of the server.' }
	}
};
