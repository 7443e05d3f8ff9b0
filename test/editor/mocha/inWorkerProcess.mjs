// What the packages in the web bundles ask of Node's `process`, which is not there.
export const process = { env: {}, platform: 'web', versions: {}, emitWarning: () => undefined };
