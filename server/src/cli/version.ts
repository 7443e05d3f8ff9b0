import { models, version } from '../version';

/** What `--version` prints; in full, with what the answers depend on. */
export function versionText(verbose: boolean): string {
  if (!verbose) return `${version}\n`;
  const digests = Object.entries(models).map(([name, digest]) => `model ${name} sha256:${digest}`);
  return `${[`provlens ${version}`, ...digests, `node ${process.version}`, `platform ${process.platform} ${process.arch}`].join('\n')}\n`;
}
