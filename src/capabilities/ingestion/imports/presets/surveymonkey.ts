import { Mapping } from '../mapping.ts'

/** Survey answers from SurveyMonkey, whose dates are American. Custom data stays beside each answer. */
export const surveymonkey = Mapping.parse({
  source: 'surveymonkey',
  dateOrder: 'mdy',
  files: [
    {
      name: 'responses',
      headers: ['Respondent ID', 'Collector ID', 'Start Date', 'End Date'],
      mayLack: true,
      ignore: ['IP Address'],
      becomes: [
        {
          kind: 'response',
          name: 'Survey answered',
          id: ['Respondent ID'],
          each: { unlike: ['Custom Data *'] },
          time: { first: ['End Date', 'Start Date'] },
          person: {
            email: 'Email Address',
            name: { together: ['First Name', 'Last Name'], with: ' ' },
            otherwise: { own: ['Respondent ID'] },
          },
          sessionId: 'Respondent ID',
          properties: { collector: 'Collector ID' },
          rest: true,
        },
      ],
    },
  ],
})
