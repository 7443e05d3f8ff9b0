/**
 * The custom requests between client and server: each named and typed once, here. The client imports nothing else of
 * the server's. Plain data only; positions are LSP positions (line and UTF-16 character from 0).
 */
import { typed } from './protocolTypes';

export * from './protocolFiles';
export type { Typed } from './protocolTypes';

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export type Zone = 'boilerplate' | 'article' | 'comments';
export type FieldState = 'stated' | 'inferred' | 'supplied' | 'absent';
export type Treat = 'auto' | 'always' | 'never';

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
  /** Translations into the display language, from the English sentence; null for English. */
  readonly l10n?: Readonly<Record<string, string>> | null;
  /** The client answers the requests `provlens/fs/…`; others are not asked. */
  readonly files?: boolean;
  /** The URI of the rule reference that came with the client: where the codes of diagnostics lead. */
  readonly ruleReference?: string;
}

/** Settings under `provenanceLens.`, as the client sends them for one resource. */
export interface Settings {
  readonly files: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly treat: Treat;
  };
  /** Rule id -> severity, or `off`. */
  readonly rules: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** Which statements without attribution are reported. */
  readonly claims: { readonly level: 'strong' | 'default' | 'all' };
  /** Texts longer than this many UTF-16 units are only analysed when asked for. */
  readonly maximumLength: number;
}

/** Is this document a capture? Sent for documents the server does not hold; `text` may be its first part only. */
export const assessRequest = typed<AssessParams, Assessment>('provlens/assess');
export interface AssessParams {
  readonly uri: string;
  /** The workspace folder it lies in, or null. */
  readonly folder: string | null;
  readonly text: string;
  /** Length of the whole text in UTF-16 units, where `text` may be its first part only. */
  readonly length?: number;
}
export interface Assessment {
  readonly capture: boolean;
  /** 0..1; 1 where a person or a configuration said so. */
  readonly score: number;
  /** One sentence, localised: why, or why not. */
  readonly reason: string;
  /** What decided: the person's settings and configuration, the globs, or the content. */
  readonly by: 'configuration' | 'glob' | 'content' | 'size';
}

