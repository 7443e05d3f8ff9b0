/**
 * The capture model: immutable plain data. Every span is `[start, end)` in UTF-16 code units of the capture's text,
 * every line number counts from 0. Lines are `text.split('\n')`; a `\r` before the `\n` belongs to no span.
 */
import type { Message } from './message';

export type Span = readonly [start: number, end: number];

export const zones = ['boilerplate', 'article', 'comments'] as const;
export type Zone = (typeof zones)[number];

export const roles = [
  'widget',
  'navigation',
  'promotion',
  'form',
  'template',
  'artefact',
  'repeated-headline',
  'headline',
  'byline',
  'dateline',
  'timestamp',
  'summary',
  'paragraph',
  'subheading',
  'caption',
  'quote',
  'list',
  'comment-author',
  'comment',
  'comment-meta',
] as const;
export type Role = (typeof roles)[number];

/** A piece of a line that mixes zones; pieces lie in order and do not overlap. */
export interface LinePart {
  readonly span: Span;
  readonly zone: Zone;
  readonly role: Role;
}

/** One entry for each line of the text. A blank line has zone and role `''` and confidence 0. */
export interface Line {
  /** The line without its line end. */
  readonly span: Span;
  readonly zone: Zone | '';
  readonly role: Role | '';
  /** Posterior of the zone given the whole sequence, 0..1. */
  readonly confidence: number;
  /** A person decided the zone: `here` by naming this line's; `elsewhere` where it follows from what was named of others. */
  readonly decided?: 'here' | 'elsewhere';
  readonly parts?: readonly LinePart[];
}

/** A reader's comment. `author` is null where the author line was lost. */
export interface Comment {
  /** First line, counted from 0: the author line where there is one. */
  readonly line: number;
  /** One past the last line. */
  readonly endLine: number;
  readonly author: string | null;
  readonly authorSpan: Span | null;
  readonly span: Span;
  /** 0 where the text shows no nesting. */
  readonly depth: number;
  /** Index of the comment this one answers. */
  readonly parent: number | null;
  /** The date as the capture writes it. */
  readonly date?: string;
  /** Spans of the article this comment quotes. */
  readonly quotes?: readonly Span[];
}

export const sourceKinds = [
  'named-person',
  'named-organisation',
  'document',
  'unnamed-individual',
  'unnamed-collective',
] as const;
/** Steps of the attribution ladder, highest first. */
export type SourceKind = (typeof sourceKinds)[number];
export type Verdict = SourceKind | 'none' | 'not-a-claim';

/** Who is given for a statement. */
export interface Source {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly kind: SourceKind;
  /** Who that is, after reading the whole document; null where it could not be told. */
  readonly resolved: string | null;
  /** The words that introduced the resolved source, where they are other words. */
  readonly introduced: Span | null;
  /** The hops the words came through, nearest to the page first ("a source told Agency": ["Agency"]). */
  readonly via: readonly string[];
}

export type Quotation = 'direct' | 'indirect' | 'mixed';
export type Polarity = 'said' | 'denied' | 'declined' | 'hearsay';

export interface Attribution {
  readonly source: Source | null;
  readonly cue: { readonly spans: readonly Span[] };
  readonly content: { readonly spans: readonly Span[] };
  readonly quotation: Quotation;
  readonly polarity: Polarity;
  readonly confidence: number;
}

export interface Sentence {
  readonly span: Span;
  readonly zone: Zone;
  /** How much the sentence asserts that could be checked: figures, casualties, places, dates, acts. 0..1. */
  readonly checkable: number;
  readonly verdict: Verdict;
  /** Indices into `Capture.attributions`. */
  readonly attributions: readonly number[];
}

export type FieldState = 'stated' | 'inferred' | 'supplied' | 'absent';

/** One thing known, or known to be missing, about a capture's origin. Times are ISO 8601, without a zone where none is shown. */
export interface Field<T = string> {
  readonly state: FieldState;
  readonly value: T | null;
  readonly spans: readonly Span[];
  readonly because: Message;
  readonly confidence: number;
}

