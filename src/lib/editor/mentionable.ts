// Whom and what the text may name, asked of the server as somebody types it.
import type { MentionKind } from '$shared/document/mention';
import type { Sign } from './slash';

export interface Mentionable {
	kind: MentionKind;
	id: string;
	label: string;
	detail: string;
}

/** Null: the server could not be asked. Throws an AbortError where the signal ends it. */
export async function findMentionable(
	documentId: string,
	{ sign, query, signal }: { sign: Exclude<Sign, '/'>; query: string; signal: AbortSignal }
): Promise<Mentionable[] | null> {
	const asked = new URLSearchParams({ what: sign === '@' ? 'who' : 'documents', q: query.trim() });
	const answer = await fetch(`/api/v1/documents/${documentId}/mentionable?${asked}`, { signal }).catch(
		(error: unknown) => {
			if (signal.aborted) throw error;
			return null;
		}
	);
	return answer?.ok ? ((await answer.json()) as Mentionable[]) : null;
}
