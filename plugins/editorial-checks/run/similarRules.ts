import {rules} from '../rules/index.ts'
import {distance} from '../text/nearness.ts'

/** What a slip may have meant, such as `double-spaces` or `mojibak`, and what has one of its words. */
export function similarRules(id: string): readonly string[] {
  const words = id.toLowerCase().split(/[^a-z]+/u)
  const similar = rules
    .map((rule) => rule.id)
    .filter(
      (known) =>
        distance(known, id.toLowerCase(), 2) <= 2 ||
        known.split('-').some((word) => word.length > 3 && words.includes(word)),
    )
  return similar.length === 0 ? [] : [`Similar ones: ${similar.slice(0, 6).join(', ')}`]
}
