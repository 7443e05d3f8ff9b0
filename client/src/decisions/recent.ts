/** A reason with those given before it: the latest first, each once, at most `most` of them. */
export function remember(reasons: readonly string[], reason: string, most: number): readonly string[] {
  return [reason, ...reasons.filter((each) => each !== reason)].slice(0, most);
}
