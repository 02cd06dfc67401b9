import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto'
import process from 'node:process'

/** The cookie that Presentation's visit sets. */
export const previewCookie = 'newsroom-preview'

/** Seconds that a preview lasts. */
export const previewSeconds = 8 * 3600

/** Without one of its own, a server takes another secret at each start, and previews end with it. */
const secret = process.env.SITE_SECRET ?? randomBytes(32).toString('hex')

/** A pass to see drafts, which only this server can write. */
export function issuePass(now = Date.now()): string {
  const until = String(now + previewSeconds * 1000)
  return `${until}.${seal(until)}`
}

/** Whether a visitor shows a pass of this server that has not expired. */
export function isPass(value: string | undefined, now = Date.now()): boolean {
  const [until = '', given = ''] = value?.split('.') ?? []
  const [own, other] = [Buffer.from(seal(until)), Buffer.from(given)]
  return own.length === other.length && timingSafeEqual(own, other) && Number(until) > now
}

function seal(text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}
