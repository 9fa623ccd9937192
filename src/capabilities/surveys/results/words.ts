import type { Context } from '../../../platform/context.ts'
import { Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf } from '../../customers/index.ts'
import { namesNow } from '../../understanding/index.ts'
import type * as contract from './contract.ts'
import { plainShare } from './estimated.ts'
import { questionIn, scopeOf } from './scope.ts'
import { countFeelings, countTopics, listSaid, type Said, type WordsQuestion } from './words-facts.ts'

const feelings = ['negative', 'neutral', 'positive'] as const
const nobody = '00000000-0000-0000-0000-000000000000'

/** What was answered in words, with what it is about and how it feels; of an anonymous survey once enough said something. */
export async function showWords(
  context: Context,
  asked: InputOf<typeof contract.showWords>,
): Promise<contract.WordsShown> {
  if (asked.weigh.length > 0) throw new Invalid('Words are not weighed.', { field: 'weigh' })
  const scope = await scopeOf(context, asked)
  const { question, together } = questionIn(scope, asked.question)
  const about: WordsQuestion = { which: scope.which, question: question.name, versions: together }
  const felt = await countFeelings(context, about)
  const n = sum(felt)
  if (n < scope.thresholds.words) return { ...nothing, n: scope.survey.isAnonymous ? 0 : n, isHidden: n > 0 }
  const { isAnonymous } = scope.survey
  // A handful of words about one thing would tell who said them: they are listed as a whole.
  const { topic, feeling } = isAnonymous ? { topic: undefined, feeling: undefined } : asked
  const [topics, said, names] = await Promise.all([
    countTopics(context, about),
    listSaid(context, { ...about, topic, feeling, ...pageOf(asked), isByLot: isAnonymous }),
    namesNow(context),
  ])
  const { numbers } = scope.thresholds
  const read = sum(felt.filter((one) => one.felt !== ''))
  return {
    n,
    read,
    feelings: feelings.map((feeling) => ({
      feeling,
      share: plainShare({ hits: felt.find((one) => one.felt === feeling)?.n ?? 0, n: read }, numbers),
    })),
    topics: topics
      .filter((one) => !isAnonymous || one.n >= numbers)
      .map(({ topic, n: hits, negative }) => ({
        id: topic,
        name: names.topics.get(topic)?.name ?? topic,
        share: plainShare({ hits, n: read }, numbers),
        negative: plainShare({ hits: negative, n: hits }, numbers),
      })),
    quotes: await quotesOf(context, said, (id) => names.topics.get(id)?.name ?? id, isAnonymous),
    next: said.length < asked.limit ? null : cursorOf(said.at(-1) as Said),
    isHidden: false,
  }
}

const nothing = { read: 0, feelings: [], topics: [], quotes: [], next: null }
const sum = (counts: readonly { n: number }[]) => counts.reduce((total, { n }) => total + n, 0)

async function quotesOf(
  context: Context,
  said: readonly Said[],
  nameOf: (topic: string) => string,
  isAnonymous: boolean,
): Promise<contract.WordsShown['quotes']> {
  const maySee = context.actor.permissions.has('customers:read')
  const known = said.map(({ customer_id }) => customer_id).filter((id) => id !== nobody)
  const names = maySee ? await namesOf(context, known) : new Map<string, string>()
  return said.map(({ id, text, language, at, customer_id, scale, score, felt, about }) => ({
    id,
    text,
    language,
    at: isAnonymous ? null : new Date(at).toISOString(),
    customer:
      maySee && customer_id !== nobody ? { id: customer_id, name: names.get(customer_id) ?? '' } : null,
    scale,
    score,
    feeling: felt,
    topics: about.map((topic) => ({ id: topic, name: nameOf(topic) })),
  }))
}

const cursorOf = ({ at, id }: Said) => `${at}~${id}`

function pageOf({ cursor, limit }: { cursor?: string | undefined; limit: number }) {
  if (!cursor) return { after: undefined, limit }
  const [at = '', id = ''] = cursor.split('~')
  if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new Invalid('This place in the list is not known.', { field: 'cursor', fix: 'Begin without it.' })
  }
  return { after: { at, id }, limit }
}
