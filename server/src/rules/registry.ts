/** All rules, in the order in which they are documented. To add one: write its file, list it here, run `npm run docs`. */
import { addressDiffers } from './address-differs';
import { assetLater } from './asset-later';
import { bidiControls } from './bidi-controls';
import { brokenWords } from './broken-words';
import { bylineAgency } from './byline-agency';
import { cutParagraph } from './cut-paragraph';
import { dateDiffers } from './date-differs';
import { dateMissing } from './date-missing';
import { datelineDate } from './dateline-date';
import { datelineDiffers } from './dateline-differs';
import { datelinePlaces } from './dateline-places';
import { digestDiffers } from './digest-differs';
import type { Rule } from './finding';
import { futureDate } from './future-date';
import { headlineDiffers } from './headline-differs';
import { hiddenCharacters } from './hidden-characters';
import { instructions } from './instructions';
import { languageDiffers } from './language-differs';
import { laterThanRead } from './later-than-read';
import { leakedPayload } from './leaked-payload';
import { loneCaptions } from './lone-captions';
import { mixedAlphabets } from './mixed-alphabets';
import { mojibake } from './mojibake';
import { noArticle } from './no-article';
import { payloadLength } from './payload-length';
import { publisherDiffers } from './publisher-differs';
import { repeatedHeadline } from './repeated-headline';
import { replacementCharacters } from './replacement-characters';
import { textManifest } from './text-manifest';
import { twoDates } from './two-dates';
import { unattributed } from './unattributed';
import { unnamedSource } from './unnamed-source';
import { updatedBefore } from './updated-before';
import { unresolvedSource } from './unresolved-source';
import { variationSelectors } from './variation-selectors';
import { weekdayDiffers } from './weekday-differs';

export const rules: readonly Rule[] = [
  unattributed,
  unnamedSource,
  unresolvedSource,
  repeatedHeadline,
  leakedPayload,
  payloadLength,
  cutParagraph,
  loneCaptions,
  noArticle,
  dateMissing,
  weekdayDiffers,
  twoDates,
  updatedBefore,
  assetLater,
  futureDate,
  laterThanRead,
  bylineAgency,
  datelineDiffers,
  datelinePlaces,
  datelineDate,
  headlineDiffers,
  dateDiffers,
  publisherDiffers,
  digestDiffers,
  languageDiffers,
  addressDiffers,
  mojibake,
  replacementCharacters,
  hiddenCharacters,
  bidiControls,
  variationSelectors,
  textManifest,
  mixedAlphabets,
  brokenWords,
  instructions,
];
