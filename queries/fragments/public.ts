/**
 * True for what readers may have: neither a draft nor a version of a release, whatever the
 * perspective. It stands behind every reference too: under `drafts` one leads to the overlaid document. Under `drafts` an overlaid document keeps its draft's id in `_originalId`.
 */
export const isPublic = `!(coalesce(_originalId, _id) in path("drafts.**")) && !(coalesce(_originalId, _id) in path("versions.**"))`

/** The first of a list when readers may have it, for `[reference->]${ifPublic}`; else null. */
export const ifPublic = `[${isPublic}][0]`

/**
 * True for an article that readers may see now: public, with an address, published, and past its
 * embargo. Times are compared as instants; one that cannot be read keeps the article back.
 */
export const isLive = `${isPublic} && defined(slug.current) && dateTime(publishedAt) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))`

/** Newer than the cursor is out: a page of articles goes on behind `$beforeDate` and `$beforeId`. */
export const behindCursor = `publishedAt <= $beforeDate && (publishedAt < $beforeDate || _id > $beforeId)`
