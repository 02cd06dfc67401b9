import type {PropsWithChildren, ReactElement} from 'react'
import type {Severity} from '../engine/types.ts'

const colors: Record<Severity, string> = {
  error: 'var(--card-badge-critical-dot-color, #f03e2f)',
  warning: 'var(--card-badge-caution-dot-color, #d4a000)',
  info: 'var(--card-badge-primary-dot-color, #556bfc)',
}

const markOf = (severity: Severity) =>
  function FindingMark({children}: PropsWithChildren): ReactElement {
    return (
      <span
        data-finding={severity}
        style={{
          textDecorationColor: colors[severity],
          textDecorationLine: 'underline',
          textDecorationStyle: 'wavy',
          textUnderlineOffset: '0.2em',
        }}
      >
        {children}
      </span>
    )
  }

/** The wavy underlines that show a finding in the text, one component a severity. */
export const findingMarks: Record<Severity, (props: PropsWithChildren) => ReactElement> = {
  error: markOf('error'),
  warning: markOf('warning'),
  info: markOf('info'),
}
