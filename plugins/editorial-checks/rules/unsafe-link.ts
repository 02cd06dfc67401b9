import {exampleArticle, exampleLink} from '../engine/examples.ts'
import {pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {parts} from '../text/charClass.ts'
import {unsafeScheme} from '../text/unsafeScheme.ts'

export const unsafeLink = defineRule({
  id: 'unsafe-link',
  title: 'Unsafe link',
  category: 'links',
  severity: 'error',
  types: ['article'],
  what: 'A link whose address has another scheme than http, https, mailto or tel, however it is disguised.',
  why: 'Such links run code in the reader’s browser or open files; no article needs one.',
  needs: parts.annotation,
  *check(subject) {
    for (const {href, path, text} of subject.links) {
      const scheme = unsafeScheme(href)
      if (scheme === undefined) continue
      yield {
        path: [...path, 'href'],
        message: `The link on “${text.slice(0, 40)}” has the scheme ${scheme}:`,
        help: 'Remove the link, or set the right address.',
        fix: {title: 'Remove the link', safe: true, patch: {unset: [pathToString(path)]}},
      }
    }
  },
  examples: {
    good: [
      {
        note: 'https',
        document: exampleArticle({body: [exampleLink('the programme', 'https://example.org/a')]}),
      },
      {
        note: 'Relative, with a colon',
        document: exampleArticle({body: [exampleLink('the programme', '/day:1')]}),
      },
      {
        note: 'Mail',
        document: exampleArticle({body: [exampleLink('write to us', 'mailto:desk@example.org')]}),
      },
    ],
    bad: [
      {
        note: 'A script',
        document: exampleArticle({body: [exampleLink('the programme', 'javascript:alert(1)')]}),
      },
      {
        note: 'A script in disguise',
        document: exampleArticle({
          body: [exampleLink('the programme', ' java\nscript&colon;alert(1)')],
        }),
      },
      {
        note: 'A file',
        document: exampleArticle({body: [exampleLink('the programme', 'file:///etc/hosts')]}),
      },
    ],
  },
})
