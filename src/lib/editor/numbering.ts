// Asks the server to number the headings by themselves, or no longer. Every page of the document hears of it.

/** Throws where it was not done. */
export async function numberHeadings(documentId: string, numbered: boolean): Promise<void> {
	const answer = await fetch(`/api/v1/documents/${documentId}/numbering`, {
		method: 'PUT',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ numbered })
	});
	if (!answer.ok) throw new Error(`${answer.status}`);
}
