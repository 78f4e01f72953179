// Long work in small parts, between which keys are heard and the screen is drawn.

/** How long one part may take. */
const PART_MS = 6;

/** Work that may be interrupted wherever it yields. */
export type Work = Generator<void, void>;

/** Does all of it in the parts that time allows. Returns how to call it off. */
export function inParts(work: Work): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const go = () => {
		const end = performance.now() + PART_MS;
		while (performance.now() < end) if (work.next().done) return;
		timer = setTimeout(go);
	};
	go();
	return () => clearTimeout(timer);
}

/** Does all of it at once. */
export function atOnce(work: Work): void {
	while (!work.next().done);
}
