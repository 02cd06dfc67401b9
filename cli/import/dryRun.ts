import {createTwoFilesPatch} from 'diff'
import type {Write} from '../../plugins/article-import/load/store.ts'
import type {NewsDocument} from '../../plugins/article-import/model.ts'

/** Fields in which every run differs, and that say nothing in a diff. */
const bookkeeping = new Set(['provenance', '_rev', '_updatedAt', '_createdAt'])

/** Prints a write as a document, or as the diff against what is stored. */
export function describeWrite(write: Write, before: NewsDocument | undefined): string {
  if (write.kind === 'delete') return `- ${write.id}\n`
  if (write.kind !== 'change') {
    const verb = write.kind === 'create' ? 'create' : 'create if missing'
    return `+ ${verb} ${write.document._id}\n${json(write.document)}\n`
  }
  const gone = new Set(write.change.unset)
  const old = before ?? {}
  const after = {
    ...Object.fromEntries(Object.entries(old).filter(([name]) => !gone.has(name))),
    ...write.change.set,
  }
  const patch = createTwoFilesPatch(write.id, write.id, json(old), json(after), 'stored', 'archive')
  return `~ change ${write.id}\n${patch.replace(/^=+\n/, '')}`
}

function json(document: object): string {
  const shown = Object.entries(document).filter(([name]) => !bookkeeping.has(name))
  return `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`
}
