import fc from 'fast-check'
import { expect, test } from 'vitest'
import { give, letGo, nameIn, newRule, type Role, roleGroups, usesOf } from '../web/hooks/roles.ts'
import { join, linesOf } from '../web/hooks/tree.ts'
import { type Rule, WebhookMapping } from './mapping.ts'
import { type Seen, valueAt } from './path.ts'
import { webhookPresets } from './presets/index.ts'

const empty = newRule([])
const everyRole = Object.values(roleGroups).flat() as Role[]

test('a place given to a role is what the rule takes, and letting it go takes it away again', () => {
  for (const role of everyRole.filter((one) => one !== 'wording')) {
    const given = give(empty, role, 'data.plan', 'shop')
    expect(usesOf(given)).toContainEqual(expect.objectContaining({ role, from: 'data.plan' }))
    const use = usesOf(given).find((one) => one.role === role)!
    const left = usesOf(letGo(given, use)).filter((one) => one.role === role && one.from === 'data.plan')
    expect(left).toEqual([])
  }
})

test('several traits and properties stand beside each other under the names of their places', () => {
  const rule = give(
    give(give(empty, 'trait', 'a.plan', ''), 'trait', 'a["two words"]', ''),
    'property',
    '@.tags[0]',
    '',
  )
  expect(rule).toMatchObject({
    person: { traits: { plan: 'a.plan', 'two words': 'a["two words"]' } },
    properties: { tags: '@.tags[0]' },
  })
  expect(nameIn('a[0][1]')).toBe('a')
})

test('every rule a person can click together is one the server takes', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...everyRole), fc.constantFrom('a', 'a.b[0]', '@.x', 'a["b.c"]'))),
      (clicks) => {
        const rule = clicks.reduce<Rule>((before, [role, path]) => give(before, role, path, 'shop'), empty)
        expect(WebhookMapping.safeParse({ rules: [rule] }).error).toBeUndefined()
        const bare = usesOf(rule).reduce<Rule>((before, use) => letGo(before, use), rule)
        expect(usesOf(bare).map(({ role }) => role)).toEqual(['name'])
      },
    ),
  ))

test('what the presets take is told use by use', () => {
  const rule = webhookPresets.shopify!.mapping.rules[0]!
  expect(usesOf(rule)).toContainEqual({ role: 'externalId', name: 'shopify', from: 'customer.id' })
})

test('each line of the tree leads to its value', () => {
  const names = fc.oneof(
    fc.constantFrom('a', 'b.c', 'd"e', '@', '$x', 'f[0]', 'header:x'),
    fc.string({ minLength: 1 }),
  )
  const anyBody = fc.dictionary(
    names,
    fc.oneof(
      fc.integer(),
      fc.array(fc.integer(), { minLength: 1, maxLength: 3 }),
      fc.dictionary(names, fc.integer(), { minKeys: 1 }),
    ),
  )
  fc.assert(
    fc.property(anyBody, (body) => {
      for (const { path, value } of linesOf(body)) {
        const seen: Seen = { body, headers: {} }
        if (value !== undefined) expect(valueAt(seen, path)).toBe(value)
      }
    }),
  )
})

test('within the list a rule goes through, places are told from the item', () => {
  const body = { lines: [{ sku: 'a' }, { sku: 'b' }] }
  expect(linesOf(body).map(({ path }) => path)).toEqual([
    'lines',
    'lines[0]',
    'lines[0].sku',
    'lines[1]',
    'lines[1].sku',
  ])
  expect(linesOf(body, 'lines').map(({ path }) => path)).toEqual(['lines', '@', '@.sku'])
  expect(linesOf(body)[0]?.isList).toBe(true)
  expect(join('', 'a.b')).toBe('$["a.b"]')
})
