import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dark, light } from './style.ts'

const tokens = readFileSync(new URL('../../../web/kit/tokens.css', import.meta.url), 'utf8')
const [inLight = '', inDark = ''] = tokens.split('[data-mantine-color-scheme="dark"]')

test.each(Object.keys(light) as (keyof typeof light)[])(
  '%s is the colour of the app, light and dark',
  (name) => {
    expect(inLight).toContain(`--${name}: ${light[name]};`)
    expect(inDark).toContain(`--${name}: ${dark[name]};`)
  },
)
