import {at, defineMigration, set} from 'sanity/migrate'
import {convert} from '../../plugins/article-import/convert/convert.ts'

/** A body that is a string becomes Portable Text: HTML where it has elements, else paragraphs. */
export default defineMigration({
  title: 'Turn plain-text bodies into Portable Text',
  documentTypes: ['article'],
  migrate: {
    document(article) {
      const {body} = article as {body?: unknown}
      if (typeof body !== 'string') return
      const format = /<\/?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|figure|a|em|strong)\b/i.test(body)
        ? 'html'
        : 'text'
      return at('body', set([...convert({format, content: body}).blocks]))
    },
  },
})
