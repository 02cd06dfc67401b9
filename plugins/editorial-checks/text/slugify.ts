import transliterated from '@sindresorhus/slugify'

/** Letters that the library leaves out, or spells in another way than those who write with them do. */
const letters: [string, string][] = [
  ['ə', 'e'],
  ['ә', 'e'],
  ['қ', 'q'],
  ['ғ', 'gh'],
  ['ң', 'ng'],
  ['ө', 'o'],
  ['ұ', 'u'],
  ['ү', 'u'],
  ['һ', 'h'],
]

/** The languages whose own spelling the library knows; for the others `ö` is `o`, as in Turkish. */
const spelled: ReadonlySet<string> = new Set(['da', 'de', 'hu', 'nb', 'no', 'sr', 'sv'])

/**
 * A text as a slug: small Latin letters, digits and single hyphens, cut at a word.
 *
 * @param text - of which the first 400 characters count
 * @param max - the most characters that the slug may have
 * @param language - its language tag: `ö` is `oe` in German
 * @returns the slug, or an empty text where no letter can be written so
 */
export function slugify(text: string, max: number, language = ''): string {
  const small = text.slice(0, 400).toLowerCase()
  return cutAtWord(plain.test(small) ? hyphenated(small) : transliterate(small, language), max)
}

/** Letters that are written as they are, and marks that nothing but a hyphen stands for. */
const plain = /^[a-z\d\s.,:;!?()"/_-]*$/

function hyphenated(text: string): string {
  return text.replace(/[^a-z\d]+/g, '-').replace(/^-|-$/g, '')
}

function transliterate(text: string, language: string): string {
  // The library would make the English I a Turkish one, had it to make capitals small.
  const primary = language.toLowerCase().split('-', 1)[0] ?? ''
  return transliterated(text, {
    locale: spelled.has(primary) ? primary : 'tr',
    customReplacements: letters,
  })
}

function cutAtWord(slug: string, max: number): string {
  if (slug.length <= max) return slug
  const cut = slug.slice(0, max + 1)
  const hyphen = cut.lastIndexOf('-')
  return hyphen > max / 2 ? cut.slice(0, hyphen) : cut.slice(0, max).replace(/-$/, '')
}
