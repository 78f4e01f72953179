// The clock on the wall is Madrid's for everybody.
export const TIME_ZONE = 'Europe/Madrid';
