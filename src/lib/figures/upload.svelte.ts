// One picture on its way into the text: it is sent, drawn by the server, and described by whoever brings it. It stands in
// the text when both are done, and nothing of it before.
import type { Problem } from '$shared/problem';

/** What the server keeps. */
export interface KeptFile {
	file: string;
	width: number;
	height: number;
}

export interface Description {
	alt: string;
	decorative: boolean;
}

/** What happened, and what can be done now. */
export interface Words {
	title: string;
	next: string;
}

export type UploadState = 'waiting' | 'sending' | 'drawing' | 'done' | 'failed';

export class Upload {
	readonly id = crypto.randomUUID();
	readonly file: File;
	state = $state<UploadState>('waiting');
	/** Of its bytes, sent: 0 to 1. */
	part = $state(0);
	problem = $state.raw<Words | null>(null);
	/** Null: it has not been asked for yet. */
	description = $state.raw<Description | null>(null);
	kept = $state.raw<KeptFile | null>(null);
	#request: XMLHttpRequest | null = null;

	constructor(file: File) {
		this.file = file;
	}

	get name(): string {
		return this.file.name;
	}

	/** Resolves when it is kept, or has failed. */
	async send(documentId: string, offline: Words): Promise<void> {
		this.state = 'sending';
		this.part = 0;
		this.problem = null;
		const answer = await this.#post(`/api/v1/documents/${documentId}/files`);
		if (answer && answer.status === 201) {
			this.kept = JSON.parse(answer.responseText);
			this.state = 'done';
			return;
		}
		this.fail(wordsOf(answer) ?? offline);
	}

	fail(problem: Words): void {
		this.problem = problem;
		this.state = 'failed';
	}

	cancel(): void {
		this.#request?.abort();
	}

	// `fetch` does not say how much has been sent.
	#post(address: string): Promise<XMLHttpRequest | null> {
		const request = new XMLHttpRequest();
		this.#request = request;
		return new Promise((resolve) => {
			request.upload.onprogress = ({ loaded, total }) => (this.part = total > 0 ? loaded / total : 0);
			request.upload.onload = () => (this.state = 'drawing');
			request.onload = () => resolve(request);
			request.onerror = request.onabort = request.ontimeout = () => resolve(null);
			request.open('POST', address);
			request.setRequestHeader('content-type', this.file.type || 'application/octet-stream');
			request.send(this.file);
		});
	}
}

/** Null where the server has not said anything. */
function wordsOf(answer: XMLHttpRequest | null): Words | null {
	try {
		const { title, detail } = JSON.parse(answer?.responseText ?? '') as Problem;
		return { title, next: detail };
	} catch {
		return null;
	}
}
