import type {RawArticle} from '../model.ts'
import type {ImportEvent, Outcome} from './events.ts'
import type {Detail} from './loadContext.ts'
import type {Tally} from './tally.ts'

/** Tells what happens, and adds it up. */
export interface RunReport {
  readonly tally: Tally
  tell(event: ImportEvent): void
  /** Tells what became of a record; a failed one is told with the record itself. */
  settle(
    outcome: Outcome,
    locator: string,
    id?: string,
    detail?: Detail,
    raw?: RawArticle | string,
  ): void
}

/** A report that passes events on. */
export function runReport(tally: Tally, emit: (event: ImportEvent) => void): RunReport {
  return {
    tally,
    tell(event) {
      if (event.type === 'issue') tally.issue(event.issue, event.locator)
      else if (event.type === 'finding') tally.finding(event.finding)
      emit(event)
    },
    settle(outcome, locator, id, detail, raw) {
      tally.outcome(outcome)
      emit({
        type: 'record',
        outcome,
        locator,
        ...(id !== undefined && {id}),
        ...detail,
        ...(outcome === 'failed' && raw !== undefined && {raw}),
      })
    },
  }
}
