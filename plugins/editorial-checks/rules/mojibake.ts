import {editText, leavesText} from '../engine/edits.ts'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {signs} from '../text/charClass.ts'
import {findGarbled} from '../text/mojibake.ts'

export const mojibake = defineRule({
  id: 'mojibake',
  title: 'Garbled characters',
  category: 'body',
  severity: 'error',
  types: ['*'],
  what: 'Text that was read with the wrong character set, such as Ã© for é or â€™ for ’, and characters that were lost.',
  why: 'Names and words cannot be read, found or pronounced.',
  needs: signs.garbled,
  *check(subject) {
    for (const field of subject.fields) {
      if (!field.has(signs.garbled)) continue
      const garbled = findGarbled(field.text)
      const near = ({start, end}: {start: number; end: number}) =>
        field.text.slice(Math.max(0, start - 12), end + 12)
      const edits = garbled.flatMap(({start, end, mended}) =>
        mended === undefined ? [] : [{start, end, text: mended}],
      )
      const [first] = edits
      if (first) {
        yield {
          path: field.path,
          span: {start: first.start, end: first.end},
          message: `The text is garbled: “${near(first)}”.`,
          help: 'Restore the characters.',
          ...(leavesText(field, edits) && {
            fix: {title: 'Restore the characters', safe: false, patch: editText(field, edits)},
          }),
        }
      }
      const lost = garbled.find(({mended}) => mended === undefined)
      if (!lost) continue
      yield {
        path: field.path,
        span: {start: lost.start, end: lost.end},
        message: `A character was lost: “${near(lost)}”.`,
        help: 'Look the word up in the source and write it anew.',
      }
    }
  },
  examples: {
    good: [
      {note: 'Capitals with accents', document: exampleArticle({headline: 'SÃO PAULO E CHÂTEAU'})},
      {
        note: 'French spacing',
        document: exampleArticle({
          body: examplePortableText('« Il est déjà\u00A0», dit-elle à l’été\u00A0».'),
        }),
      },
      {
        note: 'A word in capitals at the end of a quotation',
        document: exampleArticle({body: examplePortableText('Diz «A IRMû e “IRMÔ.')}),
      },
    ],
    bad: [
      {note: 'Accents', document: exampleArticle({headline: 'CafÃ© opens'})},
      {
        note: 'An apostrophe',
        document: exampleArticle({body: examplePortableText('Itâ€™s open.')}),
      },
      {note: 'Cyrillic', document: exampleArticle({body: examplePortableText('ÐŸÑ€Ð¸Ð²ÐµÑ‚')})},
      {note: 'A lost character', document: exampleArticle({headline: 'Caf\uFFFD opens'})},
      {
        note: 'Latin-1 controls',
        document: exampleArticle({body: examplePortableText('Itâ\u0080\u0099s open.')}),
      },
    ],
  },
})
