// examples/site/src/lib/streamed.ts
/** A response that is sent as its text is made. */
function streamed(pieces, mediaType) {
	const encoder = new TextEncoder();
	const body = new ReadableStream({
		async pull(controller) {
			const next = await pieces.next();
			if (next.done) controller.close();
			else controller.enqueue(encoder.encode(next.value));
		},
		async cancel() {
			await pieces.return(void 0);
		}
	});
	return new Response(body, { headers: {
		"content-type": mediaType,
		"cache-control": "public, max-age=60"
	} });
}
export { streamed as t };
