export function FrontLinePage() {
  return null
}
