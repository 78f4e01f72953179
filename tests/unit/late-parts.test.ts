// Long parts of a page come into it last.
import { expect, it } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { LateParts } from '$lib/server/late-parts';
import { keepSqueezed, takesGzip } from '$server/http/squeezed';

const squeezed = keepSqueezed(1024 * 1024);

it('puts each part where its place stands, as often as it stands there, and touches nothing else', async () => {
	const late = new LateParts();
	const [text, state] = [late.add('<p>Año</p>'), late.add('AAEC')];
	const body = `<main>${text}</main><script>{state:"${state}",again:"${state}"}</script>`;
	const answer = await late.into(
		new Response(body, {
			status: 203,
			headers: { etag: '"of another text"', 'content-type': 'text/html', 'set-cookie': 'a=b' }
		}),
		null,
		squeezed
	);
	expect(await answer.text()).toBe('<main><p>Año</p></main><script>{state:"AAEC",again:"AAEC"}</script>');
	expect(answer.status).toBe(203);
	expect(answer.headers.get('etag')).toBeNull();
	expect(answer.headers.get('set-cookie')).toBe('a=b');
});

it('a place that somebody else made stays words', async () => {
	const [late, other] = [new LateParts(), new LateParts()];
	const foreign = other.add('not for here');
	const own = late.add(`words that name ${foreign}`);
	expect(await (await late.into(new Response(`${foreign} ${own}`), null, squeezed)).text()).toBe(
		`${foreign} words that name ${foreign}`
	);
});

it('an answer without late parts is left as it is', async () => {
	const response = new Response('short', { headers: { etag: '"1"' } });
	expect(await new LateParts().into(response, 'gzip', squeezed)).toBe(response);
});

it('is squeezed for who takes gzip: the same, also out of pieces that were squeezed before', async () => {
	const long = Array.from({ length: 9_000 }, (_, number) => `línea ${number} `).join('');
	for (const title of ['Uno', 'Otro']) {
		const late = new LateParts();
		const body = `<h1>${title}</h1>${late.add(long)}<hr>${late.add('')}${late.add('€')}`;
		const answer = await late.into(new Response(body), 'gzip, deflate, br', squeezed);
		expect(answer.headers.get('content-encoding')).toBe('gzip');
		const bytes = Buffer.from(await answer.arrayBuffer());
		expect(gunzipSync(bytes).toString()).toBe(`<h1>${title}</h1>${long}<hr>€`);
		expect(bytes.length).toBeLessThan(long.length / 3);
	}
});

it.each([
	['gzip, deflate, br', true],
	['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
	['x-gzip', true],
	['br', false],
	['gzip;q=0', false],
	['gzip;q=0.000', false],
	['', false],
	[null, false]
])('Accept-Encoding: %s', (accepted, takes) => {
	expect(takesGzip(accepted)).toBe(takes);
});
