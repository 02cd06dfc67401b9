import process from 'node:process'
import {createClient, type SanityClient} from '@sanity/client'

const {env} = process

/** The project. */
export const projectId = env.SANITY_PROJECT_ID ?? 'local'
/** The dataset. */
export const dataset = env.SANITY_DATASET ?? 'production'

const apiHost = env.SANITY_API_HOST ?? (projectId === 'local' ? 'http://localhost:3434' : undefined)

/** Where Studio is, for visual editing. */
export const studioUrl = env.SANITY_STUDIO_URL ?? 'http://localhost:3333'

/** Texts that a click in Presentation leads from; enumerations and addresses stay as they are. */
const EDITABLE = new Set(['headline', 'subheadline', 'kicker', 'title', 'name', 'caption', 'text'])

/** What readers may have. */
export const client: SanityClient = createClient({
  projectId,
  dataset,
  apiVersion: '2025-06-27',
  perspective: 'published',
  useCdn: apiHost === undefined,
  ...(apiHost && {apiHost, useProjectHostname: false}),
})

// The embedded lake asks for no token.
const readToken = env.SANITY_READ_TOKEN ?? (projectId === 'local' ? 'local' : undefined)

/** What editors see in Presentation: drafts, and where each text comes from. */
export const previewClient: SanityClient = client.withConfig({
  useCdn: false,
  perspective: 'drafts',
  ...(readToken && {token: readToken}),
  ignoreBrowserTokenWarning: true,
  // With the embedded lake, texts stay as they are and data attributes lead to the fields.
  ...(apiHost === undefined && {
    stega: {
      enabled: true,
      studioUrl,
      filter: ({sourcePath}) => EDITABLE.has(String(sourcePath.at(-1))),
    },
  }),
})
