import {exampleArticle, exampleBlock} from '../engine/examples.ts'
import {pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {isBlank} from '../engine/values.ts'
import {parts} from '../text/charClass.ts'

const heading = (style: string, text: string, key: string) => exampleBlock(text, {_key: key, style})

export const headingLevels = defineRule({
  id: 'heading-levels',
  title: 'Heading level skipped',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'A heading that skips a level, such as an h4 right after an h2, or a first heading that is no h2.',
  why: 'Screen readers and search engines read the headings as the text’s outline.',
  needs: parts.style,
  *check(subject) {
    let level = 1
    for (const {text, block, path} of subject.blocks) {
      if (block === undefined || block.style === 'normal') continue
      const own = Number(/^h([1-6])$/.exec(block.style)?.[1])
      if (Number.isNaN(own) || isBlank(text)) continue
      if (own > level + 1) {
        yield {
          path,
          message: `A heading of level ${own} follows ${level === 1 ? 'the headline' : `one of level ${level}`}.`,
          help: `Make it level ${level + 1}.`,
          fix: {
            title: `Make it level ${level + 1}`,
            safe: false,
            patch: {set: {[`${pathToString(path)}.style`]: `h${level + 1}`}},
          },
        }
        level = level + 1
      } else {
        level = Math.max(own, 1)
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Down one level, up any',
        document: exampleArticle({
          body: [
            heading('h2', 'The hall', 'a'),
            heading('h3', 'The roof', 'b'),
            heading('h2', 'The town', 'c'),
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'h4 after h2',
        document: exampleArticle({
          body: [heading('h2', 'The hall', 'a'), heading('h4', 'The roof', 'b')],
        }),
      },
      {note: 'Begins with h3', document: exampleArticle({body: [heading('h3', 'The hall', 'a')]})},
    ],
  },
})
