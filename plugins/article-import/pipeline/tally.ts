import type {Finding} from '../../editorial-checks/engine/types.ts'
import type {ImportIssue} from '../model.ts'
import type {Counts, IssueCount, Outcome, RuleFindings} from './events.ts'

/** Adds a run up as it goes; its memory depends on the kinds of what happens, and not on how much. */
export class Tally {
  readonly #counts = {read: 0, created: 0, changed: 0, unchanged: 0, skipped: 0, failed: 0}
  readonly #issues = new Map<string, IssueCount>()
  readonly #findings = new Map<string, RuleFindings>()
  readonly #documents = new Map<string, {created: number; changed: number}>()
  readonly #sources = new Map<string, number>()
  readonly #stages = new Map<string, number>()

  read(source: string): void {
    this.#counts.read++
    this.#sources.set(source, (this.#sources.get(source) ?? 0) + 1)
  }

  outcome(outcome: Outcome): void {
    this.#counts[outcome]++
  }

  issue({code, kind, message}: ImportIssue, locator: string): void {
    const key = `${code}/${kind}`
    const count = (this.#issues.get(key)?.count ?? 0) + 1
    const first = this.#issues.get(key) ?? {code, kind, message, locator, count}
    this.#issues.set(key, {...first, count})
  }

  finding({rule, severity, message}: Finding): void {
    const first = this.#findings.get(rule) ?? {rule, severity, message, count: 0}
    this.#findings.set(rule, {...first, count: first.count + 1})
  }

  document(type: string, what: 'created' | 'changed'): void {
    const entry = this.#documents.get(type) ?? {created: 0, changed: 0}
    this.#documents.set(type, {...entry, [what]: entry[what] + 1})
  }

  /** Adds the time since `from` (of `performance.now()`) to a stage. */
  spent(stage: string, from: number): void {
    this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + performance.now() - from)
  }

  /** Adds work that was done elsewhere, in milliseconds by stage. */
  worked(work: Readonly<Record<string, number>>): void {
    for (const [stage, time] of Object.entries(work)) {
      this.#stages.set(stage, (this.#stages.get(stage) ?? 0) + time)
    }
  }

  get counts(): Counts {
    return {...this.#counts}
  }

  get issues(): IssueCount[] {
    return [...this.#issues.values()].sort((a, b) => b.count - a.count)
  }

  get findings(): RuleFindings[] {
    return [...this.#findings.values()].sort((a, b) => b.count - a.count)
  }

  get documents(): Record<string, {created: number; changed: number}> {
    return Object.fromEntries([...this.#documents].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  get sources(): Record<string, number> {
    return Object.fromEntries(this.#sources)
  }

  get stages(): Record<string, number> {
    return Object.fromEntries(this.#stages)
  }
}
