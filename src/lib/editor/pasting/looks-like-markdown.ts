// Does a text look like Markdown? Pure. It is better to miss some than to take an asterisk in a sentence for a sign.

const FENCE = /^(```|~~~)/m;
const HEADING = /^#{1,6} +\S/m;
const TABLE = /^\s*\|?[ :]*-{3,}[ :]*(\|[ :]*-{3,}[ :]*)+\|?\s*$/m;
const LINK = /!?\[[^\]\n]+\]\((https?:|mailto:|\/|#)[^)\s]*\)/;
const STRONG = /(^|[\s(«"])(\*\*|__)(?=\S)[^\n]*?\S\2(?=$|[\s.,;:!?)»"])/m;
const BULLETS = /^\s*[-*+] +\S/gm;
const NUMBERS = /^\s*\d{1,3}[.)] +\S/gm;
const TASKS = /^\s*[-*+] \[[ xX]\] +\S/m;
const NOTE = /^ {0,3}\[\^[^\]\s]+\]: *\S/m;
const QUOTE = /^> ?\S/m;

/** One of these is enough. */
const CERTAIN = [FENCE, HEADING, TABLE, TASKS, NOTE];
/** Two signs of these, or a list of two items. */
const LIKELY = [LINK, STRONG, QUOTE];

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

export function looksLikeMarkdown(text: string): boolean {
	if (!/\S/.test(text)) return false;
	if (CERTAIN.some((sign) => sign.test(text))) return !isProgram(text);
	const items = Math.max(countOf(text, BULLETS), countOf(text, NUMBERS));
	const signs = LIKELY.filter((sign) => sign.test(text)).length + (items > 0 ? 1 : 0);
	return signs >= 2 || items >= 2 || LINK.test(text);
}

/** Lines that begin with # are comments in many languages, and most lines of those end otherwise than sentences do. */
function isProgram(text: string): boolean {
	if (FENCE.test(text) || TABLE.test(text)) return false;
	const lines = text.split('\n').filter((line) => /\S/.test(line));
	const odd = lines.filter((line) =>
		/[;{}]\s*$|^\s*(import|def|function|const|let|var|if|for|return|#!|export)\b/.test(line)
	);
	return lines[0]?.startsWith('#!') === true || odd.length > lines.length / 3;
}
