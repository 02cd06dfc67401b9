import {editText} from '../engine/edits.ts'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {wordSet} from '../text/lexicon.ts'
import {isInCode} from '../text/marks.ts'

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
      const {words, text} = field
      for (let index = 1; index < words.length; index++) {
        const number = words.number(index)
        if (number === 0 || number !== words.number(index - 1)) continue
        // In Turkic languages words in small letters are doubled on purpose; English function words never are.
        if (!functionWords.has(number)) continue
        const start = words.start(index - 1)
        const before = words.word(index - 1)
        const word = words.word(index)
        if (!/^\p{Ll}+$/u.test(word)) continue
        const from = words.start(index)
        if (!/^\s+$/u.test(text.slice(words.end(index - 1), from)) || isInCode(field, from))
          continue
        yield {
          path: field.path,
          span: {start, end: words.end(index)},
          message: `“${before} ${word}” stands twice.`,
          help: 'Delete one of the two.',
          fix: {
            title: 'Delete the second one',
            safe: true,
            patch: editText(field, [
              {start: words.end(index - 1), end: words.end(index), text: ''},
            ]),
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

const functionWords = wordSet(
  `the a an and or but of to in on at by for from with as it its be are was were been this these those their his her our your
  they we you he she if not into over under after before about which who when where while than then have has will would can
  could should may might must also because between through during without within against`.split(
    /\s+/u,
  ),
)
