import type { Format, Style } from './format';
import { compact } from './formatCompact';
import { json } from './formatJson';
import { sarif } from './formatSarif';
import { text } from './formatText';

export const formats = { text, compact, json, sarif } as const satisfies Readonly<
  Record<string, (style: Style) => Format>
>;
