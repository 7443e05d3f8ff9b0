/** A request or notification's name together with the types of what goes and what comes back. */
export interface Typed<P, R = void> {
  readonly method: string;
  /** Never set: it carries the types. */
  readonly types?: readonly [P, R];
}
export const typed = <P, R = void>(method: string): Typed<P, R> => ({ method });
