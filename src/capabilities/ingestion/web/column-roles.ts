import type { From, MappedFile, Mapping, Rule } from '../imports/mapping.ts'

/** What a column of a file can become, in the order people are offered it. */
export const roles = [
  'time', 'userId', 'email', 'phone', 'personName', 'anonymousId', 'score', 'text', 'channel', 'touchpoint', 'product',
  'orderId', 'value', 'currency', 'country', 'language', 'unit', 'promisedAt', 'fulfilledAt', 'agentId',
  'conversationId', 'id', 'trait', 'property', 'leaveOut',
] as const // biome-ignore format: one glance
export type Role = (typeof roles)[number]

/** The scales a score may be on; what they mean is said in `role-words.ts`. */
export const scales = [
  'nps',
  'nps10',
  'nps5',
  'csat5',
  'csat7',
  'csat2',
  'ces5',
  'ces7',
  'nes',
  'stars5',
] as const
export type ScaleName = (typeof scales)[number]

/** What the rows of one file become, told column by column: what a person edits. */
export interface Reading {
  kind: Rule['kind']
  name: Rule['name']
  roles: Record<string, Role>
  /** Scale of each column that is a score. */
  scales: Record<string, string>
  /** Who it is where no column says so; kept as it is. */
  otherwise?: Rule['person']['otherwise']
}

/** Roles that several columns may share; any other moves from one column to the next. */
const shared: ReadonlySet<Role> = new Set(['score', 'text', 'id', 'trait', 'property', 'leaveOut'])
const datedRoles: readonly Role[] = ['time', 'promisedAt', 'fulfilledAt']

const plainFields = [
  'channel', 'touchpoint', 'product', 'orderId', 'value', 'currency', 'country', 'language', 'unit', 'promisedAt',
  'fulfilledAt', 'agentId', 'conversationId',
] as const // biome-ignore format: one glance
const personFields = ['userId', 'email', 'phone', 'anonymousId'] as const
const sayable = new Set<string>([
  'kind', 'name', 'id', 'time', 'person', 'answer', 'text', 'properties', ...plainFields,
]) // biome-ignore format: one glance

/** A file's rules as a table of columns, or null where they say more than such a table can. */
export function readRoles(file: MappedFile, columns: readonly string[]): Reading | null {
  const [first] = file.becomes
  if (!first || file.links.length > 0 || !file.becomes.every((rule) => isLike(rule, first))) return null
  const uses = usesOf(first, file.becomes)
  if (!uses) return null
  const found: Record<string, Role> = {}
  for (const [role, column] of uses) {
    if (column === '') continue
    if (!columns.includes(column) || found[column]) return null
    found[column] = role
  }
  const read: Record<string, Role> = {}
  for (const column of columns) read[column] = found[column] ?? 'leaveOut'
  const answers = file.becomes.flatMap(({ answer }) => answer ?? [])
  return {
    kind: first.kind,
    name: first.name,
    roles: read,
    scales: Object.fromEntries(answers.map(({ score, scale }) => [score, scale])),
    ...(first.person.otherwise && { otherwise: first.person.otherwise }),
  }
}

/** The rules that a table of columns stands for: one, or one for each score. */
export function writeRoles(file: MappedFile, { kind, name, roles, scales, otherwise }: Reading): MappedFile {
  const columns = Object.keys(roles)
  const having = (role: Role) => columns.filter((column) => roles[column] === role)
  const scores = having('score')
  const texts = having('text')
  const id = having('id')
  const person: Rule['person'] = {}
  for (const field of personFields) if (having(field)[0]) person[field] = having(field)[0]
  if (having('personName')[0]) person.name = having('personName')[0]
  if (otherwise) person.otherwise = otherwise
  if (having('trait').length > 0) person.traits = asRecord(having('trait'))
  const common: Rule = { kind, name, time: having('time')[0] ?? '', person, ...(id.length > 0 && { id }) }
  for (const field of plainFields) if (having(field)[0]) common[field] = having(field)[0] as string
  if (having('property').length > 0) common.properties = asRecord(having('property'))
  const text = texts.length > 1 ? { together: texts, with: ' ' } : texts[0]
  return {
    ...file,
    headers: columns.filter((column) => roles[column] !== 'leaveOut'),
    becomes: (scores.length > 0 ? scores : [undefined]).map((score, index) => ({
      ...common,
      ...(score && { answer: answerOf(score, scales, scores) }),
      ...(index === 0 && text && { text }),
    })),
  }
}

