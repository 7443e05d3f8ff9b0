// A scratch copy of captures: nothing that is tried in an editor may write to the repository.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import { Plain } from '../../../scripts/lib/progress.mjs';

/** The sample captures. */
export const samples = join(root, 'test/samples');
/** The captures that the editor and rendered tests know by their words. */
export const workspace = join(root, 'test/editor/workspace');

const tooling = /^__snapshots__$|\.(?:ts|mts|mjs|snap)$/;

/**
 * Copies captures, without the tests that may stand beside them, to a new folder.
 * @param {string} from
 * @returns {Promise<string>} the folder; {@link removeScratch} takes it away
 */
export async function scratchCopy(from) {
  const names = (await readdir(from).catch(() => [])).filter((name) => !tooling.test(name));
  if (!names.length) throw new Plain(`No captures in ${from}.`);
  // Its own name is what the editor shows as the name of the workspace.
  const folder = join(await mkdtemp(join(tmpdir(), 'provlens-captures-')), 'captures');
  for (const name of names) await cp(join(from, name), join(folder, name), { recursive: true });
  return folder;
}

/** Removes what {@link scratchCopy} made. */
export const removeScratch = (folder) => rm(dirname(folder), { recursive: true, force: true, maxRetries: 3 });
