/**
 * SARIF 2.1.0, written as it comes: findings are given out capture by capture, so that a folder of any size takes the memory
 * of its list of files. One log, one run.
 */
import type {
  Artifact as SarifArtifact,
  Invocation,
  Notification,
  ReportingDescriptor,
  ToolComponent,
} from 'sarif';
import type { Finding, Rule } from '../rules/finding';
import type { ToolJson } from './captureObject';
import { Places } from './places';
import { levels, sarifResult } from './sarifResult';
import { artifactLocation, base, type Artifact } from './sarifUri';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A capture with its findings. */
export interface SarifCapture {
  readonly artifact: Artifact;
  readonly text: string;
  /** Of the file's bytes, or of the record's text in UTF-8. */
  readonly sha256: string;
  /** Length of what `sha256` is of, in bytes. */
  readonly bytes: number;
  /** Name of the encoding. */
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/** What went wrong while it ran. */
export interface SarifNotice {
  /** `configuration`: of a file that steers the run; `execution`: of one it was to read. */
  readonly about: 'configuration' | 'execution';
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly artifact: Artifact | null;
}

export interface SarifEnd {
  readonly exitCode: number;
  readonly exitCodeDescription: string;
  /** Everything asked for was done, whatever was found. */
  readonly successful: boolean;
  readonly notices: readonly SarifNotice[];
}

/** Gives the log in pieces: `start`, then `capture` for each, then `end`. */
export class SarifWriter {
  /** As JSON, each with its place in the list: a file named twice is listed once. */
  private readonly artifacts = new Map<string, number>();
  private results = 0;
  private readonly indices: ReadonlyMap<string, number>;

  constructor(
    private readonly tool: ToolJson,
    private readonly rules: readonly Rule[],
    /** The review log was asked: accepted findings are suppressed, and the others said not to be. */
    private readonly reviewed: boolean,
  ) {
    this.indices = new Map(rules.map(({ id }, i) => [id, i]));
  }

  start(): string {
    const root = { description: { text: 'The folder in which the command was run.' } };
    const run = {
      tool: { driver: driver(this.tool, this.rules) },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [base]: root },
    };
    return `{"$schema":${JSON.stringify(schema)},"version":"2.1.0","runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  }

  capture({ artifact, text, sha256, bytes, encoding, findings }: SarifCapture): string {
    const entry: SarifArtifact = {
      location: artifactLocation(artifact),
      length: bytes,
      encoding,
      mimeType: 'text/plain',
      hashes: { 'sha-256': sha256 },
    };
    const listed = JSON.stringify(entry);
    const index = this.artifacts.get(listed) ?? this.artifacts.size;
    this.artifacts.set(listed, index);
    const located = { artifact, index, text, places: new Places(text) };
    return findings
      .map((finding) => {
        const ruleIndex = this.indices.get(finding.rule) ?? -1;
        const result = sarifResult(finding, located, ruleIndex, this.reviewed);
        return `${this.results++ ? ',' : ''}\n${JSON.stringify(result)}`;
      })
      .join('');
  }

  end({ exitCode, exitCodeDescription, successful, notices }: SarifEnd): string {
    const about = (which: SarifNotice['about']) =>
      notices.filter((each) => each.about === which).map(notification);
    const invocation: Invocation = {
      executionSuccessful: successful,
      exitCode,
      exitCodeDescription,
      toolConfigurationNotifications: about('configuration'),
      toolExecutionNotifications: about('execution'),
    };
    const artifacts = [...this.artifacts.keys()].map((each) => `\n${each}`).join(',');
    return `\n],"artifacts":[${artifacts}\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
  }
}

function driver({ version, models }: ToolJson, rules: readonly Rule[]): ToolComponent {
  return {
    name: 'Provenance Lens',
    version,
    semanticVersion: version,
    rules: rules.map(descriptor),
    properties: { models },
  };
}

function descriptor({ id, title, why, severity }: Rule): ReportingDescriptor {
  const off = JSON.stringify({ rules: { [id]: 'off' } });
  return {
    id,
    name: id.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: {
      text: `${why} The folder's .provenance/config.json sets its level, or switches it off: ${off}`,
      markdown: `${why}\n\nThe folder's \`.provenance/config.json\` sets its level, or switches it off: \`${off}\``,
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { severity },
  };
}

function notification({ level, message, artifact }: SarifNotice): Notification {
  return {
    level,
    message: { text: message },
    ...(artifact && { locations: [{ physicalLocation: { artifactLocation: artifactLocation(artifact) } }] }),
  };
}
