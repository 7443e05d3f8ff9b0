/** `--format sarif`: the log of `report/sarif.ts`, on a terminal too. */
import { SarifWriter, type SarifNotice } from '../report/sarif';
import type { Artifact } from '../report/sarifUri';
import { rules } from '../rules/registry';
import { tool } from './captures';
import type { Format, Style, Summary } from './format';
import { escapeJson } from './terminal';
import { exit } from './usage';

export function sarif({ reviewed }: Style): Format {
  const writer = new SarifWriter(tool, rules, reviewed);
  return {
    start: () => guarded(writer.start()),
    capture: ({ path, record, ...rest }) =>
      guarded(writer.capture({ artifact: artifact(path, record), ...rest })),
    end: (summary) => guarded(writer.end(ended(summary))),
  };
}

/** The line feeds stand between values, and steer nothing. */
const guarded = (json: string): string => json.split('\n').map(escapeJson).join('\n');

function ended({ exitCode, interrupted, problems }: Summary) {
  return {
    exitCode,
    exitCodeDescription: interrupted ? 'Interrupted: there may be more captures.' : (meaning[exitCode] ?? ''),
    successful: !interrupted && exitCode !== exit.trouble,
    notices: problems.map(({ about, level, path, record, what }): SarifNotice => ({
      about,
      level,
      message: what,
      artifact: artifact(path, record),
    })),
  };
}

const meaning: Readonly<Partial<Record<number, string>>> = {
  [exit.ok]: 'No open finding at the level asked for.',
  [exit.findings]: 'Open findings at the level asked for.',
  [exit.trouble]: 'A file could not be read.',
};

function artifact(path: string, record: string | null): Artifact {
  return { path: process.platform === 'win32' ? path.replace(/\\/g, '/') : path, record };
}
