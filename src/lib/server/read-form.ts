// The form that a page sent: anything else is refused in words, before it could fail somewhere inside.
import { AteneoError, codeOf } from '$shared/errors';

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Throws input.unsupportedType, input.invalid where it is broken, and input.tooLarge. */
export async function readForm(request: Request): Promise<FormData> {
	if (!FORM.test(request.headers.get('content-type') ?? '')) throw new AteneoError('input.unsupportedType');
	return request.formData().catch((cause: unknown) => {
		throw codeOf(cause) === 'input.tooLarge' ? cause : new AteneoError('input.invalid', { cause });
	});
}
