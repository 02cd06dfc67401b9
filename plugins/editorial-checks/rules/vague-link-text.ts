import {exampleArticle, exampleLink} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {parts} from '../text/charClass.ts'

const vague =
  /^(?:(?:click|read|see|tap|press)?\s*(?:here|this|this link|link|more|this page|this article)|read more|learn more|more info(?:rmation)?|details|here|burada|bura klikləyin|tıklayın|buraya tıklayın|здесь|тут|подробнее|hier|klicken sie hier|ici|cliquez ici|aquí|qui|aqui)$/iu

export const vagueLinkText = defineRule({
  id: 'vague-link-text',
  title: 'Link text says nothing',
  category: 'links',
  severity: 'warning',
  types: ['article'],
  what: 'A link on words such as “here” or “read more”.',
  why: 'Screen readers list links by their text, and search engines judge the target by it.',
  needs: parts.annotation,
  *check(subject) {
    for (const {block, text, start, end} of subject.links) {
      if (!vague.test(text.replace(/[\s\u00A0.…»>→:]+/gu, ' ').trim())) continue
      yield {
        path: block.path,
        span: {start, end},
        message: `The link text “${text.trim().slice(0, 40)}” does not say where it leads.`,
        help: 'Set the link on words that name the target.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'It names the target',
        document: exampleArticle({
          body: [exampleLink('the hall’s programme', 'https://example.org')],
        }),
      },
    ],
    bad: [
      {
        note: 'here',
        document: exampleArticle({body: [exampleLink('here', 'https://example.org')]}),
      },
      {
        note: 'Click here',
        document: exampleArticle({body: [exampleLink('Click here.', 'https://example.org')]}),
      },
    ],
  },
})
