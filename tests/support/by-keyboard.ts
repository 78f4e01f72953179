// Somebody who has a keyboard and a screen reader, and nothing else: goes from stop to stop in the order of the page, hears
// its role and its name, and presses keys. Nothing here points at anything.
import { move, type Visitor } from './browser';

type Role = 'link' | 'button' | 'textbox' | 'menuitem';

/** More stops than that to come to something is a way nobody would go. */
const PATIENCE = 60;

export class ByKeyboard {
	constructor(readonly visitor: Visitor) {}

	/** Presses keys, one after the other, each once the page has taken the one before. */
	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await move(this.visitor, key);
	}

	async type(words: string): Promise<void> {
		await this.visitor.page.keyboard.type(words);
	}

	/** From stop to stop until the wanted one is heard. Throws where it never is. */
	async reach(role: Role, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
		const { page } = this.visitor;
		const wanted = page.getByRole(role, { name, exact: typeof name === 'string' }).and(page.locator(':focus'));
		await page
			.getByRole(role, { name, exact: typeof name === 'string' })
			.first()
			.waitFor();
		for (let presses = 0; presses < PATIENCE; presses++) {
			if ((await wanted.count()) > 0) return;
			await page.keyboard.press(key);
		}
		throw new Error(`${key} never came to the ${role} ${name}`);
	}

	/** Goes to a link or a button and presses it. */
	async choose(role: Role, name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
		await this.reach(role, name, key);
		await this.visitor.page.keyboard.press('Enter'); // which may leave the page
	}

	/** Over what every page begins with. */
	async skipToContent(): Promise<void> {
		await this.choose('link', 'Saltar al contenido');
	}
}
