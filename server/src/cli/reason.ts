/** Why a path could not be read, in words for the one who named it; the code of the system behind them. */
const reasons: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'there is no such file (ENOENT).',
  EISDIR: 'it is a folder, not a file (EISDIR). Name its files, or use provlens check.',
  EACCES: 'it may not be read (EACCES).',
  EPERM: 'it may not be read (EPERM).',
  ELOOP: 'its links lead in a circle (ELOOP).',
  ENOTDIR: 'a part of its path is a file, not a folder (ENOTDIR).',
  ERR_FS_FILE_TOO_LARGE: 'it is too large to be read as one text (ERR_FS_FILE_TOO_LARGE).',
};

export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code !== undefined && reasons[code]) || error.message;
}
