// Chromium: found on this machine, never downloaded.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { executable, programFolders } from '../../../scripts/lib/onPath.mjs';
import { Plain } from '../../../scripts/lib/progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const folders = ['/usr/bin', '/snap/bin', '/opt/google/chrome'];

/**
 * The path of a Chromium: $CHROMIUM, or the first found on the PATH and where distributions put it.
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return executable(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const places = [...programFolders(env), ...folders];
  return names.flatMap((name) => places.map((place) => join(place, name))).find(executable);
}

/** What to tell a person who has none. */
export const noChromium =
  'No Chromium was found. Install one (Debian: apt-get install chromium) or name it in the environment variable CHROMIUM.';

// Nothing here may reach out by itself; a headless root or a container has no sandbox to offer.
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const options = () => {
  const executablePath = findChromium();
  if (!executablePath) throw new Plain(noChromium);
  const unsandboxed = process.getuid?.() === 0 || process.env.CI;
  return {
    executablePath,
    args: [...flags, ...(unsandboxed ? ['--no-sandbox'] : [])],
    // Who asked for it closes it; Playwright would end this process before anything else is cleaned up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
};
// Loaded late: `npm start` uses this module's neighbours before anything is installed.
const load = async () => (await import('playwright-core')).chromium;

/**
 * Starts a headless Chromium.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Plain} where there is none
 */
export const launchChromium = async () => (await load()).launch(options());

/**
 * Starts a headless Chromium that lets frames of another origin keep data: webviews of VS Code for the Web are such frames.
 * @param {string} profile  an empty folder
 * @returns {Promise<import('playwright-core').BrowserContext>}
 * @throws {Plain} where there is none
 */
export async function launchWithWebviews(profile) {
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return (await load()).launchPersistentContext(profile, options());
}
