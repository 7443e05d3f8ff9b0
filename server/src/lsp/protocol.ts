/**
 * The custom requests between client and server: each named and typed once, here. The client imports nothing else of
 * the server's. Plain data only; positions are LSP positions (line and UTF-16 character from 0).
 */

/** A request or notification's name together with the types of what goes and what comes back. */
export interface Typed<P, R = void> {
  readonly method: string;
  /** Never set: it carries the types. */
  readonly types?: readonly [P, R];
}
const typed = <P, R = void>(method: string): Typed<P, R> => ({ method });

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
  /** Sentences less checkable than this (0..1) are never reported as unattributed. */
  readonly claims: { readonly minimumCheckable: number };
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
export interface PanelField {
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
}

/** Server to client: the analysis of this document is new; views should ask again. */
export const analysedNotification = typed<Analysed>('provlens/analysed');
export interface Analysed {
  readonly uri: string;
  readonly version: number;
}

/** Server to client: settings or a folder's configuration changed; what is a capture should be assessed again. */
export const configuredNotification = typed<undefined>('provlens/configured');
