// The number of a version as it stands in an address.
import * as v from 'valibot';
import { notFound } from '$shared/errors';
import { VersionNumber } from '$shared/inputs/versions';

/** Throws notFound where it cannot be one. */
export function versionNumber(written: string): number {
	const parsed = v.safeParse(VersionNumber, written);
	if (!parsed.success) throw notFound('version');
	return parsed.output;
}
