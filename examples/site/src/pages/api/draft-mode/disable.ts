import type {APIRoute} from 'astro'
import {previewCookie} from '../../../lib/previewPass.ts'

/** Back to what readers see. */
export const GET: APIRoute = ({cookies, redirect}) => {
  cookies.delete(previewCookie, {path: '/'})
  return redirect('/', 307)
}
