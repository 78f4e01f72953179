// After a form comes back with something wrong: the first field to mend gets the focus.

/** `{@attach focusFirstError}` on a form that is rendered anew; call it with the form after an update. */
export function focusFirstError(form: HTMLFormElement): void {
	form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
