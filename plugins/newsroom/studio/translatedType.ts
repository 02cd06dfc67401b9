import type {SchemaType} from 'sanity'

interface Choice {
  readonly title: string
  readonly value: unknown
}

/**
 * A type whose list of choices is in other words; the type itself where it has no such list or no
 * word differs. Choices in the order of their titles stay so.
 *
 * @param word - the word for a choice's title and value
 * @param locale - whose order of letters it is
 */
export function translatedType(
  type: SchemaType,
  word: (title: string, value: unknown) => string,
  locale: string,
): SchemaType {
  const options: unknown = 'options' in type ? type.options : undefined
  if (!hasChoices(options)) return type
  const list = options.list.map((choice) =>
    isChoice(choice) ? {...choice, title: word(choice.title, choice.value)} : choice,
  )
  const differs = list.some((choice, index) => {
    const before = options.list[index]
    return isChoice(choice) && isChoice(before) && choice.title !== before.title
  })
  if (!differs) return type
  const {compare} = new Intl.Collator(locale)
  const before = options.list.filter(isChoice).map(({title}) => title)
  const ordered = before.every(
    (title, index) => index === 0 || compare(before[index - 1] ?? '', title) <= 0,
  )
  const order = (a: unknown, b: unknown) =>
    isChoice(a) && isChoice(b) ? compare(a.title, b.title) : 0
  // What Studio compiled keeps its own accessors: only this one property is put before them.
  return Object.create(type, {
    options: {value: {...options, list: ordered ? list.toSorted(order) : list}, enumerable: true},
  })
}

function hasChoices(options: unknown): options is {list: readonly unknown[]} {
  return (
    typeof options === 'object' &&
    options !== null &&
    'list' in options &&
    Array.isArray(options.list)
  )
}

function isChoice(choice: unknown): choice is Choice {
  return (
    typeof choice === 'object' &&
    choice !== null &&
    'title' in choice &&
    typeof choice.title === 'string' &&
    'value' in choice
  )
}
