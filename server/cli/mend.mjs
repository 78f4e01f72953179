// Mends what a library has wrong, until a release of its own does (docs/decisions/0008). Each mend is exact: where the text
// is not the one it was written for, nothing is changed and the installation fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepFailed } from './steps.mjs';

/**
 * postgres.js 3.4.9 plans small writes for later. Where the connection closes meanwhile, the plan is kept: the write runs
 * into no socket and ends the process (issue 1208), or is never made again, and the connection answers nobody ever
 * after (issue 1154).
 */
const POSTGRES = {
	file: ['postgres', 'src', 'connection.js'],
	changes: [
		{
			from: '    const x = socket.write(chunk, fn)\n',
			to:
				'    if (socket === null) {\n' +
				'      forgetWrites()\n' +
				// Not `error`: that would also reject what waits for the connection to come back.
				"      const lost = Errors.connection('CONNECTION_CLOSED', options)\n" +
				'      query && queryError(query, lost)\n' +
				'      while (sent.length) queryError(sent.shift(), lost)\n' +
				'      return false\n' +
				'    }\n' +
				'    const x = socket.write(chunk, fn)\n'
		},
		{
			from: '  function nextWrite(fn) {\n',
			to:
				'  function forgetWrites() {\n' +
				'    clearImmediate(nextWriteTimer)\n' +
				'    chunk = nextWriteTimer = null\n' +
				'  }\n\n' +
				'  function nextWrite(fn) {\n'
		},
		{
			from: "      error(Errors.connection('CONNECTION_DESTROYED', options))\n\n    clearImmediate(nextWriteTimer)\n",
			to: "      error(Errors.connection('CONNECTION_DESTROYED', options))\n\n    forgetWrites()\n"
		},
		{
			from: '    incomings = null\n    clearImmediate(nextWriteTimer)\n',
			to: '    incomings = null\n    forgetWrites()\n'
		}
	]
};

/**
 * y-tiptap 3.0.9 gives a line no place for text where nothing is written. So whatever comes before the words of a line, or
 * into an empty one (a note, a mention, a line break), takes their place away and makes another, and what others type into
 * it meanwhile goes with it. Here a line has a place for text at its beginning, at its end, and between whatever stands in
 * it.
 *
 * And where others write in the line that the caret is in, it looks for a line with the same attributes and puts the caret
 * as far from its beginning as it was: in a heading, a note or a callout it jumps. Yjs knows the place, as long as what the
 * caret stands at is there.
 */
const Y_TIPTAP = {
	file: ['@tiptap', 'y-tiptap', 'dist', 'y-tiptap.js'],
	changes: [
		{
			from: '      i--;\n      res.push(textNodes);\n    } else {\n      res.push(n);\n    }\n  }\n  return res\n',
			to:
				'      i--;\n      res.push(textNodes);\n    } else {\n' +
				'      if (pnode.inlineContent && !(res[res.length - 1] instanceof Array)) {\n' +
				'        res.push([]);\n' +
				'      }\n' +
				'      res.push(n);\n    }\n  }\n' +
				'  if (pnode.inlineContent && !(res[res.length - 1] instanceof Array)) {\n' +
				'    res.push([]);\n' +
				'  }\n' +
				'  return res\n'
		},
		{
			from: '      if (oldDoc != null) {\n        anchor = recoverSelectionEndpoint(',
			to:
				'      if (oldDoc != null && !(isThere(binding.doc, relSel.anchor) && isThere(binding.doc, relSel.head))) {\n' +
				'        anchor = recoverSelectionEndpoint('
		},
		{
			from: 'const restoreRelativeSelection = (',
			to:
				'const isThere = (doc, { item, type }) => {\n' +
				'  const id = item || type;\n' +
				'  if (!id || id.clock >= Y.getState(doc.store, id.client)) return false\n' +
				'  const struct = Y.getItem(doc.store, id);\n' +
				'  return struct instanceof Y.Item && !struct.deleted\n' +
				'};\n\n' +
				'const restoreRelativeSelection = ('
		}
	]
};

const MENDED = '// Mended by Ateneo: server/cli/mend.mjs\n';

/**
 * @param {string} root of the project
 * Does nothing where it is done. Throws StepFailed.
 */
export function mend(root) {
	for (const { file, changes } of [POSTGRES, Y_TIPTAP]) mendFile(join(root, 'node_modules', ...file), changes);
}

/**
 * @param {string} path
 * @param {readonly { from: string, to: string }[]} changes
 */
function mendFile(path, changes) {
	const before = readFileSync(path, 'utf8');
	let text = before.startsWith(MENDED) ? before : MENDED + before;
	for (const { from, to } of changes) {
		// Made by an earlier mend that knew of less.
		if (text.includes(to)) continue;
		if (text.split(from).length !== 2) throw new StepFailed(`${path} is not the file that server/cli/mend.mjs knows.`);
		text = text.replace(from, () => to);
	}
	if (text !== before) writeFileSync(path, text);
}
