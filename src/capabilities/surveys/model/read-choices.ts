import { isJson, type Json, textIn, wrong } from './place.ts'
import type { Choice } from './survey.ts'
import { wordsIn } from './words.ts'

const mostChoices = 500

/** Choices, rows or columns: values alone, or values with texts and pictures. */
export function choicesIn(list: unknown, first: string, at: string): Choice[] {
  if (list === undefined) return []
  if (!Array.isArray(list)) throw wrong('Choices are a list.', at, 'Write them as [“one”, “two”].')
  if (list.length > mostChoices)
    throw wrong(`${list.length} choices are too many.`, at, `Offer at most ${mostChoices}.`)
  const choices = list.map((one, i) => choiceIn(one, first, `${at}.${i}`))
  const values = new Set<string>()
  for (const [i, { value }] of choices.entries()) {
    if (values.has(value))
      throw wrong(
        `The choice “${value}” is there twice.`,
        `${at}.${i}`,
        'Give each choice a value of its own.',
      )
    values.add(value)
  }
  return choices
}

function choiceIn(one: unknown, first: string, at: string): Choice {
  if (!isJson(one)) {
    const value = textIn(one)
    if (value === '') throw noValue(at)
    return { value, label: { [first]: value }, image: '' }
  }
  refuseConditions(one, at)
  const value = textIn(one.value ?? one.name)
  if (value === '') throw noValue(at)
  const label = wordsIn(one.text ?? one.title ?? value, first)
  return {
    value,
    label: Object.keys(label).length > 0 ? label : { [first]: value },
    image: textIn(one.imageLink),
  }
}

function refuseConditions(one: Json, at: string) {
  const condition = ['visibleIf', 'enableIf'].find((key) => textIn(one[key]) !== '')
  if (condition)
    throw wrong(
      `A choice has “${condition}”, which is not kept.`,
      at,
      'Offer the choice to everybody, or ask two questions with a condition each.',
    )
}

function noValue(at: string) {
  return wrong('A choice has no value.', at, 'Give it a value, or remove it.')
}
