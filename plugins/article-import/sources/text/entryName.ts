/**
 * The name of an archive's entry as a relative path with `/`, or undefined for one that leads out of
 * the archive (absolute, a drive, `..`) or carries a null character.
 */
export function entryName(name: string): string | undefined {
  const slashes = name.replaceAll('\\', '/')
  if (slashes.includes('\0') || slashes.startsWith('/') || /^[a-z]:/i.test(slashes))
    return undefined
  const parts = slashes.split('/').filter((part) => part !== '' && part !== '.')
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/')
}

/** Entries that systems add of themselves and that hold nothing of the user's. */
export function isSystemEntry(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/.test(name)
}
