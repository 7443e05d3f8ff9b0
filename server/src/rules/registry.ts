/** All rules, in the order in which they are documented. To add one: write its file, list it here, run `npm run docs`. */
import { dateDiffers } from './date-differs';
import { dateMissing } from './date-missing';
import { digestDiffers } from './digest-differs';
import type { Rule } from './finding';
import { headlineDiffers } from './headline-differs';
import { leakedPayload } from './leaked-payload';
import { noArticle } from './no-article';
import { publisherDiffers } from './publisher-differs';
import { repeatedHeadline } from './repeated-headline';
import { unattributed } from './unattributed';
import { unnamedSource } from './unnamed-source';

export const rules: readonly Rule[] = [
  unattributed,
  unnamedSource,
  repeatedHeadline,
  leakedPayload,
  noArticle,
  dateMissing,
  headlineDiffers,
  dateDiffers,
  publisherDiffers,
  digestDiffers,
];
