import {defineQuery} from 'groq'
import {z} from 'zod'
import {defineView} from './defineView.ts'
import {titled, titledSchema} from './fragments/named.ts'
import {isPublic} from './fragments/public.ts'

/**
 * The main sections, for the navigation that stands on every page.
 *
 * Parameters: none. Result: at most 50 sections that are below no other, by title.
 * Cost: the sections alone.
 */
export const navigationQuery = defineQuery(
  `*[_type == "section" && !defined(parent) && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...50]${titled}`,
)

/** The main sections. */
export const navigation = defineView({
  name: 'navigation',
  query: navigationQuery,
  params: z.strictObject({}),
  result: z.array(titledSchema),
})
