/**
 * The beginning of what can be read: as much as comes before the first fault. For looking at a head
 * alone; whoever reads all of it meets the fault again, and tells of it.
 *
 * @param fault - told of the fault
 * @throws the fault, where nothing came before it
 */
export async function* untilFault(
  parts: AsyncIterable<Uint8Array>,
  fault?: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  let any = false
  try {
    for await (const part of parts) {
      any ||= part.length > 0
      yield part
    }
  } catch (error) {
    if (!any) throw error
    fault?.(error)
  }
}
