import { l10n } from 'vscode';
import type { FieldState, PanelGroup, TimeKind, Zone } from '../../../server/src/lsp/protocol';

/** Every word of the panel that is not from the server: the page itself knows no language. */
export interface PanelWords {
  readonly groups: Readonly<Record<PanelGroup, string>>;
  readonly timeline: string;
  readonly timeKind: Readonly<Record<TimeKind, string>>;
  readonly absent: string;
  readonly findings: string;
  readonly counts: string;
  readonly digests: string;
  readonly zones: string;
  readonly noFindings: string;
  readonly nextFinding: string;
  readonly copy: string;
  readonly copied: string;
  readonly stale: string;
  readonly state: Readonly<Record<FieldState, string>>;
  readonly stateHint: Readonly<Record<FieldState, string>>;
  readonly zone: Readonly<Record<Zone, string>>;
  line(line: number): string;
  times(place: string, count: number): string;
  lines(count: number): string;
  more(count: number): string;
  confidence(state: string, percent: number): string;
  goTo(zone: string, lines: string): string;
  picture(parts: string, count: number): string;
  inTime(parts: string): string;
  readonly chains: string;
  statements(count: number): string;
  chain(hops: string, statements: string): string;
}

export function panelWords(): PanelWords {
  return {
    groups: {
      origin: l10n.t('Origin'),
      dates: l10n.t('Dates'),
      sources: l10n.t('Sources Cited'),
      payload: l10n.t('Leaked Data'),
      integrity: l10n.t('Characters'),
      wording: l10n.t('Wording'),
      technical: l10n.t('Technical'),
    },
    timeline: l10n.t('Timeline'),
    timeKind: {
      published: l10n.t('Published'),
      updated: l10n.t('Updated'),
      page: l10n.t('On the page'),
      data: l10n.t('Leaked data'),
      relative: l10n.t('In the story'),
      retrieved: l10n.t('Retrieved'),
    },
    absent: l10n.t('Not found'),
    findings: l10n.t('Findings'),
    counts: l10n.t('Counts'),
    digests: l10n.t('Digests'),
    zones: l10n.t('Zones'),
    noFindings: l10n.t('No findings.'),
    nextFinding: l10n.t('Go to Next Finding'),
    copy: l10n.t('Copy'),
    copied: l10n.t('Copied'),
    stale: l10n.t('Analysing the changes'),
    state: {
      stated: l10n.t('Stated'),
      inferred: l10n.t('Inferred'),
      supplied: l10n.t('Supplied'),
      absent: l10n.t('Absent'),
    },
    stateHint: {
      stated: l10n.t('The capture says so itself.'),
      inferred: l10n.t('Concluded from words of the capture that do not say it outright.'),
      supplied: l10n.t('Given beside the text: a sidecar, a manifest or a header.'),
      absent: l10n.t('Nothing in the capture says it.'),
    },
    zone: {
      article: l10n.t('Article'),
      comments: l10n.t('Comments'),
      boilerplate: l10n.t('Boilerplate'),
    },
    line: (line) => l10n.t('Line {0}', line),
    times: (place, count) => l10n.t('{0} ({1} times)', place, count),
    lines: (count) => (count === 1 ? l10n.t('1 line') : l10n.t('{0} lines', count)),
    more: (count) => l10n.t('{0} more', count),
    confidence: (state, percent) => l10n.t('{0}, {1} %', state, percent),
    goTo: (zone, lines) => l10n.t('{0}, {1}: go to the first', zone, lines),
    inTime: (parts) => l10n.t('Times from first to last: {0}', parts),
    chains: l10n.t('How Statements Came Here'),
    statements: (count) => (count === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', count)),
    chain: (hops, statements) => l10n.t('{0}, {1}: go to the first', hops, statements),
    picture: (parts, count) => l10n.t('Zones of {0} lines from top to bottom: {1}', count, parts),
  };
}
