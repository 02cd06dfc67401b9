import {createDataAttribute} from '@sanity/visual-editing/create-data-attribute'
import type {AstroCookies} from 'astro'
import {isPreview} from './ask.ts'
import {dataset, projectId, studioUrl} from './client.ts'

/** Where Presentation finds the field of an element; undefined for readers. */
export function editable(
  cookies: AstroCookies,
  {_id: id, _type: type = 'article'}: {readonly _id: string; readonly _type?: string},
  path: string,
): string | undefined {
  if (!isPreview(cookies)) return undefined
  return createDataAttribute({projectId, dataset, baseUrl: studioUrl, id, type, path}).toString()
}
