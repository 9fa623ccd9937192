import type { MailBlock, MailContent, OutgoingMail, OutgoingText } from '../../outward/index.ts'
import type { LinkSays } from '../asking/addresses.ts'
import { questionsOf } from '../asking/fields.ts'
import type { SurveyRecord, Version } from '../definitions/store.ts'
import { languageFor } from '../model/language.ts'
import type { Known } from '../model/survey.ts'
import { purpose } from '../protection/standing.ts'
import { clickable } from './first-question.ts'
import { messageWords } from './message-words.ts'
import type { Wording, Wordings } from './plan.ts'

/** Everything that one invitation, or its reminder, is written from. */
export interface Writing {
  /** Of the message; an invitation and its reminder are two. */
  reference: string
  survey: SurveyRecord
  version: Version
  wordings: Wordings
  customerId: string | null
  address: string
  name: string
  language: string
  known: Known
  /** Where they answer, with an answer to the first question chosen where one is told. */
  link(says: LinkSays): string
  isReminder: boolean
  /** Days in peace after it, for the small print. */
  quarantineDays: number
  minutes: number
}

/** The mail: what was written, the first question as links, why they get it. */
export function mailOf(writing: Writing): OutgoingMail {
  const { reference, customerId, name, address, language } = writing
  const wording = wordingOf(writing)
  return {
    reference,
    to: address,
    customerId,
    purpose,
    language,
    ...(name && { name }),
    subject: oneLine(said(writing, wording.subject || messageWords(language).subject)),
    content: contentOf(writing, wording),
  }
}

/** The short message: what was written, and the link. */
export function textOf(writing: Writing, channel: 'sms' | 'whatsapp'): OutgoingText {
  const { reference, customerId, address, language, link } = writing
  const text = `${said(writing, wordingOf(writing).words)} ${link({ language })}`
  return { reference, to: address, customerId, purpose, language, channel, text }
}

function wordingOf({ wordings, language }: Writing): Wording {
  return wordings[languageFor(Object.keys(wordings), language)]!
}

/** With what is known of them put in, as in the questions of the survey. */
function said({ version, known, name, language }: Writing, text: string): string {
  const all = { ...(name && { name }), ...known }
  return version.questionnaire.say({ [language]: text }, { answers: {}, known: all, language })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function contentOf(writing: Writing, { words }: Wording): MailContent {
  const { language, survey, quarantineDays, isReminder, minutes } = writing
  const own = messageWords(language)
  const paragraphs = said(writing, words).split(/\n\s*\n/)
  const blocks: MailBlock[] = [
    ...(isReminder ? [{ quiet: own.reminder }] : []),
    ...paragraphs.map((says) => ({ says: says.trim() })),
    ...firstQuestion(writing),
    { quiet: own.takes(minutes) + (survey.isAnonymous ? ` ${own.anonymous}` : '') },
  ]
  return { language, blocks, because: own.because(quarantineDays) }
}

function firstQuestion({ version, known, name, language, link, reference }: Writing): MailBlock[] {
  const asking = { answers: {}, known: { ...(name && { name }), ...known }, language, seed: reference }
  const [first] = version.questionnaire.shown(asking).flatMap(({ questions }) => questions)
  const button = { button: { label: messageWords(language).answer, href: link({ language }) } }
  if (!first || first.kind === 'statement') return [button]
  const place = questionsOf(version.survey).findIndex(({ name }) => name === first.name)
  const choices = clickable(first, (value) => link({ language, answer: { place, value } }))
  return choices ? [{ heading: first.title }, choices] : [button]
}
