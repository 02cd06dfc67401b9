import {withoutTracking} from '../load/canonicalUrl.ts'
import {keyHash} from '../load/hash.ts'
import type {Origin} from '../load/planDocument.ts'
import {articleProvenanceKey} from '../load/provenance.ts'
import type {RawArticle} from '../model.ts'
import type {ImportOptions} from './importOptions.ts'

/** Where an article comes from in this run. */
export function articleOrigin(
  raw: RawArticle,
  id: string,
  importedAt: string,
  run: string,
  {label, root}: Pick<ImportOptions, 'label' | 'root'>,
): Origin {
  const {sourceName, url, externalId, locator, fieldSources} = raw
  const inside = root !== undefined && locator.startsWith(root)
  return {
    _type: 'provenance',
    _key: articleProvenanceKey(id),
    ...(sourceName !== undefined && {sourceName}),
    ...(url !== undefined && {sourceUrl: withoutTracking(url)}),
    ...(externalId !== undefined && {externalId}),
    importedAt,
    run: {_type: 'reference', _ref: run, _weak: true},
    rawRecord: inside
      ? `${label}${locator.slice(root.length).replace(/^(?=[^/#!])/, '/')}`
      : locator,
    ...(fieldSources && {fields: JSON.stringify(fieldSources)}),
  }
}

/** Where organizations, people and the like come from in this run. */
export function entityOrigin(source: string, importedAt: string, run: string): Origin {
  return {
    _type: 'provenance',
    _key: keyHash('s', source),
    sourceName: source,
    importedAt,
    run: {_type: 'reference', _ref: run, _weak: true},
  }
}
