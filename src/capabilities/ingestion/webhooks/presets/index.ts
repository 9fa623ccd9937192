import { chatwoot } from './chatwoot.ts'
import { formbricks } from './formbricks.ts'
import { generic } from './generic.ts'
import { intercom } from './intercom.ts'
import type { WebhookPreset } from './preset.ts'
import { shopify } from './shopify.ts'
import { stripe } from './stripe.ts'
import { typeform } from './typeform.ts'
import { zendesk } from './zendesk.ts'

/** Senders that are known, by the name their sources remember. */
export const webhookPresets: Readonly<Record<string, WebhookPreset>> = {
  stripe,
  shopify,
  zendesk,
  intercom,
  chatwoot,
  typeform,
  formbricks,
  generic,
}
