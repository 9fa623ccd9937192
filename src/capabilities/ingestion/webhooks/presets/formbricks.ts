import type { WebhookPreset } from './preset.ts'

/** Finished answers with all they say; which question is which score stands in the survey, so it is chosen here. */
export const formbricks: WebhookPreset = {
  title: 'Formbricks',
  howTo:
    'In Formbricks: Configuration → Integrations → Webhooks → Add webhook, with the trigger Response finished. Enter the signing secret it shows; a version that shows none signs nothing, then choose “no signature”.',
  secretIsTheirs: true,
  signature: { kind: 'standard' },
  mapping: {
    rules: [
      {
        key: 'response',
        kind: 'response',
        name: { first: ['data.survey.title', 'data.surveyId'] },
        when: [{ path: 'event', is: ['responseFinished'] }],
        id: 'data.id',
        time: { first: ['data.updatedAt', 'data.createdAt'] },
        person: {
          userId: 'data.contact.userId',
          email: 'data.contactAttributes.email',
          externalIds: { formbricks: 'data.contact.id' },
          anonymousId: 'data.id',
        },
        language: 'data.language',
        channel: { fixed: 'survey' },
        allOf: 'data.data',
      },
    ],
  },
  sample: {
    headers: {},
    body: {
      webhookId: 'cljwxvjos0003qhnvj2jg4k5i',
      event: 'responseFinished',
      data: {
        id: 'cljwy2m8r0001qhclco1godnu',
        createdAt: '2026-03-31T11:59:00.000Z',
        updatedAt: '2026-03-31T12:00:00.000Z',
        surveyId: 'cljsf3d7a000019cv9apt2t27',
        finished: true,
        data: { qumbk3fkr6cky8850bvvq5z1: '9', idzjyjajcvchgg5tjgxqjlvp: 'Quick and kind.' },
        contact: { id: 'cljnb2xpp', userId: '42' },
        contactAttributes: { email: 'ann@example.org' },
        language: 'en',
      },
    },
  },
}
