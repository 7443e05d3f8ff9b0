import { claimLevels, type ClaimLevel } from '../rules/finding';
import { asGlobs, asLevels, asNumber, asObject, asOneOf, type Level, type Warn } from './validate';

export const treats = ['auto', 'always', 'never'] as const;
export type Treat = (typeof treats)[number];

/** What steers the answer beside the text: the editor's settings and the folder's file, merged and valid. */
export interface Settings {
  readonly files: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly treat: Treat;
  };
  /** Rule id -> severity or `off`; rules not named keep their own. */
  readonly rules: Readonly<Record<string, Level>>;
  readonly claims: { readonly level: ClaimLevel };
  /** UTF-16 units. */
  readonly maximumLength: number;
}

/** Well-known text files that are no captures, and folders of other people's files. */
const noCaptures = [
  '**/CMakeLists.txt',
  '**/*requirements*.txt',
  '**/constraints*.txt',
  '**/LICENSE*.txt',
  '**/LICENCE*.txt',
  '**/COPYING*.txt',
  '**/NOTICE*.txt',
  '**/AUTHORS*.txt',
  '**/README*.txt',
  '**/CHANGELOG*.txt',
  '**/CHANGES*.txt',
  '**/INSTALL*.txt',
  '**/robots.txt',
  '**/humans.txt',
  '**/security.txt',
  '**/ads.txt',
  '**/app-ads.txt',
  '**/llms*.txt',
  '**/*.dist-info/**',
  '**/*.egg-info/**',
  '**/node_modules/**',
  '**/.git/**',
];

/** What holds where nobody says otherwise; the manifest shows the same, a test holds them together. */
export const defaults: Settings = {
  files: { include: ['**/*.txt'], exclude: noCaptures, treat: 'auto' },
  rules: {},
  claims: { level: 'default' },
  maximumLength: 5_000_000,
};

/** The editor's settings, section `provenanceLens`; bad values are named and the default taken. */
export function readSettings(raw: unknown, warn: Warn): Settings {
  const all = asObject(raw, 'provenanceLens', warn);
  const files = asObject(all['files'], 'provenanceLens.files', warn);
  const claims = asObject(all['claims'], 'provenanceLens.claims', warn);
  return {
    files: {
      include: asGlobs(files['include'], 'provenanceLens.files.include', warn) ?? defaults.files.include,
      exclude: asGlobs(files['exclude'], 'provenanceLens.files.exclude', warn) ?? defaults.files.exclude,
      treat: asOneOf(files['treat'], treats, 'provenanceLens.files.treat', warn) ?? defaults.files.treat,
    },
    rules: asLevels(all['rules'], 'provenanceLens.rules', warn),
    claims: {
      level:
        asOneOf(claims['level'], claimLevels, 'provenanceLens.claims.level', warn) ?? defaults.claims.level,
    },
    maximumLength:
      asNumber(all['maximumLength'], [0, Number.MAX_SAFE_INTEGER], 'provenanceLens.maximumLength', warn) ??
      defaults.maximumLength,
  };
}
