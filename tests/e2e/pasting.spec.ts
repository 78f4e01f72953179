// What comes from other programs: lists are lists, headings headings, looks are left behind, and nothing of it runs.
import { expect, test, type Visitor } from '../support/browser';
import { png } from '../support/images';
import { copiedFrom, paste, shapeOf } from '../support/pasting';

async function begin(visitor: Visitor, document: string): Promise<void> {
	await visitor.open(document);
	// What cares for a paste comes with the tools.
	await expect(visitor.page.getByRole('toolbar')).toBeVisible();
	await visitor.editor.click();
}

const PROGRAMS: Record<string, string[]> = {
	word: [
		'<h2>Libro Blanco del talento</h2>',
		'<h2>Introducción</h2>',
		'<p>Este texto es rojo, <strong>con negrita</strong>, <em>cursiva</em>, <u>subrayado</u>, <s>tachado</s> y una nota<sup>[1]</sup>. Vea <a href="https://ateneo.example/informe">el informe</a> y el apartado 1.1.</p>',
		'<h3>Alcance</h3>',
		'<ul><li><p>Primero</p><ul><li><p>Dentro del primero</p></li></ul></li><li><p>Segundo</p></li></ul>',
		'<p>Y en orden:</p>',
		'<ol start="3"><li><p>Tercero</p></li><li><p>Cuarto</p></li></ol>',
		'<blockquote><p>Una cita de alguien.</p></blockquote>',
		'<table><tbody><tr><th><p>Año</p></th><th><p>Plazas</p></th></tr><tr><td colspan="2"><p>2025 y 2026: 40</p></td></tr></tbody></table>',
		'<p>Fin, con lo añadido.</p>',
		'<aside>Encuesta de 2025.</aside>'
	],
	'word-web': [
		'<h2>Introducción</h2>',
		'<p>Texto <strong>negro</strong></p>',
		'<ul><li><p>Uno</p><ul><li><p>Dentro</p></li></ul></li><li><p>Dos</p></li></ul>'
	],
	'libre-office': [
		'<h2>Método</h2>',
		'<p>Se preguntó a <strong>27 organizaciones</strong>, <em>con cuidado</em>.<sup>[1]</sup> H<sub>2</sub>O.</p>',
		'<ol start="2"><li><p>Preparar</p></li><li><p>Preguntar</p><ul><li><p>por correo</p></li></ul></li></ol>',
		'<table><tbody><tr><th><p>Sector</p></th><th><p>Respuestas</p></th></tr><tr><td><p>Banca</p></td><td><p>12</p></td></tr></tbody></table>',
		'<aside>De enero a marzo.</aside>'
	],
	'google-docs': [
		'<h2>Acta de mayo</h2>',
		'<p>Se acordó <strong>publicar</strong><em> pronto</em>. Vea <a href="https://ateneo.example/actas">las actas</a>.</p>',
		'<ul><li><p>Primero</p><ul><li><p>Dentro</p></li></ul></li><li><p>Segundo</p></li></ul>',
		'<ul><li data-checked="true"><p>Convocar</p></li><li data-checked="false"><p>Publicar</p></li></ul>',
		'<table><tbody><tr><th><p>Quién</p></th><th><p>Cuándo</p></th></tr><tr><td><p>Lucía</p></td><td><p>Viernes</p></td></tr></tbody></table>'
	],
	'web-page': [
		'<h3>Convocatoria</h3>',
		'<p>Hasta el <strong>30 de junio</strong>: <a href="https://ateneo.example/bases">bases</a>, formulario y más.</p>',
		'<ul><li><p>Uno</p><ul><li><p>Uno y medio</p></li></ul></li></ul>',
		'<ul><li data-checked="true"><p>Hecho</p></li></ul>',
		'<pre><code>const x = 1;\nconst y = 2;</code></pre>',
		'<blockquote><p>Citado</p></blockquote>',
		'<table><tbody><tr><th><p>Plazo</p></th><th><p>Qué</p></th></tr><tr><td><p>Junio</p></td><td><p>Solicitud</p></td></tr></tbody></table>',
		'<p>Precio: 20&nbsp;€</p>'
	]
};

/** Selects everything and deletes it. */
async function clear({ page, text }: Visitor): Promise<void> {
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await expect(text).toHaveText('');
}

test('a text copied from another program comes in as a text of ours', async ({ lucia, blank }) => {
	await begin(lucia, blank);
	let shape: string[] = [];
	for (const [program, blocks] of Object.entries(PROGRAMS)) {
		await clear(lucia);
		await paste(lucia, { 'text/html': copiedFrom(program), 'text/plain': 'sin formato' });
		shape = await shapeOf(lucia);
		expect(shape, program).toEqual(blocks);
	}
	await expect(lucia.status).toHaveText(/Guardado a las/);
	await lucia.page.reload();
	await expect(lucia.page.getByRole('toolbar')).toBeVisible();
	expect(await shapeOf(lucia)).toEqual(shape);
});

