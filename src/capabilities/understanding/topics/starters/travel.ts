import type { StarterTree } from '../starters.ts'

export const travel: StarterTree = {
  id: 'travel',
  name: 'Travel and hospitality',
  topics: [
    {
      name: 'Booking',
      description: 'Before the journey',
      below: [
        {
          name: 'Reserving and changing',
          description: 'Booking, changing and cancelling',
          phrases: [
            'I cannot change my booking',
            'Booking online was simple',
            'They lost my reservation',
            'I want to cancel my trip',
          ],
        },
        {
          name: 'Price and fees',
          description: 'What it costs and what is added',
          phrases: [
            'Hidden fees everywhere',
            'They charge extra for every bag',
            'Good value for the money',
            'The final price was not what I had seen',
          ],
        },
        {
          name: 'Refunds and vouchers',
          description: 'Money back',
          phrases: [
            'I have been waiting months for my refund',
            'They only offered a voucher',
            'The refund came the next day',
          ],
        },
      ],
    },
    {
      name: 'On the way',
      description: 'Flights, trains and transfers',
      below: [
        {
          name: 'Delays and cancellations',
          description: 'Late or not at all',
          phrases: [
            'Our flight was cancelled without notice',
            'Three hours late and no information',
            'We missed the connection because of the delay',
            'Left and arrived on time',
          ],
        },
        {
          name: 'Luggage',
          description: 'Bags that are lost, broken or too heavy',
          phrases: [
            'My suitcase never arrived',
            'They broke the wheel of my bag',
            'Our luggage came first off the belt',
          ],
        },
        {
          name: 'Seats and comfort',
          description: 'Sitting, sleeping, noise',
          phrases: ['No room for my knees', 'The seats were wide and soft', 'It was freezing on board'],
        },
      ],
    },
    {
      name: 'Stay',
      description: 'Rooms, lounges and places',
      below: [
        {
          name: 'Cleanliness',
          description: 'How clean it is',
          phrases: [
            'The room was dirty',
            'Spotless bathroom',
            'The tables were never wiped',
            'There was hair in the shower',
          ],
        },
        {
          name: 'Room and facilities',
          description: 'Rooms, showers, pool, wifi',
          phrases: [
            'The wifi did not work',
            'The bed was very comfortable',
            'The lounge was overcrowded, there was nowhere to sit',
            'No hot water in the shower',
          ],
        },
        {
          name: 'Food and drink',
          description: 'Meals and drinks',
          phrases: [
            'Breakfast was excellent',
            'The food was cold',
            'Hardly any choice of food',
            'The coffee machine was broken',
          ],
        },
      ],
    },
    {
      name: 'Staff',
      description: 'The people one meets',
      phrases: [
        'The staff were rude',
        'Everyone was so friendly',
        'Nobody at the desk could help',
        'The crew looked after us very well',
      ],
    },
  ],
}
