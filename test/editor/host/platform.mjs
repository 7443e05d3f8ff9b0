import process from 'node:process';

/** Why the bundled workbench cannot run on this machine, or undefined where it can. */
export function unsupported(platform = process.platform, arch = process.arch) {
  if (platform === 'linux' && arch === 'x64') return undefined;
  return `The bundled workbench runs on linux/x64 only; this is ${platform}/${arch}.`;
}
