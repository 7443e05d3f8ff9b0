/** How `check` prints: whole captures at a time, so that nothing is held. */
import type { Finding, Severity } from '../rules/finding';
import type { Paint } from './colour';

export interface Checked {
  /** As it was named, or as the walk came to it. */
  readonly path: string;
  /** The capture's id, where the file holds many. */
  readonly record: string | null;
  readonly text: string;
  /** Of its bytes. */
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/** What went wrong on the way. */
export interface Problem {
  readonly about: 'configuration' | 'execution';
  readonly level: 'error' | 'warning';
  readonly path: string;
  /** What it is called in its file, where that holds many. */
  readonly record: string | null;
  readonly what: string;
}

export interface Summary {
  /** Captures checked. */
  readonly files: number;
  /** Open findings. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  readonly problems: readonly Problem[];
  readonly exitCode: number;
  readonly interrupted: boolean;
}

export interface Style {
  readonly paint: Paint;
  readonly width: number;
  readonly quiet: boolean;
  readonly showAccepted: boolean;
  /** The review log is honoured. */
  readonly reviewed: boolean;
  /** The reference time, where one was given. */
  readonly asOf?: string;
}

export interface Format {
  start(): string;
  capture(checked: Checked): string;
  end(summary: Summary): string;
}
