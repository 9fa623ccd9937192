import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateIn } from './reported.ts'
import { bodyFor, checkTemplate } from './template.ts'

const json = {
  format: 'json' as const,
  body: '{"to":"{{to}}","message":{"text":"{{ text }}"},"ref":"{{reference}}"}',
}
const form = { format: 'form' as const, body: 'To={{to}}&Body={{text}}&StatusCallback={{callback}}' }
const anyValues = fc.record({
  to: fc.string(),
  text: fc.string(),
  reference: fc.uuid(),
  callback: fc.webUrl(),
})

test('whatever is written to somebody, the provider reads exactly that', () =>
  fc.assert(
    fc.property(anyValues, (values) => {
      expect(JSON.parse(bodyFor(json, values))).toEqual({
        to: values.to,
        message: { text: values.text },
        ref: values.reference,
      })
      const read = new URLSearchParams(
        bodyFor(form, { ...values, text: values.text.toWellFormed(), to: values.to.toWellFormed() }),
      )
      expect(read.get('Body')).toBe(values.text.toWellFormed())
      expect([...read.keys()]).toEqual(['To', 'Body', 'StatusCallback'])
    }),
  ))

test('a template that cannot work is refused with what is wrong', () => {
  expect(() => checkTemplate(json)).not.toThrow()
  expect(() => checkTemplate(form)).not.toThrow()
  expect(() => checkTemplate({ format: 'json', body: '{"to":{{to}},"text":"{{text}}"}' })).toThrow('no JSON')
  expect(() => checkTemplate({ format: 'form', body: 'To={{to}}' })).toThrow('does not say {{text}}')
  expect(() => checkTemplate({ format: 'form', body: 'To={{to}}&B={{text}}&K={{key}}' })).toThrow('{{key}}')
})

const jsonReport = { type: 'application/json', statusField: '' }

test('what providers report is understood: arrived, lost, or still on the way', () => {
  expect(
    stateIn('MessageStatus=delivered&To=%2B49', {
      type: 'application/x-www-form-urlencoded',
      statusField: '',
    }),
  ).toEqual({ state: 'delivered', why: '' })
  expect(stateIn('{"status":"FAILED"}', jsonReport)?.state).toBe('failed')
  expect(
    stateIn('{"results":[{"status":"DELIVRD"}]}', { ...jsonReport, statusField: 'results.0.status' })?.state,
  ).toBe('delivered')
  expect(stateIn('{"status":"queued"}', jsonReport)).toBeUndefined()
  expect(stateIn('no json', jsonReport)).toBeUndefined()
  expect(
    stateIn('{"__proto__":{"status":"delivered"}}', { ...jsonReport, statusField: 'constructor.name' }),
  ).toBeUndefined()
})
