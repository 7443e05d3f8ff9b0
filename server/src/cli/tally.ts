import { openFindings, severities, type Finding, type Severity } from '../rules/finding';
import type { Problem, Summary } from './format';
import { exit } from './usage';

/** What a run of `check` came across, and how it ends. */
export class Tally {
  private readonly open: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private readonly problems: Problem[] = [];
  private accepted = 0;
  /** Captures checked. */
  captures = 0;

  constructor(private readonly failOn: Severity | 'never') {}

  problem(problem: Problem): void {
    this.problems.push(problem);
  }

  capture(findings: readonly Finding[]): void {
    this.captures++;
    const open = openFindings(findings);
    for (const { severity } of open) this.open[severity]++;
    this.accepted += findings.length - open.length;
  }

  /** `signalled`: the exit code of the signal that ended it, if one did. */
  summary(signalled: number | null): Summary {
    return {
      files: this.captures,
      findings: this.open,
      accepted: this.accepted,
      problems: this.problems,
      exitCode: signalled ?? this.exitCode(),
      interrupted: signalled !== null,
    };
  }

  private exitCode(): number {
    if (this.problems.some(({ level }) => level === 'error')) return exit.trouble;
    if (this.failOn === 'never') return exit.ok;
    const graver = severities.slice(0, severities.indexOf(this.failOn) + 1);
    return graver.some((level) => this.open[level] > 0) ? exit.findings : exit.ok;
  }
}
