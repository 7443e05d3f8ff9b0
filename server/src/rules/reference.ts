/** What is generated from the registry: the rule reference, and the settings with their texts. `npm run docs` writes all of it. */
import { severities, type Rule } from './finding';

const cell = (words: string) => words.replace(/\|/g, '\\|');

/** What a rule may be set to, the quietest first. */
export const ruleLevels = ['off', ...[...severities].reverse()] as const;

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
    `Each rule reports something a reviewer can act on, and says why, on what evidence, and what would change it. The setting \`provenanceLens.rules\`, and \`rules\` in a folder’s \`.provenance/config.json\`, map a rule to another level: ${ruleLevels.map((level) => `\`${level}\``).join(', ')}.`,
    rows.join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

function anchorOf(id: string): string {
  return id.toLowerCase().replace(/[^\w-]/g, '');
}

/** Lines of the reference, from 1, at which each rule's section begins. */
export function referenceLines(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  ruleReference(rules)
    .split('\n')
    .forEach((line, index) => {
      if (line.startsWith('## ')) lines.set(line.slice(3), index + 1);
    });
  return lines;
}

export interface RuleSetting {
  readonly type: 'string';
  readonly enum: readonly string[];
  readonly markdownDescription: string;
}

const textKey = 'config.rules.';

/** Properties of the setting `provenanceLens.rules`: one for each rule, and no others. */
export function ruleSettings(rules: readonly Rule[]): Record<string, RuleSetting> {
  return Object.fromEntries(
    rules.map(({ id }) => [
      id,
      { type: 'string', enum: ruleLevels, markdownDescription: `%${textKey}${id}%` } as const,
    ]),
  );
}

/** The manifest with the setting's properties as the registry has them; all else as it was, in its order. */
export function withRuleSettings(manifest: object, rules: readonly Rule[]): object {
  const copy = structuredClone(manifest) as Manifest;
  const setting = copy.contributes.configuration.properties['provenanceLens.rules'];
  if (!setting) throw new Error('The manifest has no setting provenanceLens.rules.');
  setting['properties'] = ruleSettings(rules);
  setting['additionalProperties'] = { type: 'string', enum: ruleLevels };
  return copy;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Record<string, Record<string, unknown>> };
  };
}

/** The manifest's texts with one for each rule, in the registry's order, where the first of them stood. */
export function withRuleTexts(
  texts: Readonly<Record<string, string>>,
  rules: readonly Rule[],
): Record<string, string> {
  const own = rules.map(({ id, title, severity }): [string, string] => [
    textKey + id,
    `${title}. Default: \`${severity}\`.`,
  ]);
  const before = Object.entries(texts);
  const at = before.findIndex(([key]) => key.startsWith(textKey));
  const rest = before.filter(([key]) => !key.startsWith(textKey));
  return Object.fromEntries(rest.toSpliced(at < 0 ? rest.length : at, 0, ...own));
}
