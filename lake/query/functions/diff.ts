import {type ExprNode, isSelectorNode} from 'groq-js'
import {QueryError} from '../errors.ts'
import {settle} from '../evaluate/values.ts'
import {type CompareSelected, changedAny, changedOnly} from './selectors.ts'
import {type FunctionTable, type MakeFunction, ofScope} from './types.ts'

/** Functions of the `diff` and `delta` namespaces, which compare two objects at selected paths. */
export const diffFunctions: FunctionTable = {
  'diff::changedAny': ofDiff(changedAny),
  'diff::changedOnly': ofDiff(changedOnly),
  'delta::changedAny': ofDelta(changedAny),
  'delta::changedOnly': ofDelta(changedOnly),
  'delta::operation': ofScope(({run}) => {
    if (run.before !== null && run.after !== null) return 'update'
    if (run.after !== null) return 'create'
    return run.before === null ? null : 'delete'
  }),
}

function ofDiff(compare: CompareSelected): MakeFunction {
  return (args, compileNode) => {
    const [left, right] = args.slice(0, 2).map(compileNode)
    const selected = compare(selector(args[2]), compileNode)
    return (scope) => selected(settle(left?.(scope) ?? null), settle(right?.(scope) ?? null), scope)
  }
}

function ofDelta(compare: CompareSelected): MakeFunction {
  return (args, compileNode) => {
    const selected = compare(selector(args[0]), compileNode)
    return (scope) => selected(scope.run.before, scope.run.after, scope)
  }
}

function selector(node: ExprNode | undefined): ExprNode {
  if (node !== undefined && isSelectorNode(node)) return node
  throw new QueryError('The last argument must be a selector, such as `(title, body)`', {
    code: 'QUERY_PARSE',
  })
}
