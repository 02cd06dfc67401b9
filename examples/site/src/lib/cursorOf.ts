interface Cursor {
  readonly beforeDate: string
  readonly beforeId: string
}

/** Where a page goes on, as its address says. */
export function cursorOf({searchParams}: URL): Partial<Cursor> {
  const beforeDate = searchParams.get('beforeDate')
  return beforeDate === null ? {} : {beforeDate, beforeId: searchParams.get('beforeId') ?? ''}
}

/** The same address, further on. */
export function withCursor(url: URL, {beforeDate, beforeId}: Cursor): string {
  const next = new URL(url)
  next.searchParams.set('beforeDate', beforeDate)
  next.searchParams.set('beforeId', beforeId)
  return next.pathname + next.search
}
