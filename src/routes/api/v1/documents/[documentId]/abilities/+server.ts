// What one may do to the document now.
import * as documents from '$server/documents';
import { endpoint } from '../../../../endpoint';
import { AbilityList } from '../../../schemas';

export const GET = endpoint(
	{ summary: 'What you may do to the document now.', output: AbilityList, errors: ['notFound'] },
	({ app, person, params }) => documents.listAbilities(app, person, params)
);
