import type { StarterTree } from '../starters.ts'

export const commerce: StarterTree = {
  id: 'commerce',
  name: 'Shops and online shops',
  topics: [
    {
      name: 'Delivery',
      description: 'Getting what was ordered',
      below: [
        {
          name: 'Late delivery',
          description: 'It came later than promised, or not yet',
          phrases: [
            'My parcel is a week late',
            'It should have arrived on Monday and is still not here',
            'Delivery took far longer than promised',
            'Still waiting for my order',
          ],
        },
        {
          name: 'Lost or wrong parcel',
          description: 'It never came, went elsewhere, or held something else',
          phrases: [
            'The parcel never arrived',
            'They sent me the wrong item',
            'It says delivered but I got nothing',
            'One of the two things was missing from the box',
          ],
        },
        {
          name: 'Tracking and courier',
          description: 'Following the parcel, and whoever brings it',
          phrases: [
            'The tracking page has not changed for days',
            'The courier left it in the rain',
            'The driver was friendly and rang before coming',
            'I never get a message when it will come',
          ],
        },
      ],
    },
    {
      name: 'Product',
      description: 'What was bought',
      below: [
        {
          name: 'Product quality',
          description: 'How well it is made and how long it lasts',
          phrases: [
            'It broke after two days',
            'Beautifully made and very sturdy',
            'The seams came apart in the first wash',
            'Feels cheap for what it is',
          ],
        },
        {
          name: 'Size and fit',
          description: 'Whether it fits',
          phrases: [
            'The shoes are much too small',
            'It fits perfectly',
            'The sizes on the chart are wrong',
            'I had to order one size larger',
          ],
        },
        {
          name: 'Not as described',
          description: 'It differs from the picture or the text',
          phrases: [
            'The colour is nothing like the picture',
            'The description said leather and it is plastic',
            'It looks quite different from the photo',
          ],
        },
      ],
    },
    {
      name: 'Returns and refunds',
      description: 'Sending back, and the money',
      phrases: [
        'How do I send this back',
        'I am still waiting for my refund',
        'Returning it was quick and easy',
        'You kept the shipping cost of my return',
      ],
    },
    {
      name: 'Price and payment',
      description: 'What it costs and how it is paid',
      below: [
        {
          name: 'Price',
          description: 'What it costs for what it is',
          phrases: [
            'Far too expensive for what you get',
            'A really good price',
            'It was cheaper elsewhere',
            'Great value for money',
          ],
        },
        {
          name: 'Vouchers and offers',
          description: 'Codes, points and sales',
          phrases: [
            'My discount code does not work',
            'The voucher was not taken off',
            'The sale price was gone at the checkout',
          ],
        },
        {
          name: 'Paying',
          description: 'Cards, invoices and the checkout',
          phrases: [
            'My card was declined at the checkout',
            'I was charged twice',
            'I could not pay by invoice',
            'The payment page froze',
          ],
        },
      ],
    },
    {
      name: 'Shop and app',
      description: 'Finding and ordering',
      phrases: [
        'The app crashes when I open my basket',
        'I cannot find anything on your site',
        'Ordering was simple and fast',
        'The search shows everything but what I typed',
      ],
    },
    {
      name: 'Customer service',
      description: 'The people who help',
      phrases: [
        'Nobody answers my mails',
        'The lady on the phone was so helpful',
        'I was passed from one person to the next',
        'Support solved it within minutes',
      ],
    },
  ],
}
