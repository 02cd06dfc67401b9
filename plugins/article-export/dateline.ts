import type {ResolvedBody} from '../../queries/index.ts'
import type {ExportArticle} from './exportArticles.ts'

/** A text with its dateline in front of its first paragraph, where wires write it. */
export function withDateline({
  body,
  dateline,
  language,
}: Pick<ExportArticle, 'body' | 'dateline' | 'language'>): ResolvedBody {
  const place = dateline?.text || dateline?.place?.name.toUpperCase()
  if (!place) return body
  const text = [place, dateline?.date && dayOf(dateline.date, language)].filter(Boolean).join(', ')
  const first = body.findIndex(
    (block) => block._type === 'block' && !block.listItem && (block.style ?? 'normal') === 'normal',
  )
  const block = body[first]
  if (block?._type !== 'block') return body
  const span = {_key: 'dateline', _type: 'span' as const, text: `${text} — `, marks: []}
  return body.with(first, {...block, children: [span, ...block.children]})
}

function dayOf(date: string, language: string | null): string | undefined {
  const time = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  const format = (locale: string) =>
    new Intl.DateTimeFormat(locale, {month: 'long', day: 'numeric', timeZone: 'UTC'}).format(time)
  try {
    return format(language?.startsWith('en') ? 'en-US' : (language ?? 'en-US'))
  } catch {
    return format('en-US')
  }
}
