/** Every sample capture read in full and compared with its snapshot: a change of behaviour is seen in review. Update with `npm run unit -- -u`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../server/src/core/capture';
import { plain } from '../../server/src/core/message';
import type { Capture, Field } from '../../server/src/core/model';
import { runRules } from '../../server/src/rules/run';

const folder = import.meta.dirname;
const samples = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const cut = (text: string, length = 90): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

function lines({ lines: all, text }: Capture): string[] {
  return all.flatMap(({ zone, role, span }, i) =>
    zone === ''
      ? []
      : [`${String(i + 1).padStart(3)} ${zone[0]!} ${role.padEnd(17)} ${cut(text.slice(...span))}`],
  );
}

function comments({ comments: all }: Capture): string[] {
  return all.map(({ line, author, depth, parent, date }) => {
    const whom = parent === null ? '' : ` answers ${all[parent]!.line + 1}`;
    return `${String(line + 1).padStart(3)} ${'  '.repeat(depth)}${author ?? '(author lost)'}${date ? `, ${date}` : ''}${whom}`;
  });
}

function claims({ sentences, attributions, text }: Capture): string[] {
  return sentences
    .filter(({ zone }) => zone === 'article')
    .map(({ span, verdict, checkable, attributions: own }) => {
      const who = own
        .map((i) => attributions[i]!)
        .map(({ source, cue, polarity }) => {
          const words = cue.spans.map((each) => text.slice(...each)).join(' … ');
          const resolved = source?.resolved && source.resolved !== source.text ? ` = ${source.resolved}` : '';
          const via = source?.via.length ? ` via ${source.via.join(', ')}` : '';
          return `    <- ${source?.text ?? '?'}${resolved}${via} (${words}${polarity === 'said' ? '' : `, ${polarity}`})`;
        });
      return [`${verdict.padEnd(18)} ${checkable.toFixed(1)} ${cut(text.slice(...span), 80)}`, ...who].join(
        '\n',
      );
    });
}

function provenance({ provenance: all }: Capture): string[] {
  const field = (name: string, { state, value }: Field): string =>
    `${name}: ${state}${value === null ? '' : ` ${value}`}`;
  return [
    ...Object.entries(all).flatMap(([name, value]: [string, unknown]) => {
      if (name === 'counts' || name === 'payloads') return [`${name}: ${JSON.stringify(value)}`];
      return Array.isArray(value)
        ? value.map((each: Field) => field(name, each))
        : [field(name, value as Field)];
    }),
  ];
}

describe('samples', () => {
  it.each(samples)('%s', async (name) => {
    const capture = analyse(readFileSync(join(folder, name), 'utf8'), { context: { fileName: name } });
    const findings = runRules(capture).map(
      ({ rule, severity, span, message }) =>
        `${severity} ${rule} line ${capture.text.slice(0, span[0]).split('\n').length}: ${plain(message)}`,
    );
    const sections = {
      lines: lines(capture),
      comments: comments(capture),
      claims: claims(capture),
      provenance: provenance(capture),
      findings,
    };
    const shown = Object.entries(sections).map(([title, rows]) => `# ${title}\n${rows.join('\n')}\n`);
    await expect(shown.join('\n')).toMatchFileSnapshot(`__snapshots__/${name}.md`);
  });
});
