import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importAndWait } from '../capabilities/ingestion/command.ts'
import type { Mapping } from '../capabilities/ingestion/imports/mapping.ts'
import { openToAsk } from './beside.ts'
import { announce, withdraw } from './running.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
})
afterAll(() => company.close())

const mapping: Mapping = {
  source: 'shop',
  files: [
    {
      name: 'orders',
      headers: ['order', 'customer'],
      links: [],
      becomes: [
        {
          kind: 'order',
          name: 'Order',
          id: ['order'],
          time: 'day',
          person: { userId: 'customer' },
          value: 'paid',
        },
      ],
    },
  ],
}

test('a command beside a running Attune has its import done there', async () => {
  const { settings } = company.house.system
  const path = join(settings.data, 'orders.csv')
  await writeFile(path, 'order,customer,day,paid\no1,c1,2026-03-01,19.90\no2,c2,2026-03-02,5\no3,c2,soon,5\n')
  await announce(settings.data, {
    url: 'http://attune.example',
    addresses: company.addresses,
    startedAt: new Date(),
  })
  const { system, close } = await openToAsk(settings)
  try {
    const files = [{ path, name: 'orders.csv' }]
    const done = await importAndWait(system, { files, by: { mapping }, dryRun: false })
    expect(done.result).toMatchObject({ rows: 3, accepted: 2, rejected: 1, customers: { new: 2 } })
    expect(done.createdBy).toBe('Attune')
    const { json } = await company.administrator.get(`/api/imports/${done.id}`)
    expect(json()).toMatchObject({ status: 'done', result: { accepted: 2 } })
  } finally {
    await close()
    await withdraw(settings.data)
  }
})
