/** Semantic token types and modifiers of captures. The manifest contributes the same names, with colours for themes; a test holds them together. */
export const tokenTypes = [
  'boilerplate',
  'headline',
  'subheading',
  'byline',
  'dateline',
  'timestamp',
  'summary',
  'caption',
  'commentAuthor',
  'commentMeta',
  'source',
  'cue',
  'quotation',
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = [
  /** A source without a name. */
  'unnamed',
  /** A headline that stands in the text once more. */
  'repeated',
] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
