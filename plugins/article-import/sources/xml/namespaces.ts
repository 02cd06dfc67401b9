/** The prefixes that this package uses, by the namespaces that files declare. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://schemas.google.com/blogger/2018': 'blogger',
  'http://purl.org/rss/1.0/': 'rss',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://purl.org/rss/1.0/modules/slash/': 'slash',
  'http://wordpress.org/export/1.0/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.1/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.2/excerpt/': 'excerpt',
  'http://wordpress.org/export/1.0/': 'wp',
  'http://wordpress.org/export/1.1/': 'wp',
  'http://wordpress.org/export/1.2/': 'wp',
  'http://iptc.org/std/nar/2006-10-01/': 'nar',
  'http://iptc.org/std/NITF/2006-10-18/': 'nitf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://backend.userland.com/rss2': 'rss',
}

/** Namespaces whose names stand without a prefix in the records: those that a format is made of. */
const BARE = new Set(['atom', 'rss', 'nar', 'nitf', 'xhtml'])

/** Takes note of a declaration (`xmlns` or `xmlns:x`). */
export function namespacesOf(prefixes: Map<string, string>, key: string, uri: string): void {
  const prefix = key === 'xmlns' ? '' : key.slice(6)
  const known = Object.hasOwn(NAMESPACES, uri) ? NAMESPACES[uri] : undefined
  if (known !== undefined) prefixes.set(prefix, known)
  else if (prefix !== '') prefixes.delete(prefix)
  else prefixes.delete('')
}

/** A name with the prefix that this package uses for its namespace. */
export function canonicalName(
  prefixes: ReadonlyMap<string, string>,
  name: string,
  isAttribute: boolean,
): string {
  const colon = name.indexOf(':')
  if (colon < 0) {
    const outer = isAttribute ? undefined : prefixes.get('')
    return outer === undefined || BARE.has(outer) ? name : `${outer}:${name}`
  }
  const prefix = name.slice(0, colon)
  const known = prefixes.get(prefix) ?? prefix
  const local = name.slice(colon + 1)
  // In RSS an Atom link is no link of the feed's own.
  return BARE.has(known) && !(known === 'atom' && prefix !== '') ? local : `${known}:${local}`
}
