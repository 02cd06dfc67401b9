const endings =
  /(?:larının|lərinin|larına|lərinə|ların|lərin|ları|ləri|sının|sinin|sunun|sünün|sına|sinə|sında|sində|sından|sindən|nın|nin|nun|nün|dan|dən|tan|tən|da|də|lar|lər|ın|in|un|ün|sı|si|su|sü|nı|ni|nu|nü|ya|yə|na|nə|la|lə|ı|i|u|ü|a|ə)$/u

/** Cuts an Azerbaijani word's case, possessive and plural endings: `Şuşada`, `Şuşanın` and `Şuşa` agree. */
export function stemAzerbaijani(word: string): string {
  let stem = word
    .toLowerCase()
    .replaceAll('i̇', 'i')
    .replace(/['’].*$/u, '')
  for (let step = 0; step < 3 && stem.length > 4; step += 1) {
    const shorter = stem.replace(endings, '')
    if (shorter === stem || shorter.length < 3) break
    stem = shorter
  }
  // Four letters may still end in the nominative's own vowel, as Bakı and Şuşa do.
  return stem.length === 4 ? stem.replace(/[aəıiuü]$/u, '') : stem
}
