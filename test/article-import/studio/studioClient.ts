import type {SanityClient} from 'sanity'
import type {Lake} from '../../../lake/index.ts'

/** The lake's client under the type of Studio's own, which brings a release of its own. */
export function studioClient(lake: Lake): SanityClient {
  return lake.client() as unknown as SanityClient
}
