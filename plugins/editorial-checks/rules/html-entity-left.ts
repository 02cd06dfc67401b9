import {editText, leavesText} from '../engine/edits.ts'
import {exampleArticle, exampleBlock, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {signs} from '../text/charClass.ts'
import {decodeEntities, entityPattern} from '../text/entities.ts'
import {isInCode} from '../text/marks.ts'

export const htmlEntityLeft = defineRule({
  id: 'html-entity-left',
  title: 'HTML entity left in the text',
  category: 'body',
  severity: 'warning',
  types: ['*'],
  what: 'A literal HTML entity, such as &amp;amp; or &amp;nbsp;, in any text.',
  why: 'Readers see the code in place of the character; it comes from text that was escaped twice.',
  needs: signs.ampersand,
  *check(subject) {
    for (const field of subject.fields) {
      if (!field.has(signs.ampersand)) continue
      const edits = [...field.text.matchAll(entityPattern())].flatMap(({index, 0: entity}) => {
        const decoded = decodeEntities(entity)
        if (decoded === entity || isInCode(field, index)) return []
        return [{start: index, end: index + entity.length, text: decoded}]
      })
      const [first] = edits
      if (!first) continue
      yield {
        path: field.path,
        span: {start: first.start, end: first.end},
        message: `The text shows the HTML entity ${field.text.slice(first.start, first.end)}.`,
        help: 'Write the character itself.',
        ...(leavesText(field, edits) && {
          fix: {
            title: 'Write the characters',
            // Entities of markup may be meant to be seen, so an editor looks at those.
            safe: edits.every(({text}) => text !== '<' && text !== '>'),
            patch: editText(field, edits),
          },
        }),
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A bare ampersand',
        document: exampleArticle({body: examplePortableText('R&D pays; so do B&Bs.')}),
      },
      {
        note: 'Code',
        document: exampleArticle({
          body: [
            exampleBlock('', {
              children: [{_type: 'span', _key: 's', text: '&amp;', marks: ['code']}],
            }),
          ],
        }),
      },
    ],
    bad: [
      {note: 'Named', document: exampleArticle({headline: 'Arts &amp; crafts fair opens'})},
      {
        note: 'By number',
        document: exampleArticle({body: examplePortableText('It&#8217;s open&#x21;')}),
      },
      {
        note: 'Escaped twice',
        document: exampleArticle({body: examplePortableText('The hall&amp;nbsp;opened.')}),
      },
    ],
  },
})
