import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {
  createAddressGuard,
  isPublicAddress,
} from '../../../plugins/article-import/load/node/addressGuard.ts'
import {createImageFetcher} from '../../../plugins/article-import/load/node/fetchImage.ts'

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    'fe80::1',
    'fec0::1',
    'fc00::1',
    'fd00:ec2::254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'not an address',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['93.184.216.34', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('a request', () => {
  let hits: string[] = []
  let port = 0
  const server = createServer((incoming, outgoing) => {
    hits.push(incoming.url ?? '')
    const to = new URL(incoming.url ?? '/', 'http://x').searchParams.get('to')
    if (incoming.url === '/loop') outgoing.writeHead(302, {location: '/loop'}).end()
    else if (to) outgoing.writeHead(302, {location: to}).end()
    else outgoing.end('secret')
  })
  beforeEach(async () => {
    hits = []
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => new Promise((done) => server.close(() => done(null))))

  const fetcher = (allowHosts: string[] = []) =>
    createImageFetcher({
      allowHosts,
      // A name service under an attacker's control.
      resolveHost: (_, callback) => callback(null, [{address: '127.0.0.1', family: 4}]),
    })

  test.each([
    () => `http://127.0.0.1:${port}/`,
    () => `http://localhost:${port}/`,
    () => `http://sub.localhost:${port}/`,
    () => `http://2130706433:${port}/`,
    () => `http://0x7f.1:${port}/`,
    () => `http://[::1]:${port}/`,
    () => `http://[::ffff:127.0.0.1]:${port}/`,
    () => `http://innocent.example:${port}/`,
    () => `http://user:word@innocent.example:${port}/`,
    () => 'file:///etc/passwd',
    () => 'ftp://innocent.example/',
  ])('to a private place never leaves (%#)', async (url) => {
    await expect(fetcher().fetch(url(), textOf)).rejects.toThrow()
    expect(hits).toEqual([])
  })

  test('is not led to a private place by a redirect', async () => {
    const start = `http://127.0.0.1:${port}/?to=${encodeURIComponent(`http://localhost:${port}/inner`)}`
    await expect(fetcher([`127.0.0.1:${port}`]).fetch(start, textOf)).rejects.toThrow(
      /public internet/,
    )
    expect(hits).toHaveLength(1)
  })

  test('goes where the user allowed it', async () => {
    const address = `http://127.0.0.1:${port}/a`
    expect(await fetcher([`127.0.0.1:${port}`]).fetch(address, textOf)).toBe('secret')
  })

  test('ends when redirects never end', async () => {
    const trusted = createImageFetcher({allowHosts: ['127.0.0.1']})
    const loop = `http://127.0.0.1:${port}/loop`
    await expect(trusted.fetch(loop, textOf)).rejects.toThrow(/redirects without end/)
  })
})

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const part of bytes) text += Buffer.from(part).toString()
  return text
}

test('every answer of a name service counts, and not only the first', () => {
  const {lookup} = createAddressGuard([], (_, callback) =>
    callback(null, [
      {address: '8.8.8.8', family: 4},
      {address: '10.0.0.1', family: 4},
    ]),
  )
  const answers: unknown[] = []
  lookup('mixed.example', {all: true}, (error) => answers.push(error))
  expect(answers[0]).toMatchObject({code: 'ADDRESS_REFUSED'})
})
