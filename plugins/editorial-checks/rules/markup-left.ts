import {exampleArticle, exampleBlock, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {ReadText} from '../engine/textFields.ts'
import {firstOf} from '../engine/values.ts'
import {signs} from '../text/charClass.ts'
import {isInCode} from '../text/marks.ts'

const tag =
  /<\/?(?:p|br|div|span|a|b|i|u|em|strong|img|ul|ol|li|h[1-6]|table|tr|td|th|iframe|script|style|font|center|blockquote|figure|figcaption|video|audio|hr|sup|sub|small)(?:\s[^<>]{0,300})?\/?>/giu
const shortcode =
  /\[(\/)?(caption|gallery|embed|video|audio|playlist|quote|url|img|b|i|u)(\s[^[\]]{0,200})?\/?\]/giu
const sure = /^(?:caption|gallery|embed)$/iu

export const markupLeft = defineRule({
  id: 'markup-left',
  title: 'Markup left in the text',
  category: 'body',
  severity: 'warning',
  types: ['article', 'photoGallery', 'organization', 'person', 'memorandum'],
  what: 'HTML tags or shortcodes that readers would see as text.',
  why: 'They come from a system that stored text as markup, and look broken.',
  needs: signs.bracket,
  *check(subject) {
    for (const field of subject.fields) {
      if (!field.has(signs.bracket)) continue
      const match = firstTag(field) ?? (field.name === 'headline' ? undefined : firstCode(field))
      if (!match) continue
      yield {
        path: field.path,
        span: {start: match.index, end: match.index + match[0].length},
        message: `The text shows markup: ${match[0].slice(0, 60)}`,
        help: 'Remove it, and set the style or link in the editor.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Signs of comparison',
        document: exampleArticle({
          body: examplePortableText('If a < b and c > d, the hall is full.'),
        }),
      },
      {
        note: 'An editor’s bracket',
        document: exampleArticle({body: examplePortableText('“He [the mayor] knew,” she said.')}),
      },
      {
        note: 'Code',
        document: exampleArticle({
          body: [
            exampleBlock('', {
              children: [{_type: 'span', _key: 's', text: '<br>', marks: ['code']}],
            }),
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'A tag',
        document: exampleArticle({
          body: examplePortableText('The hall <strong>opened</strong> on Sunday.'),
        }),
      },
      {
        note: 'A shortcode',
        document: exampleArticle({body: examplePortableText('[gallery ids="1,2,3"]')}),
      },
    ],
  },
})

function firstTag(field: ReadText): RegExpExecArray | undefined {
  return firstOf(field.text.matchAll(tag), ({index}) => !isInCode(field, index))
}

/** An editor’s bracket is no shortcode: one has attributes, or a closing one follows, or nothing does. */
function firstCode(field: ReadText): RegExpExecArray | undefined {
  const {text} = field
  const lastClosing = text.lastIndexOf('[/')
  const end = text.trimEnd().length
  return firstOf(text.matchAll(shortcode), ({0: whole, 2: name = '', 3: attributes, index}) => {
    const isCode =
      index < lastClosing ||
      index + whole.length === end ||
      (attributes !== undefined && sure.test(name))
    return isCode && !isInCode(field, index)
  })
}
