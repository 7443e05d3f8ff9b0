/** `FILE:LINE:COLUMN: LEVEL: MESSAGE [RULE]`, one finding a line: for grep, and for editors that jump to places. */
import { render } from '../render';
import { Places } from '../report/places';
import { openFindings } from '../rules/finding';
import { nameOf } from './captures';
import type { Format } from './format';
import { escapeTerminal } from './terminal';

export function compact(): Format {
  return {
    start: () => '',
    capture: (checked) => {
      const places = new Places(checked.text);
      const name = nameOf(checked);
      return openFindings(checked.findings)
        .map(({ span, severity, message, rule }) => {
          const { line, column } = places.of(span[0]);
          const said = `${name}:${line}:${column}: ${severity}: ${render(message)} [${rule}]`;
          return `${escapeTerminal(said)}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}
