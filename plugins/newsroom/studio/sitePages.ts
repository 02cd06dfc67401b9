import {map} from 'rxjs'
import {type DocumentLocationResolver, defineDocuments} from 'sanity/presentation'

/** Where the views of `queries/` are shown, as the example site has them. */
const folders = {
  article: 'articles',
  memorandum: 'memoranda',
  organization: 'organizations',
  person: 'people',
  photoGallery: 'galleries',
  section: 'sections',
  topic: 'topics',
} as const satisfies Record<string, string>

/** Which document a page of the site is about. */
export const mainDocuments = defineDocuments(
  Object.entries(folders).map(([type, folder]) => ({
    route: `/${folder}/:slug`,
    filter: `_type == "${type}" && slug.current == $slug`,
  })),
)

/** The page of the site that a document has. */
export const locations: DocumentLocationResolver = ({id, type}, context) => {
  const folder = Object.entries(folders).find(([name]) => name === type)?.[1]
  if (folder === undefined) return null
  return context.documentStore
    .listenQuery(
      '*[_id == $id || _id == $draft] | order(_updatedAt desc) [0]{"title": coalesce(headline, title, name), "slug": slug.current}',
      {id, draft: `drafts.${id}`},
      {perspective: 'raw', apiVersion: '2025-06-27', tag: 'newsroom.locations'},
    )
    .pipe(
      map((found: {title?: string; slug?: string} | null) =>
        found?.slug
          ? {locations: [{title: found.title ?? found.slug, href: `/${folder}/${found.slug}`}]}
          : null,
      ),
    )
}
