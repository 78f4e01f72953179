// People and how they come in: the door to this domain.
export { enterDemo, isDemoRequest, listDemoPeople, setDemoPasswords, type DemoPerson } from './demo';
export { personOf, setLanguage, type Person } from './person';
export type { SessionCookie, SignedIn } from './sessions';
export { isSetUpLinkOpen, makeSetUpLink, setUp } from './set-up';
export { signIn, signOut, type Entered } from './sign-in';
