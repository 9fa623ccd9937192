import { isIPv6 } from 'node:net'
import { isDigit, textBefore } from './characters.ts'

const four = /(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}/y
const six = /[\da-f:][\da-f:.]{1,44}/iy
const versionBefore = /(?:\bversions?|\bv|\brelease|\bbuild|\bfirmware|\brev|\bupdate)[ :.]*$/i

/** An IPv4 or IPv6 address; four numbers after “version” or within a longer dotted number are none. */
export function ipAt(text: string, start: number): number | undefined {
  return ipv4At(text, start) ?? ipv6At(text, start)
}

function ipv4At(text: string, start: number): number | undefined {
  if (!isDigit(text.charCodeAt(start))) return undefined
  four.lastIndex = start
  const match = four.exec(text)
  if (!match) return undefined
  const end = start + match[0].length
  const goesOn = /^(?:[\p{L}\p{N}_]|[.,-]\d)/u.test(text.slice(end, end + 3))
  const isPart = /[\p{L}\p{N}_.-]$/u.test(textBefore(text, start, 1))
  if (goesOn || isPart || versionBefore.test(textBefore(text, start, 12))) return undefined
  return end
}

/** Clock times and hardware addresses have colons too, but are never complete IPv6; C++ names (`a::b`) hold no digit. */
function ipv6At(text: string, start: number): number | undefined {
  if (!text.slice(start, start + 5).includes(':')) return undefined
  six.lastIndex = start
  const match = six.exec(text)
  if (!match?.[0].includes(':')) return undefined
  const written = match[0].replace(/[.:]$/, (last) => (match[0].endsWith('::') ? last : ''))
  const end = start + written.length
  if (
    /^[\p{L}\p{N}_]/u.test(text.slice(end, end + 2)) ||
    /[\p{L}\p{N}_:.]$/u.test(textBefore(text, start, 1))
  )
    return undefined
  return /\d/.test(written) && isIPv6(written) ? end : undefined
}
