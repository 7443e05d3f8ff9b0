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
  /**
   * How likely a fact-checker would want it looked into, 0..1: an act, a figure, a date of the world outside the writer. For
   * sentences of the article for which nobody was found.
   */
  readonly checkworthy?: number;
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

/** Words of the text and where they stand. */
export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** A weekday as the text names it; 0 for Sunday to 6. */
export interface Weekday extends Words {
  readonly day: number;
}

/**
 * How a time is written: in words or figures of the calendar, by the day of writing ("yesterday"), as folders of a path
 * (`/2016/12/13/`), as figures without signs (`20161213`), or as a clock count: of seconds or milliseconds since 1970, or of the
 * tenths of microseconds since the year 1 that .NET counts.
 */
export const timeNotations = [
  'calendar',
  'relative',
  'path',
  'packed',
  'unix-seconds',
  'unix-milliseconds',
  'dotnet-ticks',
] as const;
export type TimeNotation = (typeof timeNotations)[number];

export const precisions = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
export type Precision = (typeof precisions)[number];

/** A time that the capture shows; of relative ones `value` is the words themselves. */
export interface DateField extends Field {
  /**
   * What it is the time of: publication or update of the page where a word says so, the page where none does (`page`), what the
   * story tells of (`story`), or a file or item of leaked data (`data`).
   */
  readonly of: 'published' | 'updated' | 'page' | 'story' | 'data';
  readonly notation: TimeNotation;
  /** How exact `value` is, or what a relative time means; null where the words fix nothing ("in recent days"). */
  readonly precision: Precision | null;
  /** The zone as the text shows it ("GMT", "+03:00", "IST"); null where it shows none. */
  readonly zone: string | null;
  /** The weekday that stands with it or is its name. */
  readonly weekday: Weekday | null;
  /**
   * What a relative time means if the page was written when it is dated: a day, month or year, or an interval of days
   * (`2016-12-12/2016-12-13`). Null for times that need no anchor, where the page shows no date, or where the words fix nothing.
   */
  readonly meant: string | null;
}

/** An address written out in the text; `value` is its normal form, without parameters that follow readers. */
export interface Link extends Field {
  /** In lower case; one in other letters than ASCII stays as it is written. */
  readonly host: string;
  /** What was registered of the host, by the public suffix list; null for an IP address or where no suffix is known. */
  readonly domain: string | null;
  /** Names of the parameters left out of `value`. */
  readonly tracking: readonly string[];
  /** Where it stands first. */
  readonly zone: Zone;
}

/** What stands before the story. */
export interface DatelineField extends Field {
  readonly place: Words | null;
  readonly agency: Words | null;
}

/** A time in the names, paths or members of leaked data. */
export interface PayloadTime {
  readonly span: Span;
  /** ISO 8601; without a zone, as clock counts do not show theirs, but for seconds and milliseconds since 1970, which are in UTC. */
  readonly value: string;
  readonly notation: TimeNotation;
}

/**
 * Whether leaked data is all there. `whole`: it declares a length and has it, or parses to its end. `cut-off`: it declares more, or
 * ends inside a value. `altered`: it declares less than it holds. `unknown`: its notation does not show where it ends.
 */
export type Extent = 'whole' | 'cut-off' | 'altered' | 'unknown';

/** A dump of program data that leaked into the page. */
export interface Payload {
  readonly span: Span;
  readonly kind: 'php-dump' | 'json' | 'php-serialized' | 'markup' | 'template' | 'script';
  /** What a dumped string holds: data in another notation, or just text. */
  readonly holds: 'json' | 'php-serialized' | 'markup' | 'text' | null;
  /** The length the dump declares for itself, in bytes of UTF-8, and its actual length. */
  readonly declaredBytes: number | null;
  readonly actualBytes: number;
  readonly extent: Extent;
  /** How many items parse, where it holds a list; and how many it declares. */
  readonly items: number | null;
  readonly declaredItems: number | null;
  /** Names of members, or of placeholders in a template, in the order they first stand. */
  readonly keys: readonly string[];
  /** Times in identifiers, paths and file names, in order of position. */
  readonly times: readonly PayloadTime[];
  /** Texts of members that name other stories. */
  readonly headlines: readonly Words[];
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
  readonly dateline: DatelineField;
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
  readonly links: readonly Link[];
  /** In order of position. */
  readonly dates: readonly DateField[];
  readonly payloads: readonly Payload[];
  readonly counts: Counts;
}

export const oddityKinds = [
  'mojibake',
  'replacement',
  'invisible',
  'bidi',
  'selectors',
  'manifest',
  'mixed-alphabets',
  'broken-word',
] as const;
/**
 * What is odd about some characters. `mojibake`: UTF-8 that was read in another encoding. `replacement`: bytes that were no text.
 * `invisible`: characters without width. `bidi`: controls of the direction of writing that override it or are left open.
 * `selectors`: variation selectors with nothing to vary. `manifest`: such a run that is a C2PA text manifest. `mixed-alphabets`:
 * letters of another alphabet that look like those of the word. `broken-word`: a no-break space or soft hyphen inside a word.
 */
export type OddityKind = (typeof oddityKinds)[number];

export interface Oddity {
  readonly kind: OddityKind;
  readonly span: Span;
  /** The words as they were meant, or what invisible characters spell; null where that cannot be told. */
  readonly reading: string | null;
  /** Of mojibake: the encoding that it was read in. */
  readonly encoding?: string;
  /** Of mixed alphabets: that of the word, and the letters that are of the other. */
  readonly alphabet?: 'latin' | 'cyrillic' | 'greek';
  readonly letters?: readonly Span[];
  /** Of invisible characters and selectors: how many. */
  readonly characters?: number;
  /** Of invisible characters: they stand between letters of a script that joins none. */
  readonly inWord?: boolean;
  /** Of controls of direction. */
  readonly override?: boolean;
  readonly closed?: boolean;
  /** Of a manifest: as its header has it. Nothing of it is verified. */
  readonly manifest?: {
    readonly version: number;
    readonly declaredBytes: number;
    readonly actualBytes: number;
  };
}

/** What is odd about a text's characters, in order of position. */
export interface Integrity {
  /** At most 200 of a kind. */
  readonly oddities: readonly Oddity[];
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<OddityKind, number>>;
}

/** What `analyse` makes of a text. Findings are made from it by `rules/`. */
export interface Capture {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly comments: readonly Comment[];
  readonly sentences: readonly Sentence[];
  readonly attributions: readonly Attribution[];
  readonly provenance: Provenance;
  readonly integrity: Integrity;
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

/** A line of page furniture that stands in other captures too, whose publisher is known. */
export interface SiteLine {
  /** Its words, with single spaces. */
  readonly line: string;
  readonly publisher: string;
  /** In how many captures of that publisher it stands; in those of no other. */
  readonly captures: number;
}

/** What is known beside the text. The answer is a function of (text, options, context): name every input here. */
export interface Context {
  /** The name the file lies under, without its folder. */
  readonly fileName?: string;
  /** What was given beside the text of its origin, the weightiest first. */
  readonly supplied?: readonly Supplied[];
  /** Lines by which other captures tell their publisher. */
  readonly siteLines?: readonly SiteLine[];
  /** The time as of which it is read, ISO 8601: what is dated later was still to come. */
  readonly asOf?: string;
}

export interface Options {
  /** `article`: every line that is not blank is taken as article. */
  readonly assume?: 'article';
  readonly pins?: readonly Pin[];
  readonly boundaries?: readonly BoundaryAt[];
  readonly context?: Context;
}
