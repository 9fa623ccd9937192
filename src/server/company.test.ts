import { expect, test } from 'vitest'
import { exampleCompany } from './testing/company.ts'

test('people of each role are signed in, and nobody is not', async () => {
  const company = await exampleCompany()
  const roles = ['administrator', 'manager', 'analyst', 'agent', 'viewer'] as const
  for (const role of roles) expect((await company[role].get('/api/me')).json()).toMatchObject({ role })
  expect((await company.nobody.get('/api/me')).statusCode).toBe(401)
  expect(await company.viewer.get('/api/people')).toBeRefused('people:read')
  await company.settled()
  await company.close()
})
