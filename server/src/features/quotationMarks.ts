import { t } from '@vscode/l10n';

/** Marks that open, with those that may close them. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['‘', '’'],
  ['‚', '‘'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
];
/** A double mark within a quotation is written single, as usual, so that both can be told apart. */
const single: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚', '"': "'" };

/** The words as a quotation; marks that stand around all of them already are not doubled. */
export function inQuotationMarks(words: string): string {
  if (isQuotation(words)) return words;
  return t(
    '“{0}”',
    words.replace(/[“”„"]/g, (mark) => single[mark] ?? mark),
  );
}

/** Does the mark at the start close at the end, and not before? */
function isQuotation(words: string): boolean {
  const within = words.slice(1, -1);
  return (
    words.length > 1 &&
    pairs.some(
      ([open, close]) =>
        words.startsWith(open) && words.endsWith(close) && !within.includes(open) && !within.includes(close),
    )
  );
}
