// After a form comes back with something wrong: the first field to mend gets the focus.

/** `{@attach focusFirstError}` on a form: our forms come back from the server as a new page. */
export function focusFirstError(form: HTMLFormElement): void {
	form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
