import type {NewsDocument} from '../model.ts'
import type {Store, Write} from './store.ts'

/**
 * A store that answers from another one and writes nothing; what would be written goes to `show`.
 *
 * @param base - the dataset or file that the diff is made against
 * @param show - called with each write and the document that it would change
 */
export function dryStore(
  base: Store,
  show: (write: Write, before: NewsDocument | undefined) => void,
): Store {
  return {
    ...base,
    takesWrites: true,
    async commit({writes}) {
      const changed = writes.flatMap((write) => (write.kind === 'change' ? [write.id] : []))
      const before = await base.documents(changed)
      for (const write of writes) {
        show(write, write.kind === 'change' ? before.get(write.id) : undefined)
      }
    },
    async finish() {},
  }
}
