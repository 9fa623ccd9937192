/** Which of the five colours of feeling a mean has. */
export function toneOf(value: number): 'neg-2' | 'neg-1' | 'mid' | 'pos-1' | 'pos-2' {
  if (value <= -0.35) return 'neg-2'
  if (value <= -0.1) return 'neg-1'
  if (value < 0.1) return 'mid'
  return value < 0.35 ? 'pos-1' : 'pos-2'
}
