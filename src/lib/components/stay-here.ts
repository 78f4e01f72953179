// For forms sent from a list: the page takes the news in without jumping to its top or losing the focus.
import { goto } from '$app/navigation';
import type { SubmitFunction } from '@sveltejs/kit';
import { focusFirstError } from './focus-first-error';

/** `use:enhance={stayHere}` */
export const stayHere: SubmitFunction =
	({ formElement }) =>
	async ({ result, update }) => {
		if (result.type === 'redirect') {
			await goto(result.location, { invalidateAll: true, keepFocus: true, noScroll: true, replaceState: true });
		} else {
			await update({ reset: false });
			focusFirstError(formElement);
		}
	};
