/** The colours are those of `web/kit/tokens.css`; a test compares them. */
export const light = {
  paper: '#faf8f4',
  surface: '#ffffff',
  sunken: '#f3f0ea',
  line: '#e6e1d8',
  'line-strong': '#d3ccc0',
  ink: '#1d1b18',
  'ink-2': '#57524a',
  'ink-3': '#6b6459',
  brand: '#1f5f5b',
  'brand-soft': '#e2efec',
  focus: '#2a7f79',
  'neg-2': '#ad4325',
  'neg-1': '#df8f6c',
  mid: '#cfc8bb',
  'pos-1': '#74b3a8',
  'pos-2': '#17685f',
  warn: '#855508',
  'warn-soft': '#fbf1dd',
}

export const dark: typeof light = {
  paper: '#171614',
  surface: '#1f1d1a',
  sunken: '#1a1917',
  line: '#34312c',
  'line-strong': '#4a463f',
  ink: '#f1ede6',
  'ink-2': '#bdb6aa',
  'ink-3': '#9b9387',
  brand: '#6cc3b8',
  'brand-soft': '#1d3a37',
  focus: '#6cc3b8',
  'neg-2': '#ec8f70',
  'neg-1': '#b5654a',
  mid: '#57524a',
  'pos-1': '#3f8f85',
  'pos-2': '#6cc3b8',
  warn: '#e0b25c',
  'warn-soft': '#3a2e17',
}

/** As custom properties. */
export function variables(colours: typeof light): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}
