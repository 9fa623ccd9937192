import { expect, test } from 'vitest'
import { historyKey, keyAction } from './keys.ts'

const pressed = (key: string, more = {}) =>
  keyAction({ key, altKey: false, ctrlKey: false, metaKey: false, isTyping: false, ...more })

test('on a question, arrows and letters act', () => {
  expect(['ArrowUp', 'j', 'Delete', 'n', 'd', 'x'].map((key) => pressed(key))).toEqual([
    'previous',
    'next',
    'remove',
    'add',
    'copy',
    undefined,
  ])
})

test('in a field they are typed; moving the question and leaving the field still work', () => {
  expect(['ArrowUp', 'Delete', 'n'].map((key) => pressed(key, { isTyping: true }))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(pressed('ArrowDown', { isTyping: true, altKey: true })).toBe('down')
  expect(pressed('Escape', { isTyping: true })).toBe('leave')
})

test('what belongs to the browser is left to it', () => {
  expect(pressed('n', { ctrlKey: true })).toBeUndefined()
  expect(pressed('ArrowLeft', { altKey: true })).toBeUndefined()
})

test('undo and redo as everywhere', () => {
  const key = (key: string, more = {}) =>
    historyKey({ key, ctrlKey: true, metaKey: false, shiftKey: false, ...more })
  expect([key('z'), key('Z', { shiftKey: true }), key('y'), key('z', { ctrlKey: false }), key('a')]).toEqual([
    'undo',
    'redo',
    'redo',
    undefined,
    undefined,
  ])
})
