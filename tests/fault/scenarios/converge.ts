// People at editors around one room, in seeded histories without sockets: the long run of tests/unit/sync/editors.test.ts.
import { KINDS, type Kind } from '../../support/edits';
import { readLog, sortOut, WRITERS } from '../../support/chronicles';
import { playHistory } from '../../support/history';
import type { Scenario } from '../scenario';

const STEPS = 80;

export const converge: Scenario = {
	name: 'converge',
	title: 'random histories at editors: one text for all, nothing promised lost [S1] [S2] [S11]',
	async run({ seed: first, seeds, say }) {
		const count = seeds ?? 500;
		const problems: string[] = [];
		const lost = new Map<string, number>();
		const acts = new Map<Kind, number>();
		const unfound = { swallowed: 0, named: 0, unsent: 0 };
		let [typed, doubled, gone, rescued, failures, strayed] = [0, 0, 0, 0, 0, 0];

		// The binding's own failures are printed by y-protocols and then forgotten; here they are counted.
		const error = console.error;
		console.error = () => failures++;
		try {
			for (let seed = first; seed < first + count; seed++) {
				const { problems: wrong, astray, account, acts: done, updates } = playHistory(seed, { steps: STEPS });
				const { found, nowhere } = sortOut(account, readLog(updates, WRITERS));
				rescued += found.length;
				for (const { word, by, how } of nowhere) {
					unfound[how]++;
					if (how === 'swallowed') problems.push(`seed ${seed}: ${word}, swallowed by ${by}, was not found`);
				}
				problems.push(...wrong.map((what) => `seed ${seed}: ${what}`));
				for (const kind of done) acts.set(kind, (acts.get(kind) ?? 0) + 1);
				for (const { by } of account.lost) lost.set(by, (lost.get(by) ?? 0) + 1);
				if (astray.length > 0) say(`seed ${seed}: the Yjs of ${astray.join(', ')} shows something else than it says`);
				strayed += astray.length;
				typed += account.typed;
				doubled += account.doubled;
				gone += account.lost.length;
				if (lost.has('level')) problems.push(`seed ${seed}: a level took words`);
				if ((seed - first) % 1_000 === 999) say(`${seed - first + 1} of ${count}, ${problems.length} problems`);
			}
		} finally {
			console.error = error;
		}
		report({ lost, acts, say });
		const figures = `${count} seeds from ${first}; ${typed} words typed, ${gone} gone without anybody's wish, of which ${rescued} were found, ${unfound.named} named by a client that never showed them, ${unfound.unsent} never sent; ${doubled} doubled; ${failures} errors inside the binding, ${strayed} times Yjs astray`;
		return { figures, problems };
	}
};

/** Which kinds of edit swallow words that others type meanwhile [S11]. */
function report({ lost, acts, say }: { lost: Map<string, number>; acts: Map<Kind, number>; say(words: string): void }) {
	const most = [...lost].sort(([, one], [, other]) => other - one).slice(0, 12);
	say(`words that were gone by what took them: ${most.map(([by, count]) => `${by} ${count}`).join(', ')}`);
	const kinds = [...new Set(KINDS)].map((kind) => `${kind} ${acts.get(kind) ?? 0}`);
	say(`edits: ${kinds.join(', ')}`);
}
