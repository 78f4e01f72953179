// Failed queries: Drizzle puts their parameters (addresses, hashes, words of a document) into its message.

export const isQueryError = (error: unknown): error is Error & { query: string } =>
	error instanceof Error && 'query' in error && 'params' in error;

/** The same error as PostgreSQL told it. */
export const withoutParameters = (error: unknown): unknown => (isQueryError(error) ? error.cause : error);
