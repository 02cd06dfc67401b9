import {readFile, writeFile} from 'node:fs/promises'
import {z} from 'zod'
import type {Filter} from '../../plugins/article-import/pipeline/filters.ts'
import type {ImportRecord} from '../../plugins/article-import/pipeline/importOptions.ts'
import {
  fold,
  type KnownTerms,
  type TermMapping,
  TermSurvey,
  termMapping,
  type UnmatchedTerms,
} from '../../plugins/article-import/pipeline/terms.ts'
import {CliError} from '../errors.ts'
import {exitCodes} from '../exitCodes.ts'

/** How many words of each kind are named. */
const SHOWN = 10

/** What a first reading of an archive found. */
export interface Survey {
  readonly records: number
  readonly unmatched: UnmatchedTerms
}

/** Reads an archive once without converting it: counts, and words that match nothing. */
export async function survey(
  records: AsyncIterable<ImportRecord>,
  known: KnownTerms,
  mapping: TermMapping,
  filter: Filter | undefined,
): Promise<Survey> {
  const terms = new TermSurvey(known, mapping)
  let count = 0
  for await (const record of records) {
    if ('failure' in record) {
      if (record.failure.code !== 'media-file') count++
      continue
    }
    count++
    if (filter?.(record) === undefined) terms.add(record)
  }
  return {records: count, unmatched: terms.unmatched()}
}

/** What becomes of words that match nothing. */
const fates = {
  sections: 'become new sections',
  tags: 'become keywords',
  authors: 'become credit lines, or new people where the text says who they are',
}

/** The lines that tell of words that match nothing in the dataset. */
export function surveyLines({unmatched}: Survey): string[] {
  return (['sections', 'authors', 'tags'] as const).flatMap((kind) => {
    const counts = grouped(unmatched[kind])
    if (counts.length === 0) return []
    const names = counts.slice(0, SHOWN).map(([name, count]) => `${name} (${count})`)
    const more = counts.length > SHOWN ? ` and ${counts.length - SHOWN} more` : ''
    return [
      `${counts.length} ${kind} match nothing in the dataset and ${fates[kind]}: ${names.join(', ')}${more}`,
    ]
  })
}

/** Words by how often they stand, those that differ only in how they are written as one. */
function grouped(words: ReadonlyMap<string, number>): (readonly [string, number])[] {
  const groups = new Map<string, [name: string, count: number]>()
  for (const [name, count] of words) {
    const group = groups.get(fold(name))
    if (group === undefined) groups.set(fold(name), [name, count])
    else group[1] += count
  }
  return [...groups.values()].sort(([, a], [, b]) => b - a)
}

/** Writes a mapping file in which every word stands for itself, for the user to edit. */
export async function writeMappingFile(
  file: string,
  {unmatched}: Survey,
  mapping: TermMapping,
): Promise<void> {
  const table = (kind: 'sections' | 'tags' | 'authors') => ({
    ...mapping[kind],
    ...Object.fromEntries([...unmatched[kind].keys()].sort().map((name) => [name, name])),
  })
  const content = {sections: table('sections'), tags: table('tags'), authors: table('authors')}
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`)
}

/**
 * Reads a mapping file.
 *
 * @throws CliError `MAPPING_INVALID`, which names each wrong place
 */
export async function readMappingFile(file: string): Promise<TermMapping> {
  let content: unknown
  try {
    content = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new CliError(`${file} cannot be read as JSON`, {
      code: 'MAPPING_INVALID',
      exitCode: exitCodes.usage,
      cause,
      suggestions: ['Make one with --write-mapping <file>.'],
    })
  }
  const checked = termMapping.safeParse(content)
  if (checked.success) return checked.data
  throw new CliError(`${file} is not a mapping file:\n${z.prettifyError(checked.error)}`, {
    code: 'MAPPING_INVALID',
    exitCode: exitCodes.usage,
    suggestions: ['Make one with --write-mapping <file>.'],
  })
}
