import process from 'node:process'
import {defineConfig} from 'vitest/config'

/** Files that share a process load what they test once; each leaves the process as it found it. */
const unit = {
  name: 'unit',
  isolate: false,
  include: ['test/**/*.test.{ts,tsx}'],
  exclude: ['test/e2e/**', 'test/bench/**', 'test/soak/**', 'node_modules/**'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  setupFiles: process.env.CI ? ['test/support/seedProperties.ts'] : [],
}

/** One after the other and after all else, in a Studio that is built once. */
const e2e = {
  name: 'e2e',
  include: ['test/e2e/**/*.test.ts'],
  globalSetup: ['test/support/builtStudio.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  expect: {poll: {timeout: 90_000}},
  sequence: {groupOrder: 1},
}

export default defineConfig({
  test: {
    projects: [{test: unit}, {test: e2e}],
    reporters: process.env.CI
      ? ['default', ['json', {outputFile: 'test-results/report.json'}]]
      : ['default'],
  },
})
