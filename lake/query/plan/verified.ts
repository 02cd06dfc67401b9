import type {Evaluate} from '../evaluate/compile.ts'
import {nested, type Scope} from '../evaluate/scope.ts'
import type {ViewDocument} from '../store/view.ts'

/** The documents that pass all tests. */
export function* verified(
  documents: Iterable<ViewDocument>,
  tests: readonly Evaluate[],
  scope: Scope,
): Iterable<ViewDocument> {
  for (const document of documents) {
    scope.run.step()
    const inner = nested(scope, document)
    if (tests.every((test) => test(inner) === true)) yield document
  }
}
