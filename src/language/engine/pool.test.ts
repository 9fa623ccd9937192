import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { Pool } from './pool.ts'

const models = new URL('../../../models/', import.meta.url)
const code = new URL('./ends-on-demand.test-process.ts', import.meta.url)

const pool = new Pool({ code, models }, 2)
afterAll(() => pool.close())

const annotate = (...texts: string[]) =>
  pool.ask({ kind: 'annotate', texts: texts.map((text) => ({ text })), options: { fast: true } })

describe('threads that read', () => {
  test('a text that ends its thread is given up; the others are read all the same', async () => {
    const asked = ['It works well.', 'end this thread', 'It is slow.', 'It came late.', 'It is fine.'].map(
      (text) => annotate(text),
    )
    const answers = await Promise.allSettled(asked)
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
  })

  test('after a crash everything goes on', async () => {
    await expect(annotate('end this thread')).rejects.toThrow('ended with 70')
    await expect(annotate('It works well.')).resolves.toMatchObject({
      annotations: [{ masked: 'It works well.' }],
    })
  })

  test('models that are not there are an error, not an endless wait', async () => {
    const lost = new Pool({ code, models: new URL('nowhere/', models) }, 1)
    await expect(lost.ask({ kind: 'embed', texts: ['Hello'] })).rejects.toThrow('no such file')
    await lost.close()
  })

  test('closing ends what waits, and refuses what comes after', async () => {
    const closing = new Pool({ code, models }, 1)
    const waiting = closing.ask({ kind: 'embed', texts: ['Hello'] })
    const refused = expect(waiting).rejects.toThrow('closed')
    await closing.close()
    await refused
    await expect(closing.ask({ kind: 'embed', texts: ['Hello'] })).rejects.toThrow('closed')
  })

  test('closing amid the reading lets every thread go by itself: the process lives on', async () => {
    const closing = new Pool({ code, models }, 2)
    const texts = Array.from({ length: 128 }, (_, at) => ({
      text: `Parcel ${at} came late and nobody answered me.`,
    }))
    const read = () => closing.ask({ kind: 'annotate', texts, options: {} })
    await read() // the models are open, and the next ones are within them
    const reading = Promise.allSettled([read(), read(), read(), read(), read()])
    await pause(60)
    await closing.close()
    expect((await reading).map(({ status }) => status)).toContain('rejected')
  })
})
