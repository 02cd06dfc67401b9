import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {instant} from '../engine/values.ts'
import {organizationMentions} from '../text/organizationMentions.ts'
import {isQuoted} from '../text/quotes.ts'

const renamed = {
  _id: 'organization-northern-sea-council',
  _type: 'organization',
  name: 'Northern Sea Council',
  names: [{_type: 'organizationName', name: 'Northern Sea League', to: '2020'}],
}

export const formerName = defineRule({
  id: 'former-name',
  title: 'Former name of an organization',
  category: 'names',
  severity: 'warning',
  types: ['article'],
  what: 'A name that an organization gave up before the article was published.',
  why: 'Readers who know the present name do not recognise it.',
  rests: ({index}) => index === undefined,
  *check(subject, {index, now}) {
    if (!index) return
    const at = instant(subject.document.publishedAt) ?? now
    const told = new Set<string>()
    for (const {field, start, end, name} of organizationMentions(subject, index)) {
      if (name.formerUntil === undefined || name.formerUntil >= at || told.has(name.name)) continue
      const before = field.text.slice(Math.max(0, start - 40), start)
      if (
        /\b(?:former(?:ly)?|then|previously|until \d{4}|known as|called|renamed from|predecessor)[^.]{0,24}$/iu.test(
          before,
        )
      )
        continue
      if (isQuoted(subject.quotes(field), start)) continue
      told.add(name.name)
      yield {
        path: field.path,
        span: {start, end},
        message: `“${field.text.slice(start, end)}” is the former name of ${name.current}.`,
        help: `Write “${name.current}”, or say that the name is the former one.`,
      }
    }
  },
  examples: {
    good: [
      {
        note: 'The present name',
        document: exampleArticle({body: examplePortableText('The Northern Sea Council met.')}),
        others: [renamed],
      },
      {
        note: 'Said to be former',
        document: exampleArticle({
          body: examplePortableText('The council, formerly the Northern Sea League, met.'),
        }),
        others: [renamed],
      },
      {
        note: 'It was the name then',
        document: exampleArticle({
          publishedAt: '2015-01-01T00:00:00Z',
          body: examplePortableText('The Northern Sea League met.'),
        }),
        others: [renamed],
      },
    ],
    bad: [
      {
        note: 'Four years later',
        document: exampleArticle({body: examplePortableText('The Northern Sea League met.')}),
        others: [renamed],
      },
    ],
  },
})
