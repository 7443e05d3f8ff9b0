/** Signs that tell what a line is: bullets, separators of menus, signs of program code. */
import { classOf, QUOTE } from '../text/characters';

export const bullets = new Set('•●▪■◦‣*–—-›»·o');

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

/** Whether the stop at `at` is that of `www.` */
export function isWww(text: string, at: number): boolean {
  return (
    text.charCodeAt(at - 1) === 119 && text.charCodeAt(at - 2) === 119 && text.charCodeAt(at - 3) === 119
  );
}

/** Quotation marks and brackets that may stand behind a sentence's last mark. */
export function isClosing(unit: number): boolean {
  return classOf(unit) === QUOTE || unit === 39 || unit === 0x2019 || unit === 41 || unit === 93;
}
