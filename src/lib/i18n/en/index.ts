// The catalogue in English, in the shape of the Spanish one.
import type { es } from '../es';
import { bar } from './bar';
import { errorPage } from './error-page';
import { fields } from './fields';
import { words } from './words';

export const en: typeof es = {
	bar,
	errorPage,
	fields,
	words
};
