import { t } from '@vscode/l10n';
import type { Message } from './core/message';

/** The message in the reader's language. Values are put in as they are: escape the result at the door it goes through. */
export function render({ template, args }: Message): string {
  return t(template, ...args);
}
