import type { WebhookMapping } from '../mapping.ts'
import type { Signature } from '../signature.ts'

/** What is known about a sender before its first delivery: how it signs, what it sends, what that becomes. */
export interface WebhookPreset {
  title: string
  /** Where in the sender's own settings one begins, in a sentence. */
  howTo: string
  signature: Signature
  /** The sender makes the secret and shows it; otherwise Attune makes one to be entered there. */
  secretIsTheirs: boolean
  mapping: WebhookMapping
  /** A delivery as the sender sends it, to try the mapping on. */
  sample: { headers: Record<string, string>; body: unknown }
}
