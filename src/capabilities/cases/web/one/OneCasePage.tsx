export function OneCasePage() {
  return null
}
