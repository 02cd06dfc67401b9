import type {View} from '../../../queries/defineView.ts'
import * as queries from '../../../queries/index.ts'

/** A view of any kind. */
export type AnyView = View<string, (typeof queries.latestArticles)['params'], View['result']>

/** Parameters, for each view that has any that are required. */
const required: Readonly<Record<string, object>> = {
  archiveMonth: queries.monthRange(2026, 5),
  articleBySlug: {slug: 'story-1'},
  galleryBySlug: {slug: 'an-evening-at-the-quay'},
  memorandumBySlug: {slug: 'memorandum-1'},
  organizationProfile: {slug: 'ichl'},
  personProfile: {slug: 'ines-carvalho'},
  search: {text: 'tiles'},
  sitemapPages: {type: 'memorandum'},
  sectionBySlug: {slug: 'culture'},
  topicBySlug: {slug: 'arts'},
}

/** Every view of the package with its name and parameters that find something. */
export const examples: readonly (readonly [string, AnyView, Record<string, unknown>])[] =
  Object.entries(queries).flatMap(([name, value]) => {
    if (typeof value !== 'object' || !('query' in value)) return []
    const view = value as unknown as AnyView
    return [[name, view, view.params.parse(required[name] ?? {}) as Record<string, unknown>]]
  })
