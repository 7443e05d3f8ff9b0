/** The text of `server/kernel/network.wasm.json`. */
export function compileKernel(): Promise<string>;
