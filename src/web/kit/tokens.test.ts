import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of one theme; the dark one overrides the light one. */
function colours(...selectors: string[]) {
  const blocks = selectors.map((selector) => css.split(`${selector} {`)[1]!.split('\n}')[0]!)
  const found = blocks.flatMap((block) => [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)])
  return new Map(found.map(([, name, hex]) => [name!, hex!]))
}

const themes = {
  light: colours(':root'),
  dark: colours(':root', '[data-mantine-color-scheme="dark"]'),
}

/** Which text stands on which ground somewhere in the app. */
const textOn: Record<string, string[]> = {
  paper: ['ink', 'ink-2', 'ink-3', 'brand', 'neg-2', 'pos-2', 'warn'],
  surface: ['ink', 'ink-2', 'ink-3', 'brand', 'brand-strong', 'neg-2', 'pos-2', 'warn'],
  sunken: ['ink', 'ink-2', 'ink-3', 'brand', 'neg-2', 'pos-2'],
  'brand-soft': ['ink', 'ink-2', 'brand'],
  'warn-soft': ['ink', 'warn'],
  'bad-soft': ['ink', 'neg-2'],
  'good-soft': ['ink', 'pos-2'],
  brand: ['on-brand'],
  'brand-strong': ['on-brand'],
  'neg-2': ['on-bad'],
}

test('black on white has the contrast 21, grey #767676 on white just passes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

for (const [theme, colour] of Object.entries(themes)) {
  for (const [ground, texts] of Object.entries(textOn)) {
    test.each(texts)(`%s on ${ground} can be read in the ${theme} theme`, (text) => {
      expect(contrast(colour.get(text)!, colour.get(ground)!)).toBeGreaterThanOrEqual(4.5)
    })
  }
  test.each(['paper', 'surface', 'sunken'])(
    `the focus ring stands out from %s in the ${theme} theme`,
    (ground) => {
      expect(contrast(colour.get('focus')!, colour.get(ground)!)).toBeGreaterThanOrEqual(3)
    },
  )
}
