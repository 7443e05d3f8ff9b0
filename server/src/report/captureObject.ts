/**
 * The published object of `provlens annotate`. The JSON Schema is made from these types: fields are added, never moved.
 * Spans are `[start, end)` in UTF-16 code units of the text.
 */
import type {
  Counts,
  DateField,
  FieldState,
  Integrity,
  Payload,
  Polarity,
  Precision,
  Quotation,
  Role,
  SiteLine,
  SourceKind,
  Span,
  Supplied,
  SuppliedKey,
  TimeNotation,
  Verdict,
  Weekday,
  Words,
  Zone,
} from '../core/model';
import type { ClaimLevel, Severity } from '../rules/finding';

/** One line of output: a capture, or what stands in the place of one that could not be read. */
export type AnnotateOutput = CaptureJson | FailureJson;

export interface CaptureJson {
  readonly schema: 'provlens/capture@1';
  readonly tool: ToolJson;
  /** What was given beside the text; empty unless given. */
  readonly context: ContextJson;
  /** As given, or the path as given; null where the input had none. */
  readonly id: string | number | null;
  readonly digest: {
    /** Of the file's bytes; with `--jsonl`, of the text in UTF-8. Lower-case hexadecimal. */
    readonly sha256: Sha256;
    /** Of the article lines joined by `\n`. */
    readonly articleSha256: Sha256;
  };
  /** One for each of `text.split("\n")`. */
  readonly lines: readonly LineJson[];
  readonly comments: readonly CommentJson[];
  readonly sentences: readonly SentenceJson[];
  readonly attributions: readonly AttributionJson[];
  readonly provenance: ProvenanceJson;
  /** What is odd about the text's characters. */
  readonly integrity: Integrity;
  readonly findings: readonly FindingJson[];
}

/** Stands in the place of an input that is no `{"id", "text"}` object, or that could not be read. */
export interface FailureJson {
  readonly schema: 'provlens/error@1';
  readonly id: string | number | null;
  /** In English. */
  readonly error: string;
}

/** @pattern ^[0-9a-f]{64}$ */
export type Sha256 = string;
/** @minimum 0 @maximum 1 */
export type Share = number;
/** @asType integer @minimum 0 */
export type Index = number;

export interface ToolJson {
  readonly version: string;
  /** Digest of each model's weights, by name. */
  readonly models: Readonly<Record<string, string>>;
}

export interface ContextJson {
  /** The name the file lies under, without its folder. */
  readonly fileName?: string;
  /** The encoding that was named for the bytes, where one was; else they were read as UTF-8. */
  readonly encoding?: string;
  /** Every line that is not blank was taken as article. */
  readonly assume?: 'article';
  /** Levels of rules that the folder's configuration sets. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /** Which statements without attribution were reported; where the folder's configuration sets it. */
  readonly claimsLevel?: ClaimLevel;
  /** Decisions of the folder's review log that concern this capture, in the order they were taken. */
  readonly decisions?: readonly DecisionJson[];
  /** What was given of its origin by each file or record beside the text. */
  readonly supplied?: readonly Supplied[];
  /** Lines by which other captures tell their publisher. */
  readonly siteLines?: readonly SiteLine[];
  /** The time as of which it was read, where one was given: ISO 8601. */
  readonly asOf?: string;
}

/** A reviewer's decision, and what became of it. */
export interface DecisionJson {
  readonly id: string;
  readonly action: 'relabel' | 'boundary' | 'accept';
  readonly by: string;
  /** ISO 8601, UTC; empty where the log holds none. */
  readonly at: string;
  readonly reason: string;
  /** Only what is `found` has an effect. */
  readonly anchored: 'found' | 'uncertain' | 'lost';
}

export interface LineJson {
  /** `""` for a blank line. */
  readonly zone: Zone | '';
  readonly role: Role | '';
  readonly confidence: Share;
  /** A person decided the zone: by naming this line's (`here`), or as what follows from others that were named. */
  readonly decided?: 'here' | 'elsewhere';
  /** The pieces of a line that mixes zones. */
  readonly parts?: readonly { readonly span: Span; readonly zone: Zone; readonly role: Role }[];
}

