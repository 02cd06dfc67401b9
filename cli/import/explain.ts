import process from 'node:process'
import Table from 'cli-table3'
import {readRecords} from '../../plugins/article-import/pipeline/node/readRecords.ts'
import {explainPage} from '../../plugins/article-import/sources/page/explainPage.ts'
import {CliError} from '../errors.ts'
import type {ImportCommandOptions} from './options.ts'
import {readOptions} from './readOptions.ts'

/** Prints where each field of each page came from: a selector, structured data or the content. */
export async function explain(input: string, options: ImportCommandOptions): Promise<void> {
  let pages = 0
  for await (const record of readRecords(input, await readOptions(options))) {
    if ('failure' in record) {
      process.stderr.write(`${record.failure.locator}: ${record.failure.message}\n`)
      continue
    }
    const fields = explainPage(record)
    if (fields.length === 0) continue
    pages++
    const unmatched = record.issues.filter(({code}) => code === 'mapping-unmatched')
    if (options.json) {
      process.stdout.write(
        `${JSON.stringify({locator: record.locator, fields, unmatched: unmatched.map(({message}) => message)})}\n`,
      )
      continue
    }
    const table = new Table({head: ['field', 'from', 'beginning'], style: {head: [], border: []}})
    for (const {field, source, excerpt} of fields) table.push([field, source, excerpt])
    process.stdout.write(`${record.locator}\n${table.toString()}\n`)
    for (const {message} of unmatched) process.stdout.write(`${message}\n`)
  }
  if (pages === 0) {
    throw new CliError(`${input} holds no page whose fields could be explained`, {
      code: 'NOTHING_TO_EXPLAIN',
      suggestions: ['--explain is for HTML pages.'],
    })
  }
}
