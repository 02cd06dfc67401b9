import type {AstroCookies} from 'astro'
import type {z} from 'zod'
import {runView, type View} from '../../../../queries/index.ts'
import {client, previewClient} from './client.ts'

/** The cookie that Presentation's visit sets. */
export const previewCookie = 'newsroom-preview'

/** Runs a view as the visitor may: readers get what is published, editors in a preview drafts too. */
export function ask<Params extends z.ZodType, Result extends z.ZodType>(
  cookies: AstroCookies,
  view: View<string, Params, Result>,
  params: z.input<Params>,
): Promise<z.output<Result>> {
  const preview = isPreview(cookies)
  return preview ? runView(previewClient, view, params, {preview}) : runView(client, view, params)
}

/** Whether the visitor came from Presentation. */
export function isPreview(cookies: AstroCookies): boolean {
  return cookies.get(previewCookie)?.value === 'on'
}
