import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { askModel } from '../capabilities/understanding/language-model/ask.ts'
import { usage } from '../capabilities/understanding/language-model/store.ts'
import type { Context } from '../platform/context.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let model: Server
let context: Context
/** What the model was sent, and what it says next. */
let sent: { messages: { role: string; content: string }[]; response_format: { type: string } }[] = []
let next: { status: number; content: string }

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  model = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      sent.push(JSON.parse(body))
      reply.writeHead(next.status, { 'content-type': 'application/json' })
      const usage = { prompt_tokens: 100, completion_tokens: 10 }
      reply.end(JSON.stringify({ choices: [{ message: { content: next.content } }], usage }))
    })
  })
  await new Promise<void>((listening) => model.listen(0, '127.0.0.1', listening))
  const { port } = model.address() as AddressInfo
  const languageModel = { url: `http://127.0.0.1:${port}/v1`, key: 'secret', model: 'tiny' }
  const { system } = company.house
  context = { ...system, settings: { ...system.settings, languageModel } }
})
beforeEach(() => {
  sent = []
  next = { status: 200, content: '{"name":"Late refunds"}' }
})
afterAll(async () => {
  model.close()
  await company.close()
})

const question = (words: string) => ({
  task: 'name-1',
  instruction: 'Give it a name.',
  words,
  answer: z.object({ name: z.string() }),
})

test('without an address nothing is asked', async () => {
  expect(await askModel(company.house.system, question('Where is it?'))).toEqual({ refused: 'off' })
  const reply = (await company.viewer.get('/api/voice/language-model')).json()
  expect(reply).toMatchObject({ isOn: false, calls: 0 })
  expect(await company.viewer.post('/api/voice/summary', {})).toBeRefused('voice:write')
})

test('masked words go out, and the same is asked and paid for once', async () => {
  const asking = question('My money never came. Write to ann.archer@example.org')
  expect(await askModel(context, asking)).toEqual({ told: { name: 'Late refunds' } })
  expect(await askModel(context, asking)).toEqual({ told: { name: 'Late refunds' } })
  expect(sent).toHaveLength(1)
  expect(sent[0]!.messages[1]!.content).not.toContain('ann.archer')
  expect(sent[0]!.response_format.type).toBe('json_schema')
  expect(await usage(context, 'tiny')).toEqual({ calls: 1, tokensIn: 100, tokensOut: 10 })
})

test('a refusal is no error, and is tried again another time', async () => {
  next = { status: 503, content: '' }
  expect(await askModel(context, question('First'))).toEqual({ refused: 'away' })
  next = { status: 200, content: '{"name":"Back"}' }
  expect(await askModel(context, question('First'))).toEqual({ told: { name: 'Back' } })
})

test('an answer of another shape is not used, and not paid for twice', async () => {
  next = { status: 200, content: 'Sure! Here is a name.' }
  expect(await askModel(context, question('Second'))).toEqual({ refused: 'unreadable' })
  expect(await askModel(context, question('Second'))).toEqual({ refused: 'unreadable' })
  expect(sent).toHaveLength(1)
})
