/**
 * Hover content as plain data, and its two renderings. Every string of a card is taken for hostile and escaped whole,
 * the tool's own included: structure alone makes markup, so no word of a capture can.
 */
import { visible } from './words';

export interface Card {
  readonly title: string;
  readonly lines: readonly string[];
  readonly items?: readonly string[];
}

/**
 * Words as Markdown that shows exactly them: every ASCII punctuation mark is escaped, so there is no markup, no HTML, no
 * entity and no address that turns into a link by itself; line ends are spaces; hidden characters are shown by their code.
 */
export function escapeMarkdown(words: string): string {
  return visible(words)
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

export function toMarkdown(cards: readonly Card[]): string {
  return cards
    .map(({ title, lines, items = [] }) =>
      [
        `**${escapeMarkdown(title)}**`,
        ...lines.map(escapeMarkdown),
        items.map((item) => `- ${escapeMarkdown(item)}`).join('\n'),
      ]
        .filter((block) => block !== '')
        .join('\n\n'),
    )
    .join('\n\n---\n\n');
}

export function toPlainText(cards: readonly Card[]): string {
  return cards
    .map(({ title, lines, items = [] }) =>
      [title, ...lines, ...items.map((item) => `- ${item}`)].map(visible).join('\n'),
    )
    .join('\n\n');
}
