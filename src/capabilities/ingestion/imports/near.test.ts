import { expect, test } from 'vitest'
import { nearMiss, nearMissOf } from './near.ts'
import { presets } from './presets/index.ts'
import { assignFiles, recognisePreset } from './recognise.ts'

const zendesk = presets.zendesk!.mapping.files[0]!.headers
const without = (column: string, ...others: string[]) => [
  ...zendesk.filter((name) => name !== column),
  ...others,
]
const file = (columns: string[]) => [{ name: 'export.csv', columns }]

test('case, spaces and underscores make no other name', () => {
  const shouted = zendesk.map((name) => name.toUpperCase().replaceAll(' ', '_'))
  expect(recognisePreset(file(shouted))).toBe('zendesk')
  expect(nearMiss(file(without('Requester email', 'Requester e-mail')))).toBeUndefined()
})

test('a column under another name is told, with what it may be', () => {
  const columns = without('Requester email', 'Mail address of requester')
  expect(recognisePreset(file(columns))).toBeUndefined()
  expect(nearMiss(file(columns))).toMatchObject({
    preset: 'zendesk',
    title: 'Zendesk tickets',
    file: 'export.csv',
    missing: [{ column: 'Requester email', perhaps: 'Mail address of requester' }],
  })
})

test('a translated column is recognised by what it means', () => {
  const near = nearMiss(file(without('Requester email', 'Correo electrónico del solicitante')))
  expect(near?.missing).toEqual([
    { column: 'Requester email', perhaps: 'Correo electrónico del solicitante' },
  ])
})

test('the mapping that is proposed reads the file, whether a column has another name or is gone', () => {
  for (const columns of [without('Requester email', 'Mail of requester'), without('Group')]) {
    const near = nearMiss(file(columns))!
    expect([...assignFiles(near.mapping, file(columns)).keys()].map(({ name }) => name)).toEqual(['tickets'])
  }
  expect(nearMiss(file(without('Group')))?.missing).toEqual([{ column: 'Group', perhaps: null }])
})

test('where nothing says when, a file is near nothing', () => {
  expect(nearMissOf('zendesk', file(without('Created at')))).toBeUndefined()
  expect(nearMiss(file(['colour', 'weight', 'Id']))).toBeUndefined()
})
