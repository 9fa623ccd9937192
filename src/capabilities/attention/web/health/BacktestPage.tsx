export function BacktestPage() {
  return null
}
