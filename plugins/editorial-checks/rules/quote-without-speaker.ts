import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {memberSegment} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {asArray, asFields, asString, isBlank} from '../engine/values.ts'
import {signs} from '../text/charClass.ts'

export const quoteWithoutSpeaker = defineRule({
  id: 'quote-without-speaker',
  title: 'Quotation without a speaker',
  category: 'attribution',
  severity: 'info',
  types: ['article'],
  what: 'A pull quote without an attribution, or a paragraph that is one long quotation and no speaker near it.',
  why: 'Readers must know whose words they read.',
  options: z.object({
    /** Words from which a quotation needs a speaker near it. */
    minWords: z.number().int().positive().default(12),
  }),
  *check(subject, {options: {minWords}}) {
    const body = asArray(subject.document.body)
    for (let index = 0; index < body.length; index++) {
      const value = asFields(body[index])
      if (
        value?._type !== 'pullQuote' ||
        isBlank(asString(value.text)) ||
        !isBlank(asString(value.attribution))
      )
        continue
      yield {
        path: ['body', memberSegment(value, index), 'attribution'],
        message: 'The pull quote names no speaker.',
        help: 'Name who said it.',
      }
    }
    const {blocks} = subject
    for (let index = 0; index < blocks.length; index++) {
      const field = blocks[index]
      if (!field?.has(signs.doubleQuote)) continue
      if (field.block?.listItem === true || !/^\s*["“„«]/u.test(field.text)) continue
      const [first] = subject.quotes(field).ranges
      if (!first || first.end - first.start < field.text.trim().length - 1) continue
      if (field.text.slice(first.start, first.end).split(/\s+/u).length < minWords) continue
      const near = [blocks[index - 1], blocks[index + 1]]
        .map((other) => other?.text ?? '')
        .join(' ')
      if (speech.test(near) || /:\s*$/u.test(blocks[index - 1]?.text ?? '') || /["“„«]/u.test(near))
        continue
      yield {
        path: field.path,
        message: 'The quotation names no speaker.',
        help: 'Name who said it, here or in the sentence before.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Introduced',
        document: exampleArticle({
          body: examplePortableText(
            'The mayor thanked the builders.',
            'She said the town had waited long.',
            '“We will never again let a house like this one fall into ruin, never.”',
          ),
        }),
      },
      {
        note: 'Attributed',
        document: exampleArticle({
          body: [{_type: 'pullQuote', _key: 'q', text: 'Never again.', attribution: 'Nora Lind'}],
        }),
      },
    ],
    bad: [
      {
        note: 'A pull quote',
        document: exampleArticle({body: [{_type: 'pullQuote', _key: 'q', text: 'Never again.'}]}),
      },
      {
        note: 'A paragraph',
        document: exampleArticle({
          body: examplePortableText(
            'The hall opened.',
            '“We will never again let a house like this one fall into ruin, not ever.”',
            'It rained.',
          ),
        }),
      },
    ],
  },
})

const speech =
  /\b(?:said|says|told|added|asked|wrote|noted|stressed|emphasi[sz]ed|stated|explained|according to|announced|recalled|declared|argued|insisted|replied|commented|remarked|concluded|continued)\b|(?:сказал|заявил|отметил|deyib|bildirib|dedi|söyledi|sagte|erklärte|a déclaré|dijo|ha detto|disse)/iu
