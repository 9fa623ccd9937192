import { createHash } from 'node:crypto'
import type { Incoming } from '../incoming.ts'
import type { Rule } from './mapping.ts'
import {
  instantReaders,
  moneyReader,
  personReader,
  type Read,
  type Reading,
  type Refusal,
  reader,
  scoreReader,
  textReaders,
} from './row-readers.ts'

export interface Translated {
  interactions: Incoming[]
  refusals: Refusal[]
}

/** Makes the function that turns one row of a file into interactions, or says why it cannot. */
export function translator(reading: Reading): (values: readonly string[]) => Translated {
  const rules = reading.file.becomes.map((rule, index) => ruleTranslator(reading, rule, index))
  return (values) => {
    const interactions: Incoming[] = []
    const refusals: Refusal[] = []
    for (const translate of rules) {
      const done = translate(values)
      if (!done) continue
      if ('reason' in done) refusals.push(done)
      else interactions.push(done)
    }
    return { interactions, refusals }
  }
}

function ruleTranslator(reading: Reading, rule: Rule, index: number) {
  const applies = condition(reading, rule)
  const identify = identity(reading, rule, index)
  const instants = instantReaders(reading, rule)
  const score = scoreReader(reading, rule)
  const money = moneyReader(reading, rule.value)
  const texts = textReaders(reading, rule)
  const person = personReader(reading, rule)
  const name = typeof rule.name === 'string' ? { fixed: rule.name } : rule.name.column
  const readName = reader(reading, name)

  return (values: readonly string[]): Incoming | Refusal | null => {
    if (!applies(values)) return null
    const times = instants(values)
    if ('reason' in times) return times
    const answer = score(values)
    if (answer && 'reason' in answer) return answer
    const value = money(values)
    if (typeof value === 'object') return value
    const written = texts(values)
    if (rule.answer && !answer && !written.text) return null
    const who = person(values)
    if ('reason' in who) return who
    return {
      messageId: identify(values),
      kind: rule.kind,
      name: readName(values) || rule.kind,
      direction: rule.direction ?? 'in',
      person: who,
      ...times,
      ...written,
      ...(answer && { answer }),
      ...(value !== undefined && { value }),
    }
  }
}

function condition(reading: Reading, { when }: Rule) {
  if (!when) return () => true
  const read = reader(reading, when.column)
  const wanted = when.is && new Set(when.is)
  return (values: readonly string[]) => (wanted ? wanted.has(read(values)) : read(values) !== '')
}

/** A row's own id, or a digest of the whole row; equal rows of one file are told apart by their order. */
function identity(reading: Reading, { id }: Rule, index: number): Read {
  const prefix = `${reading.file.name}/${index}/`
  if (id) {
    const parts = id.map((column) => reader(reading, column))
    return (values) => prefix + parts.map((read) => read(values)).join('/')
  }
  const repeats = new Map<string, number>()
  return (values) => {
    const digest = createHash('sha1').update(values.join('\u001f')).digest('base64url')
    const times = (repeats.get(digest) ?? 0) + 1
    repeats.set(digest, times)
    return `${prefix}${digest}/${times}`
  }
}