/** Gives a column its role. Whoever had a role that only one can have becomes a property. */
export function giveRole(reading: Reading, column: string, role: Role, values: readonly string[]): Reading {
  const roles = { ...reading.roles }
  if (!shared.has(role))
    for (const other of Object.keys(roles)) if (roles[other] === role) roles[other] = 'property'
  roles[column] = role
  const { [column]: before, ...others } = reading.scales
  return {
    ...reading,
    roles,
    scales: role === 'score' ? { ...others, [column]: before ?? likelyScale(values) } : others,
  }
}

/** What is missing before the file can be read, as words of the wizard. */
export function lacking({ roles, kind, otherwise }: Reading) {
  const given = new Set(Object.values(roles))
  const lacks: ('needsTime' | 'needsPerson' | 'needsScoreOrText')[] = []
  if (!given.has('time')) lacks.push('needsTime')
  if (!otherwise && !personFields.some((field) => given.has(field))) lacks.push('needsPerson')
  if (kind === 'response' && !given.has('score') && !given.has('text')) lacks.push('needsScoreOrText')
  return lacks
}

/** The mapping with this reading of its file. The order of day and month is asked anew when other columns hold times. */
export function withReading(mapping: Mapping, file: MappedFile, reading: Reading): Mapping {
  const changed = writeRoles(file, reading)
  const { dateOrder, ...rest } = mapping
  const isDatedAlike = datedRoles.every((role) => dated(file, role) === dated(changed, role))
  return {
    ...rest,
    ...(isDatedAlike && dateOrder && { dateOrder }),
    files: mapping.files.map((one) => (one.name === file.name ? changed : one)),
  }
}

function dated({ becomes: [rule] }: MappedFile, role: Role) {
  return rule?.[role as 'time' | 'promisedAt' | 'fulfilledAt']
}

/** By the highest of the values at hand; always for a person to confirm. */
function likelyScale(values: readonly string[]): ScaleName {
  const highest = Math.max(0, ...values.map(Number).filter(Number.isFinite))
  return highest > 7 ? 'nps' : highest > 5 ? 'csat7' : 'csat5'
}

/** Several scores of one row are several questions, told apart by their columns. */
function answerOf(score: string, scales: Record<string, string>, all: readonly string[]) {
  return { scale: scales[score] ?? 'csat5', score, ...(all.length > 1 && { wording: score }) }
}

/** Every use of a column in these rules; null where something is no plain column. */
function usesOf(first: Rule, rules: readonly Rule[]): [Role, string][] | null {
  if (Object.entries(first).some(([field, value]) => value !== undefined && !sayable.has(field))) return null
  const { traits, name, otherwise: _otherwise, ...ids } = first.person
  const lists = [columnsOf(first.text), recorded(traits), recorded(first.properties)]
  const singles = [first.time, ...plainFields.map((field) => first[field]), ...Object.values(ids), name]
  if (lists.includes(null) || singles.some((from) => from !== undefined && typeof from !== 'string'))
    return null
  if (rules.slice(1).some(({ text }) => text !== undefined)) return null
  const [texts, traitColumns, properties] = lists as string[][]
  const of = (role: Role, columns: readonly (From | undefined)[] = []) =>
    columns.flatMap((column): [Role, string][] => (typeof column === 'string' ? [[role, column]] : []))
  return [
    ...of('time', [first.time]),
    ...of('id', first.id),
    ...personFields.flatMap((field) => of(field, [first.person[field]])),
    ...of('personName', [name]),
    ...plainFields.flatMap((field) => of(field, [first[field]])),
    ...of(
      'score',
      rules.map(({ answer }) => answer?.score),
    ),
    ...of('text', texts),
    ...of('trait', traitColumns),
    ...of('property', properties),
  ]
}

function columnsOf(from: From | undefined): string[] | null {
  if (from === undefined) return []
  if (typeof from === 'string') return [from]
  return 'together' in from && from.with === ' ' ? from.together : null
}

/** Columns that keep their own name. */
function recorded(record: Record<string, From> | undefined): string[] | null {
  const entries = Object.entries(record ?? {})
  return entries.every(([name, from]) => name === from) ? entries.map(([name]) => name) : null
}

function asRecord(columns: readonly string[]) {
  return Object.fromEntries(columns.map((column) => [column, column]))
}

/** Rules that differ in nothing but their score, as several questions of one survey do. */
function isLike(rule: Rule, first: Rule): boolean {
  const bare = ({ answer: _answer, text: _text, ...rest }: Rule) => JSON.stringify(rest)
  return bare(rule) === bare(first) && (rule === first || rule.answer !== undefined)
}
