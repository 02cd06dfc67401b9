import type {Choice} from './choice.ts'

/** How a finding is treated; off silences its rule. */
export type RuleSeverity = 'error' | 'warning' | 'info' | 'off'

/** How much a rule of the editorial checks matters in this newsroom. */
export const severities: readonly Choice<RuleSeverity>[] = [
  {value: 'error', title: 'Error: blocks publishing'},
  {value: 'warning', title: 'Warning'},
  {value: 'info', title: 'Information'},
  {value: 'off', title: 'Off'},
]
