import { expect, test } from 'vitest'
import { Kept } from './messages.ts'

const model = (version: string) => ({ version, weights: [version] })

test('topics travel to a thread once, then their version stands for them', () => {
  const [sender, receiver] = [new Kept<ReturnType<typeof model>>(), new Kept<ReturnType<typeof model>>()]
  expect(sender.send(model('a'))).toEqual({ version: 'a', thing: model('a') })
  expect(sender.send(model('a'))).toEqual({ version: 'a' })
  receiver.take({ version: 'a', thing: model('a') })
  expect(receiver.take({ version: 'a' })).toEqual(model('a'))
  expect(receiver.take(sender.send(undefined))).toBeUndefined()
})

test('what was forgotten on one side was forgotten on the other, and travels again', () => {
  const [sender, receiver] = [new Kept<ReturnType<typeof model>>(), new Kept<ReturnType<typeof model>>()]
  const asked = [...'abcdefghijklabaccab', ...'lkjihgfedcba']
  for (const version of asked) expect(receiver.take(sender.send(model(version)))).toEqual(model(version))
})
