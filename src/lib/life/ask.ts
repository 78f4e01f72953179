// Asks where a document stands, for a page that cannot be loaded anew.
import type { DocumentState } from '$shared/states/document';

/** Null where nothing is answered, or no. */
export async function askWhereItStands(
	documentId: string
): Promise<{ state: DocumentState; closesAt: Date | null } | null> {
	const answer = await fetch(`/api/v1/documents/${documentId}/life`).catch(() => null);
	if (!answer?.ok) return null;
	const { state, closesAt } = (await answer.json()) as { state: DocumentState; closesAt: string | null };
	return { state, closesAt: closesAt === null ? null : new Date(closesAt) };
}
