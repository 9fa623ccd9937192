import type { Context } from '../../../../platform/context.ts'
import type { RuleCondition } from '../../../touchpoints/index.ts'
import type { Definition } from '../definition.ts'
import { channelsWithout, endsOf, eventLogs, type NameInCases, namesIn, signInPlaces } from './facts.ts'

/** A journey that may be there; whether it is, its counts tell. */
export interface Candidate {
  name: string
  need: string
  definition: Definition
  /** What its success is called in the reason. */
  end: string
}

/** Fewer cases are no journey yet. */
const fewestCases = 30
const goesWrong = /\b(cancel|refus|reject|declin|fail|lost|abort|abandon|withdraw|given up|error)/i
const isReturning = /\b(return|refund|exchange|rma|send back|sent back)/i

const is = (field: RuleCondition['field'], ...values: string[]): RuleCondition => ({
  field,
  how: 'is',
  values,
})
const isNot = (field: RuleCondition['field'], ...values: string[]) => ({ ...is(field, ...values), not: true })

/** From the name with which most orders begin to the one that most of the others come to. */
export async function deliveries(context: Context, among: string): Promise<Candidate[]> {
  const names = (await namesIn(context, { notion: 'order', among })).filter(
    ({ cases }) => cases >= fewestCases,
  )
  const start = names.toSorted((one, other) => other.firsts - one.firsts)[0]
  const success = start && endOf(names, start)
  if (!start || !success) return []
  const without = await channelsWithout(context, { start: start.name, success: success.name, among })
  const failing = names.filter(({ name }) => goesWrong.test(name) || /\brefund/i.test(name))
  const elsewhere = without.length > 0 ? [isNot('channel', ...without)] : []
  return [
    {
      name: 'Get an order delivered',
      need: 'I want to have what I ordered, when it was promised.',
      end: success.name,
      definition: {
        ...plain(),
        case: 'order',
        start: [[is('name', start.name), ...elsewhere]],
        success: [[is('name', success.name)]],
        failure: failing.length > 0 ? [[is('name', ...failing.map(({ name }) => name))]] : [],
      },
    },
  ]
}

/** Said by a source as done, and in more orders than anything else of the kind that is no return. */
function endOf(names: readonly NameInCases[], start: NameInCases): NameInCases | undefined {
  return names.find(
    ({ name, kind, cases, lasts }) =>
      name !== start.name &&
      kind === 'event' &&
      lasts > 0.1 * cases &&
      !goesWrong.test(name) &&
      !isReturning.test(name),
  )
}

export async function returns(context: Context, among: string): Promise<Candidate[]> {
  const found = (await namesIn(context, { notion: 'order', among })).filter(
    ({ name, kind, cases }) => isReturning.test(name) && kind !== 'message' && cases >= fewestCases,
  )
  const names = found.map(({ name }) => name)
  const ends = names.length > 1 ? await endsOf(context, { names, among }) : null
  if (!ends || ends.first === ends.last) return []
  const failing = names.filter((name) => goesWrong.test(name))
  return [
    {
      name: 'Return an order',
      need: 'I want to send back what I do not keep, and have my money.',
      end: ends.last,
      definition: {
        ...plain(),
        case: 'order',
        start: [[is('name', ends.first)]],
        success: [[is('name', ends.last)]],
        failure: failing.length > 0 ? [[is('name', ...failing)]] : [],
      },
    },
  ]
}

/** Visits in which something is put aside to be bought, up to the order. */
export async function purchases(context: Context, among: string): Promise<Candidate[]> {
  const names = (await namesIn(context, { notion: 'session', among })).filter(
    ({ cases }) => cases >= fewestCases,
  )
  const order = names.find(({ kind }) => kind === 'order')
  const start =
    names.find(({ name }) => /\b(basket|cart|bag)\b/i.test(name)) ??
    names.find(({ name }) => /\bcheckout/i.test(name))
  if (!order || !start) return []
  return [
    {
      name: 'Buy',
      need: 'I want to buy what I chose, without detours.',
      end: order.name,
      definition: {
        ...plain(),
        case: 'session',
        start: [[is('name', start.name)]],
        success: [[is('kind', 'order')]],
        timeoutDays: 1,
      },
    },
  ]
}

const talk = is('kind', 'message', 'ticket', 'call')

export async function answersToQuestions(): Promise<Candidate[]> {
  return [
    {
      name: 'Get an answer',
      need: 'I want an answer when I turn to you.',
      end: 'a reply of ours',
      definition: {
        ...plain(),
        case: 'conversation',
        belongs: [[talk]],
        steps: [{ name: 'Our reply', when: [[talk, is('direction', 'out')]] }],
        success: [[talk, is('direction', 'out')]],
        timeoutDays: 14,
      },
    },
  ]
}

/** In a visit: from the door to whatever comes behind it. */
export async function signIns(context: Context, among: string): Promise<Candidate[]> {
  const [place] = await signInPlaces(context, among)
  if (!place) return []
  const failing = place.names.filter((name) => goesWrong.test(name))
  return [
    {
      name: 'Sign in',
      need: 'I want to get in at the first try.',
      end: 'something behind the door',
      definition: {
        ...plain(),
        case: 'session',
        belongs: [[is('touchpoint', place.touchpoint)]],
        start: [[is('touchpoint', place.touchpoint)]],
        success: [[isNot('touchpoint', place.touchpoint), is('kind', 'page', 'event', 'order')]],
        failure: failing.length > 0 ? [[is('name', ...failing)]] : [],
        timeoutDays: 1,
      },
    },
  ]
}

/** Each source that tells of cases: from the first thing in one to a thing with which they usually end. */
export async function logs(context: Context, among: string): Promise<Candidate[]> {
  const sources = await eventLogs(context, among)
  return Promise.all(sources.map((source) => logOf(context, source, among)))
}

async function logOf(context: Context, source: string, among: string): Promise<Candidate> {
  const where = `source = '${source.replaceAll(/[\\']/g, '\\$&')}'`
  const names = await namesIn(context, { notion: 'conversation', among, where })
  const ending = names.filter(({ lasts, cases }) => lasts >= fewestCases && lasts > 0.5 * cases)
  const well = ending.filter(({ name }) => !goesWrong.test(name)).map(({ name }) => name)
  const badly = ending.filter(({ name }) => goesWrong.test(name)).map(({ name }) => name)
  return {
    name: `Cases of ${source}`.slice(0, 80),
    need: '',
    end: well.join(' or '),
    definition: {
      ...plain(),
      case: 'conversation',
      belongs: [[is('source', source)]],
      success: well.length > 0 ? [[is('name', ...well)]] : [],
      failure: badly.length > 0 ? [[is('name', ...badly)]] : [],
      timeoutDays: 60,
    },
  }
}

function plain(): Omit<Definition, 'case' | 'success'> & { success: Definition['success'] } {
  return {
    ...structuredClone({ belongs: [], steps: [], failure: [], start: [], success: [] }),
    otherwise: 'name',
    timeoutDays: 30,
  }
}
