/** The globs of a setting. A settings file may be anybody's, and VS Code hands over what it holds, of whatever type. */
export function globsIn(setting: unknown): readonly string[] {
  return Array.isArray(setting)
    ? setting.filter((glob): glob is string => typeof glob === 'string' && glob !== '')
    : [];
}
