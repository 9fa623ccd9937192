import type { Rule } from '../mapping.ts'
import type { WebhookPreset } from './preset.ts'

const answer: Omit<Rule, 'key' | 'when' | 'answer' | 'text'> = {
  kind: 'response',
  name: { first: ['form_response.definition.title', 'form_response.form_id'] },
  each: 'form_response.answers',
  time: 'form_response.submitted_at',
  person: {
    userId: 'form_response.hidden.user_id',
    email: { first: ['form_response.hidden.email', 'form_response.answers[type=email].email'] },
    phone: 'form_response.answers[type=phone_number].phone_number',
    anonymousId: 'form_response.token',
  },
  channel: { fixed: 'survey' },
  properties: { form: 'form_response.form_id', question: '@.field.ref' },
}

/** Each answered question is an answer of its own: net promoter scores, stars and free words. */
export const typeform: WebhookPreset = {
  title: 'Typeform',
  howTo:
    'In Typeform: your form → Connect → Webhooks → Add a webhook. Switch it on and enter the secret shown here. Pass who answers as hidden fields email or user_id.',
  secretIsTheirs: false,
  signature: {
    kind: 'hmac',
    header: 'typeform-signature',
    algorithm: 'sha256',
    encoding: 'base64',
    part: 'sha256',
    signed: '{body}',
  },
  mapping: {
    deliveryId: 'event_id',
    rules: [
      {
        ...answer,
        key: 'nps',
        when: [{ path: '@.field.type', is: ['nps'] }],
        answer: { scale: 'nps', score: '@.number', wording: '@.field.ref' },
      },
      {
        ...answer,
        key: 'stars',
        when: [{ path: '@.field.type', is: ['rating'] }],
        answer: { scale: 'stars5', score: '@.number', wording: '@.field.ref' },
      },
      {
        ...answer,
        key: 'words',
        when: [{ path: '@.field.type', is: ['long_text', 'short_text'] }],
        text: '@.text',
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      event_id: '01JQEXAMPLE',
      event_type: 'form_response',
      form_response: {
        form_id: 'lT4Z3j',
        token: 'a3a12ec67a1365927098a606107fac15',
        submitted_at: '2026-03-31T12:00:00Z',
        hidden: { user_id: '42' },
        definition: { id: 'lT4Z3j', title: 'After delivery' },
        answers: [
          { type: 'number', number: 9, field: { id: 'n1', type: 'nps', ref: 'recommend' } },
          { type: 'number', number: 5, field: { id: 'r1', type: 'rating', ref: 'courier' } },
          { type: 'text', text: 'Quick and kind.', field: { id: 't1', type: 'long_text', ref: 'why' } },
          { type: 'email', email: 'ann@example.org', field: { id: 'e1', type: 'email', ref: 'mail' } },
        ],
      },
    },
  },
}