test('what was copied goes on the line, or makes lines, as it does in other programs', async ({ lucia, blank }) => {
	await begin(lucia, blank);
	const { page } = lucia;
	await paste(lucia, { 'text/html': '<meta charset="utf-8"><h2>Método</h2>', 'text/plain': 'Método' });
	await page.keyboard.type('\nAntes ');
	await paste(lucia, { 'text/html': '<h2>después</h2>', 'text/plain': 'después' });
	expect(await shapeOf(lucia)).toEqual(['<h3>Método</h3>', '<p>Antes después</p>']);

	// As plain text it is plain, also where it looks like Markdown.
	await clear(lucia);
	await page.keyboard.down('Control');
	await page.keyboard.down('Shift');
	await paste(lucia, { 'text/html': '<h1>Uno</h1><p><b>dos</b></p>', 'text/plain': '# Uno\n\n**dos**' });
	await page.keyboard.up('Shift');
	await page.keyboard.up('Control');
	expect(await shapeOf(lucia)).toEqual(['<p># Uno</p>', '<p>**dos**</p>']);

	// Signs in a sentence are signs.
	await clear(lucia);
	await paste(lucia, { 'text/plain': '2 * 3 * 4 = 24\nuna nota* y otra_más_' });
	expect(await shapeOf(lucia)).toEqual(['<p>2 * 3 * 4 = 24</p>', '<p>una nota* y otra_más_</p>']);
});

test('of its pictures, those that are in it are sent, and the others are told', async ({ lucia, blank }) => {
	await begin(lucia, blank);
	const { page } = lucia;
	const data = (await png()).toString('base64');
	const html = `<p>Antes <img src="data:image/png;base64,${data}"> y <img src="file:///C:/Temp/clip_image001.png"></p>`;
	await paste(lucia, { 'text/html': html, 'text/plain': 'Antes y' });
	await expect(page.getByText('No se ha pegado una imagen.')).toBeVisible();
	await page.getByRole('dialog').getByRole('textbox').fill('La portada');
	await page.getByRole('dialog').getByRole('button', { name: 'Insertar', exact: true }).click();
	await expect(lucia.text.getByRole('img', { name: 'La portada' })).toBeVisible();
	await expect(lucia.text.locator('p').first()).toHaveText('Antes y');
});

const MARKDOWN = `# Informe

Un párrafo[^p] con **negrita**, _cursiva_, ~~tachado~~ y [un enlace](https://ateneo.example).

- uno
  - dentro
- dos

1. primero
2. segundo

- [x] hecho
- [ ] por hacer

| Año | Plazas |
| --- | --- |
| 2025 | 12 |

> Citado

\`\`\`js
const x = 1;
\`\`\`

<img src=x onerror="window.ran = true"><script>window.ran = true</script> [mal](javascript:alert(1))

[^p]: Es el _primero_.
`;

test('Markdown becomes what it means, and undoing once leaves it as text', async ({ lucia, blank }) => {
	await begin(lucia, blank);
	const { page } = lucia;
	await paste(lucia, { 'text/plain': MARKDOWN });
	await expect(page.locator('[data-live-region]')).toHaveText(
		'Pegado con el formato de Markdown. Ctrl+Z lo deja como texto.'
	);
	expect(await shapeOf(lucia)).toEqual([
		'<h2>Informe</h2>',
		'<p>Un párrafo<sup>[1]</sup> con <strong>negrita</strong>, <em>cursiva</em>, <s>tachado</s> y <a href="https://ateneo.example">un enlace</a>.</p>',
		'<ul><li><p>uno</p><ul><li><p>dentro</p></li></ul></li><li><p>dos</p></li></ul>',
		'<ol><li><p>primero</p></li><li><p>segundo</p></li></ol>',
		'<ul><li data-checked="true"><p>hecho</p></li><li data-checked="false"><p>por hacer</p></li></ul>',
		'<table><tbody><tr><th><p>Año</p></th><th><p>Plazas</p></th></tr><tr><td><p>2025</p></td><td><p>12</p></td></tr></tbody></table>',
		'<blockquote><p>Citado</p></blockquote>',
		'<pre><code>const x = 1;</code></pre>',
		'<p>mal</p>',
		'<aside>Es el <em>primero</em>.</aside>'
	]);
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	await page.keyboard.press('Control+z');
	await expect(lucia.text.locator('h2')).toHaveCount(0);
	await expect(lucia.text).toContainText('# Informe');
	await page.keyboard.press('Control+z');
	await expect(lucia.text).toHaveText('');
});

