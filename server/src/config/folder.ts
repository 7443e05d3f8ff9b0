/**
 * `.provenance/config.json`: the one configuration file of a folder, shared by every editor and the command line.
 *
 * @example { "captures": { "treat": "auto", "include": ["crawl/*.txt"], "exclude": ["crawl/old/**"] },
 *            "rules": { "date/missing": "off" }, "claims": { "level": "strong" } }
 */
import { claimLevels, type ClaimLevel } from '../rules/finding';
import { treats, type Settings, type Treat } from './settings';
import { asGlobs, asLevels, asObject, asOneOf, type Level, type Warn } from './validate';

/** Where it lies, from the folder. */
export const folderConfigPath = '.provenance/config.json';

/** Longer files, in bytes, are not read: the folder may be anybody's. */
export const longestFolderConfig = 1_000_000;

export interface FolderConfig {
  readonly captures: {
    readonly treat?: Treat;
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
  };
  readonly rules: Readonly<Record<string, Level>>;
  readonly claims: { readonly level?: ClaimLevel };
}

/** A folder that says nothing. */
export const noFolderConfig: FolderConfig = { captures: {}, rules: {}, claims: {} };

/** Reads the file's text; what is bad is named and left out. */
export function readFolderConfig(text: string, warn: Warn): FolderConfig {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    warn(`not valid JSON: left out. ${error instanceof Error ? error.message : ''}`);
    return noFolderConfig;
  }
  const all = asObject(raw, 'the file', warn);
  const captures = asObject(all['captures'], 'captures', warn);
  const claims = asObject(all['claims'], 'claims', warn);
  const treat = asOneOf(captures['treat'], treats, 'captures.treat', warn);
  const include = asGlobs(captures['include'], 'captures.include', warn);
  const exclude = asGlobs(captures['exclude'], 'captures.exclude', warn);
  const level = asOneOf(claims['level'], claimLevels, 'claims.level', warn);
  return {
    captures: { ...(treat && { treat }), ...(include && { include }), ...(exclude && { exclude }) },
    rules: asLevels(all['rules'], 'rules', warn),
    claims: { ...(level && { level }) },
  };
}

/**
 * Folder and editor together. The folder's word stands wherever it has one, so that colleagues and the command line get
 * the same answer; the editor's settings fill in the rest, and their excludes come on top.
 */
export function merge(folder: FolderConfig, editor: Settings): Settings {
  return {
    files: {
      treat: folder.captures.treat ?? editor.files.treat,
      include: folder.captures.include ?? editor.files.include,
      exclude: [...(folder.captures.exclude ?? []), ...editor.files.exclude],
    },
    rules: { ...editor.rules, ...folder.rules },
    claims: { level: folder.claims.level ?? editor.claims.level },
    maximumLength: editor.maximumLength,
  };
}
