/** All rules, in the order in which they are documented. To add one: write its file, list it here, run `npm run docs`. */
import { dateMissing } from './date-missing';
import type { Rule } from './finding';
import { leakedPayload } from './leaked-payload';
import { repeatedHeadline } from './repeated-headline';
import { unattributed } from './unattributed';
import { unnamedSource } from './unnamed-source';

export const rules: readonly Rule[] = [
  unattributed,
  unnamedSource,
  repeatedHeadline,
  leakedPayload,
  dateMissing,
];
