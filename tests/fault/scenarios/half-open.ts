// A machine vanishes: its connection stays open and says nothing. The others must not see it sitting there for ever.
import { CuttingProxy } from '../../support/cutting-proxy';
import { chance } from '../../support/meeting';
import type { Scenario } from '../scenario';
import { until } from '../stage';

/** The server finds it within 45 s; then the others are told. */
const NOTICED_WITHIN_MS = 50_000;

export const halfOpen: Scenario = {
	name: 'half-open',
	title: 'a connection that goes silent without closing; what was written meanwhile arrives later [S1] [S6]',
	async run({ seed, stage: stageOf }) {
		const stage = await stageOf();
		const proxy = await CuttingProxy.listen({ host: '127.0.0.1', port: stage.server.port });
		try {
			const place = await stage.newDocument(2);
			const anna = await stage.enter(place, 0);
			const ravi = await stage.enter(place, 1, { address: `ws://127.0.0.1:${proxy.port}` });
			for (const { provider } of stage.clients) provider.awareness.setLocalStateField('user', {});
			const isSeen = () => anna.provider.awareness.getStates().has(ravi.doc.clientID);
			await until(isSeen, 'Anna sees Ravi');

			proxy.freeze();
			const since = performance.now();
			const random = chance(seed);
			for (let number = 0; number < 50; number++) {
				ravi.edit(random);
				anna.edit(random);
			}
			const problems: string[] = [];
			await until(() => !isSeen(), 'Anna no longer sees Ravi', NOTICED_WITHIN_MS).catch((error: Error) =>
				problems.push(error.message)
			);
			const noticed = ((performance.now() - since) / 1_000).toFixed(0);
			await until(() => anna.isSaved, 'Anna is saved while Ravi is silent', 5_000).catch((error: Error) =>
				problems.push(error.message)
			);
			if (anna.closes.length > 0) problems.push(`Anna’s own connection did not hold: ${anna.closes.join(', ')}`);

			proxy.thaw();
			proxy.cut();
			problems.push(...(await stage.meet(place)), ...(await stage.reckon(place)));
			return { figures: `the others were told after ${noticed} s`, problems };
		} finally {
			await stage.close();
			await proxy.close();
		}
	}
};
