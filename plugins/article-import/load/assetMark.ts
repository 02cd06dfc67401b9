/**
 * What the id of an asset begins with that gets its real one later, from whoever loads the file that it
 * is written to; no real id begins so.
 */
export const ASSET_MARK = '_sanityAsset:'
