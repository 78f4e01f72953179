// The catalogue in English, in the shape of the Spanish one.
import type { es } from '../es';
import { bar } from './bar';
import { clusters } from './clusters';
import { errorPage } from './error-page';
import { fields } from './fields';
import { group } from './group';
import { home } from './home';
import { words } from './words';

export const en: typeof es = {
	bar,
	clusters,
	errorPage,
	fields,
	group,
	home,
	words
};
