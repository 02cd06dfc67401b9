/**
 * Turns work that reports by calling into an async generator. The work runs ahead of a slow reader
 * by as much as it reports between two awaits of its own.
 *
 * @param work - reports with `emit`, and returns the generator's result
 */
export async function* channel<T, R>(
  work: (emit: (value: T) => void) => Promise<R>,
): AsyncGenerator<T, R> {
  let queue: T[] = []
  let wake: (() => void) | undefined
  let done = false
  const finished = work((value) => {
    queue.push(value)
    wake?.()
  }).finally(() => {
    done = true
    wake?.()
  })
  finished.catch(() => {})
  for (;;) {
    const values = queue
    queue = []
    yield* values
    if (queue.length > 0) continue
    if (done) return await finished
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}