/** What somebody could put on a clipboard to harm who pastes it, or all who open the document. */
const HOSTILE: string[] = [
	'<img src="https://evil.example/x.png" onerror="window.ran=1" onload="window.ran=1">',
	'<svg onload="window.ran=1"><script>window.ran=1</script><a xlink:href="javascript:window.ran=1">x</a></svg>',
	'<script>window.ran=1</script><script src="https://evil.example/x.js"></script>',
	'<iframe srcdoc="<script>parent.ran=1</script>"></iframe><iframe src="javascript:parent.ran=1"></iframe>',
	'<object data="https://evil.example/x"></object><embed src="https://evil.example/x"><applet code="x"></applet>',
	'<a href="javascript:window.ran=1">uno</a> <a href="java\nscript:window.ran=1">dos</a> <a href="&#1;javascript:window.ran=1">tres</a>',
	'<a href="data:text/html,<script>window.ran=1</script>">datos</a> <a href="vbscript:x">vb</a> <a href="//evil.example">otro</a>',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran=1&gt;">',
	'<noscript><p title="</noscript><img src=x onerror=window.ran=1>"></noscript>',
	'<template><img src=x onerror="window.ran=1"></template><style>@import "https://evil.example/x.css"; body{display:none}</style>',
	'<form action="https://evil.example"><input name="p" autofocus onfocus="window.ran=1"><button formaction="javascript:window.ran=1">x</button></form>',
	'<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">',
	'<p style="background:url(https://evil.example/x);position:fixed;inset:0" onmouseover="window.ran=1" id="content" class="strip">tapa</p>',
	'<table><tr><td colspan="1000000" rowspan="99999999" style="width:1e9px">ancho</td></tr></table>',
	'<ol start="99999999999999999999"><li value="-1">n</li></ol><li>suelto</li><td>suelta</td>',
	`${'<ul><li>'.repeat(5_000)}hondo`,
	`${'<blockquote>'.repeat(400)}<p>cita</p>`,
	'<div data-pm-slice="3 3 [&quot;table&quot;,null,&quot;nada&quot;,{}]"><img src=x onerror="window.ran=1"><p onclick="window.ran=1">nuestro</p></div>',
	'<p data-pm-slice="99 99 [">roto</p>',
	'<p>\u202emalo\u0000 \ufeff</p>',
	'<!--[if gte mso 9]><script>window.ran=1</script><![endif]--><p class=MsoNormal style="mso-list:l0 level99 lfo1">hondo</p>',
	'<b id="docs-internal-guid-x"><b id="docs-internal-guid-y"><b style="font-weight:normal">x</b></b></b>'
];

test('nothing that is pasted runs, is fetched, or makes the document unreadable', async ({ lucia, carmen, blank }) => {
	await begin(lucia, blank);
	const { page, text } = lucia;
	const asked: string[] = [];
	for (const visitor of [lucia, carmen]) {
		visitor.page.on('request', (request) => void (request.url().includes('evil.example') && asked.push(request.url())));
		visitor.page.on('dialog', (dialog) => void (asked.push(dialog.message()), dialog.dismiss()));
	}
	for (const html of HOSTILE) {
		await paste(lucia, { 'text/html': html, 'text/plain': 'x' });
		await page.keyboard.type('\nsigue\n');
	}
	await expect(lucia.status).toHaveText(/Guardado a las/);

	// Who reads it gets the server's HTML, then an editor of their own.
	await carmen.open(blank);
	await expect(carmen.status).toHaveText('Al día');
	for (const visitor of [lucia, carmen]) {
		await expect(visitor.text.getByText('sigue')).toHaveCount(HOSTILE.length);
		expect(await visitor.page.evaluate(() => 'ran' in window)).toBe(false);
		const found = await visitor.text.evaluate((element) => ({
			elements: element.querySelectorAll(
				'script, iframe, object, embed, svg, math, style, link, meta, form, button, base'
			).length,
			handlers: [...element.querySelectorAll('*')].flatMap((part) =>
				part.getAttributeNames().filter((name) => name.startsWith('on'))
			),
			links: [...element.querySelectorAll('[href]')].map((link) => link.getAttribute('href')),
			sources: [...element.querySelectorAll('[src]')].map((part) => part.getAttribute('src')),
			ids: element.querySelectorAll('#content, .strip').length
		}));
		expect(found).toEqual({ elements: 0, handlers: [], links: [], sources: [], ids: 0 });
	}
	await expect(text).toContainText('hondo');
	expect(asked).toEqual([]);
	// No editor refuses it.
	await page.reload();
	await expect(lucia.editor).toBeVisible();
});
