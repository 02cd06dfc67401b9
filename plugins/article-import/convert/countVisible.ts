/** Whether a code unit above ASCII is white space (what `\s` means in a regular expression). */
export function isWideSpace(code: number): boolean {
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** The UTF-16 code units of a text that are neither white space nor control characters. */
export function countVisible(text: string): number {
  const {length} = text
  let count = length
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 32 || (code >= 0xa0 && isWideSpace(code))) count--
  }
  return count
}
