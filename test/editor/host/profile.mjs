// The profile an editor runs in: settings that keep it to the editor, with no first-run pages, no assistants, nothing sent.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const quiet = {
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Makes a user data folder with the quiet settings, and further ones on top of them.
 * @param {string} folder
 * @param {object} [settings]
 */
export async function writeProfile(folder, settings = {}) {
  await mkdir(join(folder, 'User'), { recursive: true });
  await writeFile(join(folder, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
}
