import type {SanityClient} from '@sanity/client'
import {createChecker} from '../engine/checker.ts'
import type {DocumentIndex} from '../engine/documentIndex.ts'
import {asFields, asString, instant} from '../engine/values.ts'
import {documentFilter} from './checkBatch.ts'
import {documentDiff} from './documentDiff.ts'
import {planFixes} from './planFixes.ts'
import {submitFixes} from './submitFixes.ts'
import type {RunOptions} from './types.ts'

/** What is to be fixed, and where to. */
export interface FixRun {
  readonly documents: AsyncIterable<readonly unknown[]>
  readonly index: DocumentIndex
  readonly options: RunOptions
  readonly mode: 'safe' | 'all'
  /** Absent for a dry run. */
  readonly client?: SanityClient
  write(text: string): Promise<void>
  note(text: string): void
}

/**
 * Applies fixes to a dataset, or shows what they would change.
 *
 * @returns 1 when an error-level finding remains, or a document was changed meanwhile
 */
export async function runFixes({
  documents,
  index,
  options,
  mode,
  client,
  write,
  note,
}: FixRun): Promise<number> {
  const check = createChecker({
    now: options.now,
    action: options.action,
    styleGuide: options.styleGuide,
    index,
    ...(options.only && {only: options.only}),
  })
  const passes = documentFilter(options.filter)
  const types = new Set(options.types)
  let fixed = 0
  let fixes = 0
  let conflicts = 0
  let errors = 0
  for await (const page of documents) {
    for (const value of page) {
      const document = asFields(value)
      if (!document || !types.has(asString(document._type))) continue
      if (passes && !(await passes(document))) continue
      if (options.since !== undefined && (instant(document._updatedAt) ?? 0) < options.since)
        continue
      const plan = planFixes(document, check, mode)
      errors += check(plan.after).filter(
        ({severity, waived}) => severity === 'error' && !waived,
      ).length
      if (plan.patches.length === 0) continue
      fixes += plan.applied.length
      if (!client) {
        fixed++
        await write(documentDiff(plan))
        continue
      }
      if ((await submitFixes(client, plan)) === 'fixed') {
        fixed++
        const mended = plan.applied
          .map(({rule, fix}) => `  ${rule}: ${fix?.title ?? ''}\n`)
          .join('')
        await write(`${asString(document._id)}\n${mended}`)
      } else {
        conflicts++
        note(`${asString(document._id)} was changed meanwhile and left as it is; run it again.\n`)
      }
    }
  }
  const verb = client ? 'Fixed' : 'Would fix'
  note(
    `${verb} ${fixes} findings in ${fixed} documents${errors > 0 ? `; ${errors} errors remain` : ''}.\n`,
  )
  return errors > 0 || conflicts > 0 ? 1 : 0
}
