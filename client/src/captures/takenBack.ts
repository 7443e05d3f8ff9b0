import type { Assessment } from '../../../server/src/lsp/protocol';

/**
 * Is a text that was only assumed to be a capture to be plain text again? A person's edits do not take it back: content
 * counts only where nothing but the configuration had made it a capture, and now does so no more.
 */
export function takenBack(before: Assessment | undefined, now: Assessment): boolean {
  if (now.capture) return false;
  return now.by !== 'content' || (before?.capture === true && before.by === 'configuration');
}
