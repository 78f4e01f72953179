// Pictures that come along with a text pasted from another program: some are in it, as data, and are sent like files.

/** Kinds that a program writes into its text; what the server takes is the server's to say. */
const DATA = /^data:(image\/(?:png|jpeg|webp|svg\+xml));base64,([a-z0-9+/=\s]+)$/i;

/** The files that are in these addresses, and how many pictures are elsewhere: only their program could fetch them. */
export function filesOfSources(sources: readonly string[]): { files: File[]; elsewhere: number } {
	const files = sources.flatMap((source) => fileOf(source) ?? []);
	return { files, elsewhere: sources.length - files.length };
}

function fileOf(source: string): File | null {
	const [, type, data] = DATA.exec(source) ?? [];
	if (!type || !data) return null;
	try {
		const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
		return new File([bytes], `${type.split(/[/+]/)[1]}`, { type });
	} catch {
		return null; // it is no base64
	}
}
