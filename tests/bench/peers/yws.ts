// @y/websocket-server, as its own program starts it: documents in memory only.
import { join } from 'node:path';
import { install } from './packages';
import { Peer } from './peer';

export class Yws extends Peer {
	readonly name = 'yws';

	protected async command(port: number) {
		const folder = await install(this.house.packages, 'yws');
		const file = join(folder, 'node_modules', '@y', 'websocket-server', 'src', 'server.js');
		return { file, environment: { HOST: '127.0.0.1', PORT: String(port) } };
	}
}
