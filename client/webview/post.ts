import type { PageMessage } from './messages';

/** Sends a message to the host. */
export type Post = (message: PageMessage) => void;
