import {titleKey} from '../content/survey.ts'

const separators = /\s+(?:[|•·»:–—-]|::|\/\/|&raquo;)\s+|\s*[|｜_]\s*/u

/** What is known beside a title of the site that shows it. */
export interface TitleSetting {
  /** The text of the page's headline, when there is one. */
  readonly heading?: string | undefined
  readonly siteName?: string | undefined
  readonly host?: string | undefined
}

/**
 * A title without the site's name around it: `Bridge opens | The Daily` is `Bridge opens`. A title
 * that was cut short, or that has more around it than the heading, gives way to the heading.
 */
export function cleanHeadline(title: string, {heading, siteName, host}: TitleSetting): string {
  const key = titleKey(title)
  if (heading !== undefined) {
    const own = titleKey(heading)
    const isCut = /(?:…|\.\.\.)\s*$/.test(title) && own.startsWith(key)
    const isFramed =
      own.length >= 8 &&
      own !== key &&
      (key.startsWith(own) || key.endsWith(own)) &&
      separators.test(title)
    if (own === key || isCut || isFramed) return heading
  }
  const parts = title.split(separators).filter((part) => part.trim() !== '')
  if (parts.length < 2) return title
  const sites = [siteName, ...hostNames(host)].flatMap((name) =>
    name === undefined ? [] : [titleKey(name)],
  )
  const isSite = (part: string | undefined) => {
    const own = titleKey(part ?? '')
    return (
      own !== '' &&
      sites.some(
        (site) =>
          site === own ||
          (own.length > 4 && site.includes(own)) ||
          (site.length > 4 && own.includes(site)),
      )
    )
  }
  if (isSite(parts[parts.length - 1])) return withoutEnd(title, parts[parts.length - 1] ?? '')
  if (isSite(parts[0]))
    return title.slice((parts[0] ?? '').length).replace(/^\s*[|•·»:–—/-]+\s*/u, '')
  return title
}

function withoutEnd(title: string, end: string): string {
  return title
    .slice(0, title.lastIndexOf(end))
    .replace(/\s*[|｜_•·»:–—/-]+\s*$/u, '')
    .trim()
}

function hostNames(host: string | undefined): string[] {
  if (host === undefined) return []
  const bare = host.replace(/^www\./, '')
  return [bare, bare.split('.')[0] ?? '']
}
