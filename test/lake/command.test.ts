import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {createClient} from '@sanity/client'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'

const command = join(import.meta.dirname, '../../bin/newsroom.js')

let folder: string
const children: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-command-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, {recursive: true, force: true})
})

function newsroom(...args: string[]) {
  const child = spawn(process.execPath, [command, ...args], {cwd: folder})
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk)
    })
  }
  const exit = once(child, 'exit').then(([code]) => Number(code))
  return {child, exit, text: () => text}
}

describe('newsroom lake', () => {
  it('serves, announces itself while it runs, and is backed up meanwhile', async () => {
    const data = join(folder, 'data')
    const announcement = join(data, 'lake.json')
    const lake = newsroom('lake', '--data', data, '--port', '0', '--dataset', 'news')
    await expect.poll(() => existsSync(announcement), {timeout: 20_000}).toBe(true)
    const told = JSON.parse(await readFile(announcement, 'utf8'))
    expect(told).toMatchObject({pid: lake.child.pid, projectId: 'local', dataset: 'news'})
    const client = createClient({
      projectId: told.projectId,
      dataset: told.dataset,
      apiHost: told.url,
      useProjectHostname: false,
      useCdn: false,
      apiVersion: '2025-06-27',
    })
    await client.create({_id: 'a', _type: 'post'})
    const second = newsroom('lake', '--data', data, '--port', '0')
    const backup = newsroom('lake', 'backup', join(folder, 'out.tar'), '--data', data)
    expect(await second.exit).toBe(1)
    expect(second.text()).toContain('Another lake is using the folder')
    expect([await backup.exit, backup.text()]).toEqual([0, expect.stringContaining('news')])
    lake.child.kill('SIGINT')
    expect(await lake.exit).toBe(0)
    expect(existsSync(announcement)).toBe(false)
  }, 60_000)

  it.each([
    [['--port', 'http'], 'a port is'],
    [['--limits', 'none'], 'the only kind is'],
    [['--token', 'admin:x'], 'role:secret'],
    [['--host', '0.0.0.0', '--port', '0'], 'open to the network'],
  ])('explains what is wrong with %j', async (args, message) => {
    const {exit, text} = newsroom('lake', ...args)
    expect(await exit).toBeGreaterThan(0)
    expect(text()).toContain(message)
  })
})
