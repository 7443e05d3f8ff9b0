/** `--format text`: for people. Grouped by capture, each finding with the words it is about. */
import { render } from '../render';
import { Places } from '../report/places';
import { severities, type Finding, type Severity } from '../rules/finding';
import { nameOf } from './captures';
import type { Style as Colour } from './colour';
import { excerpt } from './excerpt';
import type { Checked, Format, Style, Summary } from './format';
import { escapeTerminal } from './terminal';

const colours: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};
const GUTTER = '    | ';

export function text(style: Style): Format {
  return {
    start: () => '',
    capture: (checked) => capture(checked, style),
    end: (summary) => (style.quiet ? '' : `${ended(summary, style)}\n`),
  };
}

function capture(checked: Checked, style: Style): string {
  const places = new Places(checked.text);
  const shown = checked.findings.filter(({ accepted }) => accepted === undefined || style.showAccepted);
  if (!shown.length) return '';
  const heading = style.paint(escapeTerminal(nameOf(checked) ?? ''), 'bold', 'underline');
  const width = Math.max(...shown.map((finding) => place(finding, places).length));
  return `${heading}\n${shown.map((each) => one(each, checked.text, places, width, style)).join('')}\n`;
}

function place({ span }: Finding, places: Places): string {
  const { line, column } = places.of(span[0]);
  return `${line}:${column}`;
}

function one(finding: Finding, whole: string, places: Places, width: number, style: Style): string {
  const { severity, message, rule, accepted } = finding;
  const { paint } = style;
  const level = accepted ? paint(`accepted ${severity}`, 'dim') : paint(severity, 'bold', colours[severity]);
  const words = [
    // `LINE:COLUMN` first, under the path: so terminals make links of it.
    ` ${place(finding, places).padStart(width + 1)}`,
    level,
    escapeTerminal(render(message)),
    paint(escapeTerminal(`[${rule}]`), 'dim'),
  ].join('  ');
  const lines = [words];
  if (accepted) lines.push(paint(escapeTerminal(`${GUTTER}by ${accepted.by}: ${accepted.reason}`), 'dim'));
  if (!style.quiet) lines.push(...marked(finding, whole, places, style));
  return `${lines.join('\n')}\n`;
}

function marked(
  { span, severity, accepted }: Finding,
  whole: string,
  places: Places,
  style: Style,
): string[] {
  const { span: line, marked: words } = places.lineOf(span);
  const { line: shown, marks } = excerpt(
    whole.slice(line[0], words[0]),
    whole.slice(...words),
    whole.slice(words[1], line[1]),
    Math.max(40, style.width - GUTTER.length - 1),
  );
  const gutter = style.paint(GUTTER, 'dim');
  return [`${gutter}${shown}`, `${gutter}${style.paint(marks, accepted ? 'dim' : colours[severity])}`];
}

const few = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
const named: Readonly<Record<Severity, (n: number) => string>> = {
  error: (n) => few(n, 'error'),
  warning: (n) => few(n, 'warning'),
  // Not counted in English.
  information: (n) => `${n} information`,
  hint: (n) => few(n, 'hint'),
};

function ended({ files, findings, accepted, problems, interrupted }: Summary, { paint }: Style): string {
  const found = severities
    .filter((level) => findings[level] > 0)
    .map((level) => paint(named[level](findings[level]), colours[level]));
  const failures = problems.filter(({ level }) => level === 'error').length;
  return [
    `${few(files, 'capture')} checked: ${found.length ? found.join(', ') : 'no open findings'}`,
    ...(accepted ? [`${accepted} accepted`] : []),
    ...(failures ? [paint(`${failures} could not be read`, 'red')] : []),
    ...(interrupted ? ['interrupted'] : []),
  ].join('; ');
}
