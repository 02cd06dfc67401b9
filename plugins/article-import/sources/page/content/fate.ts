/** What becomes of a node and all in it. */
export const fate = {
  keep: 0,
  /** Not part of the article. */
  drop: 1,
  /** Part of the article's markup, not of its text: captions, credits. */
  silent: 2,
} as const
