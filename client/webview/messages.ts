/** What the panel's page and its host say to each other. Plain data; both ends check what they receive. */
import type { ChainHop, FieldState, Range, TimeKind, Zone, ZoneRun } from '../../server/src/lsp/protocol';

/** How many of a field's pieces of evidence are shown before a person asks for more. */
export const shownEvidence = 4;

/** A thing to do outside the page. Each names a command of the extension. */
export const pageCommands = ['treatAsCapture', 'restartServer', 'showLog', 'nextFinding'] as const;
export type PageCommand = (typeof pageCommands)[number];

/** What a control of the page asks for, of whatever capture the page shows. */
export type PageWish =
  | { readonly type: 'reveal'; readonly range: Range }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'run'; readonly command: PageCommand };

/**
 * With the URI of the capture the page showed at the click, as the server knows it; null where it showed none. The
 * editor may show another by now.
 */
export type PageMessage = { readonly type: 'ready' } | (PageWish & { readonly uri: string | null });

export type HostMessage =
  | { readonly type: 'show'; readonly model: PanelModel }
  /** The capture's lines on screen, first and one past the last; null where no editor shows it. */
  | { readonly type: 'viewport'; readonly lines: readonly [number, number] | null }
  /** Bring a field on screen, by its key, with the link to these words. */
  | { readonly type: 'highlight'; readonly field: string; readonly range: Range };

export type PanelModel = EmptyModel | CaptureModel;

/** Nothing to show, and why. */
export interface EmptyModel {
  readonly kind: 'empty';
  readonly title: string;
  readonly text: string;
  readonly busy: boolean;
  readonly actions: readonly { readonly label: string; readonly command: PageCommand }[];
}

export interface CaptureModel {
  readonly kind: 'capture';
  /** As the server knows it. */
  readonly uri: string;
  readonly name: string;
  /** Said while an edit is being analysed; null when the page is as new as the text. */
  readonly stale: string | null;
  readonly strip: StripModel;
  readonly sections: readonly SectionModel[];
}

export interface StripModel {
  readonly title: string;
  /** The picture in words. */
  readonly label: string;
  readonly lineCount: number;
  readonly runs: readonly ZoneRun[];
  readonly legend: readonly LegendModel[];
}
export interface LegendModel {
  readonly zone: Zone;
  readonly label: string;
  readonly lines: string;
  /** Reads `12 lines`. */
  readonly spoken: string;
  /** Where its first run begins, or null where the capture has none. */
  readonly first: Range | null;
  readonly hint: string;
}

export type SectionModel =
  | {
      readonly kind: 'fields';
      readonly key: string;
      readonly title: string;
      readonly fields: readonly FieldModel[];
      /** A picture above the fields. */
      readonly timeline: TimelineModel | null;
    }
  | {
      readonly kind: 'counts';
      readonly key: string;
      readonly title: string;
      readonly counts: readonly CountModel[];
      readonly none: string;
      readonly action: { readonly label: string; readonly command: PageCommand } | null;
    }
  | {
      readonly kind: 'digests';
      readonly key: string;
      readonly title: string;
      readonly digests: readonly DigestModel[];
    }
  | {
      readonly kind: 'chains';
      readonly key: string;
      readonly title: string;
      readonly roots: readonly ChainModel[];
    };

export interface TimelineModel {
  readonly title: string;
  /** The picture in words. */
  readonly label: string;
  /** The days at its ends. */
  readonly first: string;
  readonly last: string;
  readonly lanes: readonly {
    readonly kind: TimeKind;
    readonly label: string;
    readonly marks: readonly TimeModel[];
  }[];
}
/** `from` and `to`: 0 to 1 of the picture's width. */
export interface TimeModel {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Null where it was supplied beside the text. */
  readonly range: Range | null;
  readonly label: string;
}

export interface FieldModel {
  readonly key: string;
  readonly label: string;
  /** How many values it has, where they are several and stand as `evidence`. */
  readonly several: string | null;
  readonly state: FieldState;
  readonly stateLabel: string;
  readonly stateHint: string;
  readonly value: string | null;
  readonly because: string;
  readonly evidence: readonly EvidenceModel[];
  /** Reads `3 more`, for the evidence past `shownEvidence`. */
  readonly more: string;
}
export interface EvidenceModel {
  /** Null where there are no words to jump to. */
  readonly range: Range | null;
  /** Reads `Line 12`; empty where there is no range. */
  readonly place: string;
  /** The words, or null where they are the value itself. */
  readonly words: string | null;
  /** Why this one is there, where the reason is its own. */
  readonly hint: string | null;
}
export interface CountModel {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint' | null;
}
/** A node of the picture of ways: the page, an outlet, a source. */
export interface ChainModel {
  readonly name: string;
  readonly kind: ChainHop['kind'];
  /** Reads `named organisation`. */
  readonly kindLabel: string;
  /** What ends here: how many statements, the way in words, and where the first is; null where every way goes on. */
  readonly end: { readonly count: string; readonly spoken: string; readonly range: Range } | null;
  readonly next: readonly ChainModel[];
}
export interface DigestModel {
  readonly key: string;
  readonly label: string;
  readonly sha256: string | null;
  readonly because: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** The message if it is one, else `undefined`. The page shows hostile text: nothing it says is taken on trust. */
export function asPageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'ready') return { type: 'ready' };
  const { uri } = value;
  const wish = uri === null || typeof uri === 'string' ? asPageWish(value) : undefined;
  return wish && { ...wish, uri: uri as string | null };
}

function asPageWish(value: Record<string, unknown>): PageWish | undefined {
  switch (value['type']) {
    case 'reveal': {
      const range = asRange(value['range']);
      return range && { type: 'reveal', range };
    }
    case 'copy': {
      const text = value['text'];
      return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text) ? { type: 'copy', text } : undefined;
    }
    case 'run': {
      const command = pageCommands.find((each) => each === value['command']);
      return command && { type: 'run', command };
    }
    default:
      return undefined;
  }
}

/** A shallow check on the page's side: the host is ours, other senders are not. */
export function asHostMessage(value: unknown): HostMessage | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'show' && isRecord(value['model'])) return value as unknown as HostMessage;
  if (value['type'] === 'viewport') return value as unknown as HostMessage;
  if (value['type'] === 'highlight') {
    const { field } = value;
    const range = asRange(value['range']);
    return typeof field === 'string' && range ? { type: 'highlight', field, range } : undefined;
  }
  return undefined;
}

function asRange(value: unknown): Range | undefined {
  if (!isRecord(value)) return undefined;
  const start = asPosition(value['start']);
  const end = asPosition(value['end']);
  return start && end && { start, end };
}

function asPosition(value: unknown): Range['start'] | undefined {
  if (!isRecord(value)) return undefined;
  const { line, character } = value;
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
