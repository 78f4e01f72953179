// Signing in and out, for programs.
import * as accounts from '$server/accounts';
import { SignIn } from '$shared/inputs/accounts';
import { endpoint, openEndpoint } from '../../endpoint';
import { Session } from '../schemas';

export const GET = endpoint({ summary: 'Who is signed in.', output: Session }, async ({ person }) => ({
	person
}));

export const POST = openEndpoint(
	{
		summary: 'Sign in. The answer sets the cookie that every other call needs.',
		input: SignIn,
		output: Session,
		status: 201,
		errors: ['session.wrongCredentials', 'session.throttled']
	},
	async ({ app, session, input, event }) => {
		const address = event.getClientAddress();
		const { person, cookie } = await accounts.signIn(app, input, { address, replaces: session });
		event.cookies.set(cookie.name, cookie.value, cookie.attributes);
		return { person };
	}
);

export const DELETE = endpoint({ summary: 'Sign out.' }, async ({ app, session, event }) => {
	const cookie = await accounts.signOut(app, session!); // a person is asking, so there is a sign-in
	event.cookies.set(cookie.name, cookie.value, cookie.attributes);
});
