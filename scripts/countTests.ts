import {readFileSync} from 'node:fs'
import process from 'node:process'
import {z} from 'zod'

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
})

const [file = 'test-results/report.json'] = process.argv.slice(2)
const counts = report.parse(JSON.parse(readFileSync(file, 'utf8')))
const {numPassedTests: passed, numPendingTests: skipped} = counts
// A file that fails to load has no tests to count, and is a failure all the same.
const failed = Math.max(counts.numFailedTests, counts.success ? 0 : 1)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
