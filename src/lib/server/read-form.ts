// The form that a page sent: anything else is refused in words, before it could fail somewhere inside.
import { AteneoError } from '$shared/errors';

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Throws input.unsupportedType, input.invalid where it is broken, and what Kit throws at one that is too large. */
export async function readForm(request: Request): Promise<FormData> {
	if (!FORM.test(request.headers.get('content-type') ?? '')) throw new AteneoError('input.unsupportedType');
	return request.formData().catch((cause: unknown) => {
		throw isKits(cause) ? cause : new AteneoError('input.invalid', { cause });
	});
}

/** Only Kit's own errors have a status. */
const isKits = (error: unknown) => typeof error === 'object' && error !== null && 'status' in error;
