// What somebody asks for who wants to know who wrote what.
import * as v from 'valibot';

/** Contributions: as JSON, or as a table for spreadsheets. */
export const ReadContributions = v.object({
	as: v.optional(v.picklist(['json', 'csv'], 'choose'), 'json'),
	/** A row a person, or a row an organisation and week. */
	by: v.optional(v.picklist(['people', 'weeks'], 'choose'), 'people'),
	/** Between the cells: where a comma stands in numbers, spreadsheets expect a semicolon. */
	separator: v.optional(v.picklist(['comma', 'semicolon'], 'choose'), 'comma')
});
export type ReadContributions = v.InferOutput<typeof ReadContributions>;