/** Everything the Provenance panel shows of one capture, or null where the server holds no such document. */
export const panelRequest = typed<DocumentParams, Panel | null>('provlens/panel');
export interface DocumentParams {
  readonly uri: string;
}
export interface Evidence {
  readonly range: Range;
  /** The words, cut to a line's length. From the capture: escape it. */
  readonly text: string;
}
/** The parts of the panel, in the order it shows them. */
export const panelGroups = [
  'origin',
  'dates',
  'sources',
  'payload',
  'integrity',
  'wording',
  'technical',
] as const;
export type PanelGroup = (typeof panelGroups)[number];
export interface PanelField {
  readonly group: PanelGroup;
  readonly key: string;
  /** Localised. */
  readonly label: string;
  readonly state: FieldState;
  /** From the capture: escape it. */
  readonly value: string | null;
  readonly because: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
export interface ZoneRun {
  readonly zone: Zone;
  /** First line and one past the last. */
  readonly startLine: number;
  readonly endLine: number;
}
export interface Count {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}
export interface Digest {
  readonly key: 'bytes' | 'article';
  readonly label: string;
  readonly sha256: string | null;
  readonly because: string;
}
export interface Panel {
  readonly uri: string;
  readonly version: number;
  /** Of the file, or of the text that has none; hidden characters are made visible. */
  readonly name: string;
  readonly lineCount: number;
  readonly fields: readonly PanelField[];
  readonly digests: readonly Digest[];
  readonly counts: readonly Count[];
  readonly findings: readonly Count[];
  readonly zones: readonly ZoneRun[];
  /** Times the capture shows or was given, in order; for the picture of them. */
  readonly times: readonly PanelTime[];
  /** The ways statements came on to the page through others, those of most statements first. */
  readonly chains: readonly Chain[];
}

export const timeKinds = ['published', 'updated', 'page', 'data', 'relative', 'retrieved'] as const;
export type TimeKind = (typeof timeKinds)[number];
export interface PanelTime {
  readonly kind: TimeKind;
  /** ISO 8601, as it is shown; of relative ones the words. From the capture: escape it. */
  readonly text: string;
  /** In milliseconds since 1970, as if in UTC where no zone is known; `to` is its end where it is a day or longer. */
  readonly from: number;
  readonly to: number;
  /** Its words; null where it was supplied beside the text. */
  readonly range: Range | null;
}
export interface Chain {
  /** From the page outwards; the source last. */
  readonly hops: readonly ChainHop[];
  readonly statements: number;
  /** Where the first of them is given to its source. */
  readonly range: Range;
}
export interface ChainHop {
  /** From the capture: escape it. */
  readonly name: string;
  readonly kind: 'page' | SourceItem['kind'];
  /** Localised: what kind of source it is. */
  readonly kindLabel: string;
}

/** Zone runs for decorations, with the role that stands in the gutter's hover. Null where the server holds no such document. */
export const zonesRequest = typed<DocumentParams, Zones | null>('provlens/zones');
export interface Zones {
  readonly version: number;
  readonly runs: readonly ZoneRun[];
}

/** The article alone: what `Show Article Only` displays. `lines[i]` is the capture's line that became line i. */
export const articleRequest = typed<DocumentParams, ArticleOnly | null>('provlens/article');
export interface ArticleOnly {
  readonly version: number;
  readonly text: string;
  readonly lines: readonly number[];
}

/** Findings in order of position, for next and previous. */
export const findingsRequest = typed<DocumentParams, readonly FindingItem[] | null>('provlens/findings');
export interface FindingItem {
  readonly rule: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  readonly fingerprint: string;
  /** Somebody accepted it, and why: it is no problem any more, and still listed. */
  readonly accepted?: { readonly by: string; readonly reason: string };
}

/**
 * A reviewer's decision, appended to the folder's `.provenance/review.jsonl`. The capture is never changed; a decision is
 * taken back by another one.
 */
export const decideRequest = typed<DecideParams, DecideResult>('provlens/decide');
/** The same as a command, for code actions in any editor: its one argument is a `DecideParams`. */
export const decideCommand = 'provlens.decide';
export type Boundary = 'comments-start' | 'article-end';
export type AcceptScope = 'here' | 'file' | 'folder';
export type DecisionRequest =
  /** These whole lines (first and one past the last) are of that zone. */
  | { readonly kind: 'relabel'; readonly startLine: number; readonly endLine: number; readonly zone: Zone }
  /** `comments-start`: the first line of the comments. `article-end`: the last line of the article. */
  | { readonly kind: 'boundary'; readonly boundary: Boundary; readonly line: number }
  /** This finding; all like it (rule and words) in this file; or its rule in the whole folder. */
  | { readonly kind: 'accept'; readonly fingerprint: string; readonly scope: AcceptScope }
  /** Takes back decisions by their ids. */
  | { readonly kind: 'withdraw'; readonly ids: readonly string[] };
export interface DecideParams {
  readonly uri: string;
  /** The version the reviewer saw; where the text has changed since, nothing is recorded. */
  readonly version: number;
  readonly decision: DecisionRequest;
  /** Why, in the reviewer's words; may be empty for relabelling. */
  readonly reason: string;
  /** Who; null where the client does not know: then the system's user name, or `unknown`. */
  readonly by: string | null;
}
export interface DecideResult {
  /** Ids of what was recorded; empty where nothing was. */
  readonly ids: readonly string[];
  /** Localised: why nothing was recorded, or null. */
  readonly problem: string | null;
  /** Decisions that were to be taken back and stand in the log no more. */
  readonly gone?: readonly string[];
}

/** The decisions on one capture that stand, in the order they were taken. Null where the server holds no such document. */
export const decisionsRequest = typed<DocumentParams, readonly DecisionItem[] | null>('provlens/decisions');
export interface DecisionItem {
  readonly id: string;
  readonly kind: 'relabel' | 'boundary' | 'accept';
  /** Localised: what was decided. */
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Found at its words; `uncertain` where they stand in several places or their neighbours changed, `lost` where they are gone: then it has no effect. */
  readonly anchored: 'found' | 'uncertain' | 'lost';
  readonly range: Range | null;
  /** The words decided on, cut to a line's length. From the capture: escape it. */
  readonly words: string;
}

/** Who is given for what in one capture, in order of first mention. Null where the server holds no such document. */
export const sourcesRequest = typed<DocumentParams, readonly SourceItem[] | null>('provlens/sources');
export interface SourceItem {
  /** From the capture: escape it. */
  readonly name: string;
  readonly kind:
    'named-person' | 'named-organisation' | 'document' | 'unnamed-individual' | 'unnamed-collective';
  /** Localised. */
  readonly kindLabel: string;
  /** Where it was introduced. */
  readonly range: Range;
  readonly statements: readonly SourceStatement[];
}
export interface SourceStatement {
  /** The sentence. */
  readonly range: Range;
  /** The content's words, cut to a line's length. From the capture: escape it. */
  readonly text: string;
  readonly zone: Zone;
}

/** The words of a range with who said them and where they come from, for the clipboard. Null where the server holds no such document. */
export const quoteRequest = typed<QuoteParams, Quote | null>('provlens/quote');
export interface QuoteParams extends DocumentParams {
  readonly range: Range;
}
export interface Quote {
  /** Plain text: the words in quotation marks, a dash, source, headline, publisher, date, link and line as far as known. */
  readonly text: string;
}

/** One file of the folder, which need not be open: is it a capture, and how far is its review? */
export const surveyRequest = typed<SurveyParams, Surveyed>('provlens/survey');
export interface SurveyParams {
  readonly uri: string;
  readonly folder: string | null;
  /** Where to report how far it is, as in requests of the language server protocol. */
  readonly workDoneToken?: string | number;
}
export interface Surveyed {
  readonly capture: boolean;
  /** Localised: why it could not be read, or null. */
  readonly problem: string | null;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** Findings not accepted, by severity. */
  readonly open: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly accepted: number;
  readonly decisions: number;
}

/**
 * The rows of a file of many captures (JSON Lines or a table), each as a file of a virtual folder that can only be read. The
 * file is read anew; rows of it that are open are read again where what is supplied of them changed.
 */
export const containerRequest = typed<ContainerParams, Container>('provlens/container');
export interface ContainerParams {
  /** The file's. */
  readonly uri: string;
}
export interface Container {
  /** URI of the virtual folder. */
  readonly folder: string;
  /** The first ones, where there are very many. */
  readonly rows: readonly ContainerRow[];
  readonly more: boolean;
  /** Rows that hold no capture and are left out. */
  readonly bad: number;
  /** Localised: why the file is none of captures, or could not be read; null where there are rows. */
  readonly problem: string | null;
}
export interface ContainerRow {
  /** `provlens-rows:/FILE/NAME.txt?CONTAINER`, CONTAINER being the URI of the file. */
  readonly uri: string;
  /** `NAME.txt`: safe, and no other row's. */
  readonly name: string;
  /** Its headline as supplied, or its first words. From the capture: escape it. */
  readonly title: string;
  /** Bytes of its text in UTF-8. */
  readonly size: number;
}

/** The text of one row, by its URI. */
export const containerRowRequest = typed<DocumentParams, RowText>('provlens/containerRow');
export interface RowText {
  /** Null where it could not be read. */
  readonly text: string | null;
  /** Localised, where `text` is null. */
  readonly problem: string | null;
}

/** Server to client: the analysis of this document is new; views should ask again. */
export const analysedNotification = typed<Analysed>('provlens/analysed');
export interface Analysed {
  readonly uri: string;
  readonly version: number;
}

/** Server to client: a folder's review log changed; lists of decisions and of captures should ask again. */
export const reviewedNotification = typed<{ readonly folder: string }>('provlens/reviewed');

/** Server to client: settings or a folder's configuration changed; what is a capture should be assessed again. */
export const configuredNotification = typed<undefined>('provlens/configured');
