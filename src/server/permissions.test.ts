import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asking, expectedRefusal } from '../capabilities/access/testing/role-table.ts'
import type { Endpoint } from '../platform/http/endpoint.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany } from './testing/company.ts'

type Asked = Pick<Endpoint, 'method' | 'path' | 'needs'>

/** What is answered outside the contracts: it sets cookies, or is no JSON. */
const others: Asked[] = [
  { method: 'POST', path: '/api/session', needs: 'open' },
  { method: 'POST', path: '/api/session/link', needs: 'open' },
  { method: 'DELETE', path: '/api/session', needs: 'open' },
  { method: 'POST', path: '/api/import-files', needs: 'sources:write' },
  { method: 'GET', path: '/api/imports/:id/rejected', needs: 'sources:read' },
  { method: 'GET', path: '/api/quality/findings.csv', needs: 'customers:read' },
  { method: 'GET', path: '/api/promises/ledger.csv', needs: 'customers:read' },
  { method: 'GET', path: '/api/cases/:id/follow-up.ics', needs: 'cases:read' },
  { method: 'GET', path: '/api/survey-files/:id', needs: 'customers:read' },
  { method: 'GET', path: '/api/customers/:id/export', needs: 'privacy:read' },
  { method: 'GET', path: '/api/surveys/:id/results/answers.csv', needs: 'surveys:read' },
  { method: 'GET', path: '/api/surveys/:id/results/answers.xlsx', needs: 'surveys:read' },
  { method: 'GET', path: '/api/surveys/:id/results/spss.csv', needs: 'surveys:read' },
  { method: 'GET', path: '/api/surveys/:id/results/spss.sps', needs: 'surveys:read' },
  { method: 'GET', path: '/api/surveys/:id/results/tables.csv', needs: 'surveys:read' },
]

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const everybody: Asking[] = ['administrator', 'manager', 'analyst', 'agent', 'viewer', 'nobody']

test.each(everybody)('%s gets at each address what the permission table says', async (asking) => {
  for (const asked of addresses().filter(({ needs }) => needs !== 'open')) {
    const { method, path, needs } = asked
    const reply = await company[asking].ask({ method, url: path.replaceAll(/:\w+/g, newId()) })
    const what = `${method} ${path}: ${reply.body}`
    const refusal = expectedRefusal(asked, asking)
    if (refusal) expect(reply.statusCode, what).toBe(refusal)
    else expect([401, 403], what).not.toContain(reply.statusCode)
    if (refusal === 403) expect(reply.json().needs).toBe(needs)
  }
})

test('a key may do what it was made for, and nothing else', async () => {
  const reader = await company.key('scores:read')
  expect((await reader.get('/api/scoreboard')).statusCode).toBe(200)
  expect(await reader.get('/api/customers')).toBeRefused('customers:read')
  expect(await reader.post('/api/segments', {})).toBeRefused('segments:write')
})

test('the table knows every address of the API', () => {
  const known = new Set(addresses().map(({ method, path }) => `${method} ${path}`))
  const served = routesOf(company).filter((route) => !route.includes(' /api/auth/'))
  expect(served.length).toBeGreaterThan(40)
  expect(served.filter((route) => !known.has(route))).toEqual([])
})

function addresses(): Asked[] {
  return [
    ...company.house.capabilities.flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint)),
    ...others,
  ]
}

/** Every `METHOD /api/…` the server has, read from Fastify's drawing of its routes: four characters a level. */
function routesOf({ app }: Company) {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', path = '', methods = ''] = /^(.*?)[├└]── (\S+) \(([A-Z, ]+)\)/.exec(line) ?? []
      const level = indent.length / 4
      above.splice(level, above.length, path)
      return methods.split(', ').map((method) => `${method} ${above.join('')}`)
    })
    .filter((route) => route.includes(' /api/') && !route.startsWith('HEAD '))
}
