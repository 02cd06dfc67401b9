import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {cp, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../lake/index.ts'

const run = promisify(execFile)
const readme = await readFile('README.md', 'utf8')
const fences = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', code = '']) => ({
    language,
    code,
  }),
)
const commands = fences
  .filter(({language}) => language === 'sh')
  .flatMap(({code}) => code.trim().split('\n'))

/** Commands whose exit code 1 is an answer: they found something. */
const mayFind = /^npx newsroom check/

let lake: Lake
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-readme-'))
  await cp('samples', join(folder, 'samples'), {recursive: true})
  await symlink(resolve('migrations'), join(folder, 'migrations'))
  lake = await createLake({data: join(folder, '.newsroom')})
})
afterAll(async () => {
  await lake.close()
  await rm(folder, {recursive: true, force: true})
})

/** Runs a command line of the README in the checkout, on the test's own lake and files. */
async function shell(line: string): Promise<{code: number; stdout: string; stderr: string}> {
  const command = line.replace(
    /^npx newsroom/,
    `"${process.execPath}" "${resolve('bin/newsroom.js')}"`,
  )
  const options = {
    cwd: folder,
    env: {
      ...process.env,
      SANITY_PROJECT_ID: 'local',
      SANITY_AUTH_TOKEN: 'any',
      SANITY_API_HOST: lake.url,
    },
  }
  try {
    return {
      code: 0,
      ...(await run('sh', ['-c', command], {...options, maxBuffer: 64 * 1024 * 1024})),
    }
  } catch (error: unknown) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error && 'code' in error))
      throw error
    return {code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr)}
  }
}

describe('the README', () => {
  test.each(commands)('%s', {timeout: 120_000}, async (line) => {
    const {code, stderr, stdout} = await shell(line)
    const allowed = mayFind.test(line) ? [0, 1] : [0]
    expect(allowed, stderr + stdout).toContain(code)
    expect(stdout + stderr).not.toBe('')
  })

  test('its programs print what they promise', {timeout: 60_000}, async () => {
    const programs = fences.filter(
      ({language, code}) => language === 'ts' && code.includes('console.log'),
    )
    expect(programs.length).toBe(2)
    for (const [index, {code}] of programs.entries()) {
      const file = join(folder, `program${index}.ts`)
      const at = (entry: string) => pathToFileURL(resolve(entry)).href
      await writeFile(
        file,
        code
          .replace("'sanity-plugin-newsroom/queries'", `'${at('queries/index.ts')}'`)
          .replace("'sanity-plugin-newsroom/lake'", `'${at('lake/index.ts')}'`)
          .replace("'@sanity/client'", `'${at('node_modules/@sanity/client/dist/index.js')}'`)
          .replace('http://127.0.0.1:3434', lake.url),
      )
      const {stdout} = await run(process.execPath, [file])
      expect(stdout.trim()).not.toBe('')
    }
  })

  test('its links and pictures lead somewhere', () => {
    const targets = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target)
    const missing = targets.filter((target) => !/^https?:/.test(target) && !existsSync(target))
    expect(missing).toEqual([])
  })
})
