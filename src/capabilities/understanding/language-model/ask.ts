import { createHash } from 'node:crypto'
import { z } from 'zod'
import { maskText } from '../../../language/masking/mask-text.ts'
import type { Context } from '../../../platform/context.ts'
import { answerKept, keepAnswer } from './store.ts'

/** What is asked: the same task and words are asked once. */
export interface Asking<T> {
  /** A plain name, such as `summary`; raise its number when the instruction changes. */
  task: string
  instruction: string
  words: string
  answer: z.ZodType<T>
}

/** `off`: none is set up. `away`: it did not answer in time or refused. `unreadable`: its answer was of another shape. */
export type Told<T> = { told: T } | { refused: 'off' | 'away' | 'unreadable' }

const patienceMs = 20_000

const Reply = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).optional(),
})

/**
 * Asks the language model that the organisation has set up, by OpenAI's chat interface. Only masked words leave the machine,
 * and whatever goes wrong there is no error here: everything works without it.
 */
export async function askModel<T>(context: Context, asking: Asking<T>): Promise<Told<T>> {
  const { languageModel } = context.settings
  if (!languageModel) return { refused: 'off' }
  const words = maskText(asking.words).masked
  const asked = hashOf([languageModel.model, asking.task, asking.instruction, words])
  const kept = await answerKept(context, asked)
  if (kept) return readable(asking, kept.answer)
  const reply = await send(context, { ...asking, words })
  if (!reply) return { refused: 'away' }
  const told = readable(asking, parsed(reply.choices[0]?.message.content ?? ''))
  await keepAnswer(context, {
    ...{ asked, model: languageModel.model, task: asking.task, at: context.now() },
    answer: 'told' in told ? JSON.stringify(told.told) : null,
    tokens_in: reply.usage?.prompt_tokens ?? 0,
    tokens_out: reply.usage?.completion_tokens ?? 0,
  })
  return told
}

async function send(
  { settings, log }: Context,
  { task, instruction, words, answer }: Asking<unknown>,
): Promise<z.infer<typeof Reply> | undefined> {
  const { url, key, model } = settings.languageModel!
  try {
    const reply = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      signal: AbortSignal.timeout(patienceMs),
      body: JSON.stringify({
        model,
        temperature: 0,
        messages: [
          { role: 'system', content: instruction },
          { role: 'user', content: words },
        ],
        response_format: {
          type: 'json_schema',
          json_schema: { name: task, strict: true, schema: z.toJSONSchema(answer) },
        },
      }),
    })
    if (!reply.ok) throw new Error(`It answered ${reply.status}.`)
    return Reply.parse(await reply.json())
  } catch (error) {
    log.warn({ err: error, task }, 'The language model did not help; the local result stands.')
    return undefined
  }
}

function readable<T>({ answer }: Asking<T>, said: unknown): Told<T> {
  const read = answer.safeParse(said)
  return read.success ? { told: read.data } : { refused: 'unreadable' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
