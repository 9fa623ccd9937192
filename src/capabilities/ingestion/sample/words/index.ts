import { advice } from './advice.ts'
import { business } from './business.ts'
import { damaged } from './damaged.ts'
import { delivery } from './delivery.ts'
import { invoice } from './invoice.ts'
import { price } from './price.ts'
import { refund } from './refund.ts'
import { signIn } from './sign-in.ts'
import type { TopicWords } from './topic.ts'

/** The topics on which customers want an answer. */
export const topics = {
  delivery,
  refund,
  damaged,
  signIn,
  invoice,
  advice,
  price,
  business,
} satisfies Record<string, TopicWords>
export type Topic = keyof typeof topics
