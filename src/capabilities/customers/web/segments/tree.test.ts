import { expect, test } from 'vitest'
import type { Definition } from '../../segments/contract.ts'
import {
  definitionOf,
  draftCondition,
  draftGroup,
  draftOf,
  problemsAt,
  withAdded,
  withChanged,
} from './tree.ts'

const mail = { kind: 'identity', has: 'email' } as const
const phone = { kind: 'identity', has: 'phone' } as const
const definition: Definition = {
  version: 1,
  root: { kind: 'all', of: [mail, { kind: 'any', of: [phone, mail] }] },
}

test('a draft stands for the definition it was made of', () => {
  expect(definitionOf(draftOf(definition))).toEqual(definition)
})

test('parts come, change and go, and the others keep their numbers', () => {
  const [one, other] = [draftCondition(mail), draftCondition(phone)]
  const group = withAdded(draftGroup('all', [one]), other)
  const changed = withChanged(group, one.key, { ...one, condition: phone })
  expect(definitionOf(changed).root.of).toEqual([phone, phone])
  expect(withChanged(changed, one.key, undefined).of).toEqual([other])
})

test('a problem belongs to the part it lies in, not to one with a longer number', () => {
  const problems = [{ at: 'root.of.1.times.n' }, { at: 'root.of.10' }, { at: 'root.of.1' }]
  expect(problemsAt(problems, 'root.of.1')).toEqual([problems[0], problems[2]])
})
