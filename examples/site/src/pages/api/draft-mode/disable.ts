import type {APIRoute} from 'astro'
import {perspectiveCookie} from '../../../lib/perspectiveCookie.ts'
import {previewCookie} from '../../../lib/previewPass.ts'

/** Back to what readers see. */
export const GET: APIRoute = ({cookies, redirect}) => {
  cookies.delete(previewCookie, {path: '/'})
  cookies.delete(perspectiveCookie, {path: '/'})
  return redirect('/', 307)
}
