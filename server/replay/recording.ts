// Reads recorded editing sessions: the JSON format of the public collection josephg/editing-traces.
import * as v from 'valibot';

/** Replaces `deleted` characters at `position` by `inserted`. Both count Unicode code points. */
export type Patch = [position: number, deleted: number, inserted: string];

/** One edit, as recorded. Its patches apply in order to the text that its author had seen: the parents' text. */
export interface Transaction {
	author: number;
	/** Indexes of the transactions that this one follows; all others it had seen are ancestors of these. */
	parents: number[];
	patches: Patch[];
}

export interface Recording {
	/** How many people wrote. Authors are numbered from 0. */
	authors: number;
	startContent: string;
	/** What everybody must hold when all transactions have reached everybody. */
	endContent: string;
	/** Every transaction comes after its parents. */
	transactions: Transaction[];
	/** Some characters are two UTF-16 units long (emoji), so that positions must be converted. */
	hasPairs: boolean;
}

/** Something about the recording or the replay that the person at the terminal should read as a sentence. */
export class ReplayError extends Error {
	override name = 'ReplayError';
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Patches = v.array(v.strictTuple([Count, Count, v.string()]));

const OneAuthor = v.object({
	startContent: v.optional(v.string(), ''),
	endContent: v.string(),
	txns: v.array(v.object({ patches: Patches }))
});

const Concurrent = v.object({
	endContent: v.string(),
	numAgents: v.pipe(Count, v.minValue(1)),
	txns: v.array(v.object({ agent: Count, parents: v.array(Count), patches: Patches }))
});

const PAIR = /[\u{10000}-\u{10ffff}]/u;

/** Throws ReplayError where `json` is not a recording. */
export function parseRecording(json: string): Recording {
	const content = parseJson(json);
	const isConcurrent = typeof content === 'object' && content !== null && 'numAgents' in content;
	const read = isConcurrent ? fromConcurrent(checked(Concurrent, content)) : fromOneAuthor(checked(OneAuthor, content));

	const hasPairs =
		PAIR.test(read.startContent) ||
		read.transactions.some(({ patches }) => patches.some(([, , inserted]) => PAIR.test(inserted)));
	return { ...read, hasPairs };
}

type Read = Omit<Recording, 'hasPairs'>;

function fromConcurrent({ endContent, numAgents, txns }: v.InferOutput<typeof Concurrent>): Read {
	const transactions = txns.map(({ agent, parents, patches }, index) => {
		if (agent >= numAgents) {
			throw new ReplayError(`Transaction ${index} is by author ${agent}, but there are only ${numAgents} authors.`);
		}
		if (parents.some((parent) => parent >= index)) {
			throw new ReplayError(`Transaction ${index} comes before one of its parents.`);
		}
		return { author: agent, parents, patches };
	});
	return { authors: numAgents, startContent: '', endContent, transactions };
}

function fromOneAuthor({ startContent, endContent, txns }: v.InferOutput<typeof OneAuthor>): Read {
	const transactions = txns.map(({ patches }, index) => ({
		author: 0,
		parents: index === 0 ? [] : [index - 1],
		patches
	}));
	return { authors: 1, startContent, endContent, transactions };
}

function checked<Schema extends typeof OneAuthor | typeof Concurrent>(
	schema: Schema,
	content: unknown
): v.InferOutput<Schema> {
	const parsed = v.safeParse(schema, content, { abortEarly: true });
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	throw new ReplayError(`This is not a recording: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}.`);
}

function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		throw new ReplayError('This is not a recording: it is not JSON.');
	}
}
