import type {AstroCookies} from 'astro'
import type {z} from 'zod'
import {type FetchingClient, runView, type View} from '../../../../queries/index.ts'
import {client, previewClient} from './client.ts'
import {kept, newestChange} from './kept.ts'
import {perspectiveCookie, perspectiveOf} from './perspectiveCookie.ts'
import {isPass, previewCookie} from './previewPass.ts'

/** Runs a view as the visitor may: readers get what is published, editors in a preview what its perspective has. */
export function ask<Params extends z.ZodType, Result extends z.ZodType>(
  cookies: AstroCookies,
  view: View<string, Params, Result>,
  params: z.input<Params>,
): Promise<z.output<Result>> {
  if (isPreview(cookies)) {
    const perspective = perspectiveOf(cookies.get(perspectiveCookie)?.value)
    const preview = perspective !== 'published'
    return runView(previewClient.withConfig({perspective}), view, params, {preview})
  }
  return askAsReader(view, params)
}

/** Runs a view as any reader may, and keeps the answer until something that it rests on changes. */
export function askAsReader<Params extends z.ZodType, Result extends z.ZodType>(
  view: View<string, Params, Result>,
  params: z.input<Params>,
): Promise<z.output<Result>> {
  return kept.get(JSON.stringify([view.query, params]), async () => {
    const tags: string[] = []
    const lastLiveEventId = newestChange()
    const tagged: FetchingClient = {
      async fetch(query, given, options) {
        const answer = await client.fetch(query, given, {
          ...options,
          filterResponse: false,
          ...(lastLiveEventId && {lastLiveEventId}),
        })
        tags.push(...(answer.syncTags ?? []))
        return answer.result
      },
    }
    return {value: await runView(tagged, view, params), tags}
  })
}

/** Whether the visitor came from Presentation. */
export function isPreview(cookies: AstroCookies): boolean {
  return isPass(cookies.get(previewCookie)?.value)
}
