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
  if (isPreview(cookies)) return runView(previewClient, view, params, {preview: true})
  const key = JSON.stringify([view.query, params])
  const running = (asked.get(key) ?? runView(client, view, params)) as Promise<z.output<Result>>
  if (!asked.has(key)) {
    asked.set(key, running)
    const done = () => void asked.delete(key)
    running.then(done, done)
  }
  return running
}

/** Questions of readers that are being answered: the same one at the same time is asked once. */
const asked = new Map<string, Promise<unknown>>()

/** Whether the visitor came from Presentation. */
export function isPreview(cookies: AstroCookies): boolean {
  return cookies.get(previewCookie)?.value === 'on'
}
