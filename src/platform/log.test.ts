import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

function logged(write: (log: ReturnType<typeof openLog>) => void): string {
  let text = ''
  const to = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  write(openLog({ logLevel: 'info' }, to))
  return text
}

test('an entry is one line of JSON with its time in UTC', () => {
  const text = logged((log) => log.info({ rows: 3 }, 'Imported.'))
  expect(text.endsWith('\n')).toBe(true)
  expect(JSON.parse(text)).toMatchObject({ rows: 3, msg: 'Imported.', time: expect.stringMatching(/Z$/) })
})

test('secrets and people never reach the log, wherever they stand in an entry', () => {
  const secret = { authorization: 'Bearer s3cret', email: 'maria@example.org', cookie: 'sid=s3cret' }
  const text = logged((log) => {
    log.info(secret, 'top')
    log.info({ headers: secret }, 'in')
    log.info({ req: { headers: secret, url: '/v1/track?email=maria@example.org' } }, 'deeper')
  })
  expect(text).not.toMatch(/s3cret|maria/)
  expect(text).toContain('/v1/track')
})

test('an error of the database tells what and where, not the row it happened to', () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(maria@example.org)',
  })
  const entry = JSON.parse(logged((log) => log.error({ err: new Error('Not saved.', { cause: error }) })))
  expect(JSON.stringify(entry)).not.toContain('maria')
  expect(entry.err).toMatchObject({
    message: 'Not saved.',
    cause: { message: 'duplicate key', code: '23505' },
  })
  expect(entry.err.stack).toContain('log.test.ts')
})
