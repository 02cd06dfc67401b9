import type {Source} from './defineSource.ts'
import {ndjsonSource} from './ndjson.ts'
import {wireTextSource} from './wireText.ts'

/** Every source, in no order: detection takes the one that is surest. */
export const sources: readonly Source[] = [ndjsonSource, wireTextSource]
