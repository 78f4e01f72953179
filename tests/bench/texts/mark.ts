// The last thing a writer types: whoever counts marks knows that everything before has come, however it was packed.

export const MARK = '⟦end⟧';
export const MARK_BYTES = Buffer.from(MARK);
