import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sharing } from './same-moment.ts'

test('who asks while the same is being read is given that; afterwards it is read anew', async () => {
  const { share } = sharing()
  let readings = 0
  const read = async () => {
    await pause(20)
    return ++readings
  }
  expect(
    await Promise.all([share('a', read, 1_000), share('a', read, 1_000), share('b', read, 1_000)]),
  ).toEqual([1, 1, 2])
  expect(await share('a', read, 1_000)).toBe(3)
})

test('what was begun too long ago is not waited for', async () => {
  const { share, underWay } = sharing()
  const gate = Promise.withResolvers<string>()
  const first = share('a', () => gate.promise, 10)
  await pause(30)
  expect(underWay('a')).toBe(first)
  expect(underWay('b')).toBeUndefined()
  expect(await share('a', async () => 'anew', 10)).toBe('anew')
  gate.resolve('old')
  expect(await first).toBe('old')
})

test('a reading that fails fails for all who shared it, and for nobody after them', async () => {
  const { share } = sharing()
  const fail = () => Promise.reject(new Error('away'))
  const both = await Promise.allSettled([share('a', fail, 1_000), share('a', async () => 1, 1_000)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await share('a', async () => 1, 1_000)).toBe(1)
})
