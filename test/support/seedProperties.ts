import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import fc from 'fast-check'

/** The same lockfile draws the same cases: a verdict of CI can be had again, and a person's runs look further. */
const seed = createHash('sha256').update(readFileSync('package-lock.json')).digest().readInt32BE()

fc.configureGlobal({seed})
