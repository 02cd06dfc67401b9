/** A response that is sent as its text is made. */
export function streamed(pieces: AsyncGenerator<string>, mediaType: string): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
  return new Response(body, {
    headers: {'content-type': mediaType, 'cache-control': 'public, max-age=60'},
  })
}
