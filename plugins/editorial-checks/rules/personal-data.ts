import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {signs} from '../text/charClass.ts'
import {isInCode} from '../text/marks.ts'
import {findPersonalData, mayHavePersonalData} from '../text/personalData.ts'

export const personalData = defineRule({
  id: 'personal-data',
  title: 'Personal data in the text',
  category: 'safety',
  severity: 'warning',
  types: ['article', 'photoGallery', 'person', 'organization'],
  what: 'A phone number, a private e-mail address, a number of a passport, an identity card, a bank account or a credit card.',
  why: 'Published once, they can be misused for ever; the law protects them.',
  options: z.object({
    /** Domains whose addresses may be published, the newsroom’s own for one. */
    allowedDomains: z.array(z.string()).default([]),
  }),
  needs: signs.digit | signs.at,
  *check(subject, {options: {allowedDomains}}) {
    for (const field of subject.fields) {
      if (!field.has(signs.digit | signs.at) || !mayHavePersonalData(field.words)) continue
      for (const {kind, start, end} of findPersonalData(field.text, allowedDomains)) {
        if (isInCode(field, start)) continue
        yield {
          path: field.path,
          span: {start, end},
          message: `This looks like ${kind}.`,
          help: 'Take it out, unless it is meant for the public: then waive this finding and say so.',
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Years, sums and scores',
        document: exampleArticle({
          body: examplePortableText('In 2015-2024 it cost 12 500 000 euros; the vote was 120-119.'),
        }),
      },
      {
        note: 'A public address',
        document: exampleArticle({body: examplePortableText('Write to press@example.org.')}),
      },
    ],
    bad: [
      {
        note: 'A phone number',
        document: exampleArticle({body: examplePortableText('Call him at +994 50 123 45 67.')}),
      },
      {
        note: 'A card',
        document: exampleArticle({body: examplePortableText('He paid with 4111 1111 1111 1111.')}),
      },
      {
        note: 'A private address',
        document: exampleArticle({
          body: examplePortableText('Her address is nora.lind84@gmail.com.'),
        }),
      },
      {
        note: 'An account',
        document: exampleArticle({
          body: examplePortableText('Give to DE89 3704 0044 0532 0130 00.'),
        }),
      },
      {
        note: 'A passport',
        document: exampleArticle({
          body: examplePortableText('His passport No. AZE1234567 was found.'),
        }),
      },
    ],
  },
})
