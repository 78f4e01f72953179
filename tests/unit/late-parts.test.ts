// Long parts of a page come into it last.
import { expect, it } from 'vitest';
import { LateParts } from '$lib/server/late-parts';

it('puts each part where its place stands, as often as it stands there, and touches nothing else', async () => {
	const late = new LateParts();
	const [text, state] = [late.add('<p>Año</p>'), late.add('AAEC')];
	const body = `<main>${text}</main><script>{state:"${state}",again:"${state}"}</script>`;
	const answer = await late.into(
		new Response(body, {
			status: 203,
			headers: { etag: '"of another text"', 'content-type': 'text/html', 'set-cookie': 'a=b' }
		})
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
	expect(await (await late.into(new Response(`${foreign} ${own}`))).text()).toBe(
		`${foreign} words that name ${foreign}`
	);
});

it('an answer without late parts is left as it is', async () => {
	const response = new Response('short', { headers: { etag: '"1"' } });
	expect(await new LateParts().into(response)).toBe(response);
});
