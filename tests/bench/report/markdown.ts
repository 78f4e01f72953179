export async function writeReport(_root: string, _all: unknown): Promise<void> {}
