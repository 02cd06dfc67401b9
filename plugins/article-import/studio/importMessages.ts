import type {Counts, ImportResult} from '../pipeline/events.ts'

/** A dropped file with its path inside the folder that was dropped. */
export interface DroppedFile {
  readonly path: string
  readonly file: Blob
}

/** What reaches the dataset from a worker: Studio's own client's settings. */
export interface ClientSettings {
  readonly projectId: string
  readonly dataset: string
  readonly apiHost?: string
  readonly token?: string
  readonly withCredentials?: boolean
}

/** What an import job is told. */
export interface ImportRequest {
  /** A preview reads and compares, and writes nothing. */
  readonly kind: 'preview' | 'run'
  readonly files: readonly DroppedFile[]
  readonly label: string
  readonly client: ClientSettings
  readonly drafts: boolean
  /** The title of the section that all articles go to, in place of what the source says. */
  readonly section?: string
  readonly by?: string
}

/** What becomes of one record, or would. */
export interface PreviewRow {
  readonly locator: string
  readonly outcome:
    | 'created'
    | 'changed'
    | 'unchanged'
    | 'skipped'
    | 'failed'
    | 'edited'
    | 'duplicate'
  readonly headline: string
  readonly id?: string
  readonly publishedAt?: string
  readonly note?: string
  /** The article as the source holds it. */
  readonly source?: string
  /** The paragraphs of the article as it will be. */
  readonly body?: readonly string[]
}

/** What an import job tells. */
export type ImportMessage =
  | {readonly type: 'row'; readonly row: PreviewRow}
  | {readonly type: 'progress'; readonly counts: Counts}
  | {readonly type: 'done'; readonly result: ImportResult}
  | {readonly type: 'error'; readonly message: string}
