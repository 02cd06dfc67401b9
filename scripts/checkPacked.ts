import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createLake} from '../lake/index.ts'
import {buildStudio} from './packed/buildStudio.ts'
import {checkHeadless} from './packed/checkHeadless.ts'
import {openStudio} from './packed/openStudio.ts'
import {linkPackages, packInto} from './packed/packInto.ts'
import {verifyPackage} from './packed/verifyPackage.ts'

/** What the plugin may add to the scripts that a browser loads before Studio's first screen. */
const mostAdded = 150 * 1024

/**
 * Uses the packed package as others do: its headless parts where no React is installed, and its
 * plugin in an empty Studio that is built, weighed and opened.
 */
const folder = mkdtempSync(join(tmpdir(), 'newsroom-packed-'))
const lake = await createLake()
try {
  const packed = packInto(folder)
  console.log(`${packed.filename}: ${packed.entryCount} files, ${kilobytes(packed.size)}`)
  verifyPackage()
  checkHeadless(folder)

  const {peerDependencies} = JSON.parse(readFileSync('package.json', 'utf8'))
  linkPackages(folder, Object.keys(peerDependencies))
  process.env.SANITY_STUDIO_API_HOST = `http://localhost:${lake.port}`
  const plain = buildStudio(
    folder,
    'plain',
    configWith("import {structureTool} from 'sanity/structure'", 'structureTool()'),
  )
  const newsroom = buildStudio(
    folder,
    'newsroom',
    configWith("import {newsroom} from 'sanity-plugin-newsroom'", 'newsroom()'),
  )
  const first = newsroom.first - plain.first
  const total = newsroom.total - plain.total
  console.log(
    `A Studio loads ${kilobytes(plain.first)} (gzip) at first, with the plugin ${kilobytes(first)} more;`,
    `${kilobytes(total)} more in all, most of it when an import starts`,
  )
  if (first > mostAdded) throw new Error(`That is more than ${kilobytes(mostAdded)}`)
  await openStudio(join(folder, 'newsroom'))
  console.log('The built Studio shows the desk and the tools')
} finally {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
}

function configWith(imports: string, plugins: string): string {
  return `import {defineConfig} from 'sanity'
${imports}
export default defineConfig({
  projectId: 'local',
  dataset: 'production',
  apiHost: process.env.SANITY_STUDIO_API_HOST,
  plugins: [${plugins}],
})
`
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`
}
