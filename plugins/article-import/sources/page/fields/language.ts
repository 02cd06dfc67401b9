/** A BCP 47 tag in its canonical form: `en_us` is `en-US`; undefined when it is none. */
export function normalLanguage(tag: string | undefined): string | undefined {
  const first = tag?.split(/[,;\s]/, 1)[0]?.replaceAll('_', '-')
  if (first === undefined || !/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(first)) return undefined
  try {
    return Intl.getCanonicalLocales(first)[0]
  } catch {
    return undefined
  }
}
