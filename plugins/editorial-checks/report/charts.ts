import {escapeXml} from './escape.ts'

/** One value of a chart. */
export interface ChartValue {
  readonly label: string
  readonly value: number
}

/** Horizontal bars, as a table that screen readers read as one. */
export function bars(values: readonly ChartValue[]): string {
  if (values.length === 0) return '<p>Nothing was found.</p>'
  const most = Math.max(...values.map(({value}) => value))
  const rows = values.map(
    ({label, value}) =>
      `<tr><th scope="row">${escapeXml(label)}</th><td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${((value / most) * 100).toFixed(2)}" height="10"/></svg></td><td class="number">${value}</td></tr>`,
  )
  return `<table class="bars"><tbody>${rows.join('')}</tbody></table>`
}

/** Columns over time; a title on each says its month and value. */
export function columns(values: readonly ChartValue[]): string {
  if (values.length === 0) return '<p>Nothing was found.</p>'
  const most = Math.max(...values.map(({value}) => value))
  const width = 1000 / values.length
  const shapes = values.map(({label, value}, index) => {
    const height = (value / most) * 160
    return `<rect x="${(index * width).toFixed(2)}" y="${(170 - height).toFixed(2)}" width="${Math.max(1, width - 2).toFixed(2)}" height="${height.toFixed(2)}"><title>${escapeXml(label)}: ${value}</title></rect>`
  })
  const step = Math.ceil(values.length / 12)
  const labels = values.flatMap(({label}, index) =>
    index % step === 0
      ? [`<text x="${(index * width).toFixed(2)}" y="190">${escapeXml(label)}</text>`]
      : [],
  )
  return `<svg class="columns" viewBox="0 0 1000 200" role="img" aria-label="Findings by month">${shapes.join('')}${labels.join('')}</svg>`
}
