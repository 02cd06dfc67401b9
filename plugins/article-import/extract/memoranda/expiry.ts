import type {Draft} from './told.ts'

export function expiryOf(draft: Draft): string | undefined {
  for (const {sentence} of draft.told) {
    const found =
      /\b(?:until|expires? on|valid (?:until|through))\s+(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/u.exec(
        sentence.text,
      )
    if (found) {
      const month =
        [
          'January',
          'February',
          'March',
          'April',
          'May',
          'June',
          'July',
          'August',
          'September',
          'October',
          'November',
          'December',
        ].indexOf(found[2] ?? '') + 1
      return `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`
    }
  }
  return undefined
}
