import {type LookupAddress, lookup as systemLookup} from 'node:dns'
import type {LookupFunction} from 'node:net'
import ipaddr from 'ipaddr.js'
import {LoadError} from '../errors.ts'

/** Asks the name service for all addresses of a host. */
export type ResolveHost = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

const resolveBySystem: ResolveHost = (hostname, callback) =>
  systemLookup(hostname, {all: true, verbatim: true}, callback)

/**
 * Whether an address is one of the public internet: not private, loopback, link-local (where cloud
 * metadata services are), multicast, reserved, nor an IPv6 form of such an IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // fec0::/10, the old site-local range, counts as unicast since RFC 3879.
  return !(parsed.kind() === 'ipv6' && /^fe[c-f]/.test(parsed.toString()))
}

/**
 * Guards requests at the moment at which a connection is made, so that no answer of a name service,
 * the second one included, leads to an address that is not public.
 *
 * @param allowed - hosts, with or without port, that the user named as trusted
 */
export function createAddressGuard(
  allowed: readonly string[],
  resolveHost: ResolveHost = resolveBySystem,
) {
  const trusted = new Set(allowed.map((host) => host.toLowerCase()))
  const isTrusted = ({hostname, host}: {hostname: string; host: string}) =>
    trusted.has(hostname.toLowerCase()) || trusted.has(host.toLowerCase())

  const lookup: LookupFunction = (hostname, options, callback) => {
    resolveHost(hostname, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) {
        callback(
          error ?? Object.assign(new Error(`${hostname} has no address`), {code: 'ENOTFOUND'}),
          [],
        )
      } else if (!addresses.every(({address}) => isPublicAddress(address))) {
        callback(refusal(hostname), [])
      } else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

  return {
    lookup,
    /**
     * Refuses what a look-up never sees: addresses written as such, and other schemes.
     *
     * @returns whether the connection may skip the look-up's guard, as the host was named
     * @throws LoadError `ADDRESS_REFUSED`
     */
    check(url: URL): boolean {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusal(url.href)
      // Whoever wrote the archive has no business with a password, and logs should not learn it.
      if (url.username !== '' || url.password !== '') throw refusal(url.host)
      if (isTrusted(url)) return true
      const literal = url.hostname.replace(/^\[|\]$/g, '')
      if (ipaddr.isValid(literal) && !isPublicAddress(literal)) throw refusal(url.host)
      if (url.hostname === 'localhost' || url.hostname.endsWith('.localhost')) {
        throw refusal(url.host)
      }
      return false
    },
  }
}

function refusal(host: string): LoadError {
  return new LoadError(`${host} is no address of the public internet`, {
    code: 'ADDRESS_REFUSED',
    suggestions: [`If it is yours, allow it: --allow-host ${host}`],
  })
}
