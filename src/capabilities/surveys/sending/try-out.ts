import { randomUUID } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { publicAddress } from '../../access/index.ts'
import { layMail, type Outcome, sendMails, sendTexts } from '../../outward/index.ts'
import { surveyAddress } from '../asking/addresses.ts'
import { findSurvey, versionOf } from '../definitions/store.ts'
import { contactRules } from '../protection/contact-rules.ts'
import type * as contract from './contract.ts'
import { mailOf, textOf, type Writing } from './message.ts'
import { minutesOf } from './minutes.ts'

type Asked = InputOf<typeof contract.previewMessage>

/** The message as somebody called Maria Meyer reads it. */
export async function previewMessage(context: Context, asked: Asked) {
  const writing = await writingFor(context, asked, '')
  if (asked.channel !== 'email') return { subject: '', html: '', text: textOf(writing, asked.channel).text }
  const { subject, content } = mailOf(writing)
  const { html, text } = layMail(content, { unsubscribe: `${publicAddress(context.settings)}/u/`, from: '' })
  return { subject, html, text }
}

/** To the address of whoever writes it. The link is the public one: what is answered there was asked of nobody in particular. */
export async function testMessage(
  context: Context,
  { to, ...asked }: InputOf<typeof contract.testMessage>,
): Promise<{ outcome: 'sent' | 'failed'; why: string }> {
  const writing = await writingFor(context, asked, to)
  await context.audit('survey.test-message', { subject: asked.id, after: { channel: asked.channel } })
  const { channel } = asked
  const outcomes =
    channel === 'email'
      ? sendMails(context, [mailOf(writing)])
      : sendTexts(context, channel, [textOf(writing, channel)])
  for await (const outcome of outcomes) return toldOf(outcome)
  throw new Conflict('Nothing was sent.')
}

function toldOf(outcome: Outcome): { outcome: 'sent' | 'failed'; why: string } {
  if ('sent' in outcome) return { outcome: 'sent', why: '' }
  const why = 'failed' in outcome ? outcome.failed : 'why' in outcome ? outcome.why : ''
  return { outcome: 'failed', why }
}

async function writingFor(context: Context, asked: Asked, address: string): Promise<Writing> {
  const survey = await findSurvey(context, asked.id)
  if (survey.version === null)
    throw new Conflict('The survey was never published, so there is nothing to ask yet.', {
      fix: 'Publish it first.',
    })
  const version = await versionOf(context, survey.id, survey.version)
  const { quarantineDays } = await contactRules(context)
  return {
    reference: randomUUID(),
    survey,
    version,
    wordings: asked.wordings,
    customerId: null,
    address,
    name: 'Maria Meyer',
    language: asked.language,
    known: {},
    link: (says) => surveyAddress(context, survey.key, says),
    isReminder: asked.isReminder,
    quarantineDays: survey.settings.quarantineDays ?? quarantineDays,
    minutes: minutesOf(version.survey),
  }
}
