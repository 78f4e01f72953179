// Comes in through the public API as people who may write, and finds the document or makes one.
import * as v from 'valibot';
import { can, ROLES, type Role } from '$shared/permissions';
import { Api, Refused } from './api';
import type { Door } from './connection';
import { ReplayError } from './recording';

export interface Wish {
	/** The server; behind it /documents/<id>, /groups/<id>, or nothing. */
	url: string;
	/** How many authors are to come in. */
	authors: number;
	/** The title of a document that must be made. */
	title: string;
	/** One person to be all authors. Without it the demo's people come, different ones where there are enough. */
	person: Credentials | null;
	/** The password that ATENEO_DEMO_PASSWORD gives the demo's people. */
	demoPassword: string | null;
}

export interface Credentials {
	email: string;
	password: string;
}

export interface Arrival {
	/** One per author. */
	doors: Door[];
	/** Who the authors are, in the same order. */
	names: string[];
	/** The page of the document, to watch. */
	page: string;
	/** The document as one Yjs update. */
	readState(): Promise<Uint8Array>;
}

const RoleName = v.picklist(ROLES);
const Groups = v.array(v.object({ id: v.string(), role: RoleName }));
const Documents = v.array(v.object({ id: v.string() }));
const Made = v.object({ id: v.string() });
const DemoPeople = v.array(
	v.object({
		name: v.string(),
		email: v.string(),
		seats: v.array(v.object({ role: RoleName, group: v.nullable(v.object({ id: v.string() })) }))
	})
);

/** Somebody who may write, and in which groups. */
interface Writer {
	name: string;
	groupIds: string[];
	/** Signs in, once. */
	enter(): Promise<Api>;
}

const mayWrite = ({ role }: { role: Role }) => can({ roles: [role], state: 'draft' }, 'document.write');

/** Throws ReplayError, with what to do about it, where nobody may write there. */
export async function arrive({ url, authors, title, person, demoPassword }: Wish): Promise<Arrival> {
	const { origin, kind, id } = readPlace(url);
	const writers = person ? [await fromCredentials(origin, person)] : await fromDemo(origin, demoPassword);
	const groupId = kind === 'groups' ? id : kind === 'documents' ? await groupOf(id, writers) : largest(writers);
	const chosen = writers.filter(({ groupIds }) => groupId && groupIds.includes(groupId)).slice(0, authors);
	if (!groupId || chosen.length === 0) throw new ReplayError('Nobody of those who could come in may write there.');

	const apis = await Promise.all(chosen.map((writer) => writer.enter()));
	const first = apis[0]!;
	const documentId =
		kind === 'documents'
			? id
			: (await first.post(`groups/${groupId}/documents`, { kind: 'blank', title, language: 'en' }, Made)).id;

	const numbers = Array.from({ length: authors }, (_, author) => author % chosen.length);
	return {
		doors: numbers.map((number) => ({ origin, documentId, cookie: apis[number]!.cookie })),
		names: numbers.map((number) => chosen[number]!.name),
		page: `${origin}/documents/${documentId}`,
		readState: () => first.bytes(`documents/${documentId}?format=ydoc`)
	};
}

function readPlace(url: string): { origin: string; kind: 'documents' | 'groups' | null; id: string } {
	const place = URL.canParse(url) ? new URL(url) : null;
	const [, kind, id = '', rest] = /^\/(?:(documents|groups)\/([^/]+)\/?)?(.*)$/.exec(place?.pathname ?? '') ?? [];
	if (!place || !/^https?:$/.test(place.protocol) || rest) {
		throw new ReplayError(`“${url}” is not the address of a document, of a group, or of a server.`);
	}
	return { origin: place.origin, kind: kind === 'documents' || kind === 'groups' ? kind : null, id };
}

async function fromCredentials(origin: string, person: Credentials): Promise<Writer> {
	const api = await Api.signIn(origin, person);
	const groups = await api.get('groups', Groups);
	return { name: person.email, groupIds: groups.filter(mayWrite).map(({ id }) => id), enter: async () => api };
}

async function fromDemo(origin: string, password: string | null): Promise<Writer[]> {
	const people = await new Api(origin, '').get('demo', DemoPeople).catch((error: unknown) => {
		if (!(error instanceof Refused) || error.status !== 404) throw error;
		throw new ReplayError(`${origin} is not the demo: say who writes with --email and --password.`);
	});
	if (!password) {
		throw new ReplayError(
			'The people of the example need a password to come in by: start the server with ATENEO_DEMO_PASSWORD set, and this command with the same.'
		);
	}
	return people.map(({ name, email, seats }) => {
		let entering: Promise<Api> | null = null;
		return {
			name,
			groupIds: seats.filter(mayWrite).flatMap(({ group }) => group?.id ?? []),
			enter: () => (entering ??= Api.signIn(origin, { email, password }))
		};
	});
}

/** The group with the most writers, so that each author can be somebody else. */
function largest(writers: readonly Writer[]): string | null {
	const counts = new Map<string, number>();
	for (const id of writers.flatMap(({ groupIds }) => groupIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
	return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** The group that a document belongs to, among those in which somebody may write. */
async function groupOf(documentId: string, writers: readonly Writer[]): Promise<string | null> {
	const asked = new Set<string>();
	for (const { groupIds, enter } of writers) {
		for (const groupId of groupIds) {
			if (asked.has(groupId)) continue;
			asked.add(groupId);
			const documents = await (await enter()).get(`groups/${groupId}/documents`, Documents);
			if (documents.some(({ id }) => id === documentId)) return groupId;
		}
	}
	return null;
}
