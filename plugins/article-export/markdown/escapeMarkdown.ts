/**
 * Words as Markdown that says just these words: signs that mean something in CommonMark or in
 * GitHub's extensions, bare addresses included, are escaped.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
    .replace(/[\\`*_{}[\]<>#|~!&@^]/g, '\\$&')
    .replace(/(https?|ftp):\/\//gi, '$1\\://')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}\\.`)
    .replace(/\r\n?/g, '\n')
}
