import {createContext, useContext} from 'react'
import type {CheckContext, Checker} from '../engine/checker.ts'
import type {DocumentCard, DocumentIndex} from '../engine/documentIndex.ts'
import type {AnyRule} from '../engine/rule.ts'

/** What the host of the plugin decides about the checks. */
export interface ChecksOptions {
  /** The rules to run; all of the package when absent. */
  readonly rules?: readonly AnyRule[] | undefined
  /** Ids of rules to leave out. */
  readonly off?: readonly string[] | undefined
  /** Names of roles that may publish in spite of error-level findings; administrators when absent. */
  readonly overrideRoles?: readonly string[] | undefined
}

/** The engine with the rules of this Studio. */
export interface LoadedChecks {
  readonly rules: readonly AnyRule[]
  /** Whether a rule guards the first publishing and not updates, or the other way round. */
  readonly actionMatters: boolean
  /** Makes a checker of this Studio's rules. */
  createChecker(context: Omit<CheckContext, 'rules'>): Checker
  buildDocumentIndex(cards: readonly DocumentCard[]): DocumentIndex
}

/** The checks of a Studio, whose engine and rules are loaded when the first document is opened. */
export interface Checks {
  readonly overrideRoles: readonly string[]
  /** Whether any rule looks at documents of this type. */
  applies(type: string): boolean
  load(): Promise<LoadedChecks>
}

/** Resolves the options; loads nothing yet. */
export function createChecks({rules, off = [], overrideRoles}: ChecksOptions): Checks {
  const types = rules && new Set(rules.flatMap((rule) => rule.types))
  let loading: Promise<LoadedChecks> | undefined
  const load = async (): Promise<LoadedChecks> => {
    const engine = await import('./checksEngine.ts')
    const enabled = (rules ?? engine.rules).filter((rule) => !off.includes(rule.id))
    return {
      rules: enabled,
      actionMatters: enabled.some(
        ({guards}) => guards && guards.includes('publish') !== guards.includes('update'),
      ),
      createChecker: (context) => engine.createChecker({...context, rules: enabled}),
      buildDocumentIndex: engine.buildDocumentIndex,
    }
  }
  return {
    overrideRoles: overrideRoles ?? ['administrator'],
    // Some of the package's own rules look at every type.
    applies: (type) => types === undefined || types.has(type) || types.has('*'),
    load() {
      loading ??= load().catch((error: unknown) => {
        // The next document tries again.
        loading = undefined
        throw error
      })
      return loading
    },
  }
}

/** Carries the plugin's checks to inspectors, badges, actions and inputs. */
export const ChecksContext = createContext<Checks>(createChecks({}))

/** The checks of the workspace that is open. */
export const useChecks = (): Checks => useContext(ChecksContext)
