import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { inPlainTerms } from '../../customers/index.ts'
import type { VoiceQuestion } from '../contract.ts'
import { commentPage } from '../voice/facts.ts'
import { askModel } from './ask.ts'
import { usage } from './store.ts'

const Summary = z.object({ name: z.string().max(120), summary: z.string().max(1_200) })

const instruction = `You read comments of customers, one per line. Give them one short name (at most six words) and a summary of two or
three plain sentences: what customers say, what they want, what is good and what is bad. Say nothing that is not in the comments.`

/** So many comments tell enough, and cost little. */
const mostRead = 40

/** A name and a summary of the comments that are shown, by the organisation's language model. */
export async function summarise(context: Context, asked: VoiceQuestion) {
  const { periods, filter } = await inPlainTerms(context, asked)
  const rows = await commentPage(context, {
    filter,
    narrowed: asked,
    period: periods.current,
    order: 'newest',
    limit: mostRead,
    quotable: true,
  })
  const words = rows.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join('\n')
  if (rows.length === 0) return { n: 0, summary: null, refused: null }
  const told = await askModel(context, { task: 'summary-1', instruction, words, answer: Summary })
  if ('refused' in told) return { n: rows.length, summary: null, refused: told.refused }
  return { n: rows.length, summary: told.told, refused: null }
}

/** Whether there is a language model, where its words go, and what it has cost. */
export async function showLanguageModel(context: Context) {
  const { languageModel } = context.settings
  if (!languageModel) return { isOn: false, model: '', host: '', calls: 0, tokensIn: 0, tokensOut: 0 }
  const { model, url } = languageModel
  return { isOn: true, model, host: new URL(url).host, ...(await usage(context, model)) }
}
