import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  test('end where a full stop, a question mark or an exclamation mark ends them', () => {
    expect(split('Great. Really great! But slow?')).toEqual(['Great.', 'Really great!', 'But slow?'])
  })

  test('need no mark at the end', () => {
    expect(split('no end')).toEqual(['no end'])
    expect(split('It works. now and then')).toEqual(['It works. now and then'])
  })

  test('go on after abbreviations, initials and numbers', () => {
    expect(split('I waited approx. 5 days. Mr. Smith was kind.')).toEqual([
      'I waited approx. 5 days.',
      'Mr. Smith was kind.',
    ])
    expect(split('We met J. K. Lee at 5 p.m. on Monday. It cost 3.50 etc. and so on.')).toEqual([
      'We met J. K. Lee at 5 p.m. on Monday.',
      'It cost 3.50 etc. and so on.',
    ])
  })

  test('are lines of a list, without their bullets', () => {
    expect(split('Bad:\n- slow\n* dear\n3) closed on Sundays')).toEqual([
      'Bad:',
      'slow',
      'dear',
      'closed on Sundays',
    ])
  })

  test('end with a line, unless a mail program broke it', () => {
    expect(split('No heading\nJust lines')).toEqual(['No heading', 'Just lines'])
    const broken =
      'This sentence is so long that the program of the writer broke it\nhere. The next one is not.'
    expect(split(broken)).toEqual([broken.slice(0, 70), 'The next one is not.'])
  })

  test('may end with an emoji', () => {
    expect(split('Love it 😍 But the delivery was late')).toEqual(['Love it 😍', 'But the delivery was late'])
  })

  test('are found in other scripts', () => {
    expect(split('配送很慢。但是产品很好！')).toEqual(['配送很慢。', '但是产品很好！'])
  })

  test('say something: marks alone are none', () => {
    expect(split('')).toEqual([])
    expect(split(' \n\t ')).toEqual([])
    expect(split('… !!! ---')).toEqual([])
  })

  test('are bounded: a text of full stops and letters is no novel', () => {
    expect(sentencesOf('A. '.repeat(5000)).length).toBeLessThanOrEqual(500)
  })

  test('whatever comes, they stand in order, apart, and lose no letter', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.string({ unit: 'binary' }),
            fc.constantFrom('. ', '\n', '! ', '- ', 'Dr. ', ' 😀 '),
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const text = parts.join('')
          const spans = sentencesOf(text)
          let before = 0
          let rest = ''
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(end).toBeGreaterThan(start)
            rest += text.slice(before, start)
            before = end
          }
          expect(before).toBeLessThanOrEqual(text.length)
          expect((rest + text.slice(before)).replace(/\d/g, '')).not.toMatch(/\p{L}/u)
        },
      ),
    ))
})
