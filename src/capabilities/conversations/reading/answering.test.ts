import { expect, test } from 'vitest'
import { isAutomatic, judgeReply } from './answering.ts'

const question = 'Can I still change the address of my order?'
const judged = (text: string) => judgeReply({ text }, question).answers

test('saying what was done, when, how, why, or plainly yes or no answers', () => {
  expect(judged('I have changed it to the new street.')).toBe(true)
  expect(judged('Yes.')).toBe(true)
  expect(judged('You can change it under Account, Addresses, until it is packed.')).toBe(true)
  expect(judged('It left the warehouse because it was packed at once.')).toBe(true)
})

test('feeling with somebody, asking back and putting off do not', () => {
  expect(judged('I am so sorry, I understand how annoying that is.')).toBe(false)
  expect(judged('Hello Ann! What is the number of your order?')).toBe(false)
  expect(judged('We have forwarded this to the department.')).toBe(false)
  expect(judged('Please have patience. Times may vary.')).toBe(false)
  expect(judged('')).toBe(false)
})

test('what spoke for and against is told', () => {
  expect(judgeReply({ text: 'I have changed it, it arrives tomorrow.' }, question).why).toEqual(
    expect.arrayContaining(['done', 'definite']),
  )
  expect(judgeReply({ text: 'Times may vary.' }, question).why).toContain('puts off')
})

test('machines are known by what they say', () => {
  expect(isAutomatic({ text: 'Automatic reply: I am out of the office.' })).toBe(true)
  expect(
    isAutomatic({ text: 'Your request has been received. One of our agents will be with you soon.' }),
  ).toBe(true)
  expect(isAutomatic({ text: 'I have received the parcel back and refunded it.' })).toBe(false)
})
