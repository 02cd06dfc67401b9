import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import type {ReadText} from '../engine/textFields.ts'
import {characterCount} from '../engine/values.ts'
import {signs} from '../text/charClass.ts'

const twice = 'The hall had been closed since the roof gave way in a storm.'

export const duplicateParagraph = defineRule({
  id: 'duplicate-paragraph',
  title: 'Paragraph twice',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'Two paragraphs of the body with the same text, spaces aside.',
  why: 'Mostly a slip of copying, which readers notice at once.',
  options: z.object({minLength: z.number().int().positive().default(40)}),
  *check(subject, {options: {minLength}}) {
    const seen = new Set<string>()
    for (const field of likely(subject.blocks)) {
      const {text, path} = field
      const isSpacedOut =
        field.has(signs.spaces | signs.otherSpace) && /\s{2}|[\n\t\u00A0]/.test(text)
      const plain = (isSpacedOut ? text.replace(/\s+/gu, ' ') : text).trim()
      // A character takes two code units at most.
      if (plain.length < 2 * minLength && characterCount(plain) < minLength) continue
      if (!seen.has(plain)) {
        seen.add(plain)
        continue
      }
      yield {
        path,
        message: `This paragraph stands in the text twice: “${plain.slice(0, 60)}…”`,
        help: 'Delete one of the two.',
        fix: {title: 'Delete the second one', safe: false, patch: {unset: [pathToString(path)]}},
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A short refrain',
        document: exampleArticle({body: examplePortableText('Never again.', 'Never again.')}),
      },
    ],
    bad: [
      {
        note: 'The same text',
        document: exampleArticle({
          body: examplePortableText(twice, 'A new roof was built.', twice),
        }),
      },
      {
        note: 'Other spaces',
        document: exampleArticle({
          body: examplePortableText(twice, ` ${twice.replace('had been', 'had  been')} `),
        }),
      },
    ],
  },
})

/** Blocks with as many words that are alike in places, in their order; only their texts are compared. */
function likely(blocks: readonly ReadText[]): readonly ReadText[] {
  const keys = blocks.map(keyOf)
  const seen = new Set<number>()
  let twice: Set<number> | undefined
  for (const key of keys) {
    if (seen.has(key)) {
      twice ??= new Set()
      twice.add(key)
    } else seen.add(key)
  }
  return twice === undefined ? none : blocks.filter((_, index) => twice.has(keys[index] ?? 0))
}

const none: readonly ReadText[] = []

function keyOf({words}: ReadText): number {
  const {length} = words
  if (length === 0) return 0
  const step = (length >> 2) + 1
  let key = length ^ words.hash(length - 1)
  for (let at = 0; at < length; at += step) key = Math.imul(key, 31) ^ words.hash(at)
  return key
}
