import { expect, test } from 'vitest'
import { Mapping } from './mapping.ts'
import { presets } from './presets/index.ts'
import { assignFiles, missingFiles, recognisePreset } from './recognise.ts'

const orders = {
  name: 'a.csv',
  columns: [
    'order_id', 'customer_id', 'order_status', 'order_purchase_timestamp', 'order_estimated_delivery_date',
  ], // biome-ignore format: as in the file
}
const customers = {
  name: 'b.csv',
  columns: ['customer_id', 'customer_unique_id', 'customer_city', 'customer_state'],
}
const olist = presets.olist!.mapping

test('a preset is recognised by headers, whatever the files are called', () => {
  expect(recognisePreset([orders, customers])).toBe('olist')
  expect(recognisePreset([{ name: 'olist.csv', columns: ['a', 'b'] }])).toBeUndefined()
})

test('files that only help others are no reason to recognise anything', () => {
  expect(recognisePreset([customers])).toBeUndefined()
})

test('every given file is known by what it holds, and what is linked but not given is named', () => {
  const assigned = assignFiles(olist, [customers, orders])
  expect([...assigned].map(([{ name }, [file]]) => [name, file?.name])).toEqual([
    ['customers', 'b.csv'],
    ['orders', 'a.csv'],
  ])
  expect(missingFiles(assigned)).toEqual(['items'])
})

test('the most demanding description wins', () => {
  const mapping = Mapping.parse({
    source: 'x',
    files: [
      { name: 'any', headers: ['id'] },
      { name: 'reviews', headers: ['id', 'stars'] },
    ],
  })
  const [[known] = []] = assignFiles(mapping, [{ name: 'r.csv', columns: ['stars', 'id', 'more'] }])
  expect(known?.name).toBe('reviews')
})

test('twelve months of one export are one file in twelve parts', () => {
  const months = Array.from({ length: 12 }, (_, month) => ({ ...orders, name: `${month}.csv` }))
  const assigned = assignFiles(olist, months)
  expect([...assigned.values()].map((files) => files.length)).toEqual([12])
})
