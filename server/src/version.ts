declare const PROVLENS_VERSION: string;

/** The tool's version, put in at build time. */
export const version = PROVLENS_VERSION;
