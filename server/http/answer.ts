// An answer of the HTTP server: what says that Ateneo is busy also says when to come back, whoever wrote it.
import { ServerResponse } from 'node:http';
import { BUSY_FOR_S } from './limits';

export class Answer extends ServerResponse {
	// Kit's last resort, an error page of its own making, knows no headers of ours.
	override writeHead(status: number, ...given: unknown[]): this {
		if (status === 503 && !this.hasHeader('retry-after')) this.setHeader('retry-after', BUSY_FOR_S);
		return super.writeHead(status, ...(given as []));
	}
}
