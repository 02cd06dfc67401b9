import {htmlToBlocks} from '@portabletext/block-tools'
import {compileSchema, defineSchema} from '@portabletext/schema'
import {JSDOM} from 'jsdom'

const names = (list: readonly string[]) => list.map((name) => ({name}))

const schema = compileSchema(
  defineSchema({
    styles: names(['normal', 'h2', 'h3', 'h4', 'blockquote']),
    lists: names(['bullet', 'number']),
    decorators: names(['strong', 'em', 'underline', 'strike-through', 'code', 'sub', 'sup']),
    annotations: [{name: 'link', fields: [{name: 'href', type: 'string'}]}],
  }),
)

/** What the official converter makes of HTML, with jsdom and the content model's text. */
export function official(html: string): readonly Record<string, unknown>[] {
  const blocks = htmlToBlocks(html, schema, {
    parseHtml: (source) => new JSDOM(source).window.document,
  })
  return blocks as unknown as readonly Record<string, unknown>[]
}
