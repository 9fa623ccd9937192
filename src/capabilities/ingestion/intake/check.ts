import { isIdentified } from '../../customers/index.ts'
import { type Incoming, kinds } from '../incoming.ts'

/** Why one interaction is not taken, where in it, and how to mend it. */
export interface Refused {
  reason: string
  field?: string
  fix: string
  /** Nothing of what was sent may be kept: it is about somebody who asked to be forgotten. */
  forgotten?: true
}

const day = 86_400_000
/** The facts store keeps instants from 1970 to 2105 in its partitions' month numbers and its 32-bit days. */
const earliest = Date.UTC(1970, 0, 1)
const latest = Date.UTC(2106, 0, 1)
const longestText = 100_000
/** 14 digits before the point and 4 after it are what `Decimal(18, 4)` holds. */
const money = /^-?\d{1,14}(?:\.\d{1,4}0*)?$/
const knownKinds = new Set<string>(kinds)

/**
 * Whether an interaction can be kept. Clocks are wrong by minutes; what claims to happen more than a day after `now` is a
 * mistake in the data (swapped day and month, a promise taken for a fact) and would stand on top of every timeline.
 */
export function refusalOf(incoming: Incoming, now: number): Refused | undefined {
  if (!incoming.messageId)
    return refuse(
      'It has no id of its own.',
      'messageId',
      'Send a messageId that stays the same when it is sent again.',
    )
  if (!knownKinds.has(incoming.kind))
    return refuse(`The kind “${incoming.kind}” is not known.`, 'kind', `Use one of ${kinds.join(', ')}.`)
  return refusalOfTime(incoming, now) ?? refusalOfValues(incoming) ?? refusalOfPerson(incoming)
}

function refusalOfTime(incoming: Incoming, now: number): Refused | undefined {
  const occurred = Date.parse(incoming.occurredAt)
  if (Number.isNaN(occurred) || occurred < earliest || occurred >= latest) {
    return refuse(
      `${incoming.occurredAt} is not an instant between 1970 and 2105.`,
      'occurredAt',
      'Correct the time.',
    )
  }
  if (occurred > now + day) {
    return refuse(
      `${incoming.occurredAt} is more than a day ahead.`,
      'occurredAt',
      'Correct the time, or send what is planned as promisedAt.',
    )
  }
  for (const field of ['promisedAt', 'fulfilledAt'] as const) {
    const instant = incoming[field]
    if (instant !== undefined && !isStorable(Date.parse(instant))) {
      return refuse(
        `${instant} is not an instant between 1970 and 2105.`,
        field,
        'Correct the time or leave it out.',
      )
    }
  }
  return undefined
}

export function isStorable(instant: number): boolean {
  return instant >= earliest && instant < latest
}

function refusalOfValues({ value, currency, answer, text }: Incoming): Refused | undefined {
  if (value !== undefined && !money.test(value)) {
    return refuse(
      `“${value.slice(0, 40)}” is not an amount.`,
      'value',
      'Send a decimal number with at most 14 digits before and 4 after the point.',
    )
  }
  if (currency && !/^[A-Za-z]{3}$/.test(currency)) {
    return refuse(
      `“${currency.slice(0, 40)}” is not a currency.`,
      'currency',
      'Send its three letters, such as EUR.',
    )
  }
  if (answer && (!Number.isFinite(answer.score) || !answer.scale)) {
    return refuse(
      'The answer has no score or no scale.',
      'answer',
      'Send a number as score and the scale it belongs to, such as nps.',
    )
  }
  if (text !== undefined && text.length > longestText) {
    return refuse(`The text has ${text.length} characters.`, 'text', `Send at most ${longestText}.`)
  }
  return undefined
}

function refusalOfPerson({ person }: Incoming): Refused | undefined {
  if (isIdentified(person)) return undefined
  return refuse(
    'Nobody is named.',
    'person',
    'Send a user id, an e-mail address, a phone number or an anonymous id of at most 320 characters.',
  )
}

function refuse(reason: string, field: string, fix: string): Refused {
  return { reason, field, fix }
}
