import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSettings } from '../../../platform/config.ts'
import { slackMessage } from './slack.ts'

const here = { settings: readSettings({ ATTUNE_URL: 'https://cx.example/' }) }
const id = '0199a5b0-1111-7222-8333-444455556666'
const told = (type: string, data: Record<string, unknown>) => JSON.parse(slackMessage(here, { type, data }))

test('a case says what it is and how urgent, and leads to its page instead of showing its id', () => {
  const message = told('case.opened', { case: id, number: 12, priority: 'urgent', kind: 'recovery' })
  expect(message.text).toBe('A case was opened')
  const [head, facts, link] = message.blocks
  expect(head.text).toEqual({ type: 'mrkdwn', text: '*A case was opened*' })
  expect(facts.fields.map(({ text }: { text: string }) => text)).toEqual([
    '*Number*\n12',
    '*Priority*\nurgent',
    '*Kind*\nrecovery',
  ])
  expect(link.text.text).toBe(`<https://cx.example/cases/${id}|Open it>`)
})

test('what is told can call nobody and make no link', () => {
  const message = told('case.opened', { title: '<!channel> <https://evil.example|free>' })
  expect(message.blocks[1].fields[0].text).toBe('*Title*\n&lt;!channel&gt; &lt;https://evil.example|free&gt;')
})

test('whatever is told, it stays within what Slack takes', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 40 }), (data) => {
      const { text, blocks } = told('survey.closed', data)
      expect(text.length).toBeLessThanOrEqual(3_000)
      for (const block of blocks) {
        expect(block.text ?? block.fields).toBeDefined()
        expect(block.fields?.length ?? 0).toBeLessThanOrEqual(10)
      }
    }),
  ))
