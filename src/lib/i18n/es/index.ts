// The catalogue in Spanish, the source: every other language has exactly this shape.
import { bar } from './bar';
import { clusters } from './clusters';
import { errorPage } from './error-page';
import { fields } from './fields';
import { group } from './group';
import { home } from './home';
import { words } from './words';

export const es = {
	bar,
	clusters,
	errorPage,
	fields,
	group,
	home,
	words
};
