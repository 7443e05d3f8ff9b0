// Chromium: found on this machine, never downloaded.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { Plain } from '../../../scripts/lib/progress.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const folders = ['/usr/bin', '/snap/bin', '/opt/google/chrome'];

const executable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The path of a Chromium: $CHROMIUM, or the first found on the PATH and where distributions put it.
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return executable(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const places = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...folders];
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

/**
 * Starts a headless Chromium.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Plain} where there is none
 */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Plain(noChromium);
  // Loaded late: `npm start` uses this module's neighbours before anything is installed.
  const { chromium } = await import('playwright-core');
  const unsandboxed = process.getuid?.() === 0 || process.env.CI;
  return chromium.launch({
    executablePath,
    args: [...flags, ...(unsandboxed ? ['--no-sandbox'] : [])],
    // Who asked for it closes it; Playwright would end this process before anything else is cleaned up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
