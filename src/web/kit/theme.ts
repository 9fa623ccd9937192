import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { say } from './say.ts'

/** Where the choice of light, dark or the system's theme is kept; `public/theme.js` reads it too. */
export const themeManager = localStorageColorSchemeManager({ key: 'attune.theme' })

/** Mantine wants ten shades of a colour; ours are tokens that change with the theme. The last one fills up. */
function shades(...tokens: string[]): MantineColorsTuple {
  const shade = (index: number) => `var(--${tokens[Math.min(index, tokens.length - 1)]})`
  return [shade(0), shade(1), shade(2), shade(3), shade(4), shade(5), shade(6), shade(7), shade(8), shade(9)]
}

/** Mantine's greys from the lightest to the darkest, used by its light theme and by its dark one. */
const lightGreys = [
  'sunken',
  'sunken',
  'line',
  'line',
  'line-strong',
  'ink-3',
  'ink-3',
  'ink-2',
  'ink-2',
  'ink',
]
const darkGreys = [
  'ink',
  'ink-2',
  'ink-2',
  'ink-3',
  'line-strong',
  'line',
  'surface',
  'surface',
  'sunken',
  'paper',
]

/** Buttons and icons in the colours of the tokens: `bad` for what destroys, else the brand's. */
const variantColours: VariantColorsResolver = ({ variant, color }) => {
  const isBad = color === 'bad'
  const text = isBad ? 'var(--neg-2)' : 'var(--brand)'
  const soft = isBad ? 'var(--bad-soft)' : 'var(--brand-soft)'
  const bare = { background: 'transparent', border: '1px solid transparent' }
  if (variant === 'filled') {
    const hover = isBad ? 'var(--neg-2)' : 'var(--brand-strong)'
    return {
      background: text,
      hover,
      color: `var(--on-${isBad ? 'bad' : 'brand'})`,
      border: `1px solid ${text}`,
    }
  }
  if (variant === 'light') return { ...bare, background: soft, hover: soft, color: text }
  if (variant === 'subtle' || variant === 'transparent') return { ...bare, hover: soft, color: text }
  return {
    background: 'var(--surface)',
    hover: 'var(--sunken)',
    color: isBad ? text : 'var(--ink)',
    border: '1px solid var(--line-strong)',
  }
}

const veil = { backgroundOpacity: 0.4 }
const closing = { 'aria-label': say('close') }

export const theme = createTheme({
  primaryColor: 'brand',
  colors: {
    brand: shades('brand'),
    bad: shades('neg-2'),
    gray: shades(...lightGreys),
    dark: shades(...darkGreys),
  },
  variantColorResolver: variantColours,
  fontFamily: 'inherit',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  defaultRadius: 'sm',
  radius: { sm: 'var(--r-s)', md: 'var(--r-m)' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '17px', xl: '22px' },
  shadows: { sm: 'var(--shadow)', md: 'var(--shadow-raised)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs', variant: 'default' } },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Popover: { defaultProps: { shadow: 'md', position: 'bottom-start' } },
    Modal: { defaultProps: { centered: true, radius: 'md', overlayProps: veil, closeButtonProps: closing } },
    Drawer: { defaultProps: { overlayProps: veil, closeButtonProps: closing } },
  },
})

const grounds = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--brand)',
  '--mantine-color-error': 'var(--neg-2)',
  '--mantine-color-success': 'var(--pos-2)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--on-brand)',
  '--mantine-primary-color-filled': 'var(--brand)',
  '--mantine-primary-color-filled-hover': 'var(--brand-strong)',
  '--mantine-primary-color-light': 'var(--brand-soft)',
  '--mantine-primary-color-light-hover': 'var(--brand-soft)',
  '--mantine-primary-color-light-color': 'var(--brand)',
}

/** Mantine's own colour variables, all pointing at our tokens, so that one file holds every colour. */
export const tokenVariables: CSSVariablesResolver = () => ({ variables: {}, light: grounds, dark: grounds })
