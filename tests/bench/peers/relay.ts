// The floor: a relay that does nothing but pass messages on.
import { join } from 'node:path';
import { Peer } from './peer';

export class Relay extends Peer {
	readonly name = 'relay';

	protected async command(port: number) {
		const file = join(this.house.root, 'tests', 'bench', 'servers', 'relay.mjs');
		return { file, environment: { PORT: String(port) } };
	}
}
