// Mocha as its package has it for browsers: a script that leaves its name in the global object.
import 'mocha/mocha.js';

export default globalThis.Mocha;
export const { Test } = globalThis.Mocha;
