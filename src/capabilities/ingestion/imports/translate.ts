import type { Incoming } from '../incoming.ts'
import { hasColumn } from './column-names.ts'
import { listIn } from './columns.ts'
import { conditionReader } from './conditions.ts'
import { gathering } from './grouped.ts'
import type { Question, Rule } from './mapping.ts'
import { conditionsOf, withRest } from './references.ts'
import { rowIdentity } from './row-identity.ts'
import {
  instantReaders,
  moneyReader,
  personReader,
  type Refusal,
  scoreReader,
  textReaders,
} from './row-readers.ts'
import { type Read, type Reading, reader } from './value-readers.ts'

export interface Translated {
  interactions: Incoming[]
  refusals: Refusal[]
  /** Why nothing was made of the row though nothing is wrong with it. */
  leftOut?: string
}

export interface Translator<Origin> {
  /** Turns one row of a file into interactions, or says why it cannot. */
  row(values: readonly string[], origin: Origin): Translated
  /** What several rows became together, once all of them were read. */
  rest(): Iterable<Translated & { origin: Origin }>
}

type RuleTranslator = (values: readonly string[], done: Translated) => void

const noData = 'holds nothing that is asked for, such as a score or a text.'

export function translator<Origin = undefined>(given: Omit<Reading, 'rows'>): Translator<Origin> {
  const rows = rowIdentity()
  const reading: Reading = { ...given, rows }
  const { file, columns } = reading
  const rules = file.becomes.map((rule, index) => ({ ...withRest(file, rule, columns), index }))
  const single = rules.filter(({ group }) => !group).map((rule) => ruleTranslator(reading, rule))
  const grouped = rules.flatMap((rule) => groupTranslator<Origin>(reading, rule) ?? [])
  const leftOut = (file.leaveOut ?? []).map(({ when, why }) => ({
    why,
    is: conditionReader(reading, [when]),
  }))
  return {
    row(values, origin) {
      rows.next()
      const done: Translated = { interactions: [], refusals: [] }
      const reason = leftOut.find(({ is }) => is(values))?.why
      if (reason) return { ...done, leftOut: reason }
      for (const translate of single) translate(values, done)
      let isHeld = false
      for (const { add } of grouped) isHeld = add(values, origin, done) || isHeld
      if (!isHeld && done.interactions.length + done.refusals.length === 0) done.leftOut = noData
      return done
    },
    *rest() {
      for (const { rest } of grouped) yield* rest()
    },
  }
}

type Indexed = Rule & { index: number }

function ruleTranslator(reading: Reading, rule: Indexed): RuleTranslator {
  const { parts } = rule
  if (!parts) return rowTranslator(reading, rule)
  const read = reader(reading, parts)
  const part = { now: undefined as unknown, at: 0 }
  const translate = rowTranslator({ ...reading, part }, rule)
  return (values, done) => {
    const text = read(values)
    const list = listIn(text)
    if (text !== '' && !list) done.refusals.push(noList(parts))
    for (const [at, element] of (list ?? []).entries()) {
      part.now = element
      part.at = at
      translate(values, done)
    }
  }
}

function noList(column: string): Refusal {
  return { column, reason: 'is not a list.', fix: 'It should hold a list as JSON: export the file again.' }
}

/** Rows that belong together are gathered first; then the row that speaks for them is read like any other. */
function groupTranslator<Origin>(reading: Reading, rule: Indexed) {
  const { group, value: _value, ...alone } = rule
  if (!group) return undefined
  const gathered = gathering<Origin>(reading, { ...rule, group })
  const applies = conditionReader(reading, conditionsOf(rule))
  const translate = rowTranslator(reading, { ...alone, id: rule.id ?? group.by, when: undefined })
  return {
    add(values: readonly string[], origin: Origin, done: Translated): boolean {
      if (!applies(values)) return false
      const refusal = gathered.add(values, origin)
      if (refusal) done.refusals.push(refusal)
      return true
    },
    *rest() {
      for (const { values, origin, rows, value, products } of gathered.groups()) {
        const done: Translated = { interactions: [], refusals: [] }
        translate(values, done)
        for (const interaction of done.interactions) {
          if (value !== undefined) interaction.value = value
          interaction.properties = {
            ...interaction.properties,
            ...(group.lines && { lines: rows, products }),
          }
        }
        yield { ...done, origin }
      }
    },
  }
}

function rowTranslator(reading: Reading, rule: Indexed): RuleTranslator {
  const applies = conditionReader(reading, conditionsOf(rule))
  const identify = identity(reading, rule)
  const common = commonReader(reading, rule)
  const answers = rule.each ? questionReaders(reading, rule) : [answerReader(reading, rule)]

  return (values, done) => {
    if (!applies(values)) return
    const said: Said[] = []
    for (const read of answers) {
      const answer = read(values)
      if (!answer) continue
      if ('reason' in answer) done.refusals.push(answer)
      else said.push(answer)
    }
    if (said.length === 0) return
    const shared = common(values)
    if ('reason' in shared) {
      done.refusals.push(shared)
      return
    }
    const id = identify(values)
    const { properties } = shared
    for (let index = 0; index < said.length; index++) {
      const { at, question, answer, text } = said[index]!
      const interaction = index === 0 ? shared : { ...shared }
      interaction.messageId = id + at
      interaction.answer = answer
      interaction.text = text
      interaction.properties = question ? { ...properties, question } : properties
      done.interactions.push(interaction)
    }
  }
}