export interface CommentJson {
  /** Its first line, from 0. */
  readonly line: Index;
  /** Null where the author line was lost. */
  readonly author: string | null;
  readonly span: Span;
  readonly depth: Index;
  /** The comment it answers, by its place in `comments`. */
  readonly parent: Index | null;
  readonly date?: string;
  /** Parts of the article it quotes. */
  readonly quotes?: readonly Span[];
}

export interface SentenceJson {
  readonly span: Span;
  readonly zone: Zone;
  readonly checkable: Share;
  /** How likely a fact-checker would want it looked into; where nobody was found for it. */
  readonly checkworthy?: Share;
  readonly verdict: Verdict;
  /** Places in `attributions`. */
  readonly attributions: readonly Index[];
}

export interface SourceJson {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly kind: SourceKind;
  /** Who that is, after reading the whole document. */
  readonly resolved: string | null;
  /** The hops the words came through, nearest to the page first. */
  readonly via: readonly string[];
}

export interface AttributionJson {
  readonly source: SourceJson | null;
  readonly cue: { readonly spans: readonly Span[] };
  readonly content: { readonly spans: readonly Span[] };
  readonly quotation: Quotation;
  readonly polarity: Polarity;
  readonly confidence: Share;
}

/** Times are ISO 8601, without a zone where none is shown. */
export interface FieldJson {
  readonly state: FieldState;
  readonly value: string | null;
  readonly spans: readonly Span[];
  readonly because: string;
  readonly confidence: Share;
}

/** What stands before the story. */
export interface DatelineJson extends FieldJson {
  readonly place: Words | null;
  readonly agency: Words | null;
}

/** An address written out in the text; `value` is its normal form, without parameters that follow readers. */
export interface LinkJson extends FieldJson {
  /** In lower case. */
  readonly host: string;
  /** What was registered of the host, by the public suffix list. */
  readonly domain: string | null;
  /** Names of the parameters left out of `value`. */
  readonly tracking: readonly string[];
  /** Where it stands first. */
  readonly zone: Zone;
}

/** A time that the capture shows; of relative ones `value` is the words themselves. */
export interface DateJson extends FieldJson {
  /** What it is the time of; `page` where no word says whether of publication or update. */
  readonly of: DateField['of'];
  readonly notation: TimeNotation;
  /** How exact it is, or what a relative time means. */
  readonly precision: Precision | null;
  /** The zone as the text shows it. */
  readonly zone: string | null;
  /** The weekday that stands with it or is its name; 0 for Sunday to 6. */
  readonly weekday: Weekday | null;
  /** What a relative time means if the page was written when it is dated: a day, month, year, or an interval of days. */
  readonly meant: string | null;
}

export interface SuppliedJson {
  readonly key: SuppliedKey;
  readonly value: string;
  /** Null where it stands in a header block of the text itself, at `spans`. */
  readonly origin: string | null;
  readonly spans: readonly Span[];
}

export interface ProvenanceJson {
  readonly headline: FieldJson;
  readonly publisher: FieldJson;
  readonly published: FieldJson;
  readonly updated: FieldJson;
  readonly byline: FieldJson;
  readonly dateline: DatelineJson;
  readonly url: FieldJson;
  readonly retrieved: FieldJson;
  readonly agencies: readonly FieldJson[];
  readonly links: readonly LinkJson[];
  readonly dates: readonly DateJson[];
  readonly language: FieldJson;
  readonly commentLanguage: FieldJson;
  readonly identifier: FieldJson;
  /** Media type of the page as it was fetched. */
  readonly contentType: FieldJson;
  /** A digest that was supplied, and what it is the digest of. */
  readonly digest: FieldJson;
  /** Every supplied value, the weightiest origin first. */
  readonly supplied: readonly SuppliedJson[];
  readonly payloads: readonly Payload[];
  readonly counts: Counts;
}

export interface FindingJson {
  readonly rule: string;
  readonly span: Span;
  readonly severity: Severity;
  readonly message: string;
  readonly because: string;
  readonly evidence: readonly Span[];
  readonly confidence: Share;
  readonly wouldChange: string;
  /** Of the words, their neighbours and their ordinal among equals; never of the position. */
  readonly fingerprint: string;
  /** The decision by which a reviewer accepted it: it is no problem any more. */
  readonly accepted?: AcceptedJson;
}

export interface AcceptedJson {
  readonly id: string;
  readonly by: string;
  /** ISO 8601, UTC; empty where the log holds none. */
  readonly at: string;
  readonly reason: string;
}
