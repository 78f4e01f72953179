// What is stored is no longer what was written: a bad disk, or a hand. Nobody may write over it, nobody may be shown what
// was never written or deleted, and mended it must be whole.
import type { Sql } from '../../../server/db';
import { lacking, stateOf } from '../../support/ledger';
import { chance } from '../../support/meeting';
import { Client } from '../client';
import { lookInto } from '../postgres';
import type { Scenario } from '../scenario';
import { sleep, until, type Place, type Stage } from '../stage';

const EDITS = 150;
/** An empty room is folded after 5 s. */
const FOLDED_AFTER_MS = 7_000;
const TRYING_MS = 6_000;

const CASES = [
	{ table: 'document_updates', column: 'bytes' },
	{ table: 'document_snapshots', column: 'state' },
	{ table: 'document_snapshots', column: 'vector' },
	{ table: 'document_snapshots', column: 'deletes' }
] as const;
type Case = (typeof CASES)[number];

export const flippedBytes: Scenario = {
	name: 'flipped-bytes',
	title: 'a flipped bit in what is stored: nothing is written over it, and nothing else suffers [S5] [S8]',
	async run({ seed, say, stage: stageOf }) {
		const stage = await stageOf({ environment: { ATENEO_LOG: 'silent' } });
		const problems: string[] = [];
		try {
			for (const one of CASES) {
				const found = await damage(stage, one, seed);
				problems.push(...found.problems.map((what) => `${one.table}.${one.column}: ${what}`));
				say(`${one.table}.${one.column}: ${found.shown}`);
			}
			return { figures: `${CASES.length} places`, problems };
		} finally {
			await stage.close();
		}
	}
};

async function damage(stage: Stage, one: Case, seed: number): Promise<{ shown: string; problems: string[] }> {
	const random = chance(seed);
	const [place, other] = [await stage.newDocument(1), await stage.newDocument(1)];
	const writer = await stage.enter(place);
	for (let edit = 0; edit < EDITS; edit++) {
		writer.edit(random);
		await sleep(5);
	}
	await until(() => writer.isSaved, 'it is saved');
	const whole = writer.ledger.clone();
	await stage.leave();
	if (one.table === 'document_snapshots') await sleep(FOLDED_AFTER_MS);
	await stage.server.kill();

	const sql = lookInto(stage);
	const problems: string[] = [];
	try {
		const flip = await chooseBit(sql, place, one, random);
		await flip();
		const before = await printOf(sql, place, one);
		await stage.server.start();

		// Somebody reads, and somebody tries to write there all the same.
		const [reader, stubborn] = [newcomer(stage, place), newcomer(stage, place)];
		stubborn.write(20, () => 0.5);
		await sleep(TRYING_MS);
		reader.ledger.vector.delete(stubborn.doc.clientID); // where the damage is not in the way, that is as it should be
		problems.push(...lacking(whole, reader.ledger).map((what) => `a reader was shown what is not so: ${what}`));
		if ((await printOf(sql, place, one)) !== before) problems.push('what is stored has changed');
		const isRead = reader.ledger.vector.size > 0;
		const shown = isRead ? 'some of it is read' : `it is closed (${[...new Set(reader.closes)].join(', ')})`;
		reader.close();
		stubborn.close();

		const neighbour = await stage.enter(other);
		neighbour.edit(random);
		await until(() => neighbour.isSaved, 'another document is saved');
		await stage.leave();

		await stage.server.kill();
		await flip();
		await stage.server.start();
		const healed = stateOf(await stage.read(place));
		problems.push(...lacking(healed, whole).map((what) => `mended, it still lacks ${what}`));
		if (!whole.deleted.includes(healed.deleted)) problems.push('mended, something is deleted that nobody deleted');
		return { shown, problems };
	} finally {
		await sql.end();
	}
}

function newcomer({ address }: Stage, { documentId, cookies }: Place): Client {
	return new Client({ address, documentId, cookie: cookies[0]! });
}

/** Returns what flips one bit, and flips it back. */
async function chooseBit(sql: Sql, { documentId }: Place, { table, column }: Case, random: () => number) {
	const rows = await sql<{ seq: string; size: number }[]>`
		select seq, length(${sql(column)}) as size from ${sql(table)} where document_id = ${documentId} order by seq`;
	const { seq, size } = rows[Math.floor(rows.length / 2)]!;
	// In a vector or a delete set the last byte is a number of clocks, and 64 more of them look as good as before.
	const bit = column === 'vector' || column === 'deletes' ? size * 8 - 2 : Math.floor(random() * size * 8);
	return () => sql`
		update ${sql(table)} set ${sql(column)} = set_bit(${sql(column)}, ${bit}, 1 - get_bit(${sql(column)}, ${bit}))
		where document_id = ${documentId} and seq = ${seq}`;
}

/** The rows as they are stored. */
async function printOf(sql: Sql, { documentId }: Place, { table }: Case): Promise<string | undefined> {
	const [row] = await sql<{ print: string }[]>`
		select md5(string_agg(t::text, ',' order by seq)) as print from ${sql(table)} t where document_id = ${documentId}`;
	return row?.print;
}
