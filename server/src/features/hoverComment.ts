import { t } from '@vscode/l10n';
import type { Capture } from '../core/model';
import type { CommentQuote } from './commentQuotes';
import { verdictLabel } from './labels';
import { lineAt, sentenceAt } from './locate';
import type { Card } from './markdown';
import { excerpt } from './words';

/** Words that a comment quotes of the article: where they stand there, and who is given for them. */
export function quoteCard(capture: Capture, { target }: CommentQuote): Card {
  const sentence = sentenceAt(capture, target[0]);
  return {
    title: t('Quoted from the article, line {0}', lineAt(capture, target[0]) + 1),
    lines: [excerpt(capture.text.slice(...(sentence?.span ?? target)))],
    ...(sentence && { items: [verdictLabel(sentence.verdict)] }),
  };
}
