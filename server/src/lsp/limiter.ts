/** Lets so many pieces of work run at a time; the others wait their turn, in order. */
export class Limiter {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Runs the work when its turn comes. Rejects as the work does, and its turn goes on to the next. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((turn) => this.queue.push(turn));
    else this.running++;
    try {
      return await work();
    } finally {
      // The turn is handed on; with nobody waiting it is free.
      const next = this.queue.shift();
      if (next) next();
      else this.running--;
    }
  }
}
