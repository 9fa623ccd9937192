import { expect, onTestFinished, test } from 'vitest'
import { newPlace, processesOf, removePlace, startAttune } from './attune-process.ts'
import { startChanging } from './changing.ts'
import { makeKeys } from './entry.ts'
import { killAtRandom } from './killing.ts'
import { startSending } from './sending.ts'
import { lookWhenSettled } from './stored.ts'

const seed = Number(process.env.ATTUNE_TEST_SEED || 20_260_331)

test('every process killed at random under load: nothing acknowledged is lost, nothing counts twice', async () => {
  const place = await newPlace()
  onTestFinished(() => removePlace(place))
  let attune = await startAttune(place)
  onTestFinished(async () => void (await attune.kill('SIGTERM')))
  const entry = await makeKeys(attune.url, attune.signInOnce)
  const sending = startSending(attune.url, entry, { seed })
  const changing = await startChanging(attune.url, entry)

  const killed = await killAtRandom(place, attune, { times: 11, seed })
  attune = killed.attune
  await Promise.all([sending.stop(), changing.stop()])
  const stored = await lookWhenSettled(place.data, sending)
  const { names, change } = await changing.found()
  tell({ seed, killed, sending, stored, changes: changing.created.size + changing.lastChange() })

  expect(killed.kills.app + killed.kills['facts engine'] + killed.kills.postgres).toBeGreaterThanOrEqual(30)
  expect(sending.repeated.afterFailure).toBeGreaterThan(0)
  expect(stored).toEqual({
    rows: sending.acknowledged.size,
    ids: sending.acknowledged.size,
    finalRows: sending.acknowledged.size,
    finalIds: sending.acknowledged.size,
    lost: 0,
    double: 0,
    strange: 0,
  })
  expect([...changing.created].filter((name) => !names.has(name))).toEqual([])
  expect(change).toBeGreaterThanOrEqual(changing.lastChange())

  expect(await attune.kill('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(processesOf(place)).toEqual([])
})

interface Figures {
  seed: number
  killed: Awaited<ReturnType<typeof killAtRandom>>
  sending: ReturnType<typeof startSending>
  stored: Awaited<ReturnType<typeof lookWhenSettled>>
  changes: number
}

function tell({ seed, killed, sending, stored, changes }: Figures) {
  const each = Object.entries(killed.kills).map(
    ([name, times]) =>
      `${name} ${times} times (slowest return ${killed.slowest[name as 'app'].toFixed(1)} s)`,
  )
  process.stdout.write(
    `${[
      `Killed with seed ${seed}: ${each.join(', ')}`,
      `Acknowledged: ${sending.acknowledged.size} interactions, ${changes} changes`,
      `Sent again: ${sending.repeated.afterFailure} batches after a failure, ${sending.repeated.afterSuccess} after a success`,
      `Lost ${stored.lost}, double ${stored.double}`,
    ].join('\n')}\n`,
  )
}
