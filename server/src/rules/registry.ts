/** All rules, in the order in which they are documented. To add one: write its file, list it here, run `npm run docs`. */
import { bidiControls } from './bidi-controls';
import { brokenWords } from './broken-words';
import { dateDiffers } from './date-differs';
import { dateMissing } from './date-missing';
import { digestDiffers } from './digest-differs';
import type { Rule } from './finding';
import { headlineDiffers } from './headline-differs';
import { hiddenCharacters } from './hidden-characters';
import { leakedPayload } from './leaked-payload';
import { mixedAlphabets } from './mixed-alphabets';
import { mojibake } from './mojibake';
import { noArticle } from './no-article';
import { publisherDiffers } from './publisher-differs';
import { repeatedHeadline } from './repeated-headline';
import { replacementCharacters } from './replacement-characters';
import { textManifest } from './text-manifest';
import { unattributed } from './unattributed';
import { unnamedSource } from './unnamed-source';
import { variationSelectors } from './variation-selectors';

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
  mojibake,
  replacementCharacters,
  hiddenCharacters,
  bidiControls,
  variationSelectors,
  textManifest,
  mixedAlphabets,
  brokenWords,
];
