import {useCallback, useEffect, useState} from 'react'
import {type SanityDocumentLike, useClient, useTranslation} from 'sanity'
import {newestOf} from '../../desk/studio/newestOf.ts'
import {useChecks} from '../../editorial-checks/studio/ChecksOptions.ts'
import type {Bar} from './BarChart.tsx'
import {type MemorandumRow, type Overview, overviewOf} from './overviewOf.ts'

const articlesChecked = 500
const memorandaRead = 2000
const chunkSize = 25

const query = `{
  "styleGuide": *[_id == "styleGuide"][0],
  "articles": ${newestOf('_type == "article"', 'publishedAt', articlesChecked)},
  "sections": *[_type == "section"]{_id, title},
  "memoranda": ${newestOf('_type == "memorandum"', 'signedOn', memorandaRead)} {
    _id, title, signedOn, areas
  }
}`

interface Result {
  styleGuide: SanityDocumentLike | null
  articles: SanityDocumentLike[]
  sections: {_id: string; title?: string}[]
  memoranda: MemorandumRow[]
}

/**
 * Reads the latest articles and all memoranda once, checks the articles a few at a time so that the
 * screen stays alive, and groups what was found.
 */
export function useOverview(): {
  overview: Overview<Bar> | undefined
  checked: number
  refresh: () => void
} {
  const client = useClient({apiVersion: '2025-06-27'})
  const checks = useChecks()
  const {t} = useTranslation('newsroom')
  const [state, setState] = useState<{round: number; overview: Overview<Bar>; checked: number}>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    const controller = new AbortController()
    const load = async () => {
      const [{rules, createChecker}, result] = await Promise.all([
        checks.load(),
        client.fetch<Result>(
          query,
          {},
          {perspective: 'drafts', signal: controller.signal, tag: 'newsroom.overview'},
        ),
      ])
      const check = createChecker({styleGuide: result.styleGuide})
      const checked: {article: SanityDocumentLike; rules: string[]}[] = []
      for (const [index, article] of result.articles.entries()) {
        if (index % chunkSize === 0) await new Promise((resolve) => setTimeout(resolve))
        if (controller.signal.aborted) return
        const findings = check(article).filter((finding) => !finding.waived)
        checked.push({article, rules: findings.map((finding) => finding.rule)})
      }
      const titles = new Map(rules.map(({id, title}) => [id, title]))
      const overview = overviewOf(checked, result.sections, result.memoranda, {
        noSection: t('dashboard.no-section'),
        unknownYear: t('dashboard.unknown-year'),
      })
      setState({
        round,
        overview: {
          ...overview,
          'by-rule': overview['by-rule'].map((bar) => ({
            ...bar,
            label: titles.get(bar.id) ?? bar.label,
          })),
        },
        checked: checked.length,
      })
    }
    load().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error
    })
    return () => controller.abort()
  }, [client, checks, t, round])
  const refresh = useCallback(() => setRound((value) => value + 1), [])
  // What was found in an earlier round is not shown while a new one runs.
  const current = state?.round === round ? state : undefined
  return {overview: current?.overview, checked: current?.checked ?? 0, refresh}
}
