import {editText} from '../engine/edits.ts'
import {exampleArticle, exampleBlock, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {signs} from '../text/charClass.ts'
import {isInCode} from '../text/marks.ts'

export const doubleSpace = defineRule({
  id: 'double-space',
  title: 'Two spaces in a row',
  category: 'body',
  severity: 'warning',
  types: ['*'],
  what: 'Two or more spaces in a row between two characters of any text.',
  why: 'They show as gaps in many channels and break searches for a phrase.',
  needs: signs.spaces,
  *check(subject) {
    for (const field of subject.fields) {
      if (!field.has(signs.spaces)) continue
      const edits = [...field.text.matchAll(/(?<=\S)[ \u00A0]{2,}(?=\S)/gu)]
        .map(({index, 0: spaces}) => ({start: index, end: index + spaces.length, text: ' '}))
        // “Ã ” is a garbled à, whose second byte shows as a space.
        .filter(
          ({start, end}) =>
            !isInCode(field, start) &&
            (end - start > 2 || !/^[ÃÂ][ \u00A0]/u.test(field.text.slice(start - 1, start + 1))),
        )
      const [first] = edits
      if (!first) continue
      yield {
        path: field.path,
        span: {start: first.start, end: first.end},
        message:
          edits.length === 1
            ? 'Two spaces in a row.'
            : `Two spaces in a row, ${edits.length} times.`,
        help: 'Keep one.',
        fix: {title: 'Keep one space', safe: true, patch: editText(field, edits)},
      }
    }
  },
  examples: {
    good: [
      {note: 'Single spaces', document: exampleArticle()},
      {note: 'Spaces at the end', document: exampleArticle({headline: 'Hall opens  '})},
      {
        note: 'Code',
        document: exampleArticle({
          body: [
            exampleBlock('', {
              children: [{_type: 'span', _key: 's', text: 'a  = 1', marks: ['code']}],
            }),
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'In a paragraph',
        document: exampleArticle({body: examplePortableText('The hall  opened on  Sunday.')}),
      },
      {note: 'In the headline', document: exampleArticle({headline: 'Concert  hall opens'})},
      {
        note: 'Over two spans',
        document: exampleArticle({
          body: [
            exampleBlock('', {
              children: [
                {_type: 'span', _key: 'a', text: 'The hall ', marks: []},
                {_type: 'span', _key: 'b', text: ' opened.', marks: ['strong']},
              ],
            }),
          ],
        }),
      },
    ],
  },
})
