const address = /\bhttps?:\/\/[^\s<>"')\]]+/gi
/** Links that people write stay; those of mail programs and campaigns are long or carry parameters. */
const longestOwn = 100
const tracking =
  /[?&](?:utm_|mc_|gclid|fbclid|msclkid|trk|ref=|src=|campaign|_hs|elq|mkt_tok|cid=|email=)|\/(?:track|click|redirect|unsubscribe|ls\/click|wf\/open|safelinks)\b|safelinks|urldefense|list-manage|sendgrid/i

export function withoutTracking(text: string): string {
  if (!text.includes('://')) return text
  return text.replace(address, (found) =>
    found.length > longestOwn || tracking.test(found) ? ' '.repeat(found.length) : found,
  )
}
