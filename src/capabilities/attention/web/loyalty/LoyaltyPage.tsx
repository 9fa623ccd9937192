export function LoyaltyPage() {
  return null
}
