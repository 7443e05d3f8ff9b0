/** Standard error: complaints, and on a terminal how far the work is. */
import { escapeTerminal } from './terminal';

const AFTER = 1000;
const EVERY = 100;

export class Notices {
  private readonly started = performance.now();
  private last = 0;
  private shown = false;

  /** `progress`: somebody watches, and nothing else is written to that terminal meanwhile but through `aside`. */
  constructor(private readonly progress: boolean) {}

  /** One line, behind the program's name. */
  complain(what: string): void {
    this.clear();
    process.stderr.write(`${escapeTerminal(`provlens: ${what}`)}\n`);
  }

  /** Told often, shown seldom, and not at all where the work is done in a second. */
  tell(what: () => string): void {
    const now = performance.now();
    if (!this.progress || now - this.started < AFTER || now - this.last < EVERY) return;
    this.last = now;
    this.shown = true;
    const width = process.stderr.columns || 80;
    process.stderr.write(`\r\x1b[K${escapeTerminal(what()).slice(0, width - 1)}`);
  }

  /** Takes the progress off the terminal, before anything else is written there. */
  clear(): void {
    if (this.shown) process.stderr.write('\r\x1b[K');
    this.shown = false;
  }
}

/** A person at a terminal that can take a line back. */
export function watched(quiet: boolean): boolean {
  return process.stderr.isTTY && !quiet && process.env['TERM'] !== 'dumb';
}
