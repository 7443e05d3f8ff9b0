/** The command line was not understood; exit code 2. The message is shown as it is. */
export class UsageError extends Error {
  constructor(
    message: string,
    /** The command whose help tells more; null where none was told. */
    readonly command: string | null = null,
  ) {
    super(message);
  }
}

/** Exit codes. */
export const exit = {
  ok: 0,
  /** `check`: open findings at the level asked for. */
  findings: 1,
  /** A file could not be read, or the command line was not understood. */
  trouble: 2,
  /** Ctrl-C: 128 and the number of the signal, as shells count it. */
  interrupted: 130,
} as const;
