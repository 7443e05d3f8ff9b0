declare const PROVLENS_VERSION: string;

/** The tool's version, put in at build time. */
export const version = PROVLENS_VERSION;

declare const PROVLENS_MODELS: Readonly<Record<string, string>>;

/** SHA-256 of each weight file the tool was built with, by name. */
export const models = PROVLENS_MODELS;
