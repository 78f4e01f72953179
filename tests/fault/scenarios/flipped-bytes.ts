// A stored row is no longer what was written: a bad disk, or a hand. Nobody may write over it, and what stands before it
// is still read.
import { chance } from '../../support/meeting';
import { lacking, stateOf } from '../../support/ledger';
import { lookInto } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep, Stage, until } from '../stage';
import { Client } from '../client';

export const flippedBytes: Scenario = {
	name: 'flipped-bytes',
	title: 'a flipped bit in a stored row: nothing is written over it, and nothing else suffers [S5] [S8]',
	async run({ seed }) {
		const stage = await Stage.build();
		const problems: string[] = [];
		try {
			const [place, other] = [await stage.newDocument(1), await stage.newDocument(1)];
			const random = chance(seed);
			const writer = await stage.enter(place);
			for (let edit = 0; edit < 60; edit++) {
				writer.edit(random);
				await sleep(15);
			}
			await until(() => writer.isSaved, 'it is saved');
			const whole = writer.ledger.clone();
			await stage.leave();
			await stage.server.kill();

			const sql = lookInto(stage);
			try {
				const rows = await sql<{ seq: string; size: number }[]>`
					select seq, length(bytes) as size from document_updates where document_id = ${place.documentId} order by seq`;
				const damaged = rows[Math.floor(rows.length / 2)]!;
				const bit = Math.floor(random() * damaged.size * 8);
				const flip = () => sql`
					update document_updates set bytes = set_bit(bytes, ${bit}, 1 - get_bit(bytes, ${bit}))
					where document_id = ${place.documentId} and seq = ${damaged.seq}`;
				const print = async () => {
					const [row] = await sql<{ print: string }[]>`
						select md5(string_agg(seq || ':' || md5(bytes) || ':' || md5(sha256), ',' order by seq)) as print
						from document_updates where document_id = ${place.documentId}`;
					return row?.print;
				};
				await flip();
				const before = await print();
				await stage.server.start();

				// Somebody tries to write there all the same, with the stock client.
				const stubborn = new Client({
					address: stage.address,
					documentId: place.documentId,
					cookie: place.cookies[0]!
				});
				stubborn.write(20, random);
				await sleep(7_000);
				stubborn.close();
				const shown =
					stubborn.ledger.vector.size > 0
						? 'the rows before it are read'
						: `it is closed (${[...new Set(stubborn.closes)].join(', ')})`;
				if (stubborn.waits.length > 0) problems.push('somebody was told that words in the damaged document are saved');
				if ((await print()) !== before) problems.push('the stored rows have changed');

				const neighbour = await stage.enter(other);
				neighbour.edit(random);
				await until(() => neighbour.isSaved, 'another document is saved');
				await stage.leave();

				await stage.server.kill();
				await flip();
				await stage.server.start();
				const healed = lacking(stateOf(await stage.read(place)), whole);
				problems.push(...healed.map((what) => `lost for good: ${what}`));
				return {
					figures: `row ${damaged.seq} of ${rows.length}, bit ${bit}: ${shown}; whole again when mended`,
					problems
				};
			} finally {
				await sql.end();
			}
		} finally {
			await stage.close();
		}
	}
};
