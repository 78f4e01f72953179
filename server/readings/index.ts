// What people have read, and what has changed since. The door to this domain.
export { markRead } from './mark';
export { openNews, readNews, standingOf, type News, type NewsItem, type Standing } from './news';
