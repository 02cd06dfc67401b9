import {exampleArticle, exampleBlock, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {signs} from '../text/charClass.ts'
import {isInCode} from '../text/marks.ts'

const address = /(?<![\p{L}\p{N}@._-])(?:https?:\/\/[^\s<>"“”]|www\.[\p{L}\p{N}])[^\s<>"“”«»]*/giu

export const rawUrlInText = defineRule({
  id: 'raw-url-in-text',
  title: 'Address shown in the text',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'A paragraph or the subheadline that shows an address beginning with http://, https:// or www.',
  why: 'Addresses are unreadable aloud and on paper; a link belongs on words that say where it leads.',
  needs: signs.address,
  *check(subject) {
    for (const field of subject.prose) {
      if (field.name === 'headline') continue
      if (!field.has(signs.address)) continue
      for (const match of field.text.matchAll(address)) {
        if (isInCode(field, match.index)) continue
        yield {
          path: field.path,
          span: {
            start: match.index,
            end: match.index + match[0].replace(/[.,;:!?)\]]+$/u, '').length,
          },
          message: 'The text shows a web address.',
          help: 'Set the link on words that name its target.',
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A domain as a name',
        document: exampleArticle({body: examplePortableText('She works for Example.com in town.')}),
      },
      {
        note: 'Code',
        document: exampleArticle({
          body: [
            exampleBlock('', {
              children: [
                {_type: 'span', _key: 's', text: 'curl https://example.org', marks: ['code']},
              ],
            }),
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'At the end of a sentence',
        document: exampleArticle({
          body: examplePortableText('Tickets are sold at https://example.org/hall.'),
        }),
      },
      {note: 'www', document: exampleArticle({subheadline: 'Tickets at www.example.org'})},
    ],
  },
})
