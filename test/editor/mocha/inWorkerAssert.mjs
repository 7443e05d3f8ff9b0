// `node:assert/strict` for the web's extension host.
import assert from 'assert/build/assert.js';

export default assert.strict;
