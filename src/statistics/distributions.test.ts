import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { betaBelow } from './beta.ts'
import { binomialCdf } from './binomial.ts'
import { gammaAbove, gammaBelow, logBeta, logGamma } from './gamma.ts'
import { normalCdf, normalQuantile, normalTwoSided } from './normal.ts'
import { studentCdf, studentQuantile } from './student.ts'

/** Reference values were computed with 30 digits (mpmath). Relative accuracy asked for: 1e−11. */
function expectClose(got: number, known: number) {
  expect(Math.abs(got - known)).toBeLessThanOrEqual(1e-11 * Math.max(Math.abs(known), 1e-4))
}

describe('known values', () => {
  test.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1, 0],
    [3, Math.LN2],
    [100.5, 361.435540467778],
    [100_000, 1051287.7089736569],
  ])('ln Γ(%d)', (x, known) => expectClose(logGamma(x), known))

  test.each([
    [0.5, 0.5, 0.6826894921370859],
    [2, 1, 0.2642411176571154],
    [10, 12, 0.7576078383294876],
    [100, 90, 0.15822098918643018],
  ])('incomplete gamma P(%d, %d)', (a, x, known) => expectClose(gammaBelow(a, x), known))

  test.each([
    [0.3, 0.5, 0.5, 0.36901011956554536],
    [0.4, 2, 3, 0.5248],
    [0.25, 10, 20, 0.16630494959787945],
    [0.46, 500, 600, 0.6423843352560352],
    [0.01, 0.5, 5, 0.2428418908984375],
  ])('incomplete beta I_%d(%d, %d)', (x, a, b, known) => expectClose(betaBelow(x, a, b), known))

  test.each([
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-0.5, 0.3085375387259869],
    [0, 0.5],
    [1, 0.8413447460685429],
    [6, 0.9999999990134123],
  ])('normal distribution up to %d', (z, known) => expectClose(normalCdf(z), known))

  test.each([
    [0.975, 1.9599639845400543],
    [0.995, 2.575829303548901],
    [0.9, 1.2815515655446006],
    [0.5, 0],
    [0.001, -3.0902323061678136],
    [1e-10, -6.361340902404057],
  ])('normal value at %d', (p, known) => expectClose(normalQuantile(p), known))

  test.each([
    [2, 1, 0.8524163823495667],
    [2.5, 4, 0.966616727594006],
    [-1.3, 9.5, 0.1121279833789905],
    [1.96, 99, 0.9735964431245147],
    [1.96, 100_000, 0.9750007184028492],
  ])("Student's t up to %d with %d degrees", (t, degrees, known) =>
    expectClose(studentCdf(t, degrees), known),
  )

  test.each([
    [0.975, 4, 2.7764451051977943],
    [0.975, 7.3, 2.345066736547704],
    [0.975, 99, 1.9842169515864174],
    [0.995, 2, 9.924843200918293],
  ])("Student's t value at %d with %d degrees", (p, degrees, known) =>
    expectClose(studentQuantile(p, degrees), known),
  )
})

describe('what always holds', () => {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const probability = between(1e-12, 1 - 1e-12)
  const degrees = between(1, 1e6)
  const always = <T>(values: fc.Arbitrary<T>, promise: (value: T) => void) =>
    fc.assert(fc.property(values, (value) => void promise(value)))

  test('the normal quantile undoes the distribution', () =>
    always(probability, (p) => expectClose(normalCdf(normalQuantile(p)), p)))

  test("Student's quantile undoes the distribution", () =>
    always(fc.tuple(between(0.001, 0.999), degrees), ([p, df]) =>
      expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 9),
    ))

  test('P and Q of the gamma function make one', () =>
    always(fc.tuple(between(0.1, 500), between(0, 900)), ([a, x]) =>
      expect(gammaBelow(a, x) + gammaAbove(a, x)).toBeCloseTo(1, 12),
    ))

  test('swapping the sides of the beta function takes the complement', () =>
    always(fc.tuple(probability, degrees, degrees), ([x, a, b]) =>
      expect(betaBelow(x, a, b) + betaBelow(1 - x, b, a, x)).toBeCloseTo(1, 9),
    ))

  test('ln B agrees with its three gammas where those keep their digits', () =>
    always(fc.tuple(between(0.1, 60), between(0.1, 60)), ([a, b]) =>
      expect(logBeta(a, b)).toBeCloseTo(logGamma(a) + logGamma(b) - logGamma(a + b), 10),
    ))

  test('both tails of the normal distribution are alike', () =>
    always(between(0, 30), (z) => expectClose(normalTwoSided(z), 2 * normalCdf(-z))))
})

test('at most 3 of 10 coin flips at 30 %: 0.6496', () => {
  expect(binomialCdf(3, 10, 0.3)).toBeCloseTo(0.6496107184, 10)
  expect(binomialCdf(-1, 10, 0.3)).toBe(0)
  expect(binomialCdf(10, 10, 0.3)).toBe(1)
})
