const letters: Record<string, string> = {
  ə: 'a',
  ı: 'i',
  ş: 'sh',
  ç: 'ch',
  ğ: 'gh',
  ö: 'o',
  ü: 'u',
  ø: 'o',
  å: 'a',
  ä: 'a',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  š: 'sh',
  č: 'ch',
  ž: 'zh',
  ñ: 'n',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
  қ: 'q',
  ғ: 'gh',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** Folds a name to lower-case Latin letters and digits with single spaces: `Şuşa`, `Шуша` → `shusha`. */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const made = foldAnew(text)
  if (text.length > longestKept) return made
  // Names repeat all through an archive; the memory for them stays bounded.
  if (folded.size > 20_000) folded.clear()
  folded.set(detach(text), made)
  return made
}

/** A copy that does not hold on to the article that a slice was cut from. */
export const detach = (text: string): string => ` ${text}`.slice(1)

const longestKept = 200

const folded = new Map<string, string>()

function foldAnew(text: string): string {
  let plain = text.toLowerCase()
  // Plain ASCII, by far the commonest, needs no transliteration.
  if (/[^\0-\x7f]/.test(plain)) {
    plain = plain
      .replaceAll('i̇', 'i')
      .normalize('NFC')
      .replace(special, (letter) => letters[letter] ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/['’ʻʼ`]/gu, '')
  }
  return plain
    .replace(/'/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
}
