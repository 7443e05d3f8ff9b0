import type { PageWish } from './messages';

/** Tells the host what a control asks for. */
export type Post = (wish: PageWish) => void;
