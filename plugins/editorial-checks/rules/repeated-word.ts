import {editText} from '../engine/edits.ts'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {isInCode} from '../text/marks.ts'

/** Words that languages do write twice. */
const doubled = new Set(
  'had that is ha bye so no very many sie die das der que nous vous yavaş tez-tez bora wagga baden pago'.split(
    ' ',
  ),
)

export const repeatedWord = defineRule({
  id: 'repeated-word',
  title: 'Word twice in a row',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'The same word in small letters twice in a row, such as “the the”.',
  why: 'A slip that the eye of the writer passes over, and the reader’s does not.',
  *check(subject) {
    for (const field of subject.prose) {
      const words = subject.words(field)
      for (let index = 1; index < words.length; index++) {
        const before = words[index - 1]
        const word = words[index]
        if (!before || !word || before.text.length !== word.text.length) continue
        // In Turkic languages words in small letters are doubled on purpose; English function words never are.
        if (before.text.toLowerCase() !== word.text || !/^\p{Ll}+$/u.test(word.text)) continue
        if (doubled.has(word.text) || !functionWords.has(word.text)) continue
        if (!/^\s+$/u.test(field.text.slice(before.end, word.start)) || isInCode(field, word.start))
          continue
        yield {
          path: field.path,
          span: {start: before.start, end: word.end},
          message: `“${before.text} ${word.text}” stands twice.`,
          help: 'Delete one of the two.',
          fix: {
            title: 'Delete the second one',
            safe: true,
            patch: editText(field, [{start: before.end, end: word.end, text: ''}]),
          },
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Good grammar',
        document: exampleArticle({
          body: examplePortableText('He had had enough of that that day.'),
        }),
      },
      {
        note: 'A name',
        document: exampleArticle({body: examplePortableText('They drove to Walla Walla.')}),
      },
      {
        note: 'Two sentences',
        document: exampleArticle({body: examplePortableText('What for? For the town.')}),
      },
    ],
    bad: [
      {
        note: 'the the',
        document: exampleArticle({body: examplePortableText('The mayor opened the the hall.')}),
      },
      {
        note: 'At the beginning',
        document: exampleArticle({body: examplePortableText('In in the hall it was warm.')}),
      },
    ],
  },
})

const functionWords = new Set(
  `the a an and or but of to in on at by for from with as it its be are was were been this these those their his her our your
  they we you he she if not into over under after before about which who when where while than then have has will would can
  could should may might must also because between through during without within against`.split(
    /\s+/u,
  ),
)
