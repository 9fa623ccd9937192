/** An address that a mail could not be brought to, as the report says (RFC 3464). */
export interface Bounce {
  recipient: string
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  action: string
  /** `5.1.1`: 5 for good, 4 for now. */
  status: string
  /** What the other server said. */
  diagnostic: string
  /** Of the mail that did not arrive, where the report brings it along. */
  originalMessageId: string | undefined
}

interface Part {
  contentType: string
  content: Buffer
}

/** What a delivery report says about each recipient; empty for every other mail. */
export function bounceOf(parts: readonly Part[]): Bounce[] {
  const report = parts.find(({ contentType }) => /^message\/(?:global-)?delivery-status$/.test(contentType))
  if (!report) return []
  const original = parts.find(({ contentType }) =>
    /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)$/.test(contentType),
  )
  const originalMessageId = /^message-id:\s*<([^<>\s]+)>/im.exec(headOf(original))?.[1]
  return groupsOf(report.content.toString('utf8')).flatMap((fields) => {
    const recipient = addressOf(fields.get('final-recipient') ?? fields.get('original-recipient'))
    if (!recipient) return []
    return [
      {
        recipient,
        action: fields.get('action')?.toLowerCase() ?? 'failed',
        status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? '',
        diagnostic: (fields.get('diagnostic-code') ?? '').replace(/^[\w-]+\s*;\s*/, '').slice(0, 300),
        originalMessageId,
      },
    ]
  })
}

const longestHead = 20_000

/** The first fields of a part, each on one line. */
export function headOf(part: Part | undefined): string {
  const text = part?.content.subarray(0, longestHead).toString('utf8') ?? ''
  return text.split(/\r?\n\r?\n/)[0]!.replaceAll(/\r?\n[ \t]+/g, ' ')
}

/** The report's groups of fields, an empty line between them: first about the report, then one for each recipient. */
function groupsOf(text: string): Map<string, string>[] {
  return text
    .replaceAll(/\r?\n[ \t]+/g, ' ')
    .split(/(?:\r?\n){2,}/)
    .map((group) => {
      const fields = group.split(/\r?\n/).map((line) => /^([\w-]+)\s*:\s*(.*)$/.exec(line))
      return new Map(fields.flatMap((field) => (field ? [[field[1]!.toLowerCase(), field[2]!.trim()]] : [])))
    })
}

/** `rfc822; gone@example.org` */
function addressOf(field: string | undefined): string | undefined {
  const address = field
    ?.replace(/^[\w-]+\s*;/, '')
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase()
  return address && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined
}

/**
 * Whose mail came back, from an address that says it itself: `bounces+ann=example.org@shop.example` is about
 * ann@example.org (VERP). Undefined for every other address.
 */
export function verpRecipient(address: string): string | undefined {
  const [, local, domain] = /^[^+@]*bounces?[^+@]*[+-]([^@]+)=([^=@]+)@/i.exec(address) ?? []
  return local && domain?.includes('.')
    ? `${local.replace(/^\d+[-+]/, '')}@${domain}`.toLowerCase()
    : undefined
}
