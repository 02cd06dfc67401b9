import {expect} from 'vitest'
import type {Plain} from './support.ts'

type Loss = (article: Plain) => unknown

const gone: Loss = () => null
const written: Loss = () => expect.any(String)
/** What export and import are told once for all. */
const provider: Loss = ({source}) => source ?? 'Harbour Wire'
const oneLine: Loss = ({bylines}) => {
  const names = (bylines ?? []) as readonly string[]
  return names.length > 0 ? [names.join(', ')] : null
}
const addressOnly: Loss = ({lead}) =>
  lead && {url: (lead as {url: string}).url, alt: null, caption: null, credit: null}
const asMarkup =
  (field: string): Loss =>
  (article) =>
    /[<&]/.test(String(article[field] ?? '')) ? expect.any(String) : article[field]

/** What comes back of a field that a format cannot carry; docs/export.md names each with its reason. */
export const losses: Readonly<Record<string, Readonly<Record<string, Loss>>>> = {
  ninjs: {slug: written, bylines: oneLine, galleries: gone, seo: gone, corrections: gone},
  'newsml-g2': {
    slug: written,
    kicker: gone,
    headline: asMarkup('headline'),
    subheadline: asMarkup('subheadline'),
    source: provider,
    lead: addressOnly,
    galleries: gone,
    seo: gone,
    corrections: gone,
  },
  markdown: {},
  wxr: {
    kicker: gone,
    embargoUntil: gone,
    bylines: oneLine,
    source: provider,
    language: () => 'en',
    galleries: gone,
    rights: gone,
    corrections: gone,
  },
  ndjson: {},
}
