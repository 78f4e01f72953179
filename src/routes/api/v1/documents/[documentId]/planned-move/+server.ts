// The move of a document that is to come by itself.
import * as life from '$server/life';
import { endpoint } from '../../../../endpoint';

export const DELETE = endpoint(
	{ summary: 'Take back the move that is planned, if there is one.', errors: ['notFound', 'forbidden'] },
	({ app, person, params }) => life.cancelPlan(app, person, params)
);
