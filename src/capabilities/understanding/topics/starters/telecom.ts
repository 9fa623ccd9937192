import type { StarterTree } from '../starters.ts'

export const telecom: StarterTree = {
  id: 'telecom',
  name: 'Telecom and internet',
  topics: [
    {
      name: 'Connection',
      description: 'Whether it works, and how fast',
      below: [
        {
          name: 'Outages',
          description: 'Nothing works',
          phrases: [
            'The internet is down again',
            'No signal since this morning',
            'We have been without a line for three days',
            'It drops out every evening',
          ],
        },
        {
          name: 'Internet speed',
          description: 'How fast it is',
          phrases: [
            'I pay for fast internet and get a fraction',
            'Films stop and load all the time',
            'The speed is great',
          ],
        },
        {
          name: 'Coverage',
          description: 'Where there is a signal',
          phrases: [
            'No signal in my house',
            'Coverage in the country is poor',
            'I have a good signal everywhere',
          ],
        },
      ],
    },
    {
      name: 'Bills and tariffs',
      description: 'What it costs',
      below: [
        {
          name: 'Wrong bill',
          description: 'Charged too much, or for what one did not order',
          phrases: [
            'My bill is twice as high as last month',
            'You charge me for a service I never ordered',
            'I was billed after cancelling',
          ],
        },
        {
          name: 'Tariffs and price',
          description: 'Plans and what they cost',
          phrases: [
            'New customers pay less than I do',
            'The price went up without notice',
            'Good plan for little money',
          ],
        },
        {
          name: 'Roaming',
          description: 'Using it abroad',
          phrases: [
            'I got a huge bill from my holiday',
            'Roaming did not work abroad',
            'No extra cost in Spain, wonderful',
          ],
        },
      ],
    },
    {
      name: 'Contract',
      description: 'Beginning, moving and ending',
      below: [
        {
          name: 'Cancelling',
          description: 'Ending the contract',
          phrases: [
            'I want to cancel my contract',
            'You make it impossible to leave',
            'My cancellation was ignored',
          ],
        },
        {
          name: 'Moving and switching',
          description: 'A new address, or from another provider',
          phrases: [
            'We are moving and need the line there',
            'Keeping my old number took weeks',
            'Switching to you was easy',
          ],
        },
      ],
    },
    {
      name: 'Devices and setup',
      description: 'Routers, phones and installing them',
      phrases: [
        'The router keeps restarting',
        'The technician did not come',
        'Setting up the box took two minutes',
        'My new phone cannot find the network',
      ],
    },
    {
      name: 'Customer service',
      description: 'Hotline, chat and shop',
      phrases: [
        'I waited on hold for an hour',
        'The man in the shop was very helpful',
        'Every agent tells me something else',
        'Nobody calls back',
      ],
    },
  ],
}
