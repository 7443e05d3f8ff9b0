/** All rules, in the order in which they are documented. To add one: write its file, list it here. */
import type { Rule } from './finding';

export const rules: readonly Rule[] = [];
