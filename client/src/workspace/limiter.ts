/** Runs tasks, at most so many at a time, in the order they came. */
export class Limiter {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await task();
    } finally {
      // The place goes to the next in line without being given up in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }
}
