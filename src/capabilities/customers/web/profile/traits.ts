export type TraitValue = string | number | boolean

/** One thing known of a customer: a field of their own or a trait, with when and by whom it was told. */
export interface Told {
  /** `name`, `email`, `phone`, or `trait:NAME`. */
  key: string
  value: TraitValue | null
  at?: string
  by?: string | null
}

interface Known {
  name: string | null
  email: string | null
  phone: string | null
  traits: Record<string, TraitValue>
  told: Record<string, { at: string; by: string | null }>
}

/** Longer values would push everything else away. */
const longFrom = 60

/** How they can be reached and are called, plain facts, and long ones; each by name. */
export function traitGroups({ name, email, phone, traits, told }: Known) {
  const contact = Object.entries({ name, email, phone }).map(([key, value]) => ({ key, value, ...told[key] }))
  const others = Object.entries(traits)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([trait, value]): Told => ({ key: `trait:${trait}`, value, ...told[`trait:${trait}`] }))
  const isLong = ({ value }: Told) => String(value).length > longFrom
  return {
    contact: contact as Told[],
    plain: others.filter((one) => !isLong(one)),
    long: others.filter(isLong),
  }
}

/** Those whose name or value holds what is searched for. */
export function foundIn(told: readonly Told[], search: string): Told[] {
  const wanted = search.trim().toLowerCase()
  return told.filter(({ key, value }) => `${traitName(key)} ${value ?? ''}`.toLowerCase().includes(wanted))
}

export function traitName(key: string): string {
  return key.replace(/^trait:/, '')
}

/** What somebody typed, kept as what it was before: numbers stay numbers, yes and no stay themselves. */
export function typedLike(before: TraitValue | null, typed: string): TraitValue | null {
  const text = typed.trim()
  if (text === '') return null
  if (typeof before === 'number' && Number.isFinite(Number(text))) return Number(text)
  if (typeof before === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
