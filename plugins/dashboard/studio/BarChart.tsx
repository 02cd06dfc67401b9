import {Box, Heading, Stack, Text} from '@sanity/ui'

/** A document that a bar stands for. */
export interface BarDocument {
  readonly _id: string
  readonly _type: string
  readonly title: string
}

/** Documents that are read when their bar is opened, the latest by a date of theirs first. */
export interface BarFilter {
  /** GROQ. */
  readonly where: string
  readonly date: string
}

/** One bar of a chart, and the documents behind it. */
export interface Bar<Documents = readonly BarDocument[] | BarFilter> {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly documents: Documents
}

/** A horizontal bar chart whose bars are buttons. */
export function BarChart(props: {title: string; bars: readonly Bar[]; onOpen: (bar: Bar) => void}) {
  const most = Math.max(1, ...props.bars.map((bar) => bar.count))
  return (
    <Stack gap={4}>
      <Heading as="h2" size={1}>
        {props.title}
      </Heading>
      <Stack as="ul" gap={2}>
        {props.bars.map((bar) => (
          <Box as="li" key={bar.id}>
            <button
              aria-haspopup="dialog"
              disabled={bar.count === 0}
              onClick={() => props.onOpen(bar)}
              style={rowStyle}
              type="button"
            >
              <Text size={1} textOverflow="ellipsis" title={bar.label}>
                {bar.label}
              </Text>
              <span aria-hidden style={trackStyle}>
                <span style={{...barStyle, width: `${(bar.count / most) * 100}%`}} />
              </span>
              <Text align="right" size={1}>
                {bar.count}
              </Text>
            </button>
          </Box>
        ))}
      </Stack>
    </Stack>
  )
}

const rowStyle = {
  alignItems: 'center',
  background: 'none',
  border: 0,
  color: 'inherit',
  cursor: 'pointer',
  display: 'grid',
  font: 'inherit',
  gap: '0.75rem',
  gridTemplateColumns: 'minmax(0, 3fr) 2fr 2.5rem',
  padding: '0.25rem 0',
  textAlign: 'left',
  width: '100%',
} as const

const trackStyle = {
  background: 'var(--card-muted-bg-color, rgb(127 127 127 / 15%))',
  borderRadius: 2,
  display: 'block',
  height: '0.75rem',
} as const

const barStyle = {
  background: 'var(--card-badge-primary-dot-color, #556bfc)',
  borderRadius: 2,
  display: 'block',
  height: '100%',
} as const
