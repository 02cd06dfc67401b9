import type {Choice} from './choice.ts'

/** Where an import run stands. */
export type RunStatus = 'running' | 'finished' | 'interrupted' | 'failed'

/** The outcome of an import run. */
export const runStatuses: readonly Choice<RunStatus>[] = [
  {value: 'running', title: 'Running'},
  {value: 'finished', title: 'Finished'},
  {value: 'interrupted', title: 'Interrupted'},
  {value: 'failed', title: 'Failed'},
]
