import { expect, test } from 'vitest'
import { count, difference, figure, margin, percent } from './numbers.ts'

test('a net score is said in whole points with a real minus sign', () => {
  expect(figure(38.4, 'points')).toBe('38')
  expect(figure(-12.6, 'points')).toBe('−13')
})

test('nothing is ever minus zero', () => {
  expect(figure(-0.2, 'points')).toBe('0')
  expect(figure(-0.2, 'percent')).toBe('0%')
  expect(figure(-0.001, 'mean')).toBe('0.00')
})

test('shares carry their sign, means two decimals', () => {
  expect(figure(84.1, 'percent')).toBe('84%')
  expect(figure(2.406, 'mean')).toBe('2.41')
  expect(percent(0.125)).toBe('12.5%')
})

test('50 promoters, 30 passives and 20 detractors are 30 ± 15.1', () => {
  expect(margin(14.05, 44.2, 'points')).toBe('15.1')
})

test('a difference leaves its sign to the arrow', () => {
  expect(difference(-4.04, 'points')).toBe('4')
  expect(count(48216)).toBe('48,216')
})
