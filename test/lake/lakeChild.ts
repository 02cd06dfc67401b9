import {once} from 'node:events'
import process from 'node:process'
import {createInterface} from 'node:readline'
import {createLake} from '../../lake/index.ts'

/**
 * A lake in a process of its own, to be killed. It waits for the folder's name on standard input, so
 * that the next one can be ready before the last is dead, and prints its address.
 */
const lines = createInterface({input: process.stdin})
const [data] = await once(lines, 'line')
const lake = await createLake({data: String(data), port: 0})
process.stdout.write(`${lake.url}\n`)
