/** How many bytes a text takes in UTF-8. */
export function byteLength(text: string): number {
  return typeof Buffer === 'undefined'
    ? new TextEncoder().encode(text).length
    : Buffer.byteLength(text)
}
