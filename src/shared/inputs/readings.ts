// What somebody sends when they have read a text.
import * as v from 'valibot';

const WholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The text as it stood at this position of its log, as a page or `.../news` names it. */
export const MarkRead = v.object({ epoch: WholeNumber, seq: WholeNumber });
export type MarkRead = v.InferOutput<typeof MarkRead>;
