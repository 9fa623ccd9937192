import type { Example, TopicToLearn } from '../../../language/taxonomy/examples.ts'
import type { Learning } from '../../../language/taxonomy/learn.ts'
import type { Understander } from '../../../language/understander.ts'
import type { Context } from '../../../platform/context.ts'
import { readComments } from './facts.ts'
import { allTopics, type ExampleRow, examplesOf, type TopicRow } from './store.ts'
import { aboveOf } from './tree.ts'

/** What is learned from: phrases and descriptions, and what people said about comments. */
export async function lessonNow(
  context: Context,
  understander: Pick<Understander, 'embed'>,
): Promise<Omit<Learning, 'onProgress'>> {
  const rows = await allTopics(context)
  const inUse = rows.filter(({ archived_at }) => archived_at === null)
  const labels = await labelsOf(context, inUse)
  const topics = inUse.filter((row) => canBeLearned(row, inUse, labels))
  const examples = [
    ...(await phrasesOf(topics, understander)),
    ...(await commentsOf(context, topics, labels)),
  ]
  return { labels: 'many', examples, topics: await described(topics, rows, understander) }
}

/** Labels by topic, and corrections of comments that name topics. */
async function labelsOf(context: Context, topics: readonly TopicRow[]): Promise<Label[]> {
  const said = await examplesOf(
    context,
    topics.map(({ id }) => id),
  )
  const corrected = await context.db
    .selectFrom('corrections')
    .select(['interaction_id', 'occurred_at', 'topics', 'before'])
    .where('topics', 'is not', null)
    .execute()
  return [...corrected.flatMap(correctionLabels), ...said.map(labelOf)]
}

type Label = Pick<ExampleRow, 'topic_id' | 'interaction_id' | 'occurred_at' | 'is_about'>

function labelOf({ topic_id, interaction_id, occurred_at, is_about }: ExampleRow): Label {
  return { topic_id, interaction_id, occurred_at, is_about }
}

/** What somebody left or added is there, what they took away is not. */
function correctionLabels(row: {
  interaction_id: string
  occurred_at: Date
  topics: string[] | null
  before: unknown
}) {
  const { interaction_id, occurred_at } = row
  const now = row.topics ?? []
  const before = (row.before as { topics?: string[] }).topics ?? []
  const taken = before.filter((id) => !now.includes(id))
  return [
    ...now.map((topic_id): Label => ({ topic_id, interaction_id, occurred_at, is_about: true })),
    ...taken.map((topic_id): Label => ({ topic_id, interaction_id, occurred_at, is_about: false })),
  ]
}

/** A topic that only gathers those below it is found through them. */
function canBeLearned({ id, phrases }: TopicRow, all: readonly TopicRow[], labels: readonly Label[]) {
  const isLeaf = !all.some(({ parent_id }) => parent_id === id)
  return isLeaf || phrases.length > 0 || labels.some(({ topic_id, is_about }) => topic_id === id && is_about)
}

/** What is said in any conversation, about nothing in particular. */
const courtesies = [
  'Thank you very much',
  'Great, thanks a lot',
  'Thanks, that helps',
  'Perfect, thank you!',
  'Hello?',
  'Good morning, I have a question',
  'Is anybody there?',
  'Yes, please',
  'No, that is all',
  'Kind regards',
  'All clear now',
  'I see. And then?',
]

/** Phrases are invented: they teach, and check nothing. */
function invented(text: string, topics: string[]) {
  return { text, topics, decided: [] }
}

async function phrasesOf(
  topics: readonly TopicRow[],
  understander: Pick<Understander, 'embed'>,
): Promise<Example[]> {
  const phrases = [
    ...topics.flatMap(({ name, phrases }) => phrases.map((text) => invented(text, [name]))),
    ...courtesies.map((text) => invented(text, [])),
  ]
  const places = await understander.embed(phrases.map(({ text }) => text))
  return phrases.map((phrase, i) => ({ ...phrase, embedding: places[i]! }))
}

async function commentsOf(
  context: Context,
  topics: readonly TopicRow[],
  labels: readonly Label[],
): Promise<Example[]> {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  const known = labels.filter(({ topic_id }) => names.has(topic_id))
  const byComment = Map.groupBy(known, ({ interaction_id }) => interaction_id)
  const comments = await readComments(context, known)
  return comments.map(({ id, text, embedding }) => {
    // The last one said holds: labels come after corrections.
    const said = new Map(byComment.get(id)?.map((one) => [names.get(one.topic_id)!, one.is_about]))
    const about = [...said].filter(([, isAbout]) => isAbout).map(([name]) => name)
    return { text, embedding, topics: about, decided: [...said.keys()] }
  })
}

async function described(
  topics: readonly TopicRow[],
  rows: readonly TopicRow[],
  understander: Pick<Understander, 'embed'>,
): Promise<TopicToLearn[]> {
  const texts = topics.map(({ name, description }) => (description ? `${name}: ${description}` : name))
  const places = await understander.embed(texts)
  return topics.map(({ id, name }, i) => ({
    name,
    id,
    above: aboveOf(rows, id).map((one) => one.id),
    described: { text: texts[i]!, embedding: places[i]! },
  }))
}
