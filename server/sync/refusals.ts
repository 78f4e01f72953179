// Why a room does not take somebody in, or an edit.
import type { CloseCode } from '$shared/sync/protocol';

/** A document has as many people, or a person as many windows, as it can have. */
export class RoomFull extends Error {
	override name = 'RoomFull';
}

/** What the client holds is not what the log is made of: it begins anew, and keeps its own words apart. */
export class OtherEpoch extends Error {
	override name = 'OtherEpoch';
}

/** This process is ending: come back to the next one. */
export class Closing extends Error {
	override name = 'Closing';
}

/** An edit of the server's own was not taken: the close code says why. */
export class EditRefused extends Error {
	override name = 'EditRefused';
	constructor(readonly closeCode: CloseCode) {
		super(`an edit was refused with ${closeCode}`);
	}
}
