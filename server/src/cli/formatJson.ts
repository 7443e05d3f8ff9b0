/** `--format json`: one document, written as it comes. Fields are added, never moved. */
import { findingJson } from '../report/captureJson';
import type { FindingJson, ToolJson } from '../report/captureObject';
import { Places } from '../report/places';
import type { Severity } from '../rules/finding';
import { nameOf, tool } from './captures';
import type { Format, Style } from './format';
import { escapeJson } from './terminal';

export interface CheckJson {
  readonly schema: 'provlens/check@1';
  readonly tool: ToolJson;
  /** The reference time, where one was given: ISO 8601. */
  readonly asOf?: string;
  readonly files: readonly CheckedJson[];
  readonly counts: {
    /** Captures checked. */
    readonly files: number;
    /** Findings that nobody accepted. */
    readonly findings: Readonly<Record<Severity, number>>;
    readonly accepted: number;
  };
  /** What could not be read, or is odd, in the order met. */
  readonly problems: readonly { readonly path: string; readonly level: string; readonly message: string }[];
  readonly exitCode: number;
  /** It was stopped: there may be more captures. */
  readonly interrupted?: true;
}
export interface CheckedJson {
  /** As it was named, or as the walk came to it; `FILE#ID` where the file holds many captures. */
  readonly path: string;
  readonly sha256: string;
  /** Open ones and accepted ones. */
  readonly findings: readonly LocatedFindingJson[];
}
export interface LocatedFindingJson extends FindingJson {
  /** From 1, as `FILE:LINE:COLUMN` counts; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** One past the last unit. */
  readonly endLine: number;
  readonly endColumn: number;
}

export function json({ asOf }: Pick<Style, 'asOf'>): Format {
  let first = true;
  const put = (value: unknown): string => escapeJson(JSON.stringify(value));
  return {
    start: () =>
      `{"schema":"provlens/check@1","tool":${put(tool)},${asOf === undefined ? '' : `"asOf":${put(asOf)},`}"files":[`,
    capture: (checked) => {
      const places = new Places(checked.text);
      const findings = checked.findings.map((finding): LocatedFindingJson => {
        const { line, column } = places.of(finding.span[0]);
        const end = places.of(finding.span[1]);
        return { ...findingJson(finding), line, column, endLine: end.line, endColumn: end.column };
      });
      const entry: CheckedJson = { path: nameOf(checked) ?? '', sha256: checked.sha256, findings };
      const line = `${first ? '' : ','}\n${put(entry)}`;
      first = false;
      return line;
    },
    end: ({ files, findings, accepted, problems, exitCode, interrupted }) => {
      const rest: Omit<CheckJson, 'schema' | 'tool' | 'asOf' | 'files'> = {
        counts: { files, findings, accepted },
        problems: problems.map(({ path, record, level, what }) => ({
          path: nameOf({ path, record }) ?? '',
          level,
          message: what,
        })),
        exitCode,
        ...(interrupted && { interrupted }),
      };
      return `],\n${put(rest).slice(1)}\n`;
    },
  };
}
