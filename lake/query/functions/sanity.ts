import {refused} from '../errors.ts'
import {attribute, settle, type Value} from '../evaluate/values.ts'
import {type FunctionTable, type MakeFunction, ofScope} from './types.ts'

/** Functions of the `sanity` and `releases` namespaces, and those that only the hosted lake has. */
export const sanityFunctions: FunctionTable = {
  'sanity::projectId': ofScope((scope) => scope.run.project?.projectId ?? null),
  'sanity::dataset': ofScope((scope) => scope.run.project?.dataset ?? null),
  'sanity::versionOf': ofOwnId((id, base) => id === base || baseOf(id) === base),
  'sanity::partOfRelease': ofOwnId((id, release) => {
    const parts = id.split('.')
    return parts.length >= 3 && parts[0] === 'versions' && parts[1] === release
  }),
  'releases::all': ofScope((scope) => [...scope.run.source.ofType('system.release')]),
  'text::semanticSimilarity': unavailable(
    'text::semanticSimilarity',
    'it needs the hosted embeddings index',
  ),
  'media::aspect': unavailable('media::aspect', 'it needs the hosted Media Library'),
  'documents::get': unavailable('documents::get', 'there are no global documents in one lake'),
  'documents::incomingRefCount': unavailable(
    'documents::incomingRefCount',
    'write count(*[references(^._id)]) instead',
  ),
  'documents::incomingGlobalDocumentReferenceCount': unavailable(
    'documents::incomingGlobalDocumentReferenceCount',
    'there are no global documents in one lake',
  ),
  'user::attributes': unavailable('user::attributes', 'it needs hosted single sign-on'),
  anywhere: unavailable('anywhere', 'it is a selector, for diff::changedAny() and the like'),
}

function unavailable(name: string, reason: string): MakeFunction {
  return () => {
    throw refused(name, reason)
  }
}

/** A function of the scope's own `_id` (as stored, in any perspective) and one string. */
function ofOwnId(test: (id: string, value: string) => boolean): MakeFunction {
  return (args, compileNode) => {
    const [argument] = args.map(compileNode)
    return (scope) => {
      const value = settle(argument?.(scope) ?? null)
      const id = storedId(scope.value)
      return typeof value === 'string' && typeof id === 'string' ? test(id, value) : null
    }
  }
}

function storedId(document: Value): Value {
  return attribute(document, '_originalId') ?? attribute(document, '_id')
}

function baseOf(id: string): string | undefined {
  const parts = id.split('.')
  if (parts[0] === 'drafts' && parts.length >= 2) return parts.slice(1).join('.')
  if (parts[0] === 'versions' && parts.length >= 3) return parts.slice(2).join('.')
  return undefined
}
