import {legalForms} from '../../gazetteer/lexicon.ts'

/** A folded name without its legal form. */
export function stripLegal(key: string): string {
  const last = key.lastIndexOf(' ')
  if (last < 0 || !legalForms.has(key.slice(last + 1)))
    return key.endsWith(' s a') ? key.slice(0, -4) : key
  const words = key.split(' ')
  while (
    words.length > 1 &&
    legalForms.has(words.at(-1) ?? '') &&
    words.at(-1) !== 'group' &&
    words.at(-1) !== 'holdings'
  )
    words.pop()
  return words.join(' ').replace(/ s a$/u, '')
}
