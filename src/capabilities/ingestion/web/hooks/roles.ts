import type { From, Rule } from '../../webhooks/mapping.ts'

/** What a place in a delivery can become, in the order people are offered it, by what it is about. */
export const roleGroups = {
  who: ['userId', 'email', 'phone', 'personName', 'anonymousId', 'externalId', 'trait'],
  what: ['text', 'score', 'wording', 'time', 'name', 'id', 'product'],
  order: ['value', 'currency', 'orderId'],
  where: ['channel', 'touchpoint', 'conversationId', 'agentId', 'country', 'language', 'unit', 'property'],
} as const satisfies Record<string, readonly string[]>
export type Role = (typeof roleGroups)[keyof typeof roleGroups][number]

const people = {
  userId: 'userId',
  email: 'email',
  phone: 'phone',
  personName: 'name',
  anonymousId: 'anonymousId',
} as const

/** One thing a rule takes from a delivery. */
export interface Use {
  role: Role
  /** Of a trait, a property or another system's id: its name. */
  name?: string
  from: From
}

/** What a rule takes, in the order of the roles. */
export function usesOf(rule: Rule): Use[] {
  const uses: Use[] = []
  const add = (role: Role, from: From | undefined, name?: string) => {
    if (from !== undefined) uses.push({ role, from, ...(name !== undefined && { name }) })
  }
  for (const [role, field] of Object.entries(people)) add(role as keyof typeof people, rule.person[field])
  for (const [name, from] of Object.entries(rule.person.externalIds ?? {})) add('externalId', from, name)
  for (const [name, from] of Object.entries(rule.person.traits ?? {})) add('trait', from, name)
  add('text', rule.text)
  add('score', rule.answer?.score)
  add('wording', rule.answer?.wording)
  for (const role of plain) if (role !== 'text') add(role, rule[role])
  for (const [name, from] of Object.entries(rule.properties ?? {})) add('property', from, name)
  return uses
}

const plain = [
  'text', 'time', 'name', 'id', 'product', 'value', 'currency', 'orderId', 'channel', 'touchpoint', 'conversationId',
  'agentId', 'country', 'language', 'unit',
] as const // biome-ignore format: one glance
type Plain = (typeof plain)[number]

/** The last name of a path, for what keeps a name of its own: `data.customer.plan` is `plan`. */
export function nameIn(path: string): string {
  const names = path.match(/[^.[\]"@$]+/g) ?? []
  return names.findLast((name) => !/^\d+$/.test(name)) ?? 'value'
}

/** The rule with a place given to a role; what held the role before is let go. `system` is who an id is known to. */
export function give(rule: Rule, role: Role, path: string, system: string): Rule {
  if (role in people) {
    const field = people[role as keyof typeof people]
    return { ...rule, person: { ...rule.person, [field]: path } }
  }
  if (role === 'externalId')
    return {
      ...rule,
      person: { ...rule.person, externalIds: { ...rule.person.externalIds, [system]: path } },
    }
  if (role === 'trait')
    return { ...rule, person: { ...rule.person, traits: { ...rule.person.traits, [nameIn(path)]: path } } }
  if (role === 'property') return { ...rule, properties: { ...rule.properties, [nameIn(path)]: path } }
  if (role === 'score') return { ...rule, answer: { scale: 'nps', ...rule.answer, score: path } }
  if (role === 'wording') return rule.answer ? { ...rule, answer: { ...rule.answer, wording: path } } : rule
  return { ...rule, [role]: path }
}

/** The rule without a use. An event keeps a name. */
export function letGo(rule: Rule, { role, name = '' }: Use): Rule {
  if (role in people) {
    const { [people[role as keyof typeof people]]: _gone, ...person } = rule.person
    return { ...rule, person }
  }
  if (role === 'trait' || role === 'externalId') {
    const kept = role === 'trait' ? 'traits' : 'externalIds'
    return { ...rule, person: { ...rule.person, [kept]: without(rule.person[kept], name) } }
  }
  if (role === 'property') return { ...rule, properties: without(rule.properties, name) }
  if (role === 'score') {
    const { answer: _answer, ...rest } = rule
    return rest
  }
  if (role === 'wording') {
    if (!rule.answer) return rule
    const { wording: _wording, ...answer } = rule.answer
    return { ...rule, answer }
  }
  if (role === 'name') return { ...rule, name: { fixed: rule.kind } }
  const { [role as Plain]: _gone, ...rest } = rule
  return rest as Rule
}

function without(named: Record<string, From> | undefined, name: string) {
  const { [name]: _gone, ...rest } = named ?? {}
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** Where a value comes from, in words: `data.email`, `“web”`, `a, else b`. */
export function placeInWords(from: From): string {
  if (typeof from === 'string') return from.replace(/^header:/, 'header ')
  if ('fixed' in from) return `“${from.fixed}”`
  return 'first' in from
    ? from.first.map(placeInWords).join(' / ')
    : from.together.map(placeInWords).join(' + ')
}

/** The places a value comes from, for marking them in the tree. */
export function placesOf(from: From): string[] {
  if (typeof from === 'string') return [from]
  if ('fixed' in from) return []
  return 'first' in from ? from.first : from.together
}

/** A rule that takes nothing yet, with a key nobody else has. */
export function newRule(rules: readonly Rule[]): Rule {
  let number = rules.length + 1
  while (rules.some(({ key }) => key === `rule-${number}`)) number++
  return { key: `rule-${number}`, kind: 'event', name: { fixed: 'Event' }, when: [], person: {} }
}
