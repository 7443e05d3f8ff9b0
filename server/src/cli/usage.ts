/** The command line was not understood; exit code 2. The message is shown as it is. */
export class UsageError extends Error {}

/** Exit codes. */
export const exit = {
  ok: 0,
  /** `check`: open findings at the level asked for. */
  findings: 1,
  /** A file could not be read, or the command line was not understood. */
  trouble: 2,
} as const;
