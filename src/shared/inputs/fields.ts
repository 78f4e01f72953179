// Fields that many inputs share. Messages are keys of `t.fields` in the language catalogue.
import * as v from 'valibot';
import { LANGUAGES } from '../language';

export * from './limits';

export const Id = v.pipe(v.string(), v.uuid('notAnId'));
export const LanguageField = v.picklist(LANGUAGES, 'choose');

// Control characters and the marks that turn the direction of text: nobody types them into a name on purpose.
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** One line of plain text. HTML in it is text like any other. `max` counts Unicode code points. */
export const line = (max: number) =>
	v.pipe(
		v.string('required'),
		v.trim(),
		v.minLength(1, 'required'),
		v.check((text) => [...text].length <= max, 'tooLong'),
		v.check((text) => !UNPRINTABLE.test(text), 'unprintable'),
		v.check((text) => text.isWellFormed(), 'unprintable')
	);

/** Some lines of plain text, or nothing. `max` counts Unicode code points. */
export const lines = (max: number) =>
	v.pipe(
		v.string('required'),
		v.trim(),
		v.transform((text) => text.replace(/\r\n?/g, '\n')),
		v.check((text) => [...text].length <= max, 'tooLong'),
		v.check((text) => !UNPRINTABLE.test(text.replace(/[\n\t]/g, '')), 'unprintable'),
		v.check((text) => text.isWellFormed(), 'unprintable')
	);

/** The key of a publication, as it stands in its address. */
export const PublicationKey = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'choose'),
	v.maxLength(100, 'choose')
);

export const Email = v.pipe(
	v.string('required'),
	v.trim(),
	v.toLowerCase(),
	v.minLength(1, 'required'),
	v.maxLength(254, 'tooLong'),
	v.email('notAnEmail')
);
