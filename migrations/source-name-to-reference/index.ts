import slugify from '@sindresorhus/slugify'
import {at, createIfNotExists, defineMigration, patch, set, unset} from 'sanity/migrate'

/** A source that is a name becomes a reference to an organization, which is made where it is missing. */
export default defineMigration({
  title: 'Turn source names into references to organizations',
  documentTypes: ['article'],
  migrate: {
    document(article) {
      const {source} = article as {source?: unknown}
      if (typeof source !== 'string') return
      const name = source.trim()
      const slug = slugify(name)
      if (slug === '') return patch(article._id, at('source', unset()))
      const id = `organization-${slug}`
      return [
        createIfNotExists({
          _id: id,
          _type: 'organization',
          name,
          kind: 'media',
          slug: {_type: 'slug', current: slug},
          needsReview: true,
        }),
        patch(article._id, at('source', set({_type: 'reference', _ref: id}))),
      ]
    },
  },
})
