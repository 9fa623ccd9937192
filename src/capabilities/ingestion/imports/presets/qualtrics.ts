import { Mapping } from '../mapping.ts'
import { channelWords, languageWords } from './words.ts'

/**
 * Survey answers from Qualtrics, with numbers or labels. Previews, tests and what was taken for spam never were answers of
 * customers; `…_NPS_GROUP` says again what the score says. Whoever came by an anonymous link is a person of their own.
 */
export const qualtrics = Mapping.parse({
  source: 'qualtrics',
  files: [
    {
      name: 'responses',
      headers: ['StartDate', 'EndDate', 'Status', 'Finished', 'RecordedDate', 'ResponseId'],
      mayLack: true,
      leaveOut: [
        {
          when: {
            column: 'Status',
            is: ['1', '9', '17', 'Survey Preview', 'Possible Spam Survey Preview', 'Offline Survey Preview'],
          },
          why: 'was a preview of the survey.',
        },
        { when: { column: 'DistributionChannel', is: ['preview'] }, why: 'was a preview of the survey.' },
        { when: { column: 'Status', is: ['2', 'Survey Test'] }, why: 'was made by a test.' },
        { when: { column: 'DistributionChannel', is: ['test'] }, why: 'was made by a test.' },
        {
          when: { column: 'Status', is: ['8', '12', 'Spam', 'Possible Spam Survey', 'Imported Spam'] },
          why: 'was taken for spam by the survey tool.',
        },
      ],
      ignore: [
        'IPAddress',
        'LocationLatitude',
        'LocationLongitude',
        '*_NPS_GROUP',
        'Progress',
        'UserLanguage',
      ],
      becomes: [
        {
          kind: 'response',
          name: 'Survey answered',
          id: ['ResponseId'],
          each: {},
          time: { first: ['EndDate', 'RecordedDate', 'StartDate'] },
          person: {
            userId: 'ExternalReference',
            email: 'RecipientEmail',
            name: { together: ['RecipientFirstName', 'RecipientLastName'], with: ' ' },
            otherwise: { own: ['ResponseId'] },
          },
          sessionId: 'ResponseId',
          channel: { column: 'DistributionChannel', as: channelWords },
          language: { column: 'UserLanguage', as: languageWords },
          properties: { seconds: 'Duration (in seconds)', finished: 'Finished' },
        },
      ],
    },
  ],
})
