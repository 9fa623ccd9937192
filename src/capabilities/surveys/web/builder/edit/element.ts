import type { Choice, Question, QuestionKind } from '../../../model/survey.ts'
import { isJson, type Json, withSet, wordsOut } from './json.ts'
import { startingIn } from './starting-words.ts'

/** One question as an element of SurveyJS, over the element it was read from. */
export function elementOf(question: Question, before: Json | undefined, first: string): Json {
  const type = typeOf(question, before)
  const same = before?.type === type && (before.kind ?? question.kind) === question.kind ? before : {}
  const { name, kind } = question
  const say = (words: Question['title']) => wordsOut(words, first)
  return withSet(same, {
    ...nothing,
    type,
    name,
    kind,
    ...(kind === 'statement' ? statement(question, type, first) : { title: say(question.title) }),
    description: say(question.help),
    isRequired: question.isRequired || undefined,
    visibleIf: question.visibleIf || undefined,
    requiredIf: question.requiredIf || undefined,
    showCommentArea: question.hasComment || undefined,
    ...measured(question, type, first),
    ...chosen(question, { type, same, first }),
    ...typed(question, same),
  })
}

/** Older names of what is written under newer ones, and what stands only where a kind needs it. */
const nothing = Object.fromEntries(
  [
    'hasComment hasOther hasNone showOtherItem showNoneItem isAllRowRequired eachRowRequired choicesOrder rowOrder rowsOrder',
    'rateMin rateMax rateCount rateValues rateType rateDisplayMode minRateDescription maxRateDescription labelTrue labelFalse',
    'choices rows columns scale inputType maxLength maxSelectedChoices allowMultiple maxFiles multiSelect renderAs',
  ]
    .join(' ')
    .split(' ')
    .map((key) => [key, undefined]),
)

const typeOfKind: Record<QuestionKind, string> = {
  nps: 'rating',
  csat: 'rating',
  ces: 'rating',
  nes: 'radiogroup',
  stars: 'rating',
  smileys: 'rating',
  thumbs: 'boolean',
  likert: 'radiogroup',
  matrix: 'matrix',
  single: 'radiogroup',
  multiple: 'checkbox',
  ranking: 'ranking',
  text: 'comment',
  date: 'text',
  contact: 'text',
  consent: 'boolean',
  file: 'file',
  image: 'imagepicker',
  statement: 'html',
}

/** The one it had where that is another way to ask the same, such as a drop-down. */
const alsoOf: Partial<Record<QuestionKind, readonly string[]>> = {
  nes: ['rating', 'buttongroup', 'dropdown'],
  likert: ['rating', 'buttongroup', 'dropdown'],
  thumbs: ['rating', 'radiogroup', 'buttongroup'],
  csat: ['radiogroup', 'buttongroup'],
  ces: ['radiogroup', 'buttongroup'],
  single: ['buttongroup', 'dropdown'],
  multiple: ['tagbox'],
  statement: ['image'],
}

function typeOf({ kind, isLong }: Question, before: Json | undefined): string {
  const had = typeof before?.type === 'string' ? before.type : ''
  const isSameKind = before?.kind === undefined || before.kind === kind
  if (isSameKind && alsoOf[kind]?.includes(had)) return had
  return kind === 'text' && !isLong ? 'text' : typeOfKind[kind]
}

function statement({ title, choices }: Question, type: string, first: string): Json {
  const [picture] = choices
  if (type === 'image') return { altText: wordsOut(title, first), imageLink: picture?.image }
  return { html: wordsOut(title, first) }
}

/** Numbers from … to, and what stands at both ends. */
function measured(question: Question, type: string, first: string): Json {
  const { kind, lowest, highest, scale } = question
  const [low, high] = [wordsOut(question.lowLabel, first), wordsOut(question.highLabel, first)]
  const isRated = lowest < highest
  const display = kind === 'stars' || kind === 'smileys' ? kind : undefined
  if (type === 'boolean')
    return kind === 'thumbs'
      ? { scale: scale ?? 'none', labelFalse: low, labelTrue: high }
      : { renderAs: 'checkbox' }
  return {
    scale: scale ?? (isRated ? 'none' : undefined),
    minRateDescription: low,
    maxRateDescription: high,
    ...(type === 'rating' && { rateType: display }),
    ...(type === 'rating' && question.choices.length === 0 && { rateMin: lowest, rateMax: highest }),
  }
}

/** What can be chosen, in which order, and how much of it. */
function chosen(
  question: Question,
  { type, same, first }: { type: string; same: Json; first: string },
): Json {
  const { kind, most, isShuffled } = question
  const shuffled = isShuffled ? 'random' : undefined
  const out = (key: string, choices: readonly Choice[]) => choicesOut(choices, same[key], first)
  if (kind === 'statement') return {}
  if (kind === 'matrix') {
    const columns = [...out('columns', question.choices), ...notApplicable(question, same, first)]
    const everyRow = question.needsEveryRow || undefined
    return { columns, rows: out('rows', question.rows), rowOrder: shuffled, eachRowRequired: everyRow }
  }
  if (question.choices.length === 0) return {}
  const list = type === 'rating' ? 'rateValues' : 'choices'
  return {
    [list]: out(list, question.choices),
    choicesOrder: shuffled,
    showOtherItem: question.hasOther || undefined,
    showNoneItem: question.hasNone || undefined,
    multiSelect: (kind === 'image' && most !== 1) || undefined,
    maxSelectedChoices: most > 0 && !(kind === 'image' && most === 1) ? most : undefined,
  }
}

/** Values keep the type they had (`5` stays a number), and what else was told of a choice stays with it. */
function choicesOut(choices: readonly Choice[], before: unknown, first: string): unknown[] {
  const had = Array.isArray(before) ? before : []
  const valueIn = (one: unknown) => (isJson(one) ? (one.value ?? one.name) : one)
  return choices.map(({ value, label, image }) => {
    const same = had.find((one) => String(valueIn(one)) === value)
    const kept = isJson(same) ? same : {}
    return withSet(kept, {
      value: same === undefined ? value : valueIn(same),
      name: undefined,
      title: undefined,
      text: wordsOut(label, first),
      imageLink: image || undefined,
    })
  })
}

const notApplicableValue = 'na'

function notApplicable({ hasNotApplicable }: Question, same: Json, first: string): unknown[] {
  if (!hasNotApplicable) return []
  const columns = Array.isArray(same.columns) ? same.columns : []
  const had = columns.find((one) => isJson(one) && one.value === notApplicableValue)
  return [
    had ?? {
      value: notApplicableValue,
      text: wordsOut(startingIn(['en', 'de', first], 'doesNotApply'), first),
    },
  ]
}

/** Of open words, dates, addresses and files. */
function typed({ kind, input, longest, most }: Question, same: Json): Json {
  if (kind === 'date') return { inputType: 'date' }
  if (kind === 'contact') return { inputType: input === 'email' || input === 'tel' ? input : undefined }
  if (kind === 'text') return { inputType: same.inputType, maxLength: longest > 0 ? longest : undefined }
  if (kind === 'file' && most !== 1) return { allowMultiple: true, maxFiles: most }
  return {}
}
