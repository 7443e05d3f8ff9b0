/** How `check` prints: whole files at a time, so that nothing is held. */
import type { Finding, Severity } from '../rules/finding';
import { findingJson, type FindingJson, type ToolJson } from '../report/captureJson';
import { render } from '../render';
import { tool } from './read';
import { escapeJson, escapeTerminal } from './terminal';

export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface Totals {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export interface Format {
  start(): string;
  file(checked: Checked): string;
  end(totals: Totals): string;
}

/** What `--format json` prints. */
export interface CheckJson {
  readonly schema: 'provlens/check@1';
  readonly tool: ToolJson;
  readonly files: readonly { readonly path: string; readonly findings: readonly LocatedFindingJson[] }[];
  readonly counts: Totals;
}
export interface LocatedFindingJson extends FindingJson {
  /** From 1, as `FILE:LINE:COLUMN` counts; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

function located({ text, findings }: Checked): LocatedFindingJson[] {
  // Findings lie in order of position: the line ends are counted once.
  let line = 1;
  let lineStart = 0;
  let next = text.indexOf('\n');
  return findings.map((finding) => {
    const [start] = finding.span;
    if (start < lineStart) [line, lineStart, next] = [1, 0, text.indexOf('\n')];
    while (next >= 0 && next < start) {
      line++;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    return { ...findingJson(finding), line, column: start - lineStart + 1 };
  });
}

const text: Format = {
  start: () => '',
  file: (checked) =>
    located(checked)
      .map(({ line, column, severity, rule }, i) => {
        const message = render(checked.findings[i]!.message);
        return `${escapeTerminal(`${checked.path}:${line}:${column}: ${severity}: ${message} [${rule}]`)}\n`;
      })
      .join(''),
  end: ({ files, findings }) =>
    `${files} captures; ${findings.error} errors, ${findings.warning} warnings, ${findings.information} informations, ${findings.hint} hints\n`,
};

function json(): Format {
  let first = true;
  const put = (value: unknown): string => escapeJson(JSON.stringify(value));
  return {
    start: () => `{"schema":"provlens/check@1","tool":${put(tool)},"files":[`,
    file: (checked) => {
      const entry = `${first ? '' : ','}\n${put({ path: checked.path, findings: located(checked) })}`;
      first = false;
      return entry;
    },
    end: (totals) => `],\n"counts":${put(totals)}}\n`,
  };
}

export const formats: Readonly<Partial<Record<string, () => Format>>> = { text: () => text, json };
