import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {signs} from '../text/charClass.ts'
import {isInCode} from '../text/marks.ts'

export const unclosedQuote = defineRule({
  id: 'unclosed-quote',
  title: 'Quotation not closed',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'A double quotation mark that opens in a paragraph and is not closed in it, unless the quotation runs on in the next.',
  why: 'Readers cannot see where the speaker’s words end, which may put words into a mouth.',
  needs: signs.doubleQuote,
  *check(subject) {
    for (const field of subject.blocks) {
      if (!field.has(signs.doubleQuote)) continue
      const {unclosedAt} = subject.quotes(field)
      if (unclosedAt === undefined || isInCode(field, unclosedAt)) continue
      yield {
        path: field.path,
        span: {start: unclosedAt, end: unclosedAt + 1},
        message: 'A quotation opens here and is not closed.',
        help: 'Set the closing mark, or open the next paragraph with a mark if the quotation runs on.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A closed quotation',
        document: exampleArticle({body: examplePortableText('“It is open,” she said.')}),
      },
      {
        note: 'German and French marks',
        document: exampleArticle({body: examplePortableText('„Ja“, sagte er. « Oui », dit-elle.')}),
      },
      {
        note: 'Feet and inches',
        document: exampleArticle({
          body: examplePortableText('The player, 6\'4" tall, bought a 65" screen.'),
        }),
      },
      {
        note: 'A running quotation',
        document: exampleArticle({
          body: examplePortableText('“It is open.', '“And it is free,” she said.'),
        }),
      },
    ],
    bad: [
      {
        note: 'Never closed',
        document: exampleArticle({
          body: examplePortableText('“It is open, she said.', 'The hall is full.'),
        }),
      },
      {
        note: 'A straight mark',
        document: exampleArticle({body: examplePortableText('"It is open, she said.')}),
      },
    ],
  },
})
