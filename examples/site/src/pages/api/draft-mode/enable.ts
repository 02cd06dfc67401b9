import {validatePreviewUrl} from '@sanity/preview-url-secret'
import type {APIRoute} from 'astro'
import {previewClient} from '../../../lib/client.ts'
import {issuePass, previewCookie, previewSeconds} from '../../../lib/previewPass.ts'

/** Presentation calls this with a secret that it wrote into the dataset. */
export const GET: APIRoute = async ({cookies, request, redirect, url}) => {
  const {isValid, redirectTo = '/'} = await validatePreviewUrl(
    previewClient.withConfig({stega: false}),
    request.url,
  )
  if (!isValid) return new Response('The secret is not valid.', {status: 401})
  const target = new URL(redirectTo, url)
  if (target.origin !== url.origin) return new Response('Another site.', {status: 400})
  const secure = url.protocol === 'https:'
  cookies.set(previewCookie, issuePass(), {
    maxAge: previewSeconds,
    path: '/',
    httpOnly: true,
    secure,
    sameSite: secure ? 'none' : 'lax',
  })
  return redirect(target.pathname + target.search, 307)
}
