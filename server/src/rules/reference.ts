/** What is generated from the registry: the rule reference and the settings. `npm run docs` writes both. */
import { severities, type Rule } from './finding';

const cell = (words: string) => words.replace(/\|/g, '\\|');

/** The rule reference, as Markdown. */
export function ruleReference(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, title, severity }) => `- [\`${id}\`](#${anchorOf(id)}) (${severity}): ${cell(title)}`,
  );
  const sections = rules.map(
    ({ id, title, severity, why }) => `## ${id}\n\n${title}. Default level: \`${severity}\`.\n\n${why}`,
  );
  return `${[
    '# Rules',
    '<!-- Made from registry.ts by `npm run docs`; do not edit. -->',
    'Each rule reports something a reviewer can act on, and says why, on what evidence, and what would change it. The setting `provenanceLens.rules` maps a rule to another level or to `off`.',
    rows.join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

function anchorOf(id: string): string {
  return id.toLowerCase().replace(/[^\w-]/g, '');
}

export interface RuleSetting {
  readonly type: 'string';
  readonly enum: readonly string[];
}

/** Properties of the setting `provenanceLens.rules`: one for each rule, and no others. */
export function ruleSettings(rules: readonly Rule[]): Record<string, RuleSetting> {
  return Object.fromEntries(rules.map(({ id }) => [id, { type: 'string', enum: [...severities, 'off'] }]));
}
