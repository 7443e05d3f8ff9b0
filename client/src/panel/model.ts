import { panelGroups, type Count, type Panel, type Zone } from '../../../server/src/lsp/protocol';
import type { CaptureModel, CountModel, LegendModel, SectionModel, StripModel } from '../../webview/messages';
import { chainModels } from './chains';
import { fieldModels } from './fields';
import { timelineModel } from './timeline';
import type { PanelWords } from './words';

const zones: readonly Zone[] = ['article', 'comments', 'boilerplate'];
const lineCounts: Readonly<Record<Zone, string>> = {
  article: 'articleLines',
  comments: 'commentLines',
  boilerplate: 'boilerplateLines',
};
const severities = ['error', 'warning', 'information', 'hint'] as const;
/** Parts of the picture's description in words; a capture with more runs is summed up. */
const spokenRuns = 12;

/** What the panel shows of a capture: what was found first, what was not found last. `stale` while an edit is analysed. */
export function panelModel(panel: Panel, stale: boolean, words: PanelWords): CaptureModel {
  const found = (group: string) =>
    fieldModels(
      panel.fields.filter((field) => field.state !== 'absent' && field.group === group),
      words,
    );
  const absent = fieldModels(
    panel.fields.filter(({ state }) => state === 'absent'),
    words,
  );
  const grouped = panelGroups.map((group): SectionModel => ({
    kind: 'fields',
    key: group,
    title: words.groups[group],
    fields: found(group),
    timeline: group === 'dates' ? timelineModel(panel.times, words) : null,
  }));
  const anyFinding = panel.findings.some(({ value }) => value > 0);
  const sections: SectionModel[] = [
    ...grouped.slice(0, -1),
    {
      kind: 'chains',
      key: 'chains',
      title: words.chains,
      roots: chainModels(panel.chains, words),
    },
    {
      kind: 'counts',
      key: 'findings',
      title: words.findings,
      counts: panel.findings.filter(({ value }) => value > 0).map(countModel),
      none: words.noFindings,
      action: anyFinding ? { label: words.nextFinding, command: 'nextFinding' } : null,
    },
    ...grouped.slice(-1),
    {
      kind: 'counts',
      key: 'counts',
      title: words.counts,
      counts: panel.counts.map(countModel),
      none: '',
      action: null,
    },
    {
      kind: 'digests',
      key: 'digests',
      title: words.digests,
      digests: panel.digests.map(({ key, label, sha256, because }) => ({
        key,
        label,
        sha256,
        because,
        copyLabel: words.copy,
        copiedLabel: words.copied,
      })),
    },
    { kind: 'fields', key: 'absent', title: words.absent, fields: absent, timeline: null },
  ];
  return {
    kind: 'capture',
    uri: panel.uri,
    name: panel.name,
    stale: stale ? words.stale : null,
    strip: stripModel(panel, words),
    sections: sections.filter(hasRows),
  };
}

function hasRows(section: SectionModel): boolean {
  if (section.kind === 'fields') return section.fields.length > 0 || section.timeline !== null;
  if (section.kind === 'chains') return section.roots.length > 0;
  return section.kind === 'digests'
    ? section.digests.length > 0
    : section.counts.length > 0 || section.none !== '';
}

function countModel({ key, label, value }: Count): CountModel {
  return {
    key,
    label,
    value: value.toLocaleString(),
    severity: severities.find((each) => each === key) ?? null,
  };
}

function stripModel({ zones: runs, lineCount, counts }: Panel, words: PanelWords): StripModel {
  const legend = zones.map((zone): LegendModel => {
    const own = runs.filter((run) => run.zone === zone);
    const counted = counts.find(({ key }) => key === lineCounts[zone])?.value;
    const lines = counted ?? own.reduce((sum, { startLine, endLine }) => sum + endLine - startLine, 0);
    const first = own[0] ? { line: own[0].startLine, character: 0 } : null;
    const label = words.zone[zone];
    return {
      zone,
      label,
      lines: lines.toLocaleString(),
      spoken: words.lines(lines),
      first: first && { start: first, end: first },
      hint: words.goTo(label, words.lines(lines)),
    };
  });
  const spoken =
    runs.length <= spokenRuns
      ? runs.map(({ zone, startLine, endLine }) => `${words.zone[zone]} ${startLine + 1}–${endLine}`)
      : legend.map(({ label, spoken: lines }) => `${label} ${lines}`);
  return { title: words.zones, label: words.picture(spoken.join(', '), lineCount), lineCount, runs, legend };
}
