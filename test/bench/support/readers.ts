import {parentPort, workerData} from 'node:worker_threads'

/** A thread that asks for its addresses in turn, 50 times a second, and tells how long each took. */
const urls: readonly string[] = workerData
const pending: Promise<number>[] = []
const started = performance.now()
for (let n = 0; n < 500; n++) {
  const due = started + n * 20
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
  pending.push(timed(urls[n % urls.length] ?? '', due))
}
parentPort?.postMessage(await Promise.all(pending))

async function timed(url: string, due: number): Promise<number> {
  const response = await fetch(url)
  await response.text()
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return performance.now() - due
}
