// Code is coloured in the server's HTML, and whatever stands in it stays what it is: letters.
import { expect, it } from 'vitest';
import { CODE_LANGUAGES, LONGEST_COLOURED, MOST_COLOURED } from '$shared/document/code-languages';
import { show } from '$server/worker/main';
import { block, doc } from '../../support/rich-text';

const HOSTILE = '<img src=x onerror=alert(1)> </span></code> "\'& {{x}} <script>alert(2)</script> /* // # -- `${1}`';

const shown = (language: unknown, ...codes: string[]) =>
	show({
		content: JSON.stringify(doc(...codes.map((code) => block('codeBlock', { language }, code)))),
		drawn: { language: 'es', files: null }
	});
const LETTERS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&amp;': '&' };
/** What is read of it, where it has no tags but those of colours. */
const readIn = (html: string) =>
	html
		.replace(/^<pre><code class="language-[a-z]+">|<span class="[\w -]+">|<\/span>|<\/code><\/pre>$/g, '')
		.replace(/<.*?>/g, '(a tag)')
		.replace(/&[#\w]+;/g, (entity) => LETTERS[entity] ?? entity);

it.each(CODE_LANGUAGES)('%s: some words have a colour, none is added, lost or alive', (language) => {
	const code = `if x = 1 class "two" return # ${HOSTILE}`;
	expect(shown(language, code)).toContain('class="hljs-');
	expect(readIn(shown(language, code))).toBe(code);
});

it('of a known language only, and not where somebody would have to wait for it', () => {
	expect(shown('sql', 'select 1')).toContain('<span class="hljs-keyword">select</span>');
	for (const other of ['cobol', null, 7]) expect(shown(other, 'select 1')).not.toContain('hljs');
	const longest = 'select 1'.padEnd(LONGEST_COLOURED);
	expect(shown('sql', longest)).toContain('hljs');
	expect(shown('sql', `${longest} `)).not.toContain('hljs');
	const many = Array<string>(20).fill(longest);
	expect(shown('sql', ...many).split('hljs-keyword')).toHaveLength(1 + MOST_COLOURED / LONGEST_COLOURED);
});
