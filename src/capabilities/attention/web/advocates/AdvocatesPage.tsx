export function AdvocatesPage() {
  return null
}
