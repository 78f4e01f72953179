// A body that may be so long and no longer, whatever its sender announced.
import { AteneoError } from '$shared/errors';

/** The same bytes; ends with input.tooLarge. What would come after that is left where it is. */
export function limited(body: ReadableStream<Uint8Array>, limit: number): ReadableStream<Uint8Array> {
	const reader = body.getReader();
	let bytes = 0;
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await reader.read();
			if (done) return controller.close();
			bytes += value.byteLength;
			if (bytes > limit) controller.error(new AteneoError('input.tooLarge'));
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason)
	});
}
