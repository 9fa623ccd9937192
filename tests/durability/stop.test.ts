import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { newPlace, processesOf, removePlace, startAttune } from './attune-process.ts'
import { startChanging } from './changing.ts'
import { makeKeys } from './entry.ts'
import { startSending } from './sending.ts'
import { lookWhenSettled } from './stored.ts'

/** Lines of the log at “warn” or above. */
function complaints(said: string): string[] {
  return said.split('\n').filter((line) => /"level":[4-6]0/.test(line) || /warning|error/i.test(line))
}

test('asked to stop under load, Attune ends in order: exit code 0, no complaint, no process left, nothing lost', async () => {
  const place = await newPlace()
  onTestFinished(() => removePlace(place))
  let attune = await startAttune(place)
  onTestFinished(async () => void (await attune.kill('SIGTERM')))
  const entry = await makeKeys(attune.url, attune.signInOnce)
  const sending = startSending(attune.url, entry)
  const changing = await startChanging(attune.url, entry)

  for (let stop = 0; stop < 3; stop++) {
    await pause(1500)
    expect(await attune.kill('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(complaints(attune.said())).toEqual([])
    expect(processesOf(place)).toEqual([])
    attune = await startAttune(place)
  }
  await Promise.all([sending.stop(), changing.stop()])
  const stored = await lookWhenSettled(place.data, sending)
  const { names, change } = await changing.found()

  const { size } = sending.acknowledged
  expect(stored).toEqual({
    rows: size,
    ids: size,
    finalRows: size,
    finalIds: size,
    lost: 0,
    double: 0,
    strange: 0,
  })
  expect([...changing.created].filter((name) => !names.has(name))).toEqual([])
  expect(change).toBeGreaterThanOrEqual(changing.lastChange())
})
