// The catalogue in Spanish, the source: every other language has exactly this shape.
import { bar } from './bar';
import { errorPage } from './error-page';
import { fields } from './fields';
import { words } from './words';

export const es = {
	bar,
	errorPage,
	fields,
	words
};
