import { BlockList, isIP, isIPv4 } from 'node:net'

/** Networks that are not the internet (IANA's special-purpose registries): nobody outside may have us call there. */
const notOutside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notOutside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['2001::', 23], // Teredo and others that carry an address of another kind inside
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notOutside.addSubnet(network, bits, 'ipv6')

/** What the internet is in IPv6; all else is local, mapped or translated. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an address lies in the internet, where everybody may be called. */
export function isOutside(address: string): boolean {
  const plain = address.split('%')[0]!
  if (isIPv4(plain)) return !notOutside.check(plain, 'ipv4')
  return isIP(plain) === 6 && global6.check(plain, 'ipv6') && !notOutside.check(plain, 'ipv6')
}

/** Hosts and networks of our own that may be called all the same: `n8n.internal`, `10.0.5.0/24`, `127.0.0.1`. */
export function isAllowedInside(allowed: readonly string[], host: string, address: string): boolean {
  return allowed.some((one) => {
    if (one.toLowerCase() === host.toLowerCase() || one === address) return true
    const [network = '', bits = ''] = one.split('/')
    if (isIP(network) === 0 || !/^\d{1,3}$/.test(bits) || isIP(network) !== isIP(address)) return false
    const family = isIPv4(network) ? 'ipv4' : 'ipv6'
    if (Number(bits) > (family === 'ipv4' ? 32 : 128)) return false
    const list = new BlockList()
    list.addSubnet(network, Number(bits), family)
    return list.check(address, family)
  })
}
