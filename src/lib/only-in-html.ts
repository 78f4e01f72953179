// A text that the server writes into the page and does not send again beside it: the browser has it on the page.
export class OnlyInHtml {
	constructor(readonly html: string) {}
}
