const SKIPPED =
  /^(?:[\s\ufeff]+|<\?[^>]{0,2000}\?>|<!--[\s\S]{0,20000}?-->|<!DOCTYPE(?:[^[>]|\[[^\]]{0,60000}\])*>)/i

/** The first element of an XML document: its name without prefix, and its tag as written. */
export function rootOf(text: string): {readonly name: string; readonly tag: string} | undefined {
  let rest = text
  for (let i = 0; i < 50; i++) {
    const skipped = SKIPPED.exec(rest)
    if (skipped === null) break
    rest = rest.slice(skipped[0].length)
  }
  const tag = /^<([A-Za-z_][\w.-]*:)?([\w.-]+)([^>]*)/.exec(rest)
  return tag === null ? undefined : {name: tag[2] ?? '', tag: tag[0]}
}
