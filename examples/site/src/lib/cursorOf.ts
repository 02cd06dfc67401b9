/** Where a page goes on, as its address says. */
export function cursorOf({searchParams}: URL): {beforeDate?: string; beforeId?: string} {
  const beforeDate = searchParams.get('beforeDate')
  return beforeDate ? {beforeDate, beforeId: searchParams.get('beforeId') ?? ''} : {}
}
