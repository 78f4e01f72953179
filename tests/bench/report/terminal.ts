// The results at the terminal: a table, and what falls short, the worst first.
import { say } from '../../../server/cli/say';
import { PEER_NAMES } from '../target';
import { distance, type JudgedRow } from './judge';
import { aim, must, REACHED, summary, TITLES, verdict } from './words';

export function printTable(judged: readonly JudgedRow[]): void {
	for (const one of judged) {
		const { row, byPeer, verdicts } = one;
		say(`\n${row.what} (${row.unit})`);
		for (const peer of PEER_NAMES) if (byPeer[peer]) say(`  ${TITLES[peer].padEnd(20)} ${summary(byPeer[peer])}`);
		for (const found of verdicts) {
			const { goal, reached } = found;
			say(
				`  ${REACHED[reached].padEnd(20)} ${verdict(found, one)}; must ${must(goal, row.unit)}, aim ${aim(goal, row.unit)}`
			);
		}
	}
	const short = judged
		.flatMap((one) => one.verdicts.map((found) => ({ one, found })))
		.filter(({ found }) => found.reached === 'neither')
		.sort((a, b) => distance(a.found) - distance(b.found));
	say(short.length === 0 ? '\nEvery “must” is reached.' : '\nNot reached, the worst first:');
	for (const { one, found } of short) {
		say(`  ${one.row.what}: ${verdict(found, one)}, must ${must(found.goal, one.row.unit)}`);
	}
}
