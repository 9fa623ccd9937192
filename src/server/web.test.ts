import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerProblems } from './problems.ts'
import { serveWeb } from './web.ts'

const app = Fastify()
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'attune-web-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<title>Attune</title>')
  await writeFile(join(root, 'assets/app-1a2b.js'), 'export {}')
  answerProblems(app)
  app.get('/api/me', async () => ({ name: 'Ada' }))
  await serveWeb(app, `${root}/`)
})
afterAll(async () => {
  await app.close()
  await rm(root, { recursive: true })
})

test.each(['/', '/scores/nps', '/settings/people?period=30d'])('%s is a page of the app', async (url) => {
  const reply = await app.inject({ url })
  expect(reply.body).toContain('<title>Attune</title>')
  expect(reply.headers).toMatchObject({
    'content-type': expect.stringContaining('text/html'),
    'cache-control': 'no-cache',
  })
})

test('a page also answers those who only ask whether it is there', async () => {
  expect((await app.inject({ method: 'HEAD', url: '/scores' })).statusCode).toBe(200)
})

test.each(['/api/unknown', '/v1/unknown', '/missing.js', '/assets/old-9f.js'])(
  '%s is a 404 in JSON',
  async (url) => {
    const reply = await app.inject({ url })
    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toContain('application/problem+json')
  },
)

test('the API stays the API', async () => {
  expect((await app.inject({ url: '/api/me' })).json()).toEqual({ name: 'Ada' })
})

test('files whose name changes with their content may be kept for ever', async () => {
  const { headers } = await app.inject({ url: '/assets/app-1a2b.js' })
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('nothing outside the folder is served', async () => {
  for (const url of ['/../package.json', '/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2findex.ts']) {
    const { statusCode, body } = await app.inject({ url })
    expect(statusCode === 404 || statusCode === 403 || body.includes('<title>Attune')).toBe(true)
  }
})
