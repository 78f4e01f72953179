import type { App as Ateneo } from '$server/app';
import type { Person, SignedIn } from '$server/accounts';
import type { Crumb } from '$lib/crumbs';
import type { LateParts } from '$lib/server/late-parts';
import type { Failure } from '$lib/server/failure';
import type { ErrorCode } from '$shared/errors';
import type { Language } from '$shared/language';

declare global {
	namespace App {
		interface Locals {
			app: Ateneo;
			/** Null: nobody is signed in. */
			person: Person | null;
			/** The sign-in behind `person`. */
			session: SignedIn | null;
			language: Language;
			theme: 'light' | 'dark' | 'auto';
			/** What is put into the answer when it is rendered. */
			late: LateParts;
			/** What handleError made of an error, from which the status of the answer follows. */
			failure?: Failure;
		}
		interface PageData {
			/** Where the page stands; the bar shows it. */
			crumbs?: Crumb[];
			/** The seat that answers for the reader on this page; the bar shows its organisation. */
			you?: { organisation?: { name: string } | null };
		}
		namespace Superforms {
			/** What a form says about itself as a whole, in the reader's language. */
			type Message = { title: string; next?: string };
		}
		interface Error {
			message: string;
			code: ErrorCode;
			/** What the reader can do now. */
			next?: string;
			/** Also in the log. */
			id?: string;
		}
	}
}

export {};
