import type {ExportFormat} from '../defineFormat.ts'
import {markdownFormat} from './markdown.ts'
import {ndjsonFormat} from './ndjson.ts'
import {newsmlG2Format} from './newsmlG2.ts'
import {ninjsFormat} from './ninjs.ts'
import {wxrFormat} from './wxr.ts'

/** Every format that articles leave in. */
export const formats: readonly ExportFormat[] = [
  ninjsFormat,
  newsmlG2Format,
  markdownFormat,
  wxrFormat,
  ndjsonFormat,
]
