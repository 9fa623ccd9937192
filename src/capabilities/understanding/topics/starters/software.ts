import type { StarterTree } from '../starters.ts'

export const software: StarterTree = {
  id: 'software',
  name: 'Software and apps',
  topics: [
    {
      name: 'Reliability',
      description: 'Whether it works',
      below: [
        {
          name: 'Crashes and errors',
          description: 'It stops, or shows errors',
          phrases: [
            'The app crashes every time I open it',
            'I get an error when I save',
            'It froze and I lost my work',
            'Since the update nothing works',
          ],
        },
        {
          name: 'Speed',
          description: 'How fast it is',
          phrases: [
            'Everything takes ages to load',
            'It is slow since the last version',
            'So much faster than before',
            'The page hangs for seconds',
          ],
        },
        {
          name: 'Syncing and data',
          description: 'Data that is missing, doubled or not up to date',
          phrases: [
            'My data does not sync between devices',
            'Entries disappeared overnight',
            'The numbers are not up to date',
            'The bank connection is broken again',
          ],
        },
      ],
    },
    {
      name: 'Using it',
      description: 'How easy it is',
      below: [
        {
          name: 'Ease of use',
          description: 'Whether one finds one’s way',
          phrases: [
            'The menus are confusing',
            'So easy to use, I needed no help',
            'I cannot find the settings',
            'The new design is harder to read',
          ],
        },
        {
          name: 'Getting started',
          description: 'Setting up and the first steps',
          phrases: [
            'Setting it up took five minutes',
            'The onboarding skipped half of what I needed',
            'I do not know where to begin',
          ],
        },
        {
          name: 'Signing in',
          description: 'Accounts and passwords',
          phrases: [
            'I cannot log in',
            'It keeps asking for my password',
            'The code to sign in never arrives',
          ],
        },
      ],
    },
    {
      name: 'Features',
      description: 'What it can do',
      below: [
        {
          name: 'Missing features',
          description: 'What people wish for',
          phrases: [
            'Please add a dark mode',
            'I wish I could export to Excel',
            'It would be great to have reminders',
            'Why is there no way to undo',
          ],
        },
        {
          name: 'Integrations',
          description: 'Working with other programs',
          phrases: [
            'It does not connect to our calendar',
            'The import from our other tool fails',
            'The API misses half of the fields',
          ],
        },
      ],
    },
    {
      name: 'Price and plans',
      description: 'What it costs, and what is in which plan',
      phrases: [
        'Too expensive for small teams',
        'The price went up again',
        'Well worth the money',
        'I was billed after I cancelled',
      ],
    },
    {
      name: 'Support',
      description: 'The people and pages that help',
      phrases: [
        'Support never replied',
        'I got an answer within the hour',
        'The help pages are out of date',
        'The chat bot is useless',
      ],
    },
  ],
}