/** What an interaction says; `at` tells the questions of one row apart, `question` what words without a score answer. */
type Said = Pick<Incoming, 'answer' | 'text'> & { at: string; question?: string }

/** All but the answer, which several interactions of one row may share. */
function commonReader(reading: Reading, rule: Rule) {
  const instants = instantReaders(reading, rule)
  const money = moneyReader(reading, rule.value)
  const { text: _text, ...others } = rule
  const properties = { ...others.properties, ...propertiesAsked(reading, rule) }
  const hasProperties = rule.properties !== undefined || Object.keys(properties).length > 0
  const texts = textReaders(reading, { ...others, ...(hasProperties && { properties }) })
  const person = personReader(reading, rule)
  const readName = reader(reading, typeof rule.name === 'string' ? { fixed: rule.name } : rule.name.column)
  const direction = rule.direction ?? 'in'
  return (values: readonly string[]): Incoming | Refusal => {
    const incoming = blank(rule.kind, direction)
    const refusal = instants(values, incoming)
    if (refusal) return refusal
    const value = money(values)
    if (typeof value === 'object') return value
    const who = person(values)
    if ('reason' in who) return who
    incoming.name = readName(values) || rule.kind
    incoming.value = value
    incoming.person = who
    texts(values, incoming)
    return incoming
  }
}

/** All fields at once: put together one by one, what is made of a row takes several times the room and is slow to read. */
function blank(kind: Incoming['kind'], direction: Incoming['direction']): Incoming {
  return {
    messageId: '',
    kind,
    name: '',
    direction,
    person: {},
    occurredAt: '',
    promisedAt: undefined,
    fulfilledAt: undefined,
    touchpoint: undefined,
    stage: undefined,
    channel: undefined,
    unit: undefined,
    country: undefined,
    language: undefined,
    product: undefined,
    accountId: undefined,
    sessionId: undefined,
    conversationId: undefined,
    orderId: undefined,
    agentId: undefined,
    value: undefined,
    currency: undefined,
    answer: undefined,
    text: undefined,
    promiseId: undefined,
    properties: undefined,
  }
}

/** Questions that nothing else is made of are kept beside the answers. */
function propertiesAsked({ file, columns }: Reading, { each, answer }: Rule): Record<string, string> {
  const asked = (each?.questions ?? []).filter(({ becomes }) => becomes === 'property')
  const kept = asked.map(({ column }) => column).filter((column) => hasColumn(column, columns, file))
  if (answer?.beyond === 'property') kept.push(answer.score)
  return Object.fromEntries(kept.map((column) => [column, column]))
}

function answerReader(
  reading: Reading,
  rule: Rule,
): (values: readonly string[]) => Said | Refusal | undefined {
  const score = scoreReader(reading, rule.answer)
  const text = rule.text === undefined ? undefined : reader(reading, rule.text)
  const mayBeSilent = !rule.answer || rule.answer.beyond === 'property'
  return (values) => {
    const answer = score(values)
    if (answer && 'reason' in answer) return answer
    const words = text?.(values)
    if (!answer && !words && !mayBeSilent) return undefined
    return { at: '', answer, text: words || undefined }
  }
}

function questionReaders(reading: Reading, { each }: Rule) {
  const { columns, file } = reading
  const asked = (each?.questions ?? []).filter(
    ({ column, becomes }) => !silent.has(becomes) && hasColumn(column, columns, file),
  )
  return asked.map((question) => questionReader(reading, question))
}

const silent = new Set(['property', 'nothing'])

function questionReader(reading: Reading, { column, becomes, wording = column, words }: Question) {
  const at = `/${column}`
  if (becomes === 'text') {
    const read = reader(reading, column)
    return (values: readonly string[]): Said | undefined => {
      const text = read(values)
      return text === '' ? undefined : { at, text, question: wording }
    }
  }
  const score = scoreReader(reading, { scale: becomes, score: column, wording, words })
  return (values: readonly string[]): Said | Refusal | undefined => {
    const answer = score(values)
    return answer && ('reason' in answer ? answer : { at, answer })
  }
}

/** A row's own id, or a digest of the whole row. */
function identity(reading: Reading, { id, index }: Indexed): Read {
  const prefix = `${reading.file.name}/${index}/`
  const { part, rows } = reading
  if (!id) return (values) => prefix + rows.id(values) + (part ? `/${part.at}` : '')
  const parts = id.map((column) => reader(reading, column))
  const [only] = parts
  if (only && parts.length === 1) return (values) => prefix + only(values)
  return (values) => prefix + parts.map((read) => read(values)).join('/')
}
