/** Ctrl-C and its kin: the first asks the work to end in good order, the second ends it. */
import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export class Interrupt {
  /** 128 and the number of the signal, as shells count it; null while there was none. */
  code: number | null = null;

  /** `atOnce`: nothing to bring in order; the process ends, and what it promised at its exit is kept. */
  constructor(private readonly atOnce: boolean) {
    for (const signal of signals) process.on(signal, this.take);
  }

  private readonly take = (signal: NodeJS.Signals): void => {
    const again = this.code !== null;
    this.code = 128 + constants.signals[signal];
    if (again || this.atOnce) process.exit(this.code);
  };

  release(): void {
    for (const signal of signals) process.off(signal, this.take);
  }
}
