// Passwords as Argon2id hashes.
import { hash, verify } from '@node-rs/argon2';

/** OWASP's recommendation for Argon2id: 19 MiB, two passes, one thread. Memory in KiB. */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of random bytes that nobody kept. An unknown address is checked against it, so that it takes as long. */
export const DECOY =
	'$argon2id$v=19$m=19456,t=2,p=1$hsWZ7xA/iQbScLHioJigMA$En9p3STf26fnXcZ+Fp7L+byAeziOXLTQtLgFrS4fpas';

// The same password typed on two keyboards may be composed differently.
const normal = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

/** Takes the same time whether there is a hash or not; without one it is never right. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
	const right = await verify(passwordHash ?? DECOY, normal(password));
	return right && passwordHash !== null;
}
