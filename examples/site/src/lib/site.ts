import process from 'node:process'
import {bodyToHtml, type LinkTarget} from '../../../../plugins/portable-text/html.ts'
import type {Channel, FullChannel} from '../../../../queries/feeds/index.ts'

/** The site's address without a slash at its end. */
export const origin = (process.env.SITE_URL ?? 'http://localhost:4321').replace(/\/+$/, '')

/** The site's name. */
export const siteName = process.env.SITE_NAME ?? 'The Newsroom'

const FOLDERS: Readonly<Record<string, string>> = {
  organization: 'organizations',
  person: 'people',
  memorandum: 'memoranda',
  photoGallery: 'galleries',
  section: 'sections',
  topic: 'topics',
  article: 'articles',
}

/** The page of a document; undefined where it has none. */
export function pathTo({
  _type,
  slug,
}: Pick<LinkTarget, 'slug'> & {_type: string}): string | undefined {
  const folder = FOLDERS[_type]
  return folder && slug ? `/${folder}/${encodeURIComponent(slug)}` : undefined
}

/** The page of an article. */
export const articlePath = ({slug}: {readonly slug: string}): string =>
  `/articles/${encodeURIComponent(slug)}`

/** Whether a language is written from right to left; undefined where nothing is said of it. */
export function directionOf(language: string | null | undefined): 'rtl' | 'ltr' | undefined {
  if (!language) return undefined
  return /^(?:ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? 'rtl' : 'ltr'
}

/** A date in words, in UTC. */
export function inWords(
  date: string | null | undefined,
  dateStyle: 'full' | 'long' = 'long',
): string {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time)
    ? ''
    : new Intl.DateTimeFormat('en-GB', {dateStyle, timeZone: 'UTC'}).format(time)
}

/** A day as an article told it, in quotation marks: “on Tuesday” is no date to whoever reads it later. */
export const asReported = (words: string | null | undefined): string => (words ? `“${words}”` : '')

/** The site as feeds tell of it. */
export const channel: Channel = {
  title: siteName,
  description: `News from ${siteName}`,
  url: `${origin}/`,
  language: 'en',
  publisher: {name: siteName, url: `${origin}/`},
  articleUrl: (article) => origin + articlePath(article),
}

/** The site as a feed with whole texts tells of it. */
export function fullChannel(path: string): FullChannel {
  return {
    ...channel,
    feedUrl: origin + path,
    html: ({body}) =>
      bodyToHtml(body, {
        formatDate: inWords,
        pathTo: (target) => {
          const local = pathTo(target)
          return local && origin + local
        },
      }),
  }
}
