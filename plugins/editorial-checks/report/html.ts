import {rules} from '../rules/index.ts'
import type {CheckedDocument, RunSummary} from '../run/types.ts'
import {bars, columns} from './charts.ts'
import {escapeXml} from './escape.ts'
import {htmlStyle} from './htmlStyle.ts'
import type {Reporter, ReportInfo} from './reporter.ts'

/** Documents of the list of the worst. */
const worstCount = 50

interface Worst {
  readonly document: CheckedDocument
  readonly weight: number
}

/** One self-contained page: charts by rule, section, month and importer source, and the worst documents. */
export function htmlReporter({source, now}: ReportInfo): Reporter {
  const sections = new Map<string, number>()
  const months = new Map<string, number>()
  const importers = new Map<string, number>()
  let worst: Worst[] = []
  return {
    document(document) {
      const open = document.findings.filter(({waived, known}) => !waived && !known)
      if (open.length === 0) return ''
      count(sections, document.section ?? '(no section)', open.length)
      count(months, document.month ?? '(no date)', open.length)
      count(importers, document.importer ?? '(not imported)', open.length)
      const weight = open.reduce(
        (sum, {severity}) => sum + {error: 100, warning: 10, info: 1}[severity],
        0,
      )
      worst.push({document: {...document, findings: open}, weight})
      if (worst.length > worstCount * 4) worst = heaviest(worst)
      return ''
    },
    end: (summary) =>
      page({source, now, summary, sections, months, importers, worst: heaviest(worst)}),
  }
}

function count(map: Map<string, number>, name: string, by: number) {
  map.set(name, (map.get(name) ?? 0) + by)
}

function heaviest(worst: readonly Worst[]): Worst[] {
  return [...worst].sort((a, b) => b.weight - a.weight).slice(0, worstCount)
}

interface PageContent {
  readonly source: string
  readonly now: string
  readonly summary: RunSummary
  readonly sections: ReadonlyMap<string, number>
  readonly months: ReadonlyMap<string, number>
  readonly importers: ReadonlyMap<string, number>
  readonly worst: readonly Worst[]
}

function page({source, now, summary, sections, months, importers, worst}: PageContent): string {
  const titles = new Map(rules.map(({id, title}) => [id, title]))
  const tiles = [
    ['documents', summary.documents],
    ['with findings', summary.documentsWithFindings],
    ['errors', summary.errors],
    ['warnings', summary.warnings],
    ['notes', summary.infos],
    ['waived', summary.waived],
    ['in the baseline', summary.known],
  ] as const
  const byRule = Object.entries(summary.byRule).map(([id, value]) => ({
    label: titles.get(id) ?? id,
    value,
  }))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Editorial checks: ${escapeXml(source)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header><h1>Editorial checks</h1><p>${escapeXml(source)}, ${escapeXml(now.slice(0, 16).replace('T', ' '))} UTC</p></header>
<main>
<dl class="tiles">${tiles.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`).join('')}</dl>
<section><h2>By rule</h2>${bars(byRule)}</section>
<section><h2>By section</h2>${bars(sorted(sections).slice(0, 30))}</section>
<section><h2>By month</h2>${columns([...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, value]) => ({label, value})))}</section>
<section><h2>By importer source</h2>${bars(sorted(importers).slice(0, 30))}</section>
<section><h2>The worst documents</h2>${worstList(worst)}</section>
</main>
</body>
</html>
`
}

function sorted(map: ReadonlyMap<string, number>): {label: string; value: number}[] {
  return [...map].map(([label, value]) => ({label, value})).sort((a, b) => b.value - a.value)
}

function worstList(worst: readonly Worst[]): string {
  if (worst.length === 0) return '<p>None: nothing was found.</p>'
  const items = worst.map(({document: {id, type, title, findings}}) => {
    const lines = findings.map(
      ({severity, message, place = '', help = '', docs = '', rule}) =>
        `<li class="${severity}"><b>${severity}</b> ${escapeXml(message)} ${place === '' ? '' : `<i>${escapeXml(place)}</i> `}<span>${escapeXml(help)}</span> <a href="${escapeXml(docs)}">${escapeXml(rule)}</a></li>`,
    )
    return `<li><details><summary>${escapeXml(title || id)} <small>${escapeXml(type)} ${escapeXml(id)}, ${findings.length === 1 ? '1 finding' : `${findings.length} findings`}</small></summary><ul>${lines.join('')}</ul></details></li>`
  })
  return `<ol class="worst">${items.join('\n')}</ol>`
}
