// Colours code in the server's HTML. The library escapes what it is given, and adds nothing but spans with classes.
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import php from 'highlight.js/lib/languages/php';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { colouring, type CodeLanguage } from '$shared/document/code-languages';
import type { Colour } from '$shared/document/render';

const GRAMMARS: Record<CodeLanguage, typeof bash> = {
	bash,
	c,
	cpp,
	csharp,
	css,
	go,
	html: xml,
	java,
	javascript,
	json,
	markdown,
	php,
	python,
	r,
	rust,
	sql,
	typescript,
	xml,
	yaml
};

const library = hljs.newInstance();
for (const [name, grammar] of Object.entries(GRAMMARS)) library.registerLanguage(name, grammar);

/** Colours the code of one drawing. */
export function coloursOfOne(): Colour {
	const mayColour = colouring();
	return (code, language) =>
		mayColour(code) ? library.highlight(code, { language, ignoreIllegals: true }).value : null;
}
