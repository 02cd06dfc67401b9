import {expect, test} from 'vitest'
import {createLake} from '../../../lake/index.ts'
import {Pacer} from '../../../plugins/article-import/load/pacer.ts'
import {raw, runImport} from '../pipeline/support/run.ts'

/** A limiter as servers have them: so many requests in any second, else 429 with retry-after. */
function slidingWindow(allowed: number) {
  let passed: number[] = []
  return (now: number) => {
    passed = passed.filter((at) => now - at < 1000)
    if (passed.length >= allowed) return false
    passed.push(now)
    return true
  }
}

async function throughput(
  pacer: (clock: {now: number}) => Pacer,
  allowed: number,
  seconds: number,
) {
  const clock = {now: 0}
  const paced = pacer(clock)
  const accept = slidingWindow(allowed)
  let accepted = 0
  while (clock.now < seconds * 1000) {
    await paced.take()
    clock.now += 0.05
    if (accept(clock.now)) {
      accepted++
      paced.succeeded()
    } else paced.limited(1000)
  }
  return accepted / (allowed * seconds)
}

const clocked =
  (rate?: number, late = (_: number) => 0) =>
  (clock: {now: number}) => {
    let sleeps = 0
    return new Pacer({
      ...(rate !== undefined && {rate}),
      now: () => clock.now,
      sleep: async (ms) => {
        clock.now += ms + late(sleeps++)
      },
    })
  }

test.each([
  ['that is known', 25, 25],
  ['that it must learn', undefined, 25],
  ['that is lower than it was told', 25, 10],
  ['that is higher than it was told', 10, 25],
])('a pacer uses at least 90 % of a rate %s', async (_, told, allowed) => {
  expect(await throughput(clocked(told), allowed, 600)).toBeGreaterThanOrEqual(0.9)
})

test('a pacer makes up for timers that are late, and no second has too many requests for it', async () => {
  const late = (sleep: number) => (sleep % 20 === 0 ? 300 : sleep % 7)
  expect(await throughput(clocked(25, late), 25, 600)).toBeGreaterThanOrEqual(0.9)
})

test('against the hosted limits every document arrives, and few requests are refused', async () => {
  const lake = await createLake({limits: 'hosted'})
  try {
    const many = Array.from({length: 300}, (_, index) => raw(String(index)))
    const {result} = await runImport(many, lake.client(), {
      writer: {maxMutations: 5, inFlight: 8, pacer: new Pacer({rate: 25})},
    })
    expect(result.counts).toMatchObject({created: 300, failed: 0})
    expect(await lake.client().fetch('count(*[_type == "article"])')).toBe(300)
  } finally {
    await lake.close()
  }
})
