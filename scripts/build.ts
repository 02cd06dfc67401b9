import {execFileSync} from 'node:child_process'
import {readFileSync, rmSync, writeFileSync} from 'node:fs'

rmSync('dist', {recursive: true, force: true})
execFileSync('tsc', ['-p', 'tsconfig.build.json'], {stdio: 'inherit'})

// The compiler rewrites imports, but not the address of a worker.
const file = 'dist/plugins/article-import/studio/startImportJob.js'
const source = readFileSync(file, 'utf8')
const rewritten = source.replace("'./importWorker.ts'", "'./importWorker.js'")
if (rewritten === source) throw new Error(`${file} names no worker`)
writeFileSync(file, rewritten)
