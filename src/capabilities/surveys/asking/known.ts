import type { Known } from '../model/survey.ts'

/** What the page itself says in an address or a form. */
const own = new Set([
  'lang',
  'at',
  'way',
  'frame',
  'response',
  'version',
  'begun',
  'asked',
  'go',
  'website',
  'known',
  'mend',
  'sent',
])
const allowedName = /^[A-Za-z]\w{0,39}$/
const most = 20
const longest = 200

/**
 * What a link tells of the occasion, such as `?product=Kettle&agent=Ann`: told by whoever made the link and by nobody
 * else, so it is shown and counted, and nobody is recognised by it. A form carries it on as one field.
 */
export function knownIn(said: URLSearchParams): Known {
  const carried = new URLSearchParams(said.get('known') ?? '')
  const told = [...carried, ...said].filter(
    ([name, value]) => allowedName.test(name) && !own.has(name) && !isField(name) && value.trim() !== '',
  )
  return Object.fromEntries(told.slice(0, most).map(([name, value]) => [name, value.slice(0, longest)]))
}

/** Answers are called `a0`, `a0c`: they are nothing that was known before. */
function isField(name: string) {
  return /^a\d+[cpr]?$/.test(name)
}

export function carried(known: Known): string {
  const told = Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return new URLSearchParams(told).toString()
}
