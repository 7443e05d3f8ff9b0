/** Signs that tell what a line is: bullets, separators of menus, signs of program code. */
import { classOf, QUOTE } from '../text/characters';

const bullets = new Set(Array.from('•●▪■◦‣*–—-›»·o', (bullet) => bullet.charCodeAt(0)));
export const isBullet = (unit: number): boolean => bullets.has(unit);

/** What a sign is counted as. */
export const COMMA_SIGN = 1;
export const SEPARATOR = 2;
export const CODE = 3;
export const AT = 4;
export const COLON = 5;
/** The kind of each character that is such a sign, else 0. */
export const signs = new Uint8Array(0x10000);
const sign = (kind: number, characters: string): void => {
  for (const character of characters) signs[character.charCodeAt(0)] = kind;
};
sign(CODE, '{}=;<>[]\\_$');
// After the signs of code: `>` is a separator where both would do.
sign(SEPARATOR, '|»›·•>/→«‹');
sign(COMMA_SIGN, ',、，');
sign(AT, '@');
sign(COLON, ':');

/** Quotation marks and brackets that may stand behind a sentence's last mark. */
export function isClosing(unit: number): boolean {
  return classOf(unit) === QUOTE || unit === 39 || unit === 0x2019 || unit === 41 || unit === 93;
}
