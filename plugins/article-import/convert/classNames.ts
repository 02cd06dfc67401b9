/** One test that most class attributes fail, before the exact ones below. */
const ANY =
  /caption|gallery|slideshow|carousel|credit|copyright|photographer|tweet|twitter|instagram|tiktok|fb-|embed|pull-?quote|verse/i

const ROLES: readonly (readonly [RegExp, ClassRole])[] = [
  [
    /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-(?:post|video)|wp-block-embed|telegram-post)(?:\s|$)/,
    'embed',
  ],
  [/(?:^|\s)(?:wp-block-)?pull-?quote(?:\s|$)/i, 'pullQuote'],
  [/(?:^|\s)(?:wp-caption|gallery-item|image-with-caption)(?:\s|$)/, 'figure'],
  [
    /(?:^|\s)(?:wp-caption-text|gallery-caption|image-caption|photo-caption|figure-caption)(?:\s|$)/,
    'caption',
  ],
  [/(?:^|[\s_-])(?:credits?|copyright|photographer)(?:[\s_-]|$)/i, 'credit'],
  [/(?:^|[\s_-])(?:gallery|slideshow|carousel)(?:[\s_-]|$)/i, 'gallery'],
  [/(?:^|[\s_-])verse(?:\s|$)/, 'verse'],
]

/** What a class says that an element is, beyond its tag. */
export type ClassRole =
  | 'embed'
  | 'pullQuote'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'gallery'
  | 'verse'

/** The role that a class attribute gives; undefined for nearly all. */
export function classRole(className: string): ClassRole | undefined {
  if (!ANY.test(className) || className.length > 2000) return undefined
  for (const [pattern, role] of ROLES) if (pattern.test(className)) return role
  return undefined
}
