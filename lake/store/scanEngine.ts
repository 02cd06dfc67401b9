import type {DatabaseSync} from 'node:sqlite'
import {evaluate, parse} from 'groq-js'
import {dataError} from '../errors.ts'
import type {QueryEngine} from '../types.ts'

/** The plainest engine: groq-js over every document. */
export function createScanEngine(database: DatabaseSync): QueryEngine {
  const all = database.prepare('SELECT body FROM documents ORDER BY id')
  return {
    async run({query, params, perspective, now, identity}) {
      const tree = parseOrRefuse(query, params)
      const dataset = all.all().map(({body}) => JSON.parse(String(body)))
      const value = await evaluate(tree, {
        dataset,
        params: {...params},
        ...(now && {timestamp: new Date(now)}),
        ...(identity && {identity}),
        ...(perspective && perspective !== 'raw' && {perspective: [perspective].flat()}),
      })
      return value.get()
    },
    explain: ({query}) => [{source: query, access: 'scan', detail: 'every document'}],
  }
}

function parseOrRefuse(query: string, params: Readonly<Record<string, unknown>> | undefined) {
  try {
    return parse(query, {params: {...params}})
  } catch (error: unknown) {
    const description = error instanceof Error ? error.message : 'The query cannot be parsed'
    const position = error instanceof Error && 'position' in error ? Number(error.position) : 0
    throw dataError(400, 'queryParseError', description, {
      query,
      start: position,
      end: position + 1,
    })
  }
}
