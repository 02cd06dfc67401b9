export {convert} from './convert/convert.ts'
export {ImportError} from './errors.ts'
export {clientStore} from './load/clientStore.ts'
export {dryStore} from './load/dryStore.ts'
export {LoadError} from './load/errors.ts'
export {ndjsonStore} from './load/node/ndjsonStore.ts'
export {Pacer, type PacerOptions} from './load/pacer.ts'
export type {EditedPolicy} from './load/planDocument.ts'
export {
  newPath,
  type Redirect,
  type RedirectFormatName,
  redirectFormats,
} from './load/redirects.ts'
export type {Store, Write} from './load/store.ts'
export type {
  BodyBlock,
  ConvertedBody,
  ImportIssue,
  NewsDocument,
  RawArticle,
  RawBody,
  RawImage,
} from './model.ts'
export type {Counts, ImportEvent, ImportResult, Outcome} from './pipeline/events.ts'
export {createFilter, type Filter, type Filters} from './pipeline/filters.ts'
export {importArchive} from './pipeline/importArchive.ts'
export type {ImportOptions, ImportRecord} from './pipeline/importOptions.ts'
export {type ImportFilesOptions, importFiles} from './pipeline/node/importFiles.ts'
export {type ReadRecordsOptions, readRecords} from './pipeline/node/readRecords.ts'
export {type AssetRetry, retryAssets} from './pipeline/retryAssets.ts'
export {createStages, type StageOptions} from './pipeline/stages.ts'
export {type TermMapping, termMapping} from './pipeline/terms.ts'
export type {ArticleDefaults, Stages} from './pipeline/types.ts'
export {
  defineSource,
  type InputEntry,
  type ReadOptions,
  type RecordFailure,
  type Source,
} from './sources/defineSource.ts'
export {sources} from './sources/index.ts'