/** What can be given of a capture's origin beside its own words. */
export const suppliedKeys = [
  'url',
  'retrieved',
  'contentType',
  'digest',
  'headline',
  'publisher',
  'published',
  'updated',
  'byline',
  'language',
] as const;
export type SuppliedKey = (typeof suppliedKeys)[number];

/** What one origin beside the text says of it. Times are ISO 8601 as in `Field`; `digest` is as given. */
export interface Supplied {
  /** Where it comes from, as a reader knows it: `page.meta.json`. From outside: escape it. */
  readonly origin: string;
  readonly values: Readonly<Partial<Record<SuppliedKey, string>>>;
}

/** One supplied value, with what the text has to say to it. */
export interface SuppliedValue {
  readonly key: SuppliedKey;
  readonly value: string;
  /** The sidecar's name; null where it stands in the header block at the top of the text itself, at `spans`. */
  readonly origin: string | null;
  readonly spans: readonly Span[];
  /** What the text by itself states or lets infer; null for what a text cannot show. */
  readonly text: Field | null;
}

/** A dump of program data that leaked into the page. */
export interface Payload {
  readonly span: Span;
  readonly kind: 'php-dump' | 'json' | 'php-serialized' | 'markup' | 'template' | 'script';
  /** The length the dump declares for itself, in bytes of UTF-8, and its actual length. */
  readonly declaredBytes: number | null;
  readonly actualBytes: number;
  /** How many items parse, where it holds a list. */
  readonly items: number | null;
}

export interface Counts {
  readonly lines: number;
  readonly articleLines: number;
  readonly commentLines: number;
  readonly boilerplateLines: number;
  readonly articleWords: number;
  readonly sentences: number;
  readonly attributedSentences: number;
  readonly comments: number;
  readonly commentAuthors: number;
}

export interface Provenance {
  readonly headline: Field;
  readonly publisher: Field;
  readonly published: Field;
  readonly updated: Field;
  readonly byline: Field;
  readonly dateline: Field;
  readonly url: Field;
  readonly retrieved: Field;
  readonly language: Field;
  readonly commentLanguage: Field;
  readonly identifier: Field;
  /** Media type of the page as it was fetched. */
  readonly contentType: Field;
  /** A digest that was given for the capture, and what of it that is the digest of. */
  readonly digest: Field;
  /** Every value that was supplied, the weightiest origin first. */
  readonly supplied: readonly SuppliedValue[];
  readonly agencies: readonly Field[];
  readonly links: readonly Field[];
  readonly dates: readonly Field[];
  readonly payloads: readonly Payload[];
  readonly counts: Counts;
}

/** What `analyse` makes of a text. Findings are made from it by `rules/`. */
export interface Capture {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly provenance: Provenance;
  /** SHA-256 of the article lines joined by `\n`, in UTF-8, as lower-case hexadecimal. */
  readonly articleSha256: string;
  /** What was given beside the text, by name; empty unless given. */
  readonly context: Context;
}

/** A person's word on a line's zone: a constraint of the decoding, never overruled. */
export interface Pin {
  readonly line: number;
  readonly zone: Zone;
}

/**
 * A person's word on where a zone begins or ends. `comments-start`: this line is comments, none before it is, none after it
 * is article. `article-end`: this line is article, none after it is. A pin on a line stands over both.
 */
export const boundaries = ['comments-start', 'article-end'] as const;
export type Boundary = (typeof boundaries)[number];
export interface BoundaryAt {
  readonly line: number;
  readonly boundary: Boundary;
}

/** What is known beside the text. The answer is a function of (text, options, context): name every input here. */
export interface Context {
  /** The name the file lies under, without its folder. */
  readonly fileName?: string;
  /** What was given beside the text of its origin, the weightiest first. */
  readonly supplied?: readonly Supplied[];
}

export interface Options {
  /** `article`: every line that is not blank is taken as article. */
  readonly assume?: 'article';
  readonly pins?: readonly Pin[];
  readonly boundaries?: readonly BoundaryAt[];
  readonly context?: Context;
}
