// What languages of code are called, in any language.
export const CODE_NAMES = {
	bash: 'Bash',
	c: 'C',
	cpp: 'C++',
	csharp: 'C#',
	css: 'CSS',
	go: 'Go',
	html: 'HTML',
	java: 'Java',
	javascript: 'JavaScript',
	json: 'JSON',
	markdown: 'Markdown',
	php: 'PHP',
	python: 'Python',
	r: 'R',
	rust: 'Rust',
	sql: 'SQL',
	typescript: 'TypeScript',
	xml: 'XML',
	yaml: 'YAML'
};
