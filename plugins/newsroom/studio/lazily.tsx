import {Flex, Spinner} from '@sanity/ui'
import {type ComponentType, lazy, Suspense} from 'react'

/** A component whose code is loaded when it is first shown, so that Studio starts without it. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded = lazy(async () => ({default: await load()}))
  return function Lazily(props: Props) {
    return (
      <Suspense fallback={loading}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}

const loading = (
  <Flex align="center" height="fill" justify="center" padding={5}>
    <Spinner muted />
  </Flex>
)
