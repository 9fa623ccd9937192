import { maskLabel, maskText, type PiiType } from '../../../language/masking/mask-text.ts'

/** Beyond these a property tells nothing any more and only costs: what is deeper or longer is left out. */
const deepest = 6
const mostKeys = 500
const longestKey = 200

/** Property names that say themselves what they hold. */
const namesPii: [PiiType, RegExp][] = [
  [
    'email',
    /^(?:(?:user|customer|contact|billing|shipping|from|to|reply|recipient|sender)[_-]?)?e[_-]?mail(?:[_-]?addr(?:ess)?)?$/i,
  ],
  [
    'phone',
    /^(?:(?:user|customer|contact|billing|shipping|home|work|cell|mobile)[_-]?)?(?:tele)?(?:phone|mobile|fax|tel|msisdn|whatsapp)(?:[_-]?(?:number|no|nr))?$/i,
  ],
  ['ip', /^(?:(?:client|remote|user|visitor)[_-]?)?ip(?:[_-]?addr(?:ess)?|v[46])?$/i],
  ['iban', /^(?:bank[_-]?)?(?:iban|account[_-]?number)$/i],
  [
    'name',
    /^(?:(?:user|customer|contact|billing|shipping|recipient|sender)[_-]?)?(?:first|last|full|given|family|middle|maiden|sur|nick)[_-]?names?$|^(?:user|customer|contact|billing|shipping|recipient|sender)[_-]name$/i,
  ],
  ['birthdate', /^(?:dob|birth[_-]?da(?:y|te)|date[_-]?of[_-]?birth)$/i],
  [
    'address',
    /^(?:(?:customer|contact|billing|shipping|home|delivery)[_-]?)?(?:street(?:[_-]?address)?|address(?:[_-]?line)?[_-]?\d?)$/i,
  ],
  [
    'id',
    /^(?:ssn|social[_-]?security(?:[_-]?number)?|(?:national|tax)[_-]?id|passport(?:[_-]?(?:number|no|nr))?)$/i,
  ],
  ['card', /^(?:(?:credit|debit|payment)[_-]?)?card[_-]?(?:number|no|nr|pan)$|^pan$/i],
]

/** Property names of what people write: what is said in them is masked as texts are. */
const holdsWords =
  /(?:^|[_-])(?:text|message|comment|body|feedback|review|note|description|question|answer|reply|transcript|reason|subject|content|query)s?$/i

/**
 * The same properties with everything personal replaced, ready for both stores: no NUL, no half characters, and no dots in
 * keys (the facts store reads `a.b` as `b` within `a`, and one event with both would spoil the whole insert).
 */
export function maskProperties(properties: Record<string, unknown>): Record<string, unknown> {
  return maskObject(properties, 1, { keys: mostKeys })
}

function maskObject(object: object, depth: number, left: { keys: number }): Record<string, unknown> {
  const masked: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(object)) {
    if (left.keys-- <= 0) break
    const known = knownKey(key)
    if (known.name === '' || value === undefined || value === null) continue
    const kept = maskValue(value, known, depth, left)
    if (kept !== undefined) masked[known.name] = kept
  }
  return masked
}

function maskValue(value: unknown, key: Key, depth: number, left: { keys: number }): unknown {
  if (typeof value === 'boolean') return value
  const { type } = key
  if (typeof value === 'string') return type && value !== '' ? `[${type}]` : maskWords(storable(value), key)
  if (typeof value === 'number') return type ? `[${type}]` : maskNumber(value)
  if (depth >= deepest || typeof value !== 'object' || value === null) return undefined
  return Array.isArray(value) ? maskList(value, key, depth, left) : maskObject(value, depth + 1, left)
}

function maskWords(value: string, { isProse }: Key): string {
  return (isProse ? maskText(value) : maskLabel(value)).masked
}

function maskList(list: unknown[], key: Key, depth: number, left: { keys: number }): unknown[] {
  const masked: unknown[] = []
  for (const value of list) {
    if (left.keys-- <= 0) break
    const kept = maskValue(value, key, depth + 1, left)
    if (kept !== undefined) masked.push(kept)
  }
  return masked
}

/** A card may come as a number; numbers beyond 2⁵³ are already rounded and are kept as text. */
function maskNumber(value: number): number | string | undefined {
  if (!Number.isFinite(value)) return undefined
  if (Math.abs(value) < 1e12) return value
  const { masked, found } = maskLabel(String(value))
  return found.length || !Number.isSafeInteger(value) ? masked : value
}

/** A property's name as it is stored, and what it says of its value. */
interface Key {
  name: string
  type: PiiType | undefined
  isProse: boolean
}

/** Names repeat from event to event: the first thousands are judged once. */
const judged = new Map<string, Key>()
const mostJudged = 10_000

function knownKey(key: string): Key {
  const known = judged.get(key)
  if (known) return known
  const name = maskLabel(storable(key.slice(0, longestKey))).masked.replaceAll('.', '_')
  const type = key.length > 40 ? undefined : namesPii.find(([, pattern]) => pattern.test(key))?.[0]
  const judgement = { name: name === '__proto__' ? '' : name, type, isProse: holdsWords.test(key) }
  if (judged.size < mostJudged && key.length <= 40) judged.set(key, judgement)
  return judgement
}

/** Neither store takes NUL or half of a surrogate pair. */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole
}
