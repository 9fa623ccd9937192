import { isIPv4, isIPv6 } from 'node:net'

/** The network an address lies in, without the household: `203.0.113.0/24`, `2001:db8:7::/48`. '' for what is none. */
export function truncatedIp(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return ''
  const [before = '', after] = plain.split('%')[0]!.split('::')
  const first = before === '' ? [] : before.split(':')
  const last = after ? after.split(':') : []
  const groups = after === undefined ? first : [...first, ...zeros(8 - first.length - last.length), ...last]
  const network = groups.slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/48`
}

function zeros(count: number) {
  return Array.from({ length: Math.max(0, count) }, () => '0')
}
