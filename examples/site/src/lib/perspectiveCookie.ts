/** The cookie in which a preview keeps what Presentation shows: drafts, what is published, or releases. */
export const perspectiveCookie = 'newsroom-perspective'

/** The perspective that a cookie names; drafts without one. */
export function perspectiveOf(value: string | undefined): string | string[] {
  if (value === undefined || !/^\w+(\.\w+)*$/.test(value)) return 'drafts'
  return value.includes('.') ? value.split('.') : value
}
