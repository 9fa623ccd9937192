import { Mapping } from '../mapping.ts'
import { languageWords } from './words.ts'

/** Survey answers from Formbricks: its question columns are numbered, everything else stays beside the answers. */
export const formbricks = Mapping.parse({
  source: 'formbricks',
  files: [
    {
      name: 'responses',
      headers: ['No.', 'Response ID', 'Timestamp', 'Finished', 'Survey ID', 'User ID'],
      mayLack: true,
      ignore: ['No.', 'Formbricks ID (internal)', 'Notes', 'userAgent*', 'ipAddress'],
      becomes: [
        {
          kind: 'response',
          name: 'Survey answered',
          id: ['Response ID'],
          each: { like: ['#. *'] },
          time: 'Timestamp',
          person: { userId: 'User ID', email: 'email', otherwise: { own: ['Response ID'] } },
          sessionId: 'Response ID',
          language: { column: 'language', as: languageWords },
          country: 'country',
          properties: { survey: 'Survey ID', finished: 'Finished', tags: 'Tags' },
          rest: true,
        },
      ],
    },
  ],
})
