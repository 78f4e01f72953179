// Pictures of this document or of others are going to stand in its text.
import { CopyFiles } from '$shared/inputs/files';
import * as files from '$server/files';
import { endpoint } from '../../../../../endpoint';
import { FilesCopied } from '../../../../schemas';

export const POST = endpoint(
	{
		summary: 'Use pictures that this document, or another that you may read, has or had.',
		input: CopyFiles,
		output: FilesCopied,
		errors: ['notFound', 'forbidden', 'file.noRoom']
	},
	({ app, person, params, input }) => files.copyFiles(app, person, { ...input, ...params })
);
